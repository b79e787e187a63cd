import { acronymsOf, type Meaning } from './acronyms.ts';
import { analyse } from './analyser.ts';
import { findPhrases } from './find-phrases.ts';
import type { Library } from './library.ts';
import type { Draft } from './proposal.ts';

/**
 * Abbreviations of which the corpus has the short or the long form ("NPM — National Preventive Mechanism"), and names of
 * the bodies held. One that may mean several things of the corpus is proposed once for each, and asks for the long form.
 */
export function nameProposals(library: Library): Draft[] {
  const shorts = [...Map.groupBy([...acronymsOf(library).byShort.values()].flat(), ({ short }) => short)];
  const bodies = new Set(
    library.documents.flatMap(({ metadata }) => metadata.author.value?.map(({ literal }) => literal) ?? []),
  );
  const rowsOf = rowsOfPhrases(
    [
      ...shorts.map(([short]) => termsOf(short)),
      ...shorts.flatMap(([, meanings]) => meanings.map(({ longTerms }) => longTerms)),
      ...[...bodies].map(termsOf),
    ],
    library,
  );
  return [
    ...shorts.flatMap(([short, meanings]) => {
      const written = asWritten(short, rowsOf(termsOf(short)), library);
      return abbreviationProposals(short, written, meanings, rowsOf);
    }),
    ...[...bodies].map((name): Draft => {
      const rows = rowsOf(termsOf(name));
      return { kind: 'body', label: name, value: name, standsIn: rows.length, names: [name], others: [], rows };
    }),
  ];
}

type RowsOf = (terms: readonly string[]) => readonly number[];

function abbreviationProposals(
  short: string,
  written: readonly number[],
  meanings: readonly Meaning[],
  rowsOf: RowsOf,
): Draft[] {
  const longs = [...Map.groupBy(meanings, ({ long }) => long.toLowerCase()).values()].map((same) => ({
    long: same[0]?.long ?? '',
    rows: new Set(same.flatMap(({ longTerms }) => rowsOf(longTerms))),
  }));
  const held = longs.filter(({ rows }) => rows.size > 0);
  const [only, ...more] = held.length > 0 ? held : longs;
  if (!only) return [];
  if (more.length === 0) {
    // Where the corpus never uses the short form, it is proposed to those who type it.
    const names = written.length > 0 ? [short, only.long] : [short];
    return [draft(short, only.long, short, names, [...new Set([...written, ...only.rows])])];
  }
  return held.map(({ long, rows }) => draft(short, long, long, [long, short], [...rows]));
}

function draft(short: string, long: string, value: string, names: readonly string[], rows: readonly number[]): Draft {
  return { kind: 'abbreviation', label: `${short} — ${long}`, value, standsIn: rows.length, names, others: [], rows };
}

/** The rows where the short form stands as it is written: "CAT" is no cat, and no part of a symbol or an address. */
function asWritten(short: string, rows: readonly number[], { entries }: Library): number[] {
  // A Roman numeral is more often a number.
  if (rows.length === 0 || /^[IVX]+$/.test(short)) return [];
  const alone = new RegExp(String.raw`(?<![\p{L}\p{N}/.])${RegExp.escape(short)}(?![\p{L}\p{N}/])`, 'u');
  return rows.filter((row) => alone.test(entries[row]?.passage.text ?? ''));
}

/** The rows of passages that have a sequence of terms, ascending; found for all of them in one walk. */
function rowsOfPhrases(phrases: readonly (readonly string[])[], { forward, lexicon }: Library): RowsOf {
  const rows = new Map<string, number[]>();
  for (const { phrase, row } of findPhrases(phrases, forward, lexicon)) {
    const key = phrases[phrase]?.join(' ') ?? '';
    const known = rows.get(key);
    if (!known) rows.set(key, [row]);
    else if (known.at(-1) !== row) known.push(row);
  }
  return (terms) => rows.get(terms.join(' ')) ?? [];
}

function termsOf(text: string): string[] {
  return analyse(text).tokens.map(({ term }) => term);
}
