import type { Span } from '#src/corpus/span.ts';

/** What a reference in running text is. */
export const referenceKinds = ['symbol', 'article', 'resolution', 'ibid', 'note', 'place'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** Places inside a document that are named together: `paragraph` with `7`, `9`, `18`. Ranges are expanded. */
export type PlaceList = { readonly what: PlaceKind; readonly items: readonly string[] };
export type PlaceKind = 'article' | 'paragraph' | 'recommendation' | 'note' | 'counted';

/** A reference before its words are cut out of the text. */
export type Draft = {
  readonly kind: ReferenceKind;
  readonly start: number;
  readonly end: number;
  /** What names the document, in its normal form: a symbol, a treaty or code, a resolution; null where no words do. */
  readonly source: string | null;
  /** The symbol as it should be, where it is malformed and can be put right without guessing; else null. */
  readonly repair: string | null;
  readonly places: readonly PlaceList[];
  /** It points into the text it stands in: "paragraph 9 above". */
  readonly own: boolean;
};

/** A reference as it stands in a text. */
export type WrittenReference = Omit<Draft, 'start' | 'end'> & {
  readonly span: Span;
  readonly written: string;
  readonly normal: string;
  /** The numbers of the innermost place named. */
  readonly items: readonly string[];
};

/** The normal form: `A/HRC/14/10, para. 95, recommendations 42-45, 61 and 65-68`. */
export function formatReference(kind: ReferenceKind, source: string | null, places: readonly PlaceList[]): string {
  if (kind === 'article') {
    const of = source === null ? '' : ` of the ${source}`;
    return `${places.map(formatPlaces).join(', ')}${of}`;
  }
  const name = kind === 'ibid' && source === null ? 'ibid.' : source;
  return [name, ...places.map(formatPlaces)].filter((part) => part !== null).join(', ');
}

/** The numbers of the innermost place. */
export function itemsOf(places: readonly PlaceList[]): readonly string[] {
  return places.at(-1)?.items ?? [];
}

/** The numbers named of one kind of place. */
export function named(places: readonly PlaceList[], what: PlaceKind): string[] {
  return places.filter((each) => each.what === what).flatMap(({ items }) => items);
}

const words: Readonly<Record<PlaceKind, readonly [one: string, more: string]>> = {
  article: ['article ', 'articles '],
  paragraph: ['para. ', 'paras. '],
  recommendation: ['recommendation ', 'recommendations '],
  note: ['note ', 'notes '],
  counted: ['', ''],
};

function formatPlaces({ what, items }: PlaceList): string {
  const [one, more] = words[what];
  const parts = ranges(items);
  const last = parts.at(-1) ?? '';
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
  return `${items.length > 1 ? more : one}${listed}`;
}

/** Three numbers in a row or more become a range again. */
function ranges(items: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && /^\d+$/.test(item) && Number(item) === Number(run.at(-1)) + 1) run.push(item);
    else runs.push([item]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}-${run.at(-1)}`] : run));
}
