import fc from 'fast-check';
import type { Action, Answer, Block, Call, Inline, QuotationBlock } from '#src/answer/answer.ts';
import { handle } from '#src/quote/handle.ts';
import type { Quotation } from '#src/quote/quotation.ts';
import { visible } from '#src/render/visible.ts';
import { aBlock, anAnswer, aQuotation } from './answers.ts';
import { nasties } from './nasties.ts';

/** One line of text as a source may hold it: white space is folded and the ends are trimmed, all else may be there. */
export const anyLine: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...nasties) }, { weight: 1, arbitrary: anyUnits() }), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((parts) =>
    fc.constantFrom('', ' ').map((glue) =>
      parts
        .join(glue)
        .replace(/[ \n]+/g, ' ')
        .trim(),
    ),
  )
  .map((text) => (text === '' ? 'x' : text.slice(0, 120)));

const anyHandle = fc.integer({ min: 0, max: 16_000_000 }).map((offset) => handle('example-2011', offset));
const anyCall: fc.Arbitrary<Call> = fc.oneof(
  fc.record({ command: fc.constantFrom('show', 'find', 'source show'), arguments: fc.record({ at: anyHandle }) }),
  fc.record({
    command: fc.constantFrom('show', 'cite'),
    arguments: fc.record({ at: anyHandle, view: fc.constantFrom('whole', 'notes') }),
  }),
  fc.record({ command: fc.constant('find'), arguments: fc.record({ words: anyLine }) }),
  fc.constant({ command: 'help', arguments: {} }),
);
const anyAction: fc.Arbitrary<Action> = fc.record({ label: anyLine, call: anyCall });
const someActions = fc.array(anyAction, { maxLength: 4 });

const anyQuotation: fc.Arbitrary<Quotation> = fc
  .record({
    text: anyLine,
    citation: anyLine,
    kind: fc.constantFrom('recommendation', 'concern', 'statement'),
    date: fc.constantFrom(null, '2008', '2008-12', '2008-12-12', '2009-06/2010-02'),
    dateStatus: fc.constantFrom('stated', 'supplied'),
    cautions: fc.array(anyLine, { maxLength: 1 }),
    notes: fc.array(
      fc.record({
        mark: fc.integer({ min: 1, max: 99 }),
        at: fc.nat(20),
        text: fc.option(anyLine),
        resolved: fc.option(anyLine),
      }),
      { maxLength: 2 },
    ),
  })
  .map(aQuotation);

const anyQuotationBlock: fc.Arbitrary<QuotationBlock> = fc
  .record({
    quotation: anyQuotation,
    excerpt: fc.option(anyQuotation),
    role: fc.constantFrom('answer', 'answer', 'context'),
    at: anyHandle,
    actions: someActions,
  })
  .map(({ excerpt, ...block }) => aBlock(excerpt ? { ...block, excerpt } : block));

/** Our own words, which never stand in quotation marks alone: in plain text they would pass for a quotation. */
const ownLine = anyLine.map((text) => text.replaceAll('“', '‘'));

const anyId = fc.constantFrom('100000000000000002', '18446744073709551615', '1', '@everyone', '1>@everyone');
const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  ownLine,
  fc.record({
    instant: fc.constantFrom('2026-11-23T08:00:00Z', '1969-12-31T23:59:59.5Z'),
    zone: fc.constantFrom('UTC', 'Asia/Almaty', 'America/New_York'),
  }),
  fc.record({ channel: anyId }),
  fc.record({ role: anyId }),
);

const anyOwnBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('line'), parts: fc.array(anyInline, { maxLength: 6 }) }),
  fc.record({ type: fc.constant('heading'), text: ownLine }),
  fc.record({ type: fc.constant('note'), text: fc.array(ownLine, { maxLength: 3 }).map((lines) => lines.join('\n')) }),
  fc
    .array(fc.record({ text: ownLine, call: fc.option(anyCall) }), { maxLength: 20 })
    .map(
      (items) => ({ type: 'list', items: items.map(({ text, call }) => (call ? { text, call } : { text })) }) as const,
    ),
  fc.record({
    type: fc.constant('table'),
    columns: fc.array(ownLine, { minLength: 2, maxLength: 3 }),
    rows: fc.array(fc.array(ownLine, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
  }),
  fc.record({ type: fc.constant('next'), actions: someActions }),
);

export const anyAnswer: fc.Arbitrary<Answer> = fc
  .record({
    blocks: fc.array(fc.oneof({ weight: 3, arbitrary: anyQuotationBlock }, { weight: 1, arbitrary: anyOwnBlock }), {
      maxLength: 14,
    }),
    message: ownLine,
    audience: fc.constantFrom('asker', 'channel'),
  })
  .map(({ blocks, ...given }) => anAnswer(blocks, given));

/** Exports as a command hands them over: lines that a screen can show, each ended. */
export const someFiles = fc.array(
  fc.record({
    name: fc.constantFrom('report.bib', 'report.ris', 'CAT/C/KAZ/CO/2.json', 'доклад.bib', 'x'),
    text: fc.array(anyLine.map(visible), { minLength: 1, maxLength: 4 }).map((lines) => `${lines.join('\n')}\n`),
  }),
  { minLength: 1, maxLength: 10 },
);

/** Any UTF-16 code units, halves of pairs too. */
function anyUnits(): fc.Arbitrary<string> {
  return fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units));
}
