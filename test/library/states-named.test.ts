import { describe, expect, test } from 'vitest';
import { statesNamed } from '#src/library/states-named.ts';
import { desk } from '../support/desk.ts';

const { states } = desk.library.vocabulary;

describe('States that a text names', () => {
  test.for<[string, readonly (readonly [shown: string, ...codes: string[]])[]]>([
    ['Kazakhstan', [['Kazakhstan', 'KAZ']]],
    ['a kazakh prison', [['kazakh', 'KAZ']]],
    ['Kazakhstan’s law', [['Kazakhstan’s', 'KAZ']]],
    ['28 Uzbeks handed over', [['Uzbeks', 'UZB']]],
    [
      'the United Kingdom of Great Britain and Northern Ireland',
      [['United Kingdom of Great Britain and Northern Ireland', 'GBR']],
    ],
    ['Guinea-Bissau', [['Guinea-Bissau', 'GNB']]],
    [
      'guinea and guinea bissau',
      [
        ['guinea', 'GIN'],
        ['guinea bissau', 'GNB'],
      ],
    ],
    ['asked by the UK', [['UK', 'GBR']]],
    ['who may opt out', []],
    ['Kazakhstanization', []],
    ['human rights in custody', []],
    ['', []],
  ])('%s', ([text, named]) => {
    expect(statesNamed(text, states).map(({ shown, codes }) => [shown, ...codes])).toEqual(named);
  });

  test('a name of several States is each of theirs', () => {
    const shared = states.flatMap(({ adjectives }) => adjectives).find((each, i, all) => all.indexOf(each) < i);
    const codes = states.filter(({ adjectives }) => adjectives.includes(shared ?? '')).map(({ alpha3 }) => alpha3);
    expect(codes.length).toBeGreaterThan(1);
    expect(statesNamed(`${shared} law`, states)).toEqual([{ shown: shared, codes }]);
  });

  test('every State by every name', () => {
    for (const { alpha3, name, also, adjectives } of states) {
      for (const each of [name, ...also, ...adjectives]) {
        const codes = statesNamed(`in ${each}, as ever`, states).flatMap((state) => state.codes);
        expect(codes, each).toContain(alpha3);
      }
    }
  });
});
