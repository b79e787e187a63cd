import { describe, expect, test } from 'vitest';
import { foreignQuestion } from '#src/search/foreign.ts';
import { search } from '#src/search/search.ts';
import { aLibrary, aState } from '../support/small-library.ts';

const library = aLibrary(
  [
    'The monitor of the Aarhus Centre in Kazakhstan spoke of article 134 and of paragraph 9.',
    'Police in Zhanaozen opened fire; the Prosecutor General was informed by Amnesty.',
    'Закон is the word that the report uses for a law; so it stands in the text. It is true that they came to Aktau within the years.',
  ],
  { states: [aState('UZB', 'Uzbekistan')] },
);
const foreign = (text: string) => foreignQuestion(text, library);

test.for([
  ['пытки в Казахстане', { language: 'Russian', read: 'kazakhstan' }, 'the name of a State'],
  ['статья 134', { language: 'Russian', read: 'article 134' }, 'an article by its number'],
  ['пункт 9', { language: 'Russian', read: 'paragraph 9' }, 'a paragraph by its number'],
  ['134 бап', { language: 'Russian', read: '134 article' }, 'the same in Kazakh, with no letter that tells'],
  ['72 часа', { language: 'Russian', read: '72 hours' }, 'a time'],
  ['не позднее 30 дней', { language: 'Russian', read: '30 days' }, 'a time among other words'],
  ['10 лет и 2 месяца', { language: 'Russian', read: '10 years 2 months' }, 'two times'],
  ['3 сағат', { language: 'Kazakh', read: '3 hours' }, 'a time in Kazakh'],
  ['5 жыл', { language: 'Russian', read: '5 years' }, 'the same, with no letter that tells'],
  ['в Актау', { language: 'Russian', read: 'aktau' }, 'a short place as the corpus has it'],
  ['қинау туралы 134', { language: 'Kazakh', read: '134' }, 'a number among words of Kazakh'],
  ['стрельба в Жанаозене', { language: 'Russian', read: 'zhanaozen' }, 'a place'],
  ['мониторинг', { language: 'Russian', read: 'monitoring' }, 'a word that the corpus has in another form'],
  ['Узбекистан', { language: 'Russian', read: 'uzbekistan' }, 'a State that only the vocabulary has'],
  ['ВОЗВРАЩЕНИЕ в CAT/C/KAZ/CO/2', { language: 'Russian', read: 'CAT/C/KAZ/CO/2' }, 'a symbol'],
  ['что говорит Amnesty', { language: 'Russian', read: 'Amnesty' }, 'a word in Latin letters'],
  ['βασανιστήρια 134', { language: null, read: '134' }, 'a number among words of an alphabet of another language'],
  ['酷刑', { language: null, read: '' }, 'nothing'],
] as const)('of “%s” survives %j: %s', ([text, expected]) => {
  expect(foreign(text)).toEqual(expected);
});

describe('not foreign', () => {
  test.for([
    ['torture in Kazakhstan', 'English'],
    ['réfugiés', 'Latin letters with marks'],
    ['article 134, § 9 — “…”', 'numbers and signs'],
    ['закон', 'a word that stands in the corpus'],
    ['tоrture', 'a word with one look-alike letter'],
    ['САТ', 'an abbreviation of look-alikes'],
    ['', 'nothing'],
  ] as const)('%s: %s', ([text]) => {
    expect(foreign(text)).toBeNull();
  });
});

test('short words are no names: too much would be like them', () => {
  expect(foreign('в ла на')?.read).toBe('');
  // Nor is trud true, or aktav Aktau.
  expect(foreign('труд Актав')?.read).toBe('');
});

test('of many words only the first few are looked at: each costs time', () => {
  expect(foreign(`${'слово '.repeat(20)}Казахстан`)?.read).toBe('');
});

test('what survives is what is looked for', () => {
  expect(search('статья 134', {}, library).map(({ entry }) => entry.row)).toEqual([0]);
  expect(search('статья 135', {}, library)).toEqual([]);
  expect(search('пытки', {}, library)).toEqual([]);
});
