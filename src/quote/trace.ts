import type { Document, Passage } from '#src/corpus/document.ts';
import type { Span } from '#src/corpus/span.ts';
import { readWords } from '#src/corpus/words.ts';
import type { Check } from './verify/check.ts';
import { quotedSpans, speakerOf } from './verify/speaker.ts';
import { verify } from './verify/verify.ts';
import { buildWordIndex, type WordIndex } from './verify/word-index.ts';

/** Words that one document quotes and another one held publishes. */
export type Trace = {
  readonly quoting: { readonly document: Document; readonly passage: Passage; readonly span: Span };
  /** The words as quoted. */
  readonly words: string;
  readonly speaker: string | null;
  /** How they compare with the copy held. */
  readonly check: Check;
};

/** Shorter quotations are terms that anybody may use. */
const fewestWords = 5;

/** Where more of the words are others, the two say something alike rather than the same. */
const mostChanged = 0.25;

/** Who of the documents held quotes whom; worked out once for each corpus. */
export function tracesOf(documents: readonly Document[]): readonly Trace[] {
  const before = known.get(documents);
  if (before) return before;
  const found = findTraces(documents);
  known.set(documents, found);
  return found;
}

const known = new WeakMap<readonly Document[], readonly Trace[]>();

function findTraces(documents: readonly Document[]): Trace[] {
  const indexes = new Map<Document, WordIndex>();
  return documents.flatMap((document) =>
    document.passages.flatMap((passage) =>
      quotedSpans(document, passage).flatMap((span) => {
        const words = wordsIn(document, passage, span);
        if (words.split(' ').length < fewestWords) return [];
        const index = indexes.get(document) ?? buildWordIndex(documents.filter((each) => each !== document));
        indexes.set(document, index);
        const check = verify(words, null, index);
        if (check.verdict === 'not-held' || changed(check) > mostChanged * words.split(' ').length) return [];
        return [{ quoting: { document, passage, span }, words, speaker: speakerOf(document, passage, span), check }];
      }),
    ),
  );
}

/** How many words of a quotation are not the copy's. */
function changed({ differences }: Check): number {
  return differences.reduce((sum, { claim }) => sum + (claim.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}

function wordsIn(document: Document, passage: Passage, span: Span): string {
  const spans = passage.spans
    .map((each) => ({ start: Math.max(each.start, span.start), end: Math.min(each.end, span.end) }))
    .filter((each) => each.start < each.end);
  return readWords(document.source, spans, passage.marks).text;
}
