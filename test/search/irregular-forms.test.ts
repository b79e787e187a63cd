import { readFileSync } from 'node:fs';
import snowball from 'snowball-stemmers';
import { describe, expect, test } from 'vitest';
import { irregularForms } from '#src/search/irregular-forms.ts';
import { search } from '#src/search/search.ts';
import { stem } from '#src/search/stem.ts';
import { stopwords } from '#src/search/stopwords.ts';
import { areOneWord } from '#src/search/word-family.ts';
import { aLibrary } from '../support/small-library.ts';

const all = [...irregularForms];
const words = new Set(irregularForms.values());

describe('the table', () => {
  test('no form is a form of itself, or a word that has forms', () => {
    expect(all.filter(([form, word]) => form === word || words.has(form))).toEqual([]);
  });

  test('none stands twice, nor any that the stemmer brings together by itself', () => {
    const source = readFileSync(new URL('../../src/search/irregular-forms.ts', import.meta.url), 'utf8');
    const written = [...source.matchAll(/^ {4}(\w+): '([^']+)',$/gm)];
    expect(written.flatMap(([, , forms = '']) => forms.split(' '))).toEqual([...irregularForms.keys()]);
    expect(written.map(([, word]) => word)).toEqual([...words]);
    const snowballs = snowball.newStemmer('english');
    expect(all.filter(([form, word]) => snowballs.stem(form) === snowballs.stem(word))).toEqual([]);
  });

  test.for(['left', 'found', 'saw', 'felt', 'lay'])('“%s” is a word of its own', (word) => {
    expect(irregularForms.has(word)).toBe(false);
  });

  test('each is a lower-case word of the alphabet, and none a stop word, which would be looked for by another', () => {
    expect(all.flat().filter((word) => !/^[a-z]{2,}$/.test(word))).toEqual([]);
    expect(all.filter(([form]) => stopwords.has(form))).toEqual([]);
  });

  test('a form has the stem of its word, and is one word with it', () => {
    expect(all.filter(([form, word]) => stem(form) !== stem(word) || !areOneWord(form, word))).toEqual([]);
  });
});

test.for([
  ['beat', 'beaten', 'beating', 'beatings', 'beats'],
  ['child', 'children'],
  ['woman', 'women'],
  ['withhold', 'withheld', 'withholding'],
  ['hold', 'held', 'holds'],
  ['flee', 'fled'],
])('%s, %s and all forms are one word', (forms) => {
  for (const form of forms) {
    for (const other of forms) {
      expect(stem(form)).toBe(stem(other));
      expect(areOneWord(form, other)).toBe(true);
    }
  }
});

test.for([
  // Words of their own, though they are forms as well.
  ['left', 'leave'],
  ['found', 'find'],
  ['saw', 'see'],
  ['felt', 'feel'],
  ['lay', 'lie'],
  // One stem or none: not one word.
  ['report', 'reporter'],
  ['author', 'authorities'],
  ['beat', 'bear'],
  ['men', 'mental'],
  // What is left of a short word is no word.
  ['red', 'ring'],
] as const)('%s and %s are not', ([one, other]) => {
  expect(areOneWord(one, other)).toBe(false);
});

test('a question in one form finds a passage in another', () => {
  const library = aLibrary(['Detainees were beaten in the cell.', 'The women fled.', 'Nothing else was there at all.']);
  const rows = (asked: string) => search(asked, {}, library).map(({ entry }) => entry.row);
  expect(rows('beatings')).toEqual([0]);
  expect(rows('a woman who flees')).toEqual([1]);
});
