import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCollections } from '../../bench/collection.ts';
import { UsageError } from '../../bench/usage-error.ts';

const sound = {
  'corpus.jsonl': '{"id":"1|a","title":"T","text":"one","more":1}\n{"id":"2","text":"two"}\r\n\n',
  'queries.jsonl':
    '{"id":"q1","text":"asked"}\n{"id":"q2","text":"judged not relevant"}\n{"id":"q3","text":"not judged"}\n',
  'qrels.tsv': 'q1\t1|a\t2\nq1\t2\t0\nq2\t2\t0\n',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

describe('a folder in the usual layout', () => {
  const passages = [
    { id: '1|a', title: 'T', text: 'one' },
    { id: '2', title: '', text: 'two' },
  ];
  const asked = {
    text: 'asked',
    grades: new Map([
      ['1|a', 2],
      ['2', 0],
    ]),
  };

  test('is read; questions without a relevant passage are left out', () => {
    expect(readCollections(write('one', sound))).toEqual([{ name: 'one', passages, questions: [asked] }]);
  });

  test('may have a line of column names', () => {
    const named = { ...sound, 'qrels.tsv': `query-id\tcorpus-id\tscore\n${sound['qrels.tsv']}` };
    expect(readCollections(write('one', named))[0]?.questions).toEqual([asked]);
  });

  test('or of several such folders, by name; others beside them do not matter', () => {
    write('b', sound);
    write('a', sound);
    write('c', {});
    expect(readCollections(folder).map(({ name }) => name)).toEqual(['a', 'b']);
  });
});

describe('what is missing or cannot be read is told', () => {
  const { 'qrels.tsv': _, ...unjudged } = sound;
  test.for<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'no file of the three',
      { 'readme.txt': '' },
      /^Neither \S+ nor a folder in it holds corpus\.jsonl, queries\.jsonl/,
    ],
    ['one of the three', unjudged, /\/x has no qrels\.tsv\.$/],
    ['two of the three', { 'qrels.tsv': '' }, /\/x has no corpus\.jsonl and no queries\.jsonl\.$/],
    [
      'a line that is no JSON',
      { ...sound, 'corpus.jsonl': '{"id":"1","text":"a"}\n{' },
      /corpus\.jsonl, line 2 cannot/,
    ],
    ['a query without text', { ...sound, 'queries.jsonl': '{"id":"1"}' }, /queries\.jsonl, line 1 cannot be read/],
    ['a judgement without a grade', { ...sound, 'qrels.tsv': 'q1\t2' }, /qrels\.tsv, line 1 cannot be read/],
    ['a grade that is none', { ...sound, 'qrels.tsv': 'q1\t2\t1\nq1\t1|a\thigh' }, /qrels\.tsv, line 2 cannot be read/],
    ['nothing relevant', { ...sound, 'qrels.tsv': 'q2\t2\t0' }, /no query has a relevant passage/],
  ])('%s', ([, files, sentence]) => {
    const path = write('x', files);
    expect(() => readCollections(path)).toThrow(UsageError);
    expect(() => readCollections(path)).toThrow(sentence);
  });

  test('no such folder', () => {
    expect(() => readCollections(join(folder, 'nowhere'))).toThrow(/nowhere is not a folder\.$/);
  });
});
