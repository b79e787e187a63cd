import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutFraming } from '#src/search/framing.ts';

test.for([
  ['Dear colleagues, who may visit detention centres?', 'who may visit detention centres?'],
  ['hi Anna. three hour rule', 'three hour rule'],
  ['Hello! torture', 'torture'],
  ['  good morning, torture', 'torture'],
  ['Sorry to bother you again: habeas corpus', 'habeas corpus'],
  ['What does NPM stand for?', 'NPM'],
  ['what does the NPM mean', 'NPM'],
  ['What do IVS and SIZO stand for ?', 'IVS and SIZO'],
  ['Dear all, what does OPCAT mean?', 'OPCAT'],
] as const)('“%s” asks for “%s”', ([text, asked]) => {
  expect(withoutFraming(text)).toBe(asked);
});

test.for([
  ['dear prison food', 'no comma'],
  ['dearth, and torture', 'another word'],
  ['highest court, in the land', 'another word'],
  ['they said hello, and left', 'not at the beginning'],
  ['Dear colleagues,', 'nothing behind it'],
  ['Dear colleagues of all the many organisations in the region, torture', 'too long for a greeting'],
  ['what does the Committee mean by incommunicado', 'more than a meaning'],
  ['what does it take', 'no meaning'],
  ['the meaning of NPM', 'no question'],
  ['stand for', 'its end alone'],
  ['', 'nothing'],
] as const)('“%s” is left as it is: %s', ([text]) => {
  expect(withoutFraming(text)).toBe(text);
});

test('what is left is a part of the question, and something where there was something', () => {
  const part = fc.constantFrom(
    'Dear',
    'hi',
    ',',
    '. ',
    'what does',
    'mean',
    'stand for',
    'the',
    ' ',
    'torture',
    '?',
    'NPM',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const text = parts.join(' ');
      const left = withoutFraming(text);
      expect(text).toContain(left);
      expect(/\p{L}/u.test(left)).toBe(/\p{L}/u.test(text));
    }),
  );
});
