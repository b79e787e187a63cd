import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Passage } from '#src/corpus/document.ts';
import type { Quotation } from '#src/quote/quotation.ts';
import { quote } from '#src/quote/quote.ts';
import { anySource } from '../support/any-source.ts';
import { desk, everyPassage, passageCalled } from '../support/desk.ts';
import { aDocument, supplied } from '../support/documents.ts';

/**
 * What the source has between the ends of the spans, read without the program's own reader: marks cut out, white space
 * folded; a space behind a hyphen does not count, for a hyphen at a line end may or may not be followed by one.
 */
function plainly(document: Document, passage: Passage, { spans }: Pick<Quotation, 'spans'>): string {
  const pieces = spans.map(({ start, end }) => {
    const marks = passage.marks.filter((mark) => start <= mark.at && mark.at < end);
    let piece = document.source.slice(start, end);
    for (const mark of marks.toReversed())
      piece = piece.slice(0, mark.at - start) + piece.slice(Math.min(mark.end, end) - start);
    return piece;
  });
  return folded(pieces.join('\n'));
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('- ', '-').trim();
}

function holds(document: Document, passage: Passage): void {
  const quotation = quote(document, passage);
  const { text, spans, notes } = quotation;
  expect(folded(text)).toBe(plainly(document, passage, quotation));
  expect(text).toBe(text.replace(/\s+/g, ' ').trim());
  expect(spans).toBe(passage.spans);
  expect(quotation.cut).toBe(false);
  expect(notes.map(({ mark }) => mark)).toEqual(passage.marks.map(({ number }) => number));
  for (const [i, { at }] of notes.entries()) {
    const mark = passage.marks[i];
    const before = spans
      .filter(({ start }) => start < (mark?.at ?? 0))
      .map(({ start, end }) => ({ start, end: Math.min(end, mark?.at ?? 0) }));
    expect(folded(text.slice(0, at))).toBe(plainly(document, passage, { spans: before }));
  }
}

describe('text equals the words of its spans, white space and lifted marks apart', () => {
  test('in every passage of the corpus', () => {
    expect(everyPassage.length).toBeGreaterThan(90);
    for (const { document, passage } of everyPassage) holds(document, passage);
  });

  test('in ten thousand generated texts', () => {
    let passages = 0;
    fc.assert(
      fc.property(anySource, (source) => {
        const document = aDocument(source);
        passages += document.passages.length;
        for (const passage of document.passages) holds(document, passage);
      }),
      { numRuns: 10_000 },
    );
    expect(passages).toBeGreaterThan(10_000);
  });
});

test('a mark inside a sentence is lifted out, and its note says where it stood', () => {
  const { document, passage } = passageCalled('ai-kazakhstan-upr-submission@12425');
  const { text, notes } = quote(document, passage);
  expect(notes.map(({ mark, at }) => [mark, text.slice(at - 12, at)])).toEqual([
    [9, 'by the NSS.'.padStart(12)],
    [10, 'Hizb-ut-Tahrir,'.slice(-12)],
  ]);
  expect(text).toContain('Hizb-ut-Tahrir, targeted in counter-terrorism operations');
});

test('a note carries what its ibid. stands for, and a mark without a note carries nothing', () => {
  const { document, passage } = passageCalled('ai-eur-57-003-2010@1950');
  const { text, notes } = quote(document, passage);
  const note = {
    text: 'Ibid, paragraph 97, recommendations 3, 16-18.',
    resolved: 'A/HRC/14/10, paragraph 97, recommendations 3, 16-18.',
  };
  expect(notes).toEqual([{ mark: 2, at: text.indexOf(' This is an important development'), ...note }]);
  const page = passageCalled('kazakhstan-country-page-2014@779');
  expect(quote(page.document, page.passage).notes).toMatchObject([{ mark: 1, text: null, resolved: null }]);
});

test('a quotation carries its citation, date and kind', () => {
  const { document, passage } = passageCalled('cat-kazakhstan-follow-up-extracts@2363');
  expect(quote(document, passage)).toMatchObject({
    passage: 'cat-kazakhstan-follow-up-extracts@2363',
    document: 'cat-kazakhstan-follow-up-extracts',
    source: 'data/corpus/cat-kazakhstan-follow-up-extracts/source.txt',
    kind: 'concern',
    date: '2008-12-12',
    dateStatus: 'supplied',
    cautions: [],
  });
  expect(quote(document, passage).citation).toMatch(/, \[CAT\/C\/KAZ\/CO\/2\], \[12 December 2008\], para\. 9 \(b\)$/);
});

test('an unknown date is null and never called stated', () => {
  const document = aDocument('Words here.', { issued: supplied(null) });
  const [passage] = document.passages;
  expect(passage && quote(document, passage)).toMatchObject({ date: null, dateStatus: 'supplied' });
});

describe('what a reader must be told', () => {
  test.for([
    ['kazakhstan-country-page-2014@2281', ['The omission marked inside these words is the source’s own.']],
    [
      'kazakhstan-country-page-2014@262',
      ['The label of this row is missing from the text held: what the figure or entry stands for is not stated.'],
    ],
    ['kazakhstan-country-page-2014@96', []],
    ['kazakhstan-country-page-2014@325', []],
  ] as const)('%s', ([id, cautions]) => {
    const { document, passage } = passageCalled(id);
    expect(quote(document, passage).cautions).toEqual(cautions);
  });

  test('nobody else is warned of anything', () => {
    const warned = everyPassage.filter(({ document, passage }) => quote(document, passage).cautions.length > 0);
    expect(warned.map(({ passage }) => passage.id)).toEqual(
      [39, 206, 262, 280, 2281].map((at) => `kazakhstan-country-page-2014@${at}`),
    );
    expect(desk.library.documents).toHaveLength(5);
  });
});
