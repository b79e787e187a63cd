import type { Answer, Block, QuotationBlock } from '#src/answer/answer.ts';
import { handle } from '#src/quote/handle.ts';
import type { Quotation } from '#src/quote/quotation.ts';

/** A quotation from a source that does not exist; give what the test is about. */
export function aQuotation(given: Partial<Quotation> = {}): Quotation {
  const text = given.text ?? '7. The Committee notes that the register was not kept.';
  return {
    passage: 'example-2011@120',
    document: 'example-2011',
    source: 'data/corpus/example-2011/source.txt',
    spans: [{ start: 120, end: 120 + text.length }],
    text,
    cut: text.includes('[…]'),
    kind: 'statement',
    pinpoint: { section: ['Registers'], paragraph: '7', counted: null },
    notes: [],
    citation: 'Example Committee, XYZ/C/EXA/CO/1, para. 7',
    date: null,
    dateStatus: 'stated',
    cautions: [],
    ...given,
  };
}

export function aBlock(given: Partial<QuotationBlock> = {}): QuotationBlock {
  return {
    type: 'quotation',
    quotation: aQuotation(),
    role: 'answer',
    at: handle('example-2011', 120),
    actions: [],
    ...given,
  };
}

export function anAnswer(blocks: readonly Block[], given: Partial<Answer> = {}): Answer {
  return { outcome: 'found', message: 'Something was found.', blocks, audience: 'asker', ...given };
}

/** As many answer quotations as asked for, each with its own words and handle. */
export function manyBlocks(count: number, given: Partial<QuotationBlock> = {}): QuotationBlock[] {
  return Array.from({ length: count }, (_, i) =>
    aBlock({ quotation: aQuotation({ text: `Sentence number ${i + 1}.` }), at: handle('example-2011', i), ...given }),
  );
}
