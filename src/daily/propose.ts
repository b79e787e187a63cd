import type { Document, Passage } from '#src/corpus/document.ts';
import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import { wordsOf } from '#src/corpus/words.ts';
import { quoteSpans } from '#src/quote/quote.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';
import { type Carried, carries } from './carries.ts';
import type { Fact } from './fact.ts';
import { mostCharacters } from './fact-check.ts';
import { doubts, goesOn } from './stands-alone.ts';
import { ordinaryWords, strangers } from './strangers.ts';
import { themeFinder } from './theme-finder.ts';
import { wholeSentences } from './whole-sentences.ts';

/** Sentences that may make a fact, for a person to read in their place. */
export type Proposal = {
  readonly document: string;
  readonly span: Span;
  readonly text: string;
  readonly carries: readonly Carried[];
  /** Ids of themes that the words name. */
  readonly topics: readonly string[];
  /** What to look at before they are accepted, as sentences of ours. */
  readonly doubts: readonly string[];
  readonly score: number;
};

/**
 * Sentences of some documents that carry a figure, a date, a rule or a recommendation and do not begin in the middle of a
 * thought, each with those after it that need it; the best first. What the pool has already is not proposed again.
 */
export function propose(
  among: readonly Document[],
  held: { readonly documents: readonly Document[]; readonly vocabulary: Vocabulary },
  pool: readonly Fact[],
): Proposal[] {
  const ordinary = ordinaryWords(held.documents, held.vocabulary);
  const themesIn = themeFinder(held.vocabulary);
  return among
    .flatMap((document) => document.passages.flatMap((passage) => runs(document, passage)))
    .filter(({ document, span }) => !pool.some((fact) => isTaken(fact, document, span)))
    .map((run) => weigh(run, strangers(run.text, ordinary), themesIn(run.text)))
    .filter((proposal) => proposal.carries.length > 0)
    .sort((a, b) => b.score - a.score);
}

type Run = { readonly document: string; readonly span: Span; readonly text: string; readonly first: string };

/** From each sentence that begins a thought, as many of the next as go on with it and can still be posted. */
function runs(document: Document, passage: Passage): Run[] {
  const all = sentences(document.source, passage.spans, passage.marks);
  const text = (span: Span): string | null => {
    const found = wholeSentences(document, span);
    return found && found.passage === passage ? wordsOf(document.source, found.spans, passage.marks) : null;
  };
  return all.flatMap((first, i) => {
    const own = text(first);
    if (own === null || goesOn(own)) return [];
    const rest = all.slice(i + 1);
    const end = rest.findIndex((next) => !goesOn(text(next) ?? ''));
    const spans = [first, ...rest.slice(0, end === -1 ? undefined : end)].map(({ end }) => ({
      start: first.start,
      end,
    }));
    const span = spans.findLast((each) => isShort(document, each));
    return span ? [{ document: document.id, span, text: text(span) ?? '', first: own }] : [];
  });
}

function isShort(document: Document, span: Span): boolean {
  const found = wholeSentences(document, span);
  return found !== null && quoteSpans(document, found.passage, found.spans).text.length <= mostCharacters;
}

function isTaken(fact: Fact, document: string, { start, end }: Span): boolean {
  return fact.document === document && fact.spans.some((span) => span.start < end && start < span.end);
}

const weights: Readonly<Record<Carried, number>> = { figure: 3, date: 2, rule: 2, recommendation: 2 };
/** Characters below which little can be said, and above which few read on. */
const handy = { least: 60, most: 350 };

function weigh({ document, span, text, first }: Run, names: readonly string[], topics: readonly string[]): Proposal {
  const carried = carries(text);
  const open = doubts(text, first);
  const isHandy = text.length >= handy.least && text.length <= handy.most;
  const score = carried.reduce((sum, each) => sum + weights[each], 0) - 2 * open.length + (isHandy ? 1 : 0);
  const named = names.length > 0 ? [`Look at ${names.join(', ')}: no allegation about a private person?`] : [];
  return { document, span, text, carries: carried, topics, doubts: [...open, ...named], score };
}
