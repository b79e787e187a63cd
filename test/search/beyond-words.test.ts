import { describe, expect, test } from 'vitest';
import { explainQuestion, explainScore } from '#src/search/explain.ts';
import { buildLibrary } from '#src/search/library.ts';
import { readQuestion } from '#src/search/question.ts';
import { rank, search } from '#src/search/search.ts';
import { aDocument } from '../support/documents.ts';
import { aState, aTheme, indexedParagraphs, scores, someVocabulary } from '../support/small-library.ts';

const filler = Array.from({ length: 10 }, (_, i): [string, string[]] => [
  `Weather was fine on day ${i + 40} of it.`,
  [],
]);
const library = buildLibrary(
  [
    indexedParagraphs([
      [
        'The party was banned, and its members were held by the guards for long without anybody to see.',
        ['banned party members held'],
      ],
      ['It is a party of the middle of that region.', ['what is the banned party', 'origin of the party']],
      ['Members left the party.', []],
      ['Nobody was there for a time.', ['released after 72 hours', 'released in Ruritania', 'released by the guards']],
      ...filler,
    ]),
  ],
  someVocabulary({
    states: [aState('RUR', 'Ruritania')],
    themes: [aTheme({ label: 'liberty', terms: ['freed'], lay: ['set loose'] })],
  }),
);
const of = (asked: string, row: number) => {
  const score = scores(asked, library)[row];
  if (!score) throw new Error(`There is no passage ${row}.`);
  return score;
};
const rows = (asked: string) => search(asked, {}, library).map(({ entry }) => entry.row);

describe('an entry of the subject index', () => {
  test('says what the passage tells where its own words say less: none for a passage without', () => {
    expect(of('banned', 1).parts).toMatchObject({ words: 0, subjects: expect.toSatisfy((part: number) => part > 0) });
    expect(of('party', 2).parts.subjects).toBe(0);
  });

  test('adds less where the words of the passage say it too', () => {
    expect(of('banned', 0).parts.words).toBeGreaterThan(0);
    expect(of('banned', 0).parts.subjects).toBeLessThan(of('banned', 1).parts.subjects);
  });

  test('that is the question brings its passage first, before one that has more of its words', () => {
    expect(of('banned party', 0).parts.words).toBeGreaterThan(of('banned party', 1).parts.words);
    expect(of('banned party', 1).beyond.nearness).toBe(1);
    expect(of('banned party', 0).beyond.nearness).toBeCloseTo(1 / 2, 12);
    expect(rows('what is the banned party')[0]).toBe(1);
  });

  test('does not stand for a number or a State: those must be the document’s own', () => {
    expect(rows('released by guards')).toContain(3);
    for (const [asked, word] of [
      ['released after 72 hours', '72'],
      ['released in Ruritania', 'Ruritania'],
    ] as const) {
      const { matches } = of(asked, 3);
      expect(matches.map(({ unit, credit }) => [unit.typed, credit > 0])).toContainEqual([word, false]);
      expect(matches.map(({ unit, credit }) => [unit.typed, credit > 0])).toContainEqual(['released', true]);
      expect(rows(asked)).toEqual([]);
    }
  });
});

test('themes count beside the words, and less than they', () => {
  const themed = buildLibrary(
    [
      indexedParagraphs([
        ['They were freed at noon.', []],
        ['He was set loose at noon.', []],
        ['Rain fell.', []],
      ]),
    ],
    library.vocabulary,
  );
  const [other, typed, none] = scores('set loose', themed);
  expect(other?.parts.themes).toBeGreaterThan(0);
  expect(typed?.total).toBeGreaterThan(other?.total ?? 0);
  expect(none?.parts.themes).toBe(0);
});

test('the label of a key fact stands above it', () => {
  const text = `Key Facts

Prison Rate

316 (per 100,000 of national population)

Capital Punishment

retained

Background

Despite a high prison rate, prison life, it was said, is a life in prison and no worse than any prison elsewhere.
`;
  const page = buildLibrary([aDocument(text)], someVocabulary());
  const [first, second] = search('prison rate', {}, page);
  expect(first?.entry.passage).toMatchObject({ kind: 'keyfact', text: expect.stringContaining('316') });
  expect([...(first?.entry.headings ?? [])]).toEqual(['key', 'fact', 'prison', 'rate']);
  expect(first?.score.parts.headings).toBeGreaterThan(0);
  expect(second?.score.parts.headings).toBe(0);
});

describe('explained', () => {
  test('what the subject index and the themes add', () => {
    const [hit] = rank('set loose the banned party', {}, library).filter(({ entry }) => entry.row === 1);
    const { subjects, themes } = hit?.score.parts ?? { subjects: 0, themes: 0 };
    expect(subjects).toBeGreaterThan(0.5);
    expect(hit && explainScore(hit.score)).toContain(
      `, subject index ${subjects.toFixed(1)}, themes ${themes.toFixed(1)} · Found`,
    );
  });

  test('a name that stands nowhere', () => {
    expect(explainQuestion(readQuestion('the party of Navalny', library))).toContain(
      '‘Navalny’ is a name that stands nowhere here',
    );
    expect(explainQuestion(readQuestion('the party', library)).join()).not.toContain('nowhere');
  });
});
