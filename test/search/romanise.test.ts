import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord } from '#src/search/fold.ts';
import { romanise } from '#src/search/romanise.ts';

test.for([
  ['казахстан', 'kazakhstan'],
  ['қазақстан', 'kazakstan'],
  ['узбекистан', 'uzbekistan'],
  ['жанаозен', 'zhanaozen'],
  ['щучинск', 'shchuchinsk'],
  ['объект', 'obekt'],
  ['юрий', 'yurii'],
  ['яңа', 'yana'],
  ['', ''],
] as const)('%s → %s', ([word, latin]) => {
  expect(romanise(word)).toBe(latin);
});

test.for(['torture', 'αθήνα', '中国', 'казахстан1', 'Казахстан', 'қазақ-стан'])(
  '%s is no folded word of either',
  (word) => expect(romanise(word)).toBeNull(),
);

test('every Russian or Kazakh word becomes Latin letters, letter by letter', () => {
  const letters = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'];
  const word = fc.array(fc.constantFrom(...letters), { minLength: 1 }).map((all) => all.join(''));
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(romanise(a)).toMatch(/^[a-z]*$/);
      expect(romanise(a + b)).toBe(`${romanise(a)}${romanise(b)}`);
    }),
  );
  // Folding drops the marks of some, and what is left is still a letter of ours.
  for (const letter of letters) expect(romanise(foldWord(`${letter}ы`)), letter).not.toBeNull();
});
