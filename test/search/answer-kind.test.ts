import { describe, expect, test } from 'vitest';
import { answerKind } from '#src/search/answer-kind.ts';
import { aLibrary, scores } from '../support/small-library.ts';

describe('what sort of thing is asked for, and which text tells it', () => {
  test.for<[asked: string, told: readonly string[], others: readonly string[]]>([
    [
      'how long may they be held',
      ['for 72 hours', 'within three days', 'a ten-year sentence', 'one year'],
      ['in 2013', '72 cases', 'for a long time'],
    ],
    ['When does it have to report back?', ['within one year'], ['in 2013']],
    ['deadline for the follow-up report', ['within 12 months'], ['12 reports']],
    [
      'when was it set up',
      ['established in 2013', 'in March of that year', 'On 10 June 2010'],
      ['within 12 months', 'set up under article 14', 'a march in the city'],
    ],
    ['in which year did it ratify', ['ratified in 2008'], ['ratified it']],
    [
      'how many people live there',
      ['17,948,816 people', '61 complaints', 'two of them', 'only 2 per cent'],
      ['article 16', 'in 2013', 'paragraph 95', 'A/56/44', 'Rate 316', 'many people', 'article 347.1'],
    ],
    ['what percentage was dismissed', ['1.5 per cent'], ['a small part']],
  ])('%s', ([asked, told, others]) => {
    const tells = answerKind(asked);
    expect(told.map((text) => tells?.(text))).toEqual(told.map(() => true));
    expect(others.map((text) => tells?.(text))).toEqual(others.map(() => false));
  });

  test.for([
    'torture',
    'who may visit prisons',
    'the moment when they are registered',
    'what is asked of the State',
    '',
  ])('anything: %s', (asked) => {
    expect(answerKind(asked)).toBeNull();
  });
});

test('of passages that say as much, the one that tells it comes first, and nothing changes for other questions', () => {
  const library = aLibrary(['A mechanism was established by law there.', 'A mechanism was established there in 2013.']);
  const totals = (asked: string) => scores(asked, library).map(({ total }) => total);
  const [without = 0, dated = 0] = totals('when was the mechanism established');
  expect(dated).toBeGreaterThan(without);
  const [first = 0, second = 0] = totals('the mechanism was established');
  expect(first).toBeCloseTo(second);
});
