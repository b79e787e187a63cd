import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Fault } from '#src/corpus/fault.ts';
import { handleClashes, readData } from '#src/library/read-data.ts';
import { handle } from '#src/quote/handle.ts';
import { DataFolder } from '../support/data-folder.ts';

const page = 'corpus/kazakhstan-country-page-2014';
const statement = 'corpus/ai-eur-57-003-2010';

/** The Fault that reading a folder throws. */
function faultOf(folder: string): Fault {
  try {
    readData(folder);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('what the real folder holds is read whole', () => {
  using data = new DataFolder();
  const { documents, vocabulary } = readData(data.path);
  expect(documents.map(({ id, passages }) => [id, passages.length > 0])).toEqual([
    ['ai-eur-57-003-2010', true],
    ['ai-kazakhstan-upr-submission', true],
    ['cat-kazakhstan-follow-up-extracts', true],
    ['iphr-eu-kazakhstan-dialogue-briefing', true],
    ['kazakhstan-country-page-2014', true],
  ]);
  expect(vocabulary.themes.length).toBeGreaterThan(50);
});

describe('one problem, named with its file and what to do', () => {
  test.for<[string, string, (text: string) => string, RegExp]>([
    [
      'a byte changed',
      `${page}/source.txt`,
      (t) => t.replace('Zhanaozen', 'Zhanaosen'),
      /\/source\.txt: its sha256 is [0-9a-f]{64}, but document\.json says c9916655[0-9a-f]{56}\. The text was changed: restore it/,
    ],
    ['a line end changed', `${page}/source.txt`, (t) => t.replace('\n', '\r\n'), /\/source\.txt: its sha256 is/],
    ['an emptied text', `${page}/source.txt`, () => '', /\/source\.txt: its sha256 is/],
    [
      'a typo in a name',
      `${page}/document.json`,
      (t) => t.replace('"issued"', '"isued"'),
      /\/document\.json: (?:issued: |the file: unknown “isued”; check the spelling)/,
    ],
    [
      'a typo in a nested name',
      `${page}/document.json`,
      (t) => t.replace('"supplied"', '"suplied"'),
      /\/document\.json: type: it needs “value” and either “stated”.*or “supplied”/,
    ],
    [
      'a day that does not exist',
      `${page}/document.json`,
      (t) => t.replace(/2014,\s*3,\s*4/, '2014, 2, 30'),
      /\/document\.json: issued\.value.*: a year, or a year and a month, or a year, a month and a day that exist$/,
    ],
    [
      'an empty title',
      `${page}/document.json`,
      (t) => t.replace('"Country page on torture in Kazakhstan"', '""'),
      /\/document\.json: title\.value: /,
    ],
    [
      'a wrong hash',
      `${page}/document.json`,
      (t) => t.replace('c9916655', 'C9916655'),
      /\/document\.json: sha256: a sha256 in lower-case hexadecimal/,
    ],
    ['no JSON', `${page}/document.json`, (t) => t.replace(',', ''), /\/document\.json:\d+: it is not JSON: /],
    ['an empty file', `${page}/document.json`, () => '', /\/document\.json.*: it is not JSON: /],
    ['a list', `${page}/document.json`, () => '[]', /\/document\.json: the file: .*object/],
    [
      'a span that is not there',
      `${statement}/document.json`,
      (t) => t.replace('"start": 129', '"start": 130'),
      /\/document\.json: number: the text at 130–144 says “UR 57\/003\/2010”, which is not the value/,
    ],
    [
      'a title with a typo',
      `${statement}/document.json`,
      (t) => t.replace('zero tolerance', 'zero-tolerance'),
      /\/document\.json: title: the text at 160–264 says/,
    ],
    ['a table that is no JSON', 'vocabulary/themes.json', () => '[{]', /\/themes\.json(?::1)?: it is not JSON: /],
    ['a table that is no list', 'vocabulary/states.json', () => '{}', /\/states\.json: must be a list/],
    [
      'an entry with a typo',
      'vocabulary/bodies.json',
      (t) => t.replace('"name"', '"nam"'),
      /\/bodies\.json\[0\] \(.*name/,
    ],
  ])('%s', ([, file, change, problem]) => {
    using data = new DataFolder();
    data.edit(file, change);
    const fault = faultOf(data.path);
    expect(fault.problems.join('\n')).toMatch(problem);
    expect(fault.problems.every((each) => each.startsWith(data.path))).toBe(true);
    expect(fault.code).toBe(file.startsWith('corpus') ? 'corpus-invalid' : 'vocabulary-invalid');
  });

  test('a file that is missing', () => {
    using data = new DataFolder();
    rmSync(data.at(page, 'document.json'));
    expect(faultOf(data.path).problems).toEqual([
      `${data.path}/${page}/document.json: it is missing or cannot be read (CONTRIBUTING.md says what stands where)`,
    ]);
  });

  test('a text that is not UTF-8', () => {
    using data = new DataFolder();
    writeFileSync(data.at(page, 'source.txt'), Buffer.from([0x41, 0xff, 0x42]));
    expect(faultOf(data.path).problems).toEqual([
      `${data.path}/${page}/source.txt: it is not UTF-8 text; save it as UTF-8`,
    ]);
  });

  test('a folder whose name cannot be an id', () => {
    using data = new DataFolder();
    mkdirSync(data.at('corpus', 'Other Text'));
    expect(faultOf(data.path).problems.join('\n')).toContain('rename the folder with a–z, 0–9 and hyphens alone');
  });

  test('an empty corpus', () => {
    using data = new DataFolder();
    rmSync(data.at('corpus'), { recursive: true });
    mkdirSync(data.at('corpus'));
    expect(faultOf(data.path).problems).toEqual([
      `${data.path}/corpus: there is no document; each is a folder with source.txt and document.json`,
    ]);
  });

  test('no such folder', () => {
    using data = new DataFolder();
    const fault = faultOf(`${data.path}/elsewhere`);
    expect(fault.message).toBe(
      `The corpus folder ${data.path}/elsewhere/corpus cannot be read. Set IBID_DATA to the folder that holds corpus/ and vocabulary/.`,
    );
    expect(fault.cause).toBeInstanceOf(Error);
  });
});

test('every problem is told at once, of the corpus and of the vocabulary', () => {
  using data = new DataFolder();
  data.edit(`${page}/source.txt`, (text) => `${text} `);
  data.edit(`${statement}/document.json`, (text) =>
    text.replace('"title"', '"tittle"').replace('"language"', '"lang"'),
  );
  rmSync(data.at('corpus/cat-kazakhstan-follow-up-extracts/source.txt'));
  data.edit('vocabulary/states.json', () => '[');
  const { code, problems } = faultOf(data.path);
  expect(code).toBe('corpus-invalid');
  const about = (name: string) => problems.filter((problem) => problem.includes(name)).length;
  expect(about('kazakhstan-country-page-2014/source.txt')).toBe(1);
  expect(about('ai-eur-57-003-2010/document.json')).toBeGreaterThanOrEqual(3);
  expect(about('cat-kazakhstan-follow-up-extracts/source.txt')).toBe(1);
  expect(about('vocabulary/states.json')).toBe(1);
});

test('files beside the documents, and hidden folders, are left alone', () => {
  using data = new DataFolder();
  mkdirSync(data.at('corpus', '.drafts'));
  writeFileSync(data.at('corpus', 'notes.txt'), 'x');
  expect(readData(data.path).documents).toHaveLength(5);
});

test('two ids that buttons cannot tell apart are refused', () => {
  const pair = ['text-uw375nj', 'text-1frzb7z5zt'] as const;
  expect(handle(pair[0], 0)).toBe(handle(pair[1], 0));
  const sentence = `${pair[0]} and ${pair[1]} cannot be told apart in buttons; rename one of the folders`;
  expect(handleClashes(['a', pair[0], 'b', pair[1]])).toEqual([sentence]);
  expect(handleClashes(['a', 'b', pair[1]])).toEqual([]);
});
