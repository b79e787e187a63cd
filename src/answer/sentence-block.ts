import type { StyleId } from '#src/cite/style/styles.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import { within } from '#src/daily/whole-sentences.ts';
import type { QuotationBlock } from './answer.ts';
import { alone, quotationBlock } from './quotation-block.ts';

/** Whole sentences of a passage that follow one another, as a block of an answer: nothing else of it is quoted. */
export function sentenceBlock(
  document: Document,
  passage: Passage,
  stretch: Span,
  style?: StyleId | undefined,
): QuotationBlock {
  const block = quotationBlock(document, passage, { spans: within(passage.spans, stretch), budget: alone, style });
  const all = sentences(document.source, passage.spans, passage.marks);
  const count = all.filter(({ start, end }) => stretch.start <= start && end <= stretch.end).length;
  return block.quotation.cut ? { ...block, sentences: count } : block;
}

/** So many sentences of a passage, from the one on in which a place stands. */
export function sentencesFrom(document: Document, passage: Passage, at: number, count: number): QuotationBlock {
  const all = sentences(document.source, passage.spans, passage.marks);
  const first = Math.max(
    0,
    all.findIndex(({ end }) => at < end),
  );
  const start = all[first]?.start ?? at;
  const end = all.slice(first, first + count).at(-1)?.end ?? at;
  return sentenceBlock(document, passage, { start, end });
}
