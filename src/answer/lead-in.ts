import type { Document, Passage } from '#src/corpus/document.ts';
import type { Block } from './answer.ts';
import { amongOthers, quotationBlock } from './quotation-block.ts';

/** The passage that opens the sentence which a passage completes; null where it begins its own. */
export function leadInOf({ passages }: Document, { leadIn }: Passage): Passage | null {
  return leadIn === null ? null : (passages[leadIn] ?? null);
}

/** A list item completes a sentence that begins before the list: without it one cannot tell what is said of it. */
export function leadInBlocks(document: Document, lead: Passage | null): Block[] {
  if (!lead) return [];
  return [
    { type: 'note', text: 'It completes the sentence that begins here:' },
    quotationBlock(document, lead, {
      role: 'context',
      focus: lead.spans.at(-1)?.start ?? 0,
      budget: amongOthers,
    }),
  ];
}
