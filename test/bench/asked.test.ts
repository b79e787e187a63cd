import { describe, expect, test } from 'vitest';
import { readAsked } from '../../bench/asked.ts';
import type { Bench } from '../../bench/bench.ts';
import { UsageError } from '../../bench/usage-error.ts';

const benches: Readonly<Record<string, Pick<Bench, 'takes' | 'needs'>>> = {
  plain: { takes: [] },
  asking: { takes: ['hold'] },
  reading: { takes: ['folders', 'only'], needs: 'folders' },
  counting: { takes: ['passages', 'only'], needs: 'passages' },
};
const nothing = { folders: [], passages: [], only: [], hold: false };

describe('what was asked', () => {
  test.for<[string, ReturnType<typeof readAsked>]>([
    ['', { names: ['plain', 'asking'], write: false, asked: nothing }],
    ['plain', { names: ['plain'], write: false, asked: nothing }],
    ['asking plain --write', { names: ['asking', 'plain'], write: true, asked: nothing }],
    ['--hold', { names: ['plain', 'asking'], write: false, asked: { ...nothing, hold: true } }],
    ['reading a b', { names: ['reading'], write: false, asked: { ...nothing, folders: ['a', 'b'] } }],
    [
      '--only x,y reading ./plain',
      { names: ['reading'], write: false, asked: { ...nothing, folders: ['./plain'], only: ['x', 'y'] } },
    ],
    ['counting --passages 10,200', { names: ['counting'], write: false, asked: { ...nothing, passages: [10, 200] } }],
  ])('%s', ([line, expected]) => {
    expect(readAsked(line.split(' ').filter(Boolean), benches)).toEqual(expected);
  });
});

describe('what was asked and cannot be', () => {
  test.for<[string, string]>([
    ['x', 'There is no bench x; there are plain, asking, reading, counting.'],
    ['plain x', 'There is no bench x; there are plain, asking, reading, counting.'],
    ['toString', 'There is no bench toString; there are plain, asking, reading, counting.'],
    ['reading', 'reading needs a folder.'],
    ['counting', 'counting needs --passages.'],
    ['plain --hold', 'There is no --hold for plain.'],
    ['reading a --passages 10', 'There is no --passages for reading.'],
    ['reading a --only x --write', 'Only whole tables are written: leave out --only or --write.'],
    ['counting --passages 10,many', '--passages takes numbers up to 1000000, as in 10000,100000, and ‘many’ is none.'],
    ['counting --passages 0', '--passages takes numbers up to 1000000, as in 10000,100000, and ‘0’ is none.'],
    ['--loud', "Unknown option '--loud'. There are --passages 10000,100000, --only ours, --hold and --write."],
  ])('%s: %s', ([line, sentence]) => {
    expect(() => readAsked(line.split(' '), benches)).toThrow(new UsageError(sentence));
  });
});
