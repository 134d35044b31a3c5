/** The part of yaml-language-server that the stand-in uses; the package itself is in the test cache. */
declare module "yaml-language-server/out/src/languageservice/yamlLanguageService.js" {
  interface Place {
    readonly line: number;
    readonly character: number;
  }

  interface Document {
    readonly uri: string;
  }

  interface LanguageService {
    configure(settings: Readonly<Record<string, unknown>>): void;
    registerCustomSchemaProvider(provider: (file: string) => Promise<readonly string[]>): void;
    doValidation(document: Document): Promise<
      {
        readonly source: string;
        readonly message: string;
        readonly range: { readonly start: Place; readonly end: Place };
      }[]
    >;
    doHover(document: Document, position: Place): Promise<{ readonly contents: { readonly value: string } } | null>;
    doComplete(
      document: Document,
      position: Place,
      isKubernetes: boolean,
    ): Promise<{ readonly items: { readonly label: string }[] }>;
  }

  export function getLanguageService(parameters: Readonly<Record<string, unknown>>): LanguageService;
}

declare module "vscode-languageserver-textdocument" {
  export const TextDocument: {
    create(uri: string, language: string, version: number, text: string): { readonly uri: string };
  };
}
