import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse, indexTerms } from '#src/search/analyser.ts';
import { foldText, foldWord } from '#src/search/fold.ts';

test.for([
  ['Réfugiés', 'refugies'],
  ['State’s', 'state'],
  ['o’clock', 'oclock'],
  ['three', '3'],
  ['arts', 'article'],
  ['ＮＰＭ', 'npm'],
  ['re\u00adfoulement', 'refoulement'],
  // Latin with a Cyrillic look-alike in it, and an abbreviation of nothing but look-alikes.
  ['tоrture', 'torture'],
  ['САТ', 'cat'],
  // Russian words stay Russian.
  ['пытки', 'пытки'],
  ['тот', 'тот'],
  ['constructor', 'constructor'],
  ['__proto__', '__proto__'],
] as const)('foldWord(%s) = %s', ([word, folded]) => {
  expect(foldWord(word)).toBe(folded);
});

test.for([
  ['three-hour rule', ['3', 'hour', 'rule', '3/hour']],
  ['A/HRC/14/10', ['hrc', '14', '10', 'a/hrc/14/10']],
  ['non-refoulement', ['refoul', 'non/refoulement']],
  ['registration, register, registered', ['regist', 'regist', 'regist']],
  ['article 347.1 of the Criminal Code', ['articl', '347', '1', 'crimin', 'code', '347/1']],
  ['(art.15)', ['articl', '15', 'article/15']],
] as const)('the index holds of “%s” %j', ([text, terms]) => {
  expect(indexTerms(analyse(text))).toEqual(terms);
});

test('tokens say where they stand', () => {
  const text = 'The “three-hour” rule\u00a0stands';
  expect(analyse(text).tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
    'The',
    'three',
    'hour',
    'rule',
    'stands',
  ]);
});

test('any text can be analysed, and tokens are in order and within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0;
      for (const { start, end } of analyse(text).tokens) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});

test.for([
  ['“Own” „words“ «here» ”', '"own" "words" "here" "'],
  ['the State’s ‘duty’ ʼ', "the state's 'duty' '"],
  ['ill‐treatment ‑ ‒ – —', 'ill-treatment - - - -'],
  ['No\u00a0break\nLINE\tTab', 'no break line tab'],
  ['[…] (a) §', '[…] (a) §'],
] as const)('folded for comparison “%s” is “%s”', ([text, folded]) => {
  expect(foldText(text)).toBe(folded);
});

test('folding a text for comparison keeps its length, so that offsets hold', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(text).length === text.length));
});
