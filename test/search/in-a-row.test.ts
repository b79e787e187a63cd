import { expect, test } from 'vitest';
import { idf } from '#src/search/idf.ts';
import { inARow } from '#src/search/in-a-row.ts';
import { longestRun } from '#src/search/longest-run.ts';
import { rank } from '#src/search/search.ts';
import { desk } from '../support/desk.ts';
import { aLibrary } from '../support/small-library.ts';

const library = aLibrary([
  'Torture certainly goes beyond isolated instances there.',
  'Instances of torture are isolated, and what goes on beyond that is unknown.',
  'Trains go beyond the border.',
]);
const inFirst = (question: string) => {
  const words = question.split(' ');
  return inARow(words, longestRun(words, library.forward, library.lexicon), library)(0);
};
const rarity = (...terms: string[]) => terms.reduce((sum, term) => sum + idf(library, [term]), 0);

test.for<[question: string, telling: readonly string[]]>([
  ['torture clearly goes beyond isolated cases', ['isol']],
  ['torture certainly goes beyond isolated instances', ['tortur', 'isol', 'instanc']],
  ['isolated instances there', ['isol', 'instanc']],
  // Two words, or three that are not in a row, or none.
  ['isolated instances', []],
  ['torture goes isolated there', []],
  ['trains crossed the border', []],
  ['', []],
])('%j: %j', ([question, telling]) => {
  expect(inFirst(question)).toBeCloseTo(rarity(...telling));
});

test('words are as they stand, not stems', () => {
  expect(inFirst('go beyond isolated instance')).toBe(0);
});

test('a sentence remembered wrongly: the passages that have it come first', () => {
  const [first] = rank('torture clearly goes beyond isolated cases', {}, desk.library);
  expect(first?.entry.passage.text).toContain('certainly goes beyond isolated instances');
  expect(first?.score.parts.row).toBeGreaterThan(0);
});
