import { isElision } from './elision.ts';
import type { Line } from './lines.ts';

const rule = /^[-–—_=*·.•\s]{3,}$/;
const pageNumber = /^(?:page )?[-–—|]?\s*(\d{1,4})\s*(?:[-–—|]|of \d+|\/\s?\d+)?$/i;

/** Lines that came with the page and not with the document: what web pages put round a text. */
const patterns: readonly RegExp[] = [
  /^(sign up|subscribe)\b.{0,40}\bnewsletter\b.{0,20}$/i,
  /^(accept |this (site|website) uses )?cookies?\b[^.]{0,40}$/i,
  /^skip to \S.{0,30}$/i,
  /^(download|print|share|email|save)( the| this)?( full)? ?(document|page|article|report|pdf|version)?$/i,
  /^(how you can help|take action|donate( now)?|share this|follow us|contact us|read more|related (content|articles)|back to top|log ?in|search|menu|home)$/i,
  /^page \d+( of \d+)?$/i,
  /^(©|copyright\s*(©|\(c\)|\d{4}|by\b|:)).{0,100}$/i,
  /^(?=.*\b(copyright|rights reserved)\b)\(c\) .{0,100}$/i,
  /^all rights reserved\b.{0,40}$/i,
];

/** Whether the line (trimmed) is what a web page puts round a text. */
export function isFurniture(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** Whether the line is drawn, not written: `-----`, `_____`. */
export function isRule(text: string): boolean {
  return rule.test(text) && !isElision(text);
}

/**
 * What page layout puts between the pages: rules, page numbers (lone numbers that count up through the text, with
 * something between them), and lines that come again on every second or third page, beside its number or at its top.
 */
export function pageFurniture(lines: readonly Line[]): Set<Line> {
  const written = lines.filter((line) => !line.blank);
  const numbers = pageNumbers(written);
  const found = new Set([...numbers, ...written.filter((line) => isRule(line.text))]);
  const heads = new Map<string, Line[]>();
  for (const [i, line] of written.entries()) {
    const beside = [written[i - 2], written[i - 1], written[i + 1], written[i + 2]];
    if (line.text.length > headLimit || isElision(line.text)) continue;
    if (line.pageTop || beside.some((each) => each && numbers.has(each)))
      heads.set(line.text, [...(heads.get(line.text) ?? []), line]);
  }
  const pages = Math.max(numbers.size, written.filter((line) => line.pageTop).length);
  const often = Math.max(2, pages / 3);
  for (const same of heads.values()) if (same.length >= often) for (const line of same) found.add(line);
  return found;
}

const headLimit = 100;

/** The longest run of lone numbers that count up by one, at least two, none next to the one before. */
function pageNumbers(written: readonly Line[]): Set<Line> {
  const runs = new Map<number, { readonly line: Line; readonly place: number }[]>();
  let longest: { readonly line: Line }[] = [];
  for (const [place, line] of written.entries()) {
    const digits = line.text.length <= 20 ? pageNumber.exec(line.text)?.[1] : undefined;
    if (digits === undefined) continue;
    const before = runs.get(Number(digits) - 1) ?? [];
    const apart = place - (before.at(-1)?.place ?? Number.NEGATIVE_INFINITY) > 3;
    const run = [...(apart ? before : []), { line, place }];
    runs.set(Number(digits), run);
    if (run.length > longest.length) longest = run;
  }
  return new Set(longest.length > 1 ? longest.map(({ line }) => line) : []);
}
