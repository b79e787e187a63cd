import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainQuestion, explainScore } from '#src/search/explain.ts';
import { readQuestion } from '#src/search/question.ts';
import { rank } from '#src/search/search.ts';
import { aLibrary, anAcronym, anyWords, aTheme } from '../support/small-library.ts';

const library = aLibrary(
  [
    'Cruelty was seen by everyone; the National Preventive Mechanism reported it in 2009, as A/HRC/14/10 says.',
    'Torture by wardens of the colony, torture that nobody investigated.',
    'A zebra stood there, unaware of wardens.',
  ],
  {
    themes: [aTheme({ label: 'torture', terms: ['cruelty'] })],
    acronyms: [anAcronym('NPM', ['National Preventive Mechanism'])],
  },
);
const explained = (asked: string) => {
  const question = readQuestion(asked, library);
  const hits = rank(question, {}, library);
  return {
    question,
    hits,
    lines: explainQuestion(question),
    ofRow: (row: number) =>
      hits.filter(({ entry }) => entry.row === row).map(({ score }) => explainScore(score))[0] ?? '',
  };
};

test('a question: its words with their rarity, and what they stand for', () => {
  const { lines } = explained('torture of 2009 absent "seen by"');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^Looked for: /);
  expect(lines[0]).toMatch(/2009 \(rarity \d+\.\d, must be there\)/);
  expect(lines[0]).toMatch(/seen \(rarity \d+\.\d, exact\)/);
  expect(lines[0]).toMatch(/torture \(rarity \d+\.\d\)/);
  expect(lines[1]).toBe('‘torture’ names the theme ‘torture’: also cruelty');
});

test('a score: what each word found and what was not found', () => {
  expect(explained('torture wardens absent').ofRow(1)).toMatch(
    /^Score \d+\.\d: words \d+\.\d, near each other \d+\.\d, headings 0\.0, notes 0\.0, subject index 0\.0, themes \d+\.\d · Found: .*torture \d+\.\d.* · Not found: absent$/,
  );
  expect(explained('torture').ofRow(0)).toMatch(/Found: torture → cruelty \d+\.\d$/);
  expect(explained('NPM').ofRow(0)).toMatch(/Found: NPM → National Preventive Mechanism \d+\.\d$/);
  // The title has it.
  expect(explained('registers zebra').ofRow(2)).toContain('registers (beside the text)');
  expect(explained('torture by wardens of the colony').ofRow(1)).toContain('6 words of the question in a row');
  expect(explained('torture').ofRow(1)).not.toContain('in a row');
});

const words = ['torture', 'NPM', 'wardens', '2009', 'A/HRC/14/10', 'absent', 'registers', 'cruelty', 'zebra'];

test('every unit is named once, in the question and in each score', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 }), (asked) => {
      const { lines, hits } = explained(asked.join(' '));
      const count = (text: string, word: string) =>
        text.split(/[,·:] ?/).filter((each) => each.trim().startsWith(word)).length;
      for (const word of asked) {
        expect(count(lines[0] ?? '', word)).toBe(1);
        for (const { score } of hits) expect(count(explainScore(score), word)).toBe(1);
      }
    }),
  );
});

test('no word of the corpus is in it that was not asked for or is not of the vocabulary', () => {
  const ours = new Set(
    'also and as exact for found headings in is it looked more must names near each other not nothing notes of question rarity row same score text the theme there words beside means others'
      .concat(' national preventive mechanism torture cruelty')
      .split(' '),
  );
  const corpus = new Set(library.forward.words);
  fc.assert(
    fc.property(anyWords([...words, '"zebra stood"', 'colony'], 6), (asked) => {
      const { lines, hits } = explained(asked.join(' '));
      const allowed = new Set([
        ...ours,
        ...(asked
          .join(' ')
          .toLowerCase()
          .match(/\p{L}+/gu) ?? []),
      ]);
      const said =
        [...lines, ...hits.map(({ score }) => explainScore(score))]
          .join(' ')
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [];
      expect(said.filter((word) => corpus.has(word) && !allowed.has(word))).toEqual([]);
    }),
  );
});

test('of many phrases some are named, and how many more there are', () => {
  const terms = Array.from({ length: 12 }, (_, i) => `cruelty${String.fromCharCode(97 + i)}`);
  const many = aLibrary([terms.join(' ')], { themes: [aTheme({ label: 'torture', terms })] });
  const [, line = ''] = explainQuestion(readQuestion('torture', many));
  const named = terms.filter((term) => line.includes(term)).length;
  expect(named).toBeGreaterThan(0);
  expect(line).toContain(` and ${12 - named} more`);
});

test('words of one meaning are no theme', () => {
  const same = aLibrary(['prison and jail'], { synonyms: [{ id: 'jail', words: ['prison', 'jail'] }] });
  expect(explainQuestion(readQuestion('jail', same))[1]).toBe('‘jail’ means the same as others: also prison');
});

test('where there is nothing to look for it says what was read', () => {
  expect(explained('—').lines).toEqual(['Looked for: —']);
});
