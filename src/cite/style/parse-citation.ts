import type { Issued } from '../dates.ts';
import type { Locator } from './locator.ts';
import { kinds, type Layout, layoutOf, type Style } from './style.ts';
import { type StyleId, styles } from './styles.ts';
import { compile } from './template.ts';
import { patternsOf } from './texts.ts';

/** What a citation says, as far as its style says it. */
export type ParsedCitation = {
  /** Author and title as they stand, without quotation marks: what names the document where there is no symbol. */
  readonly work: string;
  readonly symbol: string | null;
  /** Null for an unknown date. Speech leaves the day out. */
  readonly issued: Issued | null;
  readonly locator: Locator | null;
};

/**
 * Reads back what `formatIn` writes in this style; null for a text that it does not write. A number of no known form, and
 * a title that ends like a number where only commas divide the parts, cannot be told from the title.
 */
export function parseCitation(id: StyleId, text: string): ParsedCitation | null {
  if (text.length > longest) return null;
  const readings = readersOf(styles[id]).flatMap(({ pattern, layout }) => {
    const groups = pattern.exec(text)?.groups;
    return (groups && parsedFrom(groups, layout)) ?? [];
  });
  return readings.toSorted((a, b) => partsOf(b) - partsOf(a))[0] ?? null;
}

/** Of two readings, the one that leaves less of the citation to the title is right. */
function partsOf({ symbol, locator }: ParsedCitation): number {
  return [symbol, locator].filter((part) => part !== null).length;
}

/** Longer than any citation, short enough to try every way to divide it. */
const longest = 1000;

type Reader = { readonly pattern: RegExp; readonly layout: Layout };

const compiled = new WeakMap<Style, readonly Reader[]>();

/** A reader for each order of parts that the style has. */
function readersOf(style: Style): readonly Reader[] {
  const known = compiled.get(style);
  if (known) return known;
  const layouts = [null, ...kinds.filter((kind) => style.templates[kind])].map((kind) => layoutOf(style, kind));
  const readers = layouts.map((layout) => ({ pattern: compile(layout.template, patternsOf(layout)), layout }));
  compiled.set(style, readers);
  return readers;
}

type Groups = Readonly<Record<string, string | undefined>>;

function parsedFrom(groups: Groups, { dates, places }: Layout): ParsedCitation | null {
  const { author, title, quoted, described, work, number, supplied, said, place, date, inferred } = groups;
  const locator = place === undefined ? null : places.read(place);
  if (place !== undefined && locator === null) return null;
  return {
    work: work ?? [author, title ?? quoted ?? described].filter((part) => part !== undefined).join(', '),
    symbol: number ?? supplied ?? said ?? null,
    issued: dates.read(date ?? inferred ?? ''),
    locator,
  };
}
