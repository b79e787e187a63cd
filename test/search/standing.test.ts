import { expect, test } from 'vitest';
import { standing } from '#src/search/standing.ts';
import { everyPassage } from '../support/desk.ts';

/** What the one passage that begins so counts. */
function of(begins: string): number {
  const found = everyPassage.filter(({ passage }) => passage.text.startsWith(begins));
  expect(found).toHaveLength(1);
  return found[0] ? standing(found[0].passage, found[0].passage.text.split(' ').length) : 0;
}

test.for([
  ['what says something', 'The State party should apply a zero-tolerance approach', 1],
  ['a row of key facts, short as it is', 'Total Population', 1],
  ['a paragraph that cites a symbol at its end of words', '36. The Committee requests', 1],
  ['an announcement', 'In section B, we describe', 0.7],
  ['a note', 'A/HRC/14/10, paragraph 95', 0.7],
  ['a few words', '5) the National Preventive Mechanism', 0.7],
  ['an entry of a list of documents', 'Kazakhstan: Summary of Concerns on Torture', 0.7],
] as const)('%s: %s counts %d', ([, begins, counts]) => {
  expect(of(begins)).toBe(counts);
});

test('an item that asks for something may end in a symbol', () => {
  const [item] = everyPassage.filter(({ passage }) => passage.text.startsWith('Kazakhstan: Summary of Concerns'));
  expect(item?.passage).toMatchObject({ kind: 'item', stance: 'statement' });
  const other = (changes: object) => item && standing({ ...item.passage, ...changes }, 20);
  expect(other({})).toBe(0.7);
  expect(other({ stance: 'recommendation' })).toBe(1);
  expect(other({ kind: 'paragraph' })).toBe(1);
  for (const text of ['Schools stayed closed in 2008/09, and no child was registered there.', 'Half of them, 1/2'])
    expect(other({ text })).toBe(1);
  for (const text of ['Concluding observations on the second report, CAT/C/KAZ/CO/2.', 'The report (A/HRC/14/10)'])
    expect(other({ text })).toBe(0.7);
});
