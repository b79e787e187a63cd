import { expect, test } from 'vitest';
import { loadLibrary } from '#src/library/load.ts';
import { search } from '#src/search/search.ts';
import { nearestTopics, topics } from '#src/search/topics.ts';

const library = await loadLibrary('data');
const labels = topics(library).map(({ label }) => label);

test('the main topics come first, and the name of a body is no topic', () => {
  expect(labels[0]).toBe('torture');
  expect(labels).toContain('non-refoulement');
  expect(labels.slice(0, 10)).not.toContain('amnesty');
});

test('asking for any topic by its label finds something', () => {
  expect(labels.filter((label) => search(label, {}, library).length === 0)).toEqual([]);
});

test('topics that share words with a question come first, the main ones where none does', () => {
  expect(nearestTopics('were they sent back to danger', library, 3).map(({ label }) => label)).toContain(
    'non-refoulement',
  );
  expect(nearestTopics('xyzzy', library, 3).map(({ label }) => label)).toEqual(labels.slice(0, 3));
});
