import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '#src/search/library.ts';
import { likenessTo } from '#src/search/likeness.ts';
import { themeSpace } from '#src/search/theme-space.ts';
import { aDocument } from '../support/documents.ts';
import { aLibrary, anyWords, aTheme, scores, someVocabulary } from '../support/small-library.ts';

const themes = [
  aTheme({ label: 'non-refoulement', terms: ['expulsion', 'extradition'], lay: ['sent back', 'plane home'] }),
  aTheme({ label: 'prison conditions', terms: ['overcrowding', 'hygiene'], lay: ['dirty cells'] }),
  aTheme({ label: 'fair trial', terms: ['judge', 'defence'], synonyms: ['hearing'], lay: ['court'] }),
];
const likenesses = (asked: string, texts: readonly string[], given = themes) => {
  const library = aLibrary(texts, { themes: given });
  return library.entries.map(likenessTo(asked, library));
};

describe('how alike a question and a passage are', () => {
  test('of a passage on the theme in other words more than of one that is not', () => {
    const [on = 0, off = 0] = likenesses('he was put on a plane', [
      'Extradition was ordered and carried out.',
      'The hygiene of that place was seen to.',
    ]);
    expect(on).toBeGreaterThan(0.5);
    expect(off).toBe(0);
  });

  test('so such a passage comes first, though it shares no word with the question', () => {
    const library = aLibrary(['It was so in the morning.', 'Extradition was ordered and carried out.'], { themes });
    const [other, like] = scores('on a plane', library);
    expect(like?.parts).toMatchObject({ words: 0, proximity: 0, themes: expect.closeTo(like?.total ?? 0, 12) });
    expect(like?.total).toBeGreaterThan(other?.total ?? 0);
  });

  test('of a passage on one theme more than of one on that and others', () => {
    const [one = 0, both = 0] = likenesses('dirty cells', [
      'Hygiene was bad.',
      'The judge spoke of hygiene in defence.',
    ]);
    expect(one).toBeGreaterThan(both);
    expect(both).toBeGreaterThan(0);
  });

  test('of its themes the strongest, wherever they stand in the vocabulary', () => {
    // 'guards' is a form of another word.
    const names = [...'abcdefghijklmnopqrtu'].map((letter) => `guard${letter}`);
    const last = names.at(-1);
    const found = likenesses(
      `${names.join(' ')} ${last} ${last}`,
      names,
      names.map((label) => aTheme({ label })),
    );
    expect(names.filter((_, i) => (found[i] ?? 0) > 0)).toEqual([...names.slice(0, 14), last]);
  });

  test('the heading above a passage is of it', () => {
    const text = 'Prison conditions\n\nIt was so in the morning, and in the evening too.\n';
    const library = buildLibrary([aDocument(text)], someVocabulary({ themes }));
    expect(library.entries.map(likenessTo('overcrowding', library))).toEqual([expect.closeTo(1, 12)]);
  });

  test.for<[string, string, typeof themes]>([
    ['no themes', 'extradition', []],
    ['a question of no theme', 'the weather in the morning', themes],
    ['stop words', 'is it so', themes],
    ['nothing asked', '', themes],
  ])('nothing: %s', ([, asked, given]) => {
    expect(likenesses(asked, ['Extradition was ordered.', 'Nothing.'], given)).toEqual([0, 0]);
  });
});

const words = 'extradition plane home overcrowding hygiene cells judge defence hearing court morning the was'.split(
  ' ',
);

test('from 0 to 1, the same each time, and 1 for the same words in any order', () => {
  fc.assert(
    fc.property(fc.array(anyWords(words), { minLength: 1, maxLength: 6 }), anyWords(words), (texts, asked) => {
      const passages = [asked.toReversed(), ...texts].map((all) => all.join(' '));
      const all = likenesses(asked.join(' '), passages);
      expect(likenesses(asked.join(' '), passages)).toEqual(all);
      for (const each of all) expect(each >= 0 && each <= 1 + 1e-12).toBe(true);
      const isOfThemes = asked.some((word) => !['morning', 'the', 'was'].includes(word));
      expect(all[0]).toBeCloseTo(isOfThemes ? 1 : 0, 12);
    }),
  );
});

test('as alike one way as the other', () => {
  fc.assert(
    fc.property(anyWords(words), anyWords(words), (one, other) => {
      const texts = [one.join(' '), other.join(' ')];
      const [, there] = likenesses(texts[0] ?? '', texts);
      const [back] = likenesses(texts[1] ?? '', texts);
      expect(there).toBeCloseTo(back ?? -1, 12);
    }),
  );
});

describe('what a term says of a theme', () => {
  const space = themeSpace(someVocabulary({ themes }));
  const weightOf = (term: string, theme: number) => space.get(term)?.find((each) => each.theme === theme)?.weight ?? 0;

  test('documents’ names for it more than everyday ones', () => {
    expect(weightOf('prison', 1)).toBeGreaterThan(weightOf('hygien', 1));
    expect(weightOf('hygien', 1)).toBeGreaterThan(weightOf('dirti', 1));
    expect(weightOf('judg', 2)).toBeGreaterThan(weightOf('hear', 2));
    expect(weightOf('hear', 2)).toBeGreaterThan(weightOf('court', 2));
  });

  test('a term of one theme more than one of many, and a stop word nothing', () => {
    const given = ['alpha', 'beta', 'gamma'].map((label) =>
      aTheme({ label, terms: ['of guards', `of ${label}s own`, `${label}tron`] }),
    );
    const many = themeSpace(someVocabulary({ themes: given }));
    const [shared, single] = [many.get('guard'), many.get('alphatron')];
    expect(shared?.map(({ theme }) => theme)).toEqual([0, 1, 2]);
    expect(single?.map(({ theme }) => theme)).toEqual([0]);
    expect(shared?.[0]?.weight).toBeLessThan(single?.[0]?.weight ?? 0);
    expect(many.get('own')).toBeUndefined();
  });
});
