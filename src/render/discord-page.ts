import type { AnswerFile } from '#src/answer/answer.ts';

export type TextDisplay = { readonly type: 10; readonly content: string };
export type Button = { readonly type: 2; readonly style: 1 | 2; readonly label: string; readonly custom_id: string };
export type ActionRow = { readonly type: 1; readonly components: readonly Button[] };
type Section = { readonly type: 9; readonly components: readonly [TextDisplay]; readonly accessory: Button };
type Separator = { readonly type: 14; readonly divider: boolean; readonly spacing: 1 | 2 };
/** Shows a file that goes with the message, found by its name. */
export type FileDisplay = { readonly type: 13; readonly file: { readonly url: `attachment://${string}` } };
/** What stands in a page's container, by Discord's component types. */
export type Part = TextDisplay | ActionRow | Section | Separator | FileDisplay;

/** A file that goes with a message: a name of A–Z, a–z, 0–9, `.`, `_` and `-`, and what is in it. */
export type AttachedFile = AnswerFile;

/** One Discord message: its body, and the files to be sent with it. */
export type DiscordPage = {
  readonly flags: number;
  readonly components: readonly [{ readonly type: 17; readonly components: readonly Part[] }];
  readonly allowed_mentions: { readonly parse: readonly [] };
  /** Beside the body; absent where there are none. */
  readonly files?: readonly AttachedFile[];
};

/** Discord's flags of a message: Components V2, and for the asker's eyes only. */
export const flag = { componentsV2: 1 << 15, ephemeral: 1 << 6 } as const;

/** Discord's limits for a message of Components V2; those of characters and bytes are observed, not documented. */
export const pageLimits = {
  /** Nested ones counted. */
  components: 40,
  /** UTF-16 code units of all text displays; code points are never more. */
  characters: 4000,
  /** UTF-8 bytes of all text displays, and twelve for each. */
  bytes: 10_170,
  buttonsInRow: 5,
  label: 80,
} as const;

/** Whether Discord would take these parts as one page. */
export function withinLimits(parts: readonly Part[]): boolean {
  const texts = parts.flatMap((part) => (part.type === 10 ? [part] : part.type === 9 ? part.components : []));
  const characters = texts.reduce((sum, { content }) => sum + content.length, 0);
  const bytes = texts.reduce((sum, { content }) => sum + new TextEncoder().encode(content).length + 12, 0);
  return (
    parts.reduce((sum, part) => sum + countOf(part), 1) <= pageLimits.components &&
    characters <= pageLimits.characters &&
    bytes <= pageLimits.bytes
  );
}

/** Shortens a text of ours, never words of a source, to at most `length` UTF-16 code units, with `…` for the rest. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function countOf(part: Part): number {
  if (part.type === 1) return 1 + part.components.length;
  return part.type === 9 ? 3 : 1;
}
