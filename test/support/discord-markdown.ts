/** What a reader would see of a text in Discord: its characters, and the names of the mark-up found in it. */
export type Shown = { readonly text: string; readonly marks: readonly string[] };

/**
 * A model of what Discord does to text, made from its published behaviour and independent of our escaping: the server
 * removes directional and control characters and trims; the client then looks for mark-up, and drops the backslash before
 * punctuation. Stricter than the client in doubt (it takes every `:word:` for an emoji).
 */
export function shownByDiscord(sent: string): Shown {
  const source = sent.replace(removed, '').trim();
  const marks: string[] = [];
  let text = '';
  for (let at = 0; at < source.length; ) {
    const found = ruleAt(source, at);
    if (found) {
      marks.push(found.name);
      if (!found.prefix) text += found.match;
      at += found.match.length;
    } else if (source[at] === '\\' && at + 1 < source.length) {
      text += /[0-9A-Za-z\s]/.test(source.charAt(at + 1)) ? source.slice(at, at + 2) : source.charAt(at + 1);
      at += 2;
    } else {
      text += source.charAt(at++);
    }
  }
  return { text, marks };
}

/** Characters that Discord's server removes before it looks for mentions. */
export const removed = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

type Rule = { readonly name: string; readonly pattern: RegExp; readonly place?: 'line' | 'column' };

const rules: readonly Rule[] = [
  { name: 'quote', pattern: />(?:>>)? /y, place: 'line' },
  { name: 'list', pattern: /(?:[*-]|\d+\.) +/y, place: 'line' },
  { name: 'heading', pattern: /#{1,3}\s+(?!#)/y, place: 'column' },
  { name: 'small', pattern: /-# +(?!-#)/y, place: 'column' },
  { name: 'code', pattern: /(`+)[\s\S]+?(?<!`)\1(?!`)/y },
  { name: 'bold', pattern: /\*\*(?:\\[\s\S]|[^\\])+?\*\*(?!\*)/y },
  { name: 'underline', pattern: /__(?:\\[\s\S]|[^\\])+?__(?!_)/y },
  { name: 'italic', pattern: /\*(?!\s)(?:\\[\s\S]|\*\*|[^*\\])+?(?<!\s) {0,2}\*(?!\*)/y },
  { name: 'italic', pattern: /_(?:\\[\s\S]|__|[^_\\])+?_(?![a-zA-Z0-9_])/y },
  { name: 'strike', pattern: /~~[\s\S]+?~~(?!_)/y },
  { name: 'spoiler', pattern: /\|\|[\s\S]+?\|\|/y },
  { name: 'mention', pattern: /<(?:@[!&]?|#)\d+>|@(?:everyone|here)/y },
  { name: 'command', pattern: /<\/[^<>]+:\d+>/y },
  { name: 'time', pattern: /<t:-?\d+(?::[a-zA-Z])?>/y },
  { name: 'emoji', pattern: /<a?:\w+:\d+>|:[^\s:]+:/y },
  { name: 'guide', pattern: /<id:[a-z-]+(?::\d+)?>/y },
  { name: 'link', pattern: /(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]|<[^: >]+:\/[^ >]+>/iy },
  { name: 'masked link', pattern: /\[(?:\[[^\]]*\]|[^[\]])*\]\(\s*[^)]*\)/y },
];

function ruleAt(source: string, at: number): { name: string; match: string; prefix: boolean } | null {
  const before = lineBefore(source, at);
  for (const { name, pattern, place } of rules) {
    if (place === 'line' && before.trim() !== '') continue;
    if (place === 'column' && before !== '') continue;
    pattern.lastIndex = at;
    const match = pattern.exec(source)?.[0];
    if (match) return { name, match, prefix: place !== undefined };
  }
  return null;
}

/** What stands on the line before a place, without the marks that open a quote. */
function lineBefore(source: string, at: number): string {
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  return line.replace(/^ *>(?:>>)? /, '');
}
