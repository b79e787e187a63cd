import { isoDate } from '#src/cite/dates.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { onceForEach } from '#src/corpus/once-for-each.ts';
import type { Span } from '#src/corpus/span.ts';
import { readWords } from '#src/corpus/words.ts';
import { keptParts } from '#src/search/kept-parts.ts';
import { openTraces } from './kept-traces.ts';
import { type Check, verdicts } from './verify/check.ts';
import { quotedBefore, quotedSpans } from './verify/speaker.ts';
import { verify } from './verify/verify.ts';
import { without, wordIndexOf } from './verify/word-index.ts';

/** Words that one document quotes and another one held has too. */
export type Trace = {
  /** `quotes`: the other document publishes the words. `both-quote`: it has them from somebody else as well. */
  readonly relation: 'quotes' | 'both-quote';
  readonly quoting: { readonly document: Document; readonly passage: Passage; readonly span: Span };
  /** The words as quoted. */
  readonly words: string;
  /** Who is said to speak, or null. */
  readonly speaker: string | null;
  /** How they compare with the copy held. */
  readonly check: Check;
};

/** Shorter quotations are terms that anybody may use. */
export const fewestWords = 5;
/** Where nobody is said to speak, shorter quotations are names (of an offence, a law) that both documents use. */
export const fewestUnspoken = 8;

/** Where more of the words are others, the two say something alike rather than the same. */
export const mostChanged = 0.25;

const traces = onceForEach((documents: readonly Document[]) => {
  const kept = keptParts(documents, 'traces');
  return kept ? openTraces(kept, documents) : findTraces(documents);
});

/** Who of the documents held quotes whom, oldest copy first; worked out once for each corpus. */
export function tracesOf(documents: readonly Document[]): readonly Trace[] {
  return traces(documents);
}

function findTraces(documents: readonly Document[]): Trace[] {
  const index = wordIndexOf({ documents });
  const found = documents.flatMap((document) => {
    const others = without(document, index);
    return document.passages.flatMap((passage) =>
      quotedSpans(document, passage).flatMap((span): Trace[] => {
        const words = wordsIn(document, passage, span);
        const speaker = quotedBefore(document, passage, span.start);
        if (countWords(words) < (speaker === null ? fewestUnspoken : fewestWords)) return [];
        const check = verify(words, publishes, others);
        if (check.verdict === 'not-held' || changed(check) > mostChanged * countWords(words)) return [];
        const relation = heldAsQuotation(check) ? 'both-quote' : 'quotes';
        return [{ relation, quoting: { document, passage, span }, words, speaker, check }];
      }),
    );
  });
  return found
    .filter((trace) => !found.some((other) => toldBetterBy(other, trace)))
    .toSorted(
      (a, b) =>
        earlier(dateOf(heldIn(a)), dateOf(heldIn(b))) ||
        earlier(dateOf(a.quoting.document), dateOf(b.quoting.document)),
    );
}

/** Two documents that both quote a third are found from either side: the side that agrees better is told. */
function toldBetterBy(other: Trace, trace: Trace): boolean {
  if (other === trace || other.relation !== 'both-quote' || trace.relation !== 'both-quote') return false;
  const meets = (a: Trace, b: Trace) => a.check.locations.some(({ passage }) => passage === b.quoting.passage);
  if (!meets(other, trace) || !meets(trace, other)) return false;
  const rank = ({ check }: Trace) => verdicts.indexOf(check.verdict);
  return (
    rank(other) < rank(trace) ||
    (rank(other) === rank(trace) && dateOf(other.quoting.document) < dateOf(trace.quoting.document))
  );
}

function earlier(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Where several have the words, one that does not quote is likelier to be where they come from. */
function publishes(document: Document, passage: Passage): boolean {
  return !quotedSpans(document, passage).some((span) => countWords(wordsIn(document, passage, span)) >= fewestWords);
}

function heldIn({ check, quoting }: Trace): Document {
  return check.locations[0]?.document ?? quoting.document;
}

/** Whether the copy held stands in quotation marks itself: most of it, for a quotation may take a word along. */
function heldAsQuotation({ locations }: Check): boolean {
  const [first] = locations;
  return (
    first !== undefined &&
    quotedSpans(first.document, first.passage).some(
      ({ start, end }) => Math.min(end, first.end) - Math.max(start, first.start) > (first.end - first.start) / 2,
    )
  );
}

/** ISO dates compare as text; documents without one come last. */
function dateOf({ metadata }: Document): string {
  return isoDate(metadata.issued.value) ?? 'n.d.';
}

/** How many words of a quotation are not the copy's. */
function changed({ differences, verdict }: Check): number {
  return verdict === 'differs' ? differences.reduce((sum, { claim }) => sum + countWords(claim), 0) : 0;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function wordsIn(document: Document, passage: Passage, span: Span): string {
  const spans = passage.spans
    .map((each) => ({ start: Math.max(each.start, span.start), end: Math.min(each.end, span.end) }))
    .filter((each) => each.start < each.end);
  return readWords(document.source, spans, passage.marks).text;
}
