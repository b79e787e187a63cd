import { dateBounds, isoDate } from '#src/cite/dates.ts';
import type { Stance } from '#src/corpus/document.ts';
import { readWords } from '#src/corpus/words.ts';
import { analyse } from './analyser.ts';
import { foldText } from './fold.ts';
import type { Entry, Library } from './library.ts';
import { longestRun } from './longest-run.ts';
import { parseQuery, type Query } from './query.ts';
import { occurrences, type Score, score } from './score.ts';
import { unitsOf } from './units.ts';

/** Which passages may answer. */
export type Filter = {
  readonly document?: string | undefined;
  /** A body's name. */
  readonly body?: string | undefined;
  /** ISO dates, as far as known: a document whose date may lie within is kept. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly kind?: Stance | undefined;
};

export type Hit = {
  readonly entry: Entry;
  readonly score: Score;
  /** Offset in the source of the sentence part that answers. */
  readonly focus: number;
};

/** How many candidates the engine is asked for; more did not change the first ten (measured on public collections). */
const mostCandidates = 200;
/** A passage that has this many words of the query in a row, and this share of them, is where the words come from. */
const quotationRun = 5;
const quotationShare = 0.6;
/** A passage must answer this share of what was asked, by rarity; long questions carry more words that no passage has. */
const enough = (units: number): number => Math.max(0.35, 0.62 - 0.03 * units);
/** A passage that scores less than this share of the best one merely shares words with the question. */
const beside = 0.3;

/** The passages that answer, best first; none where nothing is good enough. */
export function search(text: string, filter: Filter, library: Library): Hit[] {
  const query = parseQuery(text);
  const units = unitsOf(query.words, library);
  const asked = analyse(query.words);
  const runIn = longestRun(asked);
  const phraseTerms = query.phrases.flatMap((phrase) => analyse(phrase).tokens.map((token) => token.term));
  const terms = [
    ...new Set([...units.flatMap((unit) => unit.alternatives.flatMap((each) => each.terms)), ...phraseTerms]),
  ];
  const rows = query.phrases.length > 0 ? library.entries.keys() : library.index.candidates(terms, mostCandidates);
  const phraseUnits = query.phrases.length > 0 ? unitsOf(query.phrases.join(' '), library) : [];
  const scored: Hit[] = [];
  for (const row of rows) {
    const entry = library.entries[row];
    if (!entry || !passes(entry, filter) || !holds(entry, query)) continue;
    const base = score(entry, [...units, ...phraseUnits], library);
    const run = asked.tokens.length >= quotationRun ? runIn(entry.text) : { length: 0, at: 0 };
    const isQuoted = run.length >= quotationRun && run.length >= quotationShare * asked.tokens.length;
    const own = phraseUnits.length === 0 ? base : score(entry, units, library);
    if (!isQuoted && units.length > 0 && !(own.complete && own.coverage >= enough(units.length) && own.total > 0))
      continue;
    if (units.length === 0 && query.phrases.length === 0) continue;
    scored.push({
      entry,
      score: { ...base, run: isQuoted ? run.length : 0 },
      focus: focusOf(entry, query, isQuoted ? run.at : null, base.matched),
    });
  }
  return order(scored, query);
}

function order(hits: readonly Hit[], query: Query): Hit[] {
  const best = Math.max(0, ...hits.map((hit) => hit.score.total));
  const first = (hit: Hit) => (query.prefer !== null && hit.entry.passage.stance === query.prefer ? 1 : 0);
  return hits
    .filter((hit) => hit.score.run > 0 || hit.score.total >= beside * best)
    .sort((a, b) => first(b) - first(a) || b.score.run - a.score.run || b.score.total - a.score.total || byDate(a, b));
}

/** Ties: the later document, then the earlier place. */
function byDate(a: Hit, b: Hit): number {
  const [dateA = '', dateB = ''] = [a, b].map((hit) => isoDate(hit.entry.document.metadata.issued.value) ?? '');
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  if (a.entry.document.id !== b.entry.document.id) return a.entry.document.id < b.entry.document.id ? -1 : 1;
  return a.entry.passage.position - b.entry.passage.position;
}

function passes({ document, passage }: Entry, filter: Filter): boolean {
  const { author, issued } = document.metadata;
  if (filter.document !== undefined && document.id !== filter.document) return false;
  if (filter.body !== undefined && !author.value?.some((each) => each.literal === filter.body)) return false;
  if (filter.kind !== undefined && passage.stance !== filter.kind) return false;
  if (filter.from === undefined && filter.to === undefined) return true;
  const date = isoDate(issued.value);
  if (date === null) return false;
  const { first, last } = dateBounds(date);
  if (filter.from !== undefined && last < dateBounds(filter.from).first) return false;
  return filter.to === undefined || first <= dateBounds(filter.to).last;
}

/** Exact phrases are checked in the stored text, white space and the style of quote marks and dashes apart. */
function holds(entry: Entry, query: Query): boolean {
  if (query.phrases.length > 0) {
    const folded = foldText(entry.passage.text);
    if (!query.phrases.every((phrase) => folded.includes(foldText(phrase).replace(/\s+/g, ' ')))) return false;
  }
  return !query.excluded.some((phrase) =>
    contains(
      entry,
      analyse(phrase).tokens.map((token) => token.term),
    ),
  );
}

/** Words are left out in all their forms, as they are found in all of them. */
function contains(entry: Entry, terms: readonly string[]): boolean {
  return terms.length > 0 && occurrences(entry, terms).length > 0;
}

function focusOf(entry: Entry, query: Query, run: number | null, matched: readonly number[]): number {
  const phrase = query.phrases[0];
  const at = phrase ? foldText(entry.passage.text).indexOf(foldText(phrase)) : -1;
  if (at >= 0) return sourceOffset(entry, at);
  const token = run ?? densest(matched);
  return sourceOffset(entry, entry.text.tokens[token]?.start ?? 0);
}

/** The matched token with the most matched tokens in the fifteen words from it on. */
function densest(matched: readonly number[]): number {
  let best = { at: 0, count: 0 };
  for (const at of matched) {
    const count = matched.filter((each) => each >= at && each < at + 15).length;
    if (count > best.count) best = { at, count };
  }
  return best.at;
}

function sourceOffset(entry: Entry, at: number): number {
  return readWords(entry.document.source, entry.passage.spans, entry.passage.marks).offsets[at] ?? 0;
}
