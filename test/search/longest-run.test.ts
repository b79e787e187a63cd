import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#src/search/analyser.ts';
import { forwardIndexBuilder } from '#src/search/forward-index.ts';
import { lexiconOf } from '#src/search/lexicon.ts';
import { longestRun } from '#src/search/longest-run.ts';

const run = (query: string, text: string) => {
  const builder = forwardIndexBuilder();
  builder.add(analyse('a passage before it'), []);
  builder.add(analyse(text), []);
  const index = builder.build();
  const words = analyse(query).tokens.map((token) => token.word);
  return longestRun(words, index, lexiconOf(index))(1);
};

test.for([
  ['goes beyond isolated instances', 'torture certainly goes beyond isolated instances.', { length: 4, at: 2 }],
  ['beyond these instances', 'beyond isolated instances', { length: 1, at: 0 }],
  ['', 'anything', { length: 0, at: 0 }],
] as const)('“%s” in “%s”', ([query, text, expected]) => {
  expect(run(query, text)).toEqual(expected);
});

test('as long as the longest of all runs there are', () => {
  const words = fc.array(fc.constantFrom('state', 'party', 'should', 'ensure', 'that'), { maxLength: 8 });
  fc.assert(
    fc.property(words, words, (query, text) => {
      const all = query.flatMap((_, from) => query.map((_, to) => query.slice(from, to + 1).join(' ')).filter(Boolean));
      const joined = ` ${text.join(' ')} `;
      const longest = Math.max(
        0,
        ...all.filter((each) => joined.includes(` ${each} `)).map((each) => each.split(' ').length),
      );
      expect(run(query.join(' '), text.join(' ')).length).toBe(longest);
    }),
  );
});
