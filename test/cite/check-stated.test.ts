import { expect, test } from 'vitest';
import { checkStated } from '#src/cite/check-stated.ts';
import type { Metadata } from '#src/corpus/metadata.ts';
import { desk } from '../support/desk.ts';
import { someMetadata } from '../support/documents.ts';

const source = 'Example Committee and\nOther Body\nReport on\u00a0 registers\nXYZ/C/EXA/CO/1\n10 June 2010\n';
const at = (words: string, end = words) => ({ start: source.indexOf(words), end: source.indexOf(end) + end.length });

const right: Partial<Metadata> = {
  author: {
    value: [{ literal: 'Example Committee' }, { literal: 'Other Body' }],
    stated: at('Example Committee', 'Other Body'),
  },
  title: { value: 'Report on registers', stated: at('Report', 'registers') },
  number: { value: 'XYZ/C/EXA/CO/1', stated: at('XYZ/C/EXA/CO/1') },
  issued: { value: { 'date-parts': [[2010, 6, 10]] }, stated: at('10 June 2010') },
};

test('what the text states is accepted, white space apart', () => {
  expect(checkStated(source, someMetadata(right))).toEqual([]);
});

test('the five documents state what they are said to state', () => {
  for (const { source: text, metadata } of desk.library.documents) expect(checkStated(text, metadata)).toEqual([]);
});

test.for<[string, Partial<Metadata>, string]>([
  [
    'another title',
    { title: { value: 'Report on register', stated: at('Report', 'registers') } },
    'title: the text at 33–53 says “Report on registers”, which is not the value',
  ],
  [
    'a span that begins too late',
    { number: { value: 'XYZ/C/EXA/CO/1', stated: at('YZ/C/EXA/CO/1') } },
    'number: the text at 55–68 says “YZ/C/EXA/CO/1”, which is not the value',
  ],
  [
    'an author missing from the span',
    { author: { value: [{ literal: 'Other Body' }], stated: at('Example Committee') } },
    'author: the text at 0–17 says “Example Committee”, which is not the value',
  ],
  [
    'a day more',
    { issued: { value: { 'date-parts': [[2010, 6, 11]] }, stated: at('10 June 2010') } },
    'issued: the text at 69–81 says “10 June 2010”, which is not the value',
  ],
  [
    'a date that the text does not know so well',
    { issued: { value: { 'date-parts': [[2010, 6]] }, stated: at('10 June 2010') } },
    'issued: the text at 69–81 says “10 June 2010”, which is not the value',
  ],
  [
    'an unknown value that is stated',
    { number: { value: null, stated: at('XYZ/C/EXA/CO/1') } },
    'number: the text at 54–68 says “XYZ/C/EXA/CO/1”, which is not the value',
  ],
  [
    'a span behind the end',
    { title: { value: 'x', stated: { start: 80, end: 900 } } },
    'title: the span 80–900 lies outside the text',
  ],
  [
    'a span without words',
    { title: { value: 'x', stated: { start: 5, end: 5 } } },
    'title: the span 5–5 lies outside the text',
  ],
  [
    'a State that the span does not name',
    { jurisdiction: { value: 'KAZ', stated: { start: 70, end: 900 } } },
    'jurisdiction: the span 70–900 lies outside the text',
  ],
  [
    'a kind that is stated nowhere',
    { type: { value: 'report', stated: { start: 90, end: 95 } } },
    'type: the span 90–95 lies outside the text',
  ],
])('%s is told', ([, given, problem]) => {
  expect(checkStated(source, someMetadata({ ...right, ...given }))).toEqual([problem]);
});

test('every wrong field is told, not the first alone', () => {
  const title = { value: 'x', stated: at('Report') };
  const number = { value: 'y', stated: at('Report') };
  expect(checkStated(source, someMetadata({ ...right, title, number }))).toHaveLength(2);
});
