import { unescapeDiscord } from '#src/render/discord-escape.ts';
import type { DiscordPage } from '#src/render/discord-page.ts';
import { textsOf } from './discord-pages.ts';

/** A quotation as somebody reads it off a rendered page. */
export type ReadQuotation = { readonly text: string; readonly citation: string; readonly context: boolean };

export function readBackDiscord(page: DiscordPage): ReadQuotation[] {
  return textsOf(page).flatMap(({ content }) => {
    const lines = content.split('\n');
    const first = lines.findIndex((line) => /^> (?:-# )?“/.test(line));
    if (first < 0) return [];
    const context = lines[first - 1] === '-# Context:';
    const quoted = lines.slice(
      first,
      lines.findIndex((line, i) => i > first && !line.startsWith('> ')),
    );
    const words = quoted.map((line) => line.slice(context ? 5 : 2)).join('\n');
    const citation = lines[first + quoted.length] ?? '';
    if (!citation.startsWith('-# ')) throw new Error(`no citation under the words: ${content}`);
    return [{ text: unescapeDiscord(unquoted(words)), citation: unescapeDiscord(citation.slice(3)), context }];
  });
}

export function readBackPlain(text: string): ReadQuotation[] {
  const lines = text.split('\n');
  return lines.flatMap((line, i) => {
    const above = lines[i - 1] ?? '';
    const begins = above === '' || above === 'Context:';
    if (!begins || !/^“.*”$/.test(line) || !lines[i + 1]) return [];
    return [{ text: unquoted(line), citation: lines[i + 1] ?? '', context: above === 'Context:' }];
  });
}

/** Reads a terminal's text, in colour or not. */
export function readBackTerminal(text: string): ReadQuotation[] {
  const found: { words: string[]; citation: string[]; context: boolean }[] = [];
  let last: 'context' | 'words' | 'citation' | 'other' = 'other';
  for (const line of text.replace(/\x1b\[(?:1|2|22)m/g, '').split('\n')) {
    const open = found.at(-1);
    const inContext: boolean = last === 'context' || (last === 'words' && open?.context === true);
    const bar = (inContext ? contextBar : answerBar).exec(line);
    const margin = open?.context ? ' '.repeat(8) : ' '.repeat(4);
    if (bar) {
      if (last !== 'words') found.push({ words: [], citation: [], context: last === 'context' });
      found.at(-1)?.words.push(bar[1] ?? '');
      last = 'words';
    } else if (last === 'words' && line.startsWith(`${margin}— `)) {
      open?.citation.push(line.slice(margin.length + 2));
      last = 'citation';
    } else if (last === 'citation' && line.startsWith(`${margin}    `)) {
      open?.citation.push(line.slice(margin.length + 4));
    } else {
      last = line === '    Context:' ? 'context' : 'other';
    }
  }
  return found.map(({ words, citation, context }) => ({
    text: unquoted(joined(words)),
    citation: joined(citation),
    context,
  }));
}

const answerBar = /^(?: {4}|\d+\. *)│ (.*)$/;
const contextBar = /^ {8}│ (.*)$/;

function unquoted(words: string): string {
  if (!words.startsWith('“') || !words.endsWith('”')) throw new Error(`not in quotation marks: ${words}`);
  return words.slice(1, -1);
}

/** A break between two characters of a script without spaces stands for nothing, any other for one space. */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => text + (unspacedEnd.test(text) && unspacedStart.test(line) ? '' : ' ') + line);
}

const unspacedEnd = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]$/v;
const unspacedStart = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]/v;
