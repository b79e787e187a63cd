import { picture, unpicture, unprintable } from './visible.ts';

/**
 * Makes plain text show in Discord exactly as it is, line by line: no mark-up, mention, emoji, timestamp, list or link.
 *
 * - A backslash before punctuation is the client's own way to say "as it is"; it is not shown, and not copied with the text.
 * - An address keeps its words but is no link (`https\://`): inside a link the client would show the backslashes.
 * - `@everyone` and `@here` hold no punctuation to escape, and the server looks for them before any client does. A
 *   zero-width space (U+200B) after the at sign breaks them; it is the only character that is ever added to the words.
 * - What Discord strips (bidi overrides, controls) would change the words or mend a broken mention, so it is made visible.
 */
export function escapeDiscord(text: string): string {
  return text.split('\n').map(escapeDiscordLine).join('\n');
}

/** The same for a text that must stay on one line: line breaks are made visible too. */
export function escapeDiscordLine(text: string): string {
  return text
    .replace(special, '\\$&')
    .replace(mention, `$&${zeroWidthSpace}`)
    .replace(unprintable, picture)
    .replace(lineStart, '$1\\$2');
}

/** Undoes `escapeDiscord` and `escapeDiscordLine`. */
export function unescapeDiscord(rendered: string): string {
  return rendered.replace(escaped, (whole, literal: string | undefined, shown: string | undefined) =>
    literal !== undefined ? literal : shown !== undefined ? unpicture(shown) : whole.slice(1, 2),
  );
}

const zeroWidthSpace = '\u200b';
/** Invisible characters that Discord may drop before it looks for mentions. */
const hidden = String.raw`[\p{Default_Ignorable_Code_Point}--[\u202a-\u202e\u2066-\u2069]]`;
const everybody = ['everyone', 'here'].map((word) => [...word].join(`${hidden}*`)).join('|');
const called = `${hidden}*(?:${everybody})`;

/** Mark-up anywhere in a line, the pictures that stand for what was unprintable, an address or emoji by its colon. */
const special = /[\\*_~`|<>[\]@#\u2400-\u241f\u2421\u27e8]|:(?! |$)/g;
const mention = new RegExp(`\\\\@(?=${called})`, 'giv');
/** What begins a list or small text, whatever white space or invisible characters precede it. */
const lineStart = new RegExp(String.raw`^((?:\s|${hidden})*(?:\d+(?=[.\)]))?)([\-+.\)])`, 'v');

const escaped = new RegExp(
  String.raw`\\@${zeroWidthSpace}(?=${called})|\\([^0-9A-Za-z\s])|([\u2400-\u241f\u2421]|⟨U\+[0-9A-F]{4}⟩)`,
  'giv',
);
