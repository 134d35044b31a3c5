import type { NewMap } from "../../edits/yaml-text.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { kebab } from "../../schema/spelling.ts";
import type { Language, Text } from "../../words/language.ts";

/** A channel that everybody knows, by the words for it at the head of a column. */
interface KnownChannel {
  readonly id: string;
  readonly name: Text;
  readonly kind: "assisted" | "automated" | "self-service";
  readonly digital: boolean;
  readonly words: RegExp;
}

/** The likeliest first: a chatbot is no chat. */
const KNOWN: readonly KnownChannel[] = [
  {
    id: "chatbot",
    name: { en: "Chatbot", nl: "Chatbot" },
    kind: "automated",
    digital: true,
    words: /^(chat-?bot|bot|voice-?bot)$/,
  },
  {
    id: "phone",
    name: { en: "Phone", nl: "Telefoon" },
    kind: "assisted",
    digital: false,
    words: /^(phone|telephone|telefoon|telefonisch|tel|bellen|voice)$/,
  },
  { id: "chat", name: { en: "Chat", nl: "Chat" }, kind: "assisted", digital: true, words: /^(live-?)?chat$/ },
  { id: "email", name: { en: "Email", nl: "E-mail" }, kind: "assisted", digital: true, words: /^(e-?mails?|mails?)$/ },
  {
    id: "messaging",
    name: { en: "Messaging", nl: "WhatsApp" },
    kind: "assisted",
    digital: true,
    words: /^(whats-?app|messaging|berichten|sms)$/,
  },
  {
    id: "social",
    name: { en: "Social media", nl: "Social media" },
    kind: "assisted",
    digital: true,
    words: /^(social(-media)?|webcare)$/,
  },
  {
    id: "desk",
    name: { en: "Desk", nl: "Balie" },
    kind: "assisted",
    digital: false,
    words: /^(desk|counter|balie|shop|store|winkel|branch|kantoor)$/,
  },
  {
    id: "post",
    name: { en: "Post", nl: "Post" },
    kind: "assisted",
    digital: false,
    words: /^(post|letters?|brief|brieven)$/,
  },
  {
    id: "website",
    name: { en: "Website", nl: "Website" },
    kind: "self-service",
    digital: true,
    words: /^(web-?site|web|site|online|portal|portaal|self-?service|mijn(-omgeving)?)$/,
  },
  { id: "app", name: { en: "App", nl: "App" }, kind: "self-service", digital: true, words: /^(mobile-)?app$/ },
];

/** The channel that a column is about, in this strategy or known to everybody; null where it is about something else. */
export function channelOf(snapshot: Snapshot, header: string): string | null {
  const word = bare(header);
  if (word === "") return null;
  const { channels } = snapshot.strategy;
  const own = Object.keys(channels).find((id) => id === word || kebab(channels[id]?.name ?? "") === word);
  if (own !== undefined) return own;
  const known = KNOWN.find(({ words }) => words.test(word));
  if (known === undefined) return null;
  // What the strategy calls otherwise but is the same channel.
  const alike = Object.keys(channels).find((id) => known.words.test(kebab(channels[id]?.name ?? id) ?? id));
  return alike ?? known.id;
}

/** The words of a header without what is said of a share or a number. */
function bare(header: string): string {
  const words = (kebab(header) ?? "").split("-").filter((word) => !NO_CHANNEL_WORDS.has(word));
  return words.join("-");
}

const NO_CHANNEL_WORDS: ReadonlySet<string> = new Set(
  "aandeel share aantal number count contacten contacts via kanaal channel kanalen channels percentage pct per jaar year now nu in of".split(
    " ",
  ),
);

/** A channel to be written, where the strategy does not have it yet. */
export function newChannel(id: string, language: Language, fallback: string | null): NewMap {
  const known = KNOWN.find((channel) => channel.id === id);
  if (known === undefined) return { name: id };
  const { name, kind, digital } = known;
  return { name: name[language], kind, digital, fallback: kind === "assisted" ? undefined : (fallback ?? undefined) };
}

/** What a new channel is called. */
export function channelName(id: string, language: Language): string {
  return KNOWN.find((channel) => channel.id === id)?.name[language] ?? id;
}

/** A channel with people among those of the table, for others to fall back to. */
export function personIn(ids: readonly string[]): string | null {
  return KNOWN.find(({ id, kind }) => kind === "assisted" && ids.includes(id))?.id ?? null;
}
