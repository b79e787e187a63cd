import { describe, expect, test } from 'vitest';
import { loadLibrary } from '#src/library/load.ts';
import { search } from '#src/search/search.ts';
import { nearestTopics, topics } from '#src/search/topics.ts';
import { aLibrary, aTheme } from '../support/small-library.ts';

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

describe('a passage counts for a theme', () => {
  const counts = (text: string) => {
    const themes = [
      aTheme({ label: 'detention camps', terms: ['internment'] }),
      aTheme({ label: 'climate change', terms: ['climate', 'global warming'] }),
      aTheme({ label: 'amnesty' }),
    ];
    const bodies = [{ id: 'ai', name: 'Amnesty International', short: [], symbol: null, kind: 'ngo' as const }];
    const texts = ['Detention camps, climate change and an amnesty were what they spoke of.', text];
    return topics(aLibrary(texts, { themes, bodies })).map(({ label, count }) => [label, count - 1]);
  };
  test.for<[text: string, label: string | null]>([
    ['They were held in detention camps.', 'detention camps'],
    ['They wrote of the internment of men.', 'detention camps'],
    ['They wrote of international law.', null],
    ['They wrote of a climate of impunity.', null],
    ['They wrote of global warming.', 'climate change'],
    ['They wrote to Amnesty International.', null],
    ['They wrote of amnesties.', 'amnesty'],
  ])('%s %s', ([text, label]) => {
    const one = counts(text).flatMap(([name, count]) => (count === 1 ? [name] : []));
    expect(one).toEqual(label === null ? [] : [label]);
  });
});
