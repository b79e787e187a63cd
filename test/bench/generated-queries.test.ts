import { expect, test } from 'vitest';
import { generatedQueries, worstQueries } from '../../bench/speed/generated-queries.ts';
import { generatedText } from '../../bench/support/generated-corpus.ts';

const text = generatedText(300);
const queries = generatedQueries(text, 50);

test.for<['1 word' | '3 words' | '27 words', number]>([
  ['1 word', 1],
  ['3 words', 3],
  ['27 words', 27],
])('%s', ([kind, length]) => {
  expect(queries[kind]).toHaveLength(50);
  for (const query of queries[kind]) expect(query.split(' ')).toHaveLength(length);
});

test('a long question shares at least half its words with a passage', () => {
  const passages = text.passages.map((passage) => new Set(passage.text.toLowerCase().match(/[a-z]+/g)));
  for (const query of queries['27 words']) {
    const shared = passages.map((words) => query.split(' ').filter((word) => words.has(word)).length);
    expect(Math.max(...shared)).toBeGreaterThanOrEqual(14);
  }
});

test('the worst queries are admitted, and long', () => {
  for (const [what, query] of worstQueries(text)) {
    expect(query.length, what).toBeLessThanOrEqual(200);
    expect(query.split(' ').length, what).toBeLessThanOrEqual(16);
    if (what !== 'one letter as an exact phrase') expect(query.split(' ').length, what).toBeGreaterThanOrEqual(14);
  }
});

test('the same in every run', () => {
  expect(generatedText(300).passages).toEqual(text.passages);
  expect(generatedQueries(generatedText(300), 50)).toEqual(queries);
});

test('words are as frequent as words are: nearly half of a text are the commonest', () => {
  const words = text.passages.flatMap((passage) => passage.text.toLowerCase().match(/[a-z]+/g) ?? []);
  const share = words.filter((word) => word.length > 0 && word === 'the').length / words.length;
  expect(share).toBeGreaterThan(0.04);
  expect(share).toBeLessThan(0.08);
  expect(new Set(words).size).toBeGreaterThan(5000);
});
