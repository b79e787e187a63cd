import type { Block, Inline, QuotationBlock } from '#src/answer/answer.ts';
import { actionParts, buttonFor, lineFor } from './discord-button.ts';
import { escapeDiscord, escapeDiscordLine } from './discord-escape.ts';
import type { Part } from './discord-page.ts';
import { inlineText } from './inline.ts';

type TextBlock = Exclude<Block, QuotationBlock>;
type List = Extract<Block, { type: 'list' }>;
type Table = Extract<Block, { type: 'table' }>;

/** Our own blocks for Discord, in pieces that each fit on a page: a long note, list or table may go on over pages. */
export function textPieces(block: TextBlock): Part[][] {
  switch (block.type) {
    case 'heading':
      return pieces(split(block.text, (part) => `### ${escapeDiscordLine(part)}`));
    case 'note':
      return pieces(split(block.text, escapeDiscord));
    case 'line':
      return pieces(line(block.parts));
    case 'list':
      return list(block);
    case 'table':
      return pieces(gathered(table(block)));
    case 'next': {
      const { lines, rows } = actionParts(block.actions);
      return [...pieces(gathered(lines)), ...rows.map((row): Part[] => [row])];
    }
  }
}

/** Only a line that is too long goes on over several texts, broken within the words or before a time, channel or role. */
function line(parts: readonly Inline[]): string[] {
  const runs: { words: string; mention: string }[] = [{ words: '', mention: '' }];
  for (const part of parts) {
    const shown = mention(part);
    const last = runs.at(-1);
    // Words that follow one another are escaped as one: an emoji or a link could be put together of two.
    if (shown === null && last) last.words += inlineText([part]);
    else runs.push({ words: '', mention: shown ?? '' });
  }
  const whole = runs.map(({ words, mention: before }) => before + escapeDiscordLine(words)).join('');
  if (fits(whole)) return [whole];
  return runs.flatMap(({ words, mention: before }) =>
    split(words, escapeDiscordLine).map((text, i) => (i === 0 ? before + text : text)),
  );
}

/** Discord's own way to write a time, a channel or a role; null for words, and for what is none of these. */
function mention(part: Inline): string | null {
  if (typeof part === 'string') return null;
  if ('instant' in part) {
    const seconds = Math.floor(Temporal.Instant.from(part.instant).epochMilliseconds / 1000);
    return `<t:${seconds}:F>`;
  }
  const [id, before] = 'channel' in part ? [part.channel, '#'] : [part.role, '@&'];
  return /^\d{17,20}$/.test(id) ? `<${before}${id}>` : null;
}

/** An item with a call has its button beside it; the others are bullets. */
function list({ items }: List): Part[][] {
  const bullets: string[] = [];
  const all: Part[][] = [];
  const flush = () => all.push(...pieces(gathered(bullets.splice(0))));
  for (const { text, call } of items) {
    const button = call ? buttonFor({ label: 'Open', call }) : null;
    const [content = '', ...rest] = split(text, escapeDiscord);
    if (call && button && rest.length === 0 && content.trim() !== '') {
      flush();
      all.push([{ type: 9, components: [{ type: 10, content }], accessory: button }]);
    } else {
      bullets.push(...split(text, (part) => `- ${escapeDiscord(part).replaceAll('\n', '\n  ')}`));
      const line = call ? lineFor({ label: 'To open', call }) : null;
      if (line !== null) bullets.push(line);
    }
  }
  flush();
  return all;
}

/** Discord has no tables: a row is a bullet, its first cell in bold. */
function table({ columns, rows }: Table): string[] {
  const cells = rows.map((row) => row.map((cell) => (cell.trim() === '' ? '–' : cell)));
  const head = columns.join(' · ').trim();
  return [
    ...(head ? split(head, (part) => `-# ${escapeDiscordLine(part)}`) : []),
    ...cells.flatMap(([first = '–', ...others]) => {
      const whole = [`**${escapeDiscordLine(first)}**`, ...others.map(escapeDiscordLine)].join(' · ');
      return fits(whole)
        ? [`- ${whole}`]
        : split([first, ...others].join(' · '), (part) => `- ${escapeDiscordLine(part)}`);
    }),
  ];
}

/** What one text display may hold here: below the limits of a page, with room for buttons and more. */
const most = { characters: 3000, bytes: 8000 } as const;

function fits(content: string): boolean {
  return content.length <= most.characters && new TextEncoder().encode(content).length <= most.bytes;
}

/** Writes a text in as few parts as fit, broken at a line break or a space near the middle. */
function split(text: string, write: (part: string) => string): string[] {
  const written = write(text);
  if (fits(written) || text.length < 2) return [written];
  const half = Math.floor(text.length / 2);
  const middle = /^[\udc00-\udfff]/.test(text.slice(half)) && half > 1 ? half - 1 : half;
  const lineBreak = text.lastIndexOf('\n', middle);
  const space = text.lastIndexOf(' ', middle);
  const at = lineBreak > 0 ? lineBreak : space > 0 ? space : middle;
  const next = lineBreak > 0 || space > 0 ? at + 1 : at;
  return [...split(text.slice(0, at), write), ...split(text.slice(next), write)];
}

/** Lines put together as long as they fit. */
function gathered(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const joined = texts.length > 0 ? `${texts.at(-1)}\n${line}` : line;
    if (texts.length > 0 && fits(joined)) texts[texts.length - 1] = joined;
    else texts.push(line);
  }
  return texts;
}

/** Discord refuses empty text. */
function pieces(contents: readonly string[]): Part[][] {
  return contents.filter((content) => /[^\s#>-]/.test(content)).map((content) => [{ type: 10, content }]);
}
