import { rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fingerprint } from '#src/library/fingerprint.ts';
import { readData } from '#src/library/read-data.ts';
import { readSubjects } from '#src/library/read-subjects.ts';
import { DataFolder } from '../support/data-folder.ts';
import { SmallData } from '../support/small-data.ts';
import { paragraphs } from '../support/small-library.ts';

const { passages } = paragraphs(['The cell was cold.', 'They left at noon.']);
const [first, second] = passages.map(({ spans }) => spans[0]?.start ?? -1);
const row = { at: first, begins: 'The cell', entries: ['living conditions in jail'] };
const file = 'subjects.json';

/** What is read of a file with this content, or what is wrong with it: its path left out. */
function read(content: unknown) {
  using data = new SmallData({});
  const path = data.at(file);
  if (content !== undefined) writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  const found = readSubjects(path, passages);
  if ('value' in found) return found.value;
  return found.problems.map((problem) => {
    expect(problem.startsWith(`${path}:`)).toBe(true);
    return problem.slice(path.length);
  });
}

test.for<[string, unknown, Record<number, readonly string[]>]>([
  ['no file', undefined, {}],
  ['no passage', [], {}],
  ['one of the passages', [row], { [first ?? -1]: row.entries }],
  [
    'both, in any order, the whole text for a beginning',
    [{ at: second, begins: 'They left at noon.', entries: ['when they left', 'hour of departure'] }, row],
    { [first ?? -1]: row.entries, [second ?? -1]: ['when they left', 'hour of departure'] },
  ],
  ['an entry of 100 characters', [{ ...row, entries: ['x'.repeat(100)] }], { [first ?? -1]: ['x'.repeat(100)] }],
])('%s is read', ([, content, expected]) => {
  expect(read(content)).toEqual(expected);
});

const words = 'an entry is words with one space between them';
test.for<[string, unknown, string[]]>([
  ['no list', {}, [': the file: Invalid input: expected array, received object']],
  ['no offset', [{ ...row, at: -1 }], [': [0].at: Too small: expected number to be >=0']],
  ['half an offset', [row, { ...row, at: 1.5 }], [': [1].at: Invalid input: expected int, received number']],
  ['no beginning', [{ ...row, begins: '' }], [': [0].begins: Too small: expected string to have >=1 characters']],
  ['no entries', [{ ...row, entries: [] }], [': [0].entries: at least one entry']],
  ['an unknown field', [{ ...row, note: '' }], [': [0]: Unrecognized key: "note"']],
  ['a long entry', [{ ...row, entries: ['x'.repeat(101)] }], [': [0].entries[0]: an entry has 100 characters at most']],
  ['an empty entry', [{ ...row, entries: ['a', ''] }], [`: [0].entries[1]: ${words}`]],
  ['space round an entry', [{ ...row, entries: [' a'] }], [`: [0].entries[0]: ${words}`]],
  [
    'two spaces, a line break',
    [{ ...row, entries: ['a  b', 'a\nb'] }],
    [0, 1].map((i) => `: [0].entries[${i}]: ${words}`),
  ],
  ['no such passage', [{ ...row, at: 1 }], [': no passage begins at 1; “source show --json” has where each begins']],
  [
    'another beginning',
    [{ ...row, begins: 'the cell' }],
    [`: the passage at ${first} begins “The cell was cold.”, not “the cell”`],
  ],
  ['one passage twice', [row, row], [`: the passage at ${first} stands here twice`]],
  [
    'one entry twice',
    [{ ...row, entries: ['a', 'b', 'a', 'b'] }],
    ['a', 'b'].map((entry) => `: the passage at ${first} has the entry “${entry}” twice`),
  ],
  [
    'several at once',
    [{ ...row, at: 1 }, row, row],
    [
      ': no passage begins at 1; “source show --json” has where each begins',
      `: the passage at ${first} stands here twice`,
    ],
  ],
])('%s is told', ([, content, problems]) => {
  expect(read(content)).toEqual(problems);
});

test('what is no JSON is told with its line', () => {
  expect(read('[\n1 2]')).toEqual([expect.stringMatching(/^:2: it is not JSON: /)]);
});

const page = 'corpus/kazakhstan-country-page-2014';

test('a document whose index is wrong is not read, and the file is named', () => {
  using data = new DataFolder();
  data.edit(`${page}/${file}`, (text) => text.replace('"at": 96,', '"at": 97,'));
  expect(() => readData(data.path)).toThrow(
    expect.objectContaining({ problems: [expect.stringContaining(`${page}/${file}: no passage begins at 97`)] }),
  );
});

test('the data is other data where an index is, is not, or says something else', () => {
  using data = new DataFolder();
  const before = fingerprint(data.path, () => '')?.sha256;
  data.edit(`${page}/${file}`, (text) => text.replace('incarceration rate', 'incarceration rates'));
  const edited = fingerprint(data.path, () => '')?.sha256;
  rmSync(data.at(page, file));
  const without = fingerprint(data.path, () => '')?.sha256;
  expect(new Set([before, edited, without]).size).toBe(3);
  expect(readData(data.path).documents.map(({ subjects }) => Object.keys(subjects).length > 0)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});
