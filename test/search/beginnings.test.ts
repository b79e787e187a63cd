import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBeginnings, packBeginnings } from '#src/search/beginnings.ts';
import { foldWord } from '#src/search/fold.ts';

const someWords = [
  'torture',
  'tortured',
  'Tor',
  'three',
  'hours',
  'to',
  'détenu',
  'détention',
  'UN',
  'un-',
  '(a)',
  '2009',
];
const somePhrases = fc.array(fc.array(fc.constantFrom(...someWords), { minLength: 1, maxLength: 3 }), { maxLength: 6 });
const someLists = fc.array(
  somePhrases.map((phrases) => ({ phrases: phrases.map((words) => words.join(' ')) })),
  { maxLength: 5 },
);

test('the phrases that begin like a word, in their order, each with its list', () => {
  fc.assert(
    fc.property(someLists, fc.constantFrom(...someWords), (lists, typed) => {
      const word = foldWord(typed.replace(/\W/gu, '') || typed);
      const find = openBeginnings(lists, packBeginnings(lists), (phrase, list) => [phrase, lists.indexOf(list)]);
      const begins = (phrase: string) => foldWord(/[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? '').slice(0, 3);
      const expected = lists.flatMap(({ phrases }, list) =>
        phrases.filter((phrase) => begins(phrase) === word.slice(0, 3)).map((phrase) => [phrase, list]),
      );
      expect(find(word)).toEqual(expected);
      expect(find(word)).toEqual(expected);
    }),
  );
});

test('each is taken apart once, when a word first begins like it', () => {
  const taken: string[] = [];
  const lists = [{ phrases: ['torture', 'hours'] }, { phrases: ['tortured', 'torn'] }];
  const find = openBeginnings(lists, packBeginnings(lists), (phrase) => taken.push(phrase));
  expect(taken).toEqual([]);
  find('tortur');
  find('torrent');
  expect(taken).toEqual(['torture', 'tortured', 'torn']);
});
