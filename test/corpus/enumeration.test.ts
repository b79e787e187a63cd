import { expect, test } from 'vitest';
import {
  bulletLength,
  follows,
  isCounted,
  nextSubPath,
  opensEntry,
  opensNextEntry,
  ordinalOf,
  paragraphNumber,
  subNumber,
} from '#src/corpus/enumeration.ts';
import { ParagraphNumbers } from '#src/corpus/paragraph-numbers.ts';

test.for([
  ['• Ratify', 2],
  ['•Ratify', 1],
  ['\uF0B7   Ratify', 4],
  ['- Ratify', 2],
  ['– Ratify', 2],
  ['o  Ratify', 3],
  ['* Adopted at its session', 2],
  ['-- which are key', 0],
  ['-Ratify', 0],
  ['office', 0],
  ['•', 0],
  ['-', 0],
] as const)('“%s” has a bullet of %i code units', ([text, length]) => {
  expect(bulletLength(text)).toBe(length);
});

test.for([
  ['7. The Committee', '7'],
  ['129. While', '129'],
  ['7.The Committee', '7'],
  ['2.1 The complainant', '2.1'],
  ['2.1. The complainant', '2.1'],
  ['10.12.3 “Torture”', '10.12.3'],
  ['7 The Committee', null],
  ['2.5 million', null],
  ['2014. The year', null],
  ['347.1of', null],
  ['7.', null],
  ['68 hours', null],
  ['(7) The', null],
] as const)('“%s” opens with the paragraph number %s', ([text, number]) => {
  expect(paragraphNumber(text)).toBe(number);
});

test.for([
  ['(a) the failure', 'a'],
  ['a) the failure', 'a'],
  ['a. The failure', 'a'],
  ['(iv) at once', 'iv'],
  ['(aa) twice', 'aa'],
  ['(in) fact', null],
  ['(A) The', null],
  ['a failure', null],
  ['i.e. before', null],
  ['e.g. A', null],
  ['(a)the', null],
] as const)('“%s” opens with the letter %s', ([text, letter]) => {
  expect(subNumber(text)).toBe(letter);
});

test.for([
  ['1) implementation', true],
  ['(12) implementation', true],
  ['1. implementation', false],
  ['(1995) was a year', false],
] as const)('“%s” is counted: %s', ([text, expected]) => {
  expect(isCounted(text)).toBe(expected);
});

test.for([
  ['C. Principal', 'C'],
  ['IV. Facts', 'IV'],
  ['2) Facts', '2'],
  ['Committee', null],
  ['A judge', null],
] as const)('“%s” is numbered %s', ([text, ordinal]) => {
  expect(ordinalOf(text)).toBe(ordinal);
});

test.for([
  ['1', '2', true],
  ['9', '10', true],
  ['1', '3', false],
  ['C', 'D', true],
  ['C', 'E', false],
  ['iv', 'v', true],
  ['IX', 'X', true],
  ['h', 'i', true],
  ['i', 'ii', true],
  ['z', 'aa', true],
  ['a', 'a', false],
  ['', 'a', false],
] as const)('%s is followed by %s: %s', ([number, next, expected]) => {
  expect(follows(number, next)).toBe(expected);
});

test.for([
  ['7. The', '8. The', true],
  ['7. The', '9. The', false],
  ['(a) one', '(b) two', true],
  ['(a) one', '(c) three', false],
  ['• one', '• two', true],
  ['• one', '– two', false],
  ['1) one', '2) two', true],
  ['The law', '• one', false],
  ['The law', '7. The', false],
] as const)('after “%s” comes “%s”: %s', ([first, text, expected]) => {
  expect(opensNextEntry(first, text)).toBe(expected);
});

test.for(['• one', '7. The law', '(a) the law', '1) the law'])('“%s” opens an entry', (text) => {
  expect(opensEntry(text)).toBe(true);
});

test.for(['The law', '68 hours', '(art. 2)', ''])('“%s” opens none', (text) => {
  expect(opensEntry(text)).toBe(false);
});

/** Letters in the order they are read, and where each stands. */
test.for([
  ['a b c', 'a b c'],
  ['a i ii b', 'a a/i a/ii b'],
  ['i ii iii', 'i ii iii'],
  ['i a b ii', 'i i/a i/b ii'],
  ['g h i j', 'g h i j'],
  ['a c', 'a c'],
  ['a i iii c', 'a a/i a/iii c'],
  ['y z aa', 'y z aa'],
  ['c', 'c'],
  ['c a', 'c a'],
] as const)('the letters %s stand at %s', ([letters, places]) => {
  let path: string[] = [];
  const found = letters.split(' ').map((letter) => {
    path = nextSubPath(path, letter);
    return path.join('/');
  });
  expect(found.join(' ')).toBe(places);
});

/** Blocks in the order they are read (`-` is a heading), and the number each has. */
const numbered: readonly (readonly [blocks: readonly string[], numbers: readonly (string | null)[]])[] = [
  [['The law'], [null]],
  [
    ['7. The law', 'The State', '(a) Publicly', '(b) Establish', 'Then'],
    ['7', '7', '7(a)', '7(b)', '7'],
  ],
  [['(a) Publicly'], [null]],
  [
    ['9. The law', '-', 'The State'],
    ['9', null],
  ],
  [
    ['9. The law:', '1. Ratify.', '2. Abolish.', '10. The court'],
    ['9', '9', '9', '10'],
  ],
  [
    ['3. The law:', '(a) one:', '(i) two', '(ii) three', '(b) four'],
    ['3', '3(a)', '3(a)(i)', '3(a)(ii)', '3(b)'],
  ],
  [
    ['3. The law:', '(i) one', '(ii) two'],
    ['3', '3(i)', '3(ii)'],
  ],
  [
    ['9. The law:', '(a) one', 'The State:', '(a) two'],
    ['9', '9(a)', '9', '9(a)'],
  ],
  [
    ['2.9 The law', '2.10 The court', '2.2 Again', '3. Last'],
    ['2.9', '2.10', '2.10', '3'],
  ],
  [
    ['1. One', '-', '1. One'],
    ['1', '1'],
  ],
];

test.for(numbered)('%j have the numbers %j', ([blocks, numbers]) => {
  const state = new ParagraphNumbers();
  const found = blocks.flatMap((text) => {
    if (text === '-') state.reset();
    return text === '-' ? [] : [state.next(subNumber(text) === null ? 'paragraph' : 'subparagraph', text)];
  });
  expect(found).toEqual(numbers);
});
