import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addEntries, removeEntries } from '#src/cli/subjects-edit.ts';
import { listSubjects, showSubjects } from '#src/cli/subjects-list.ts';
import { tryEntries } from '#src/cli/subjects-try.ts';
import type { Told } from '#src/cli/subjects-work.ts';
import { Fault } from '#src/corpus/fault.ts';
import { readData } from '#src/library/read-data.ts';
import { subjectsSchemas } from '#src/render/contract-subjects.ts';
import { DataFolder } from '../support/data-folder.ts';
import { dataFolder } from '../support/desk.ts';
import { misuse } from '../support/misuse.ts';
import { runIbid } from '../support/run-ibid.ts';

const id = 'cat-kazakhstan-follow-up-extracts';
const file = `corpus/${id}/subjects.json`;
const reference = 'CAT/C/KAZ/CO/2 para 9(b)';
const passage = `${id}@2363`;
const place = `${passage}  para. 9 (b)  “(b) Restricted access to lawyers and independent”`;

/** A folder of data whose second document has only the entries given. */
function dataWith(subjects: readonly unknown[] | null): DataFolder {
  const data = new DataFolder();
  if (subjects) data.edit(file, () => `${JSON.stringify(subjects, null, 2)}\n`);
  else rmSync(data.at(file));
  return data;
}

const some = [
  { at: 290, begins: '7. The Committee', entries: ['how common is torture'] },
  { at: 2660, begins: 'The State party should promptly', entries: ['protect suspects', 'first court appearance'] },
];

function entriesIn(data: DataFolder) {
  const { documents } = readData(data.path);
  return documents.find((each) => each.id === id)?.subjects;
}

describe('subjects list', () => {
  test('how many passages of each document have entries, and how many there are', () => {
    using data = dataWith(some);
    const told = listSubjects([], data.path);
    expect(told.text).toMatch(new RegExp(`^${id} +2 of 15 +3$`, 'm'));
    const { documents } = subjectsSchemas.list.options[0].parse(told.data);
    expect(documents.find((each) => each.id === id)).toEqual({ id, passages: 15, indexed: 2, entries: 3 });
    expect(documents).toHaveLength(5);
  });

  test('of a document each passage, those without entries first and marked', () => {
    using data = dataWith(some);
    const told = listSubjects(['cat', 'kaz'], data.path);
    const [, , ...rows] = told.text.split('\n');
    expect(rows[0]).toMatch(/^0 \* +cat-kazakhstan-follow-up-extracts@699 +para\. 7 +“The State party should apply a/);
    expect(rows.slice(0, 13).every((row) => row.startsWith('0 *'))).toBe(true);
    expect(rows[13]).toMatch(/^1 +cat-kazakhstan-follow-up-extracts@290 +para\. 7 +“7\. The Committee is concerned/);
    expect(rows[14]).toMatch(/^2 +cat-kazakhstan-follow-up-extracts@2660 /);
    expect(rows.slice(15)).toEqual(['', '* 13 of 15 passages have no entries.']);
    expect(subjectsSchemas.list.options[1].parse(told.data).passages).toHaveLength(15);
  });

  test('of a document that has no index, and of one that has all', () => {
    using data = dataWith(null);
    expect(listSubjects([id], data.path).text).toMatch(/\n\* 15 of 15 passages have no entries\.$/);
    expect(listSubjects(['EUR 57/003/2010'], data.path).text).toMatch(/\nEvery passage has entries\.$/);
  });

  test('a document that is not held is refused with those that are', () => {
    expect(misuse(() => listSubjects(['nothing'], dataFolder))).toMatch(
      /^No document held goes by ‘nothing’; held are ai-/,
    );
  });
});

describe('subjects show', () => {
  test.for([[reference], ['CAT/C/KAZ/CO/2', 'para', '9(b)'], [passage]])('%j', (words) => {
    using data = dataWith([{ at: 2363, begins: '(b) Restricted', entries: ['no duty solicitor', 'no own doctor'] }]);
    const told = showSubjects(words, data.path);
    expect(told.text).toBe([place, '  no duty solicitor', '  no own doctor'].join('\n'));
    expect(subjectsSchemas.show.parse(told.data)).toEqual({
      passage,
      document: id,
      at: 2363,
      pinpoint: 'para. 9 (b)',
      begins: '(b) Restricted access to lawyers and independent',
      entries: ['no duty solicitor', 'no own doctor'],
    });
  });

  test('a passage without entries', () => {
    using data = dataWith(some);
    expect(showSubjects([passage], data.path).text).toBe(`${place}\n  No entries.`);
  });

  test.for<[string, RegExp]>([
    ['', /names no document: .* “subjects list” shows the documents held\.$/],
    ['nothing', /^No document held goes by ‘nothing’\. “subjects list” shows the documents held\.$/],
    ['kazakhstan', /^‘kazakhstan’ names more than one document held\. /],
    ['cat kaz 10', /^Paragraph 10 is not in the extract held \(it has 7, .*\)\. “subjects list cat-kaz.*” shows its/],
    ['cat kaz 9(b), 10', /^Paragraph 10 is not in the extract held/],
    [`${id}@2364`, /“subjects list/],
    ['cat kaz 9', /^‘cat kaz 9’ names 5 passages: name one of them, .*\n {2}cat-kaz\S+@1881 {2}para\. 9 {2}“9\. The/],
    ['amnesty upr submission', /\n {2}… \(“subjects list ai-kazakhstan-upr-submission” shows all\)$/],
  ])('%s is refused with the remedy', ([words, sentence]) => {
    expect(misuse(() => showSubjects([words], dataFolder))).toMatch(sentence);
  });
});

describe('subjects add', () => {
  test('begins an index where there is none', () => {
    using data = dataWith(null);
    const told = addEntries([reference, 'no duty solicitor'], data.path);
    expect(told.text).toBe([place, '  + no duty solicitor', 'It has 1 entry now.'].join('\n'));
    expect(readFileSync(data.at(file), 'utf8')).toBe(`[
  {
    "at": 2363,
    "begins": "(b) Restricted access to lawyers and independent",
    "entries": [
      "no duty solicitor"
    ]
  }
]
`);
  });

  test('keeps what is there, in the order of the source, and leaves nothing beside it', () => {
    using data = dataWith(some);
    addEntries([reference, 'no duty solicitor'], data.path);
    const told = addEntries([passage, 'no own doctor', 'no duty solicitor'], data.path);
    expect(told.text.split('\n')).toEqual([
      place,
      '  + no own doctor',
      '  there already: no duty solicitor',
      'It has 2 entries now.',
    ]);
    expect(subjectsSchemas.add.parse(told.data)).toMatchObject({
      entries: ['no duty solicitor', 'no own doctor'],
      added: ['no own doctor'],
      known: ['no duty solicitor'],
    });
    expect(entriesIn(data)).toEqual({
      290: ['how common is torture'],
      2363: ['no duty solicitor', 'no own doctor'],
      2660: ['protect suspects', 'first court appearance'],
    });
    const written: { at: number }[] = JSON.parse(readFileSync(data.at(file), 'utf8'));
    expect(written.map(({ at }) => at)).toEqual([290, 2363, 2660]);
    expect(readdirSync(data.at('corpus', id)).sort()).toEqual(['document.json', 'source.txt', 'subjects.json']);
  });

  test('writes nothing where all is there already', () => {
    using data = dataWith(some);
    const before = readFileSync(data.at(file), 'utf8');
    const told = addEntries([`${id}@2660`, 'protect suspects'], data.path);
    expect(told.text).toMatch(/\n {2}there already: protect suspects\nIt has 2 entries now\.$/);
    expect(readFileSync(data.at(file), 'utf8')).toBe(before);
  });

  test.for<[string, readonly string[], RegExp]>([
    ['nothing', [], /^Name one passage, then its entries, each of them in quotation marks\.$/],
    ['no entry', [reference], /^Name one passage, then its entries/],
    [
      'a reference without quotation marks',
      ['cat', 'kaz', '9(b)', 'no lawyer'],
      /^‘cat’ names 15 passages: .*quotation marks/,
    ],
    ['an empty entry', [reference, ''], /^Nothing was written\.\n‘’: an entry is words with one space between them\.$/],
    ['two spaces', [reference, 'no  lawyer'], /: an entry is words with one space between them\.$/],
    ['a long one', [reference, 'x'.repeat(101)], /: an entry has 100 characters at most\.$/],
    ['one twice', [reference, 'no lawyer', 'no lawyer'], /^‘no lawyer’ is given twice\.$/],
    [
      'a number that the source has not',
      [reference, 'no lawyer', 'no lawyer for 72 hours'],
      /^Nothing was written\.\n‘no lawyer for 72 hours’ names 72, which neither the passage nor .* must not say more: /,
    ],
    [
      'a State that the source has not',
      [reference, 'Uzbek lawyers kept out'],
      /\n‘Uzbek lawyers kept out’ names Uzbek, /,
    ],
    ['all that is wrong at once', [reference, 'in 2011', 'in Chad', ''], /2011.*\n.*Chad.*\n.*one space/],
  ])('refuses %s, and writes nothing', ([, words, sentence]) => {
    using data = dataWith(some);
    const before = readFileSync(data.at(file), 'utf8');
    expect(misuse(() => addEntries(words, data.path))).toMatch(sentence);
    expect(readFileSync(data.at(file), 'utf8')).toBe(before);
  });

  test('adds nothing to an index that cannot be read', () => {
    using data = dataWith(null);
    data.edit('corpus/kazakhstan-country-page-2014/subjects.json', () => '[');
    expect(() => addEntries([reference, 'no lawyer'], data.path)).toThrow(Fault);
    expect(existsSync(data.at(file))).toBe(false);
  });
});

test('a file that cannot be written stays as it was, and a Fault names it', () => {
  using data = dataWith(some);
  const before = readFileSync(data.at(file), 'utf8');
  // It is written beside its place, where a folder stands in the way.
  mkdirSync(data.at(`${file}.${process.pid}`));
  expect(() => addEntries([reference, 'no duty solicitor'], data.path)).toThrow(
    expect.objectContaining({ code: 'data-unwritable', message: expect.stringContaining(data.at(file)) }),
  );
  expect(readFileSync(data.at(file), 'utf8')).toBe(before);
});

describe('subjects remove', () => {
  test('takes out the entries named and no others, and a passage with its last', () => {
    using data = dataWith(some);
    const told = removeEntries([`${id}@2660`, 'protect suspects'], data.path);
    expect(told.text).toMatch(/^cat-\S+@2660 .*\n {2}- protect suspects\nIt has 1 entry now\.$/);
    expect(subjectsSchemas.remove.parse(told.data)).toMatchObject({
      removed: ['protect suspects'],
      entries: ['first court appearance'],
    });
    removeEntries([`${id}@290`, 'how common is torture'], data.path);
    expect(entriesIn(data)).toEqual({ 2660: ['first court appearance'] });
    removeEntries([`${id}@2660`, 'first court appearance'], data.path);
    expect(readFileSync(data.at(file), 'utf8')).toBe('[]\n');
    expect(entriesIn(data)).toEqual({});
  });

  test('undoes what add did', () => {
    using data = new DataFolder();
    const before = readFileSync(data.at(file), 'utf8');
    addEntries([reference, 'no duty solicitor at all'], data.path);
    expect(readFileSync(data.at(file), 'utf8')).not.toBe(before);
    removeEntries([reference, 'no duty solicitor at all'], data.path);
    expect(readFileSync(data.at(file), 'utf8')).toBe(before);
  });

  test('refuses one that the passage has not, with where to look', () => {
    using data = dataWith(some);
    const sentence = misuse(() => removeEntries([`${id}@2660`, 'protect suspects', 'no lawyer'], data.path));
    expect(sentence).toMatch(
      /^Nothing was written\.\n‘no lawyer’ is no entry of \S+@2660: “subjects show \S+@2660” has/,
    );
    expect(entriesIn(data)).toHaveProperty('2660', ['protect suspects', 'first court appearance']);
  });
});

describe('subjects try', () => {
  test('where find puts the passage, with a mark at what leads elsewhere or nowhere', async () => {
    const own = ['no duty solicitor', 'death penalty', 'what should be done now'];
    using data = dataWith([{ at: 2363, begins: '(b)', entries: own }]);
    const told = await tryEntries(['cat kaz'], data.path, () => {});
    const lines = told.text.split('\n');
    expect(lines).toEqual([
      place,
      '      1  no duty solicitor',
      expect.stringMatching(/^ {2}\* +(?:–|\d+) {2}death penalty {2}\(\S+@\d+ comes first\)$/),
      '  *   –  what should be done now  (nothing is found)',
      '',
      `1 of 3 entries of ${id} lead to their passage, among the first 3 answers. The others are marked with *.`,
    ]);
    const { entries, ...sums } = subjectsSchemas.try.parse(told.data);
    expect(sums).toEqual({ document: id, tried: 3, leading: 1 });
    expect(entries[0]).toEqual({ passage, entry: own[0], place: 1, first: passage });
    expect(entries[1]?.first).not.toBe(passage);
    expect(entries[2]).toEqual({ passage, entry: own[2], place: null, first: null });
  });

  test('an index that is not there', async () => {
    using data = dataWith(null);
    const told: Told = await tryEntries([id], data.path, () => {});
    expect(told.text).toBe(`0 of 0 entries of ${id} lead to their passage, among the first 3 answers.`);
  });

  test('tells how far it is, every 250 entries', async () => {
    const lines: string[] = [];
    await tryEntries([id], dataFolder, (line) => lines.push(line));
    expect(lines.filter((line) => line.endsWith('tried.')).map((line) => line.split(' of ')[0])).toEqual([
      '250',
      '500',
    ]);
  });
});

describe('on the command line', () => {
  test('one object for programs, also where it is refused', async () => {
    using data = dataWith(some);
    const added = await runIbid(['subjects', 'add', reference, 'no duty solicitor', '--json'], { data: data.path });
    expect([added.code, added.stderr]).toEqual([0, '']);
    expect(subjectsSchemas.add.parse(JSON.parse(added.stdout)).added).toEqual(['no duty solicitor']);
    const refused = await runIbid(['subjects', 'show', 'nothing', '--json'], { data: data.path });
    expect([refused.code, refused.stderr]).toEqual([2, '']);
    expect(JSON.parse(refused.stdout)).toMatchObject({ command: 'subjects show', outcome: 'refused' });
  });

  test.for<[readonly string[], RegExp]>([
    [['subjects'], /^Say what to do with the subject index\.\n/],
    [['subjects', 'mend'], /^Say what to do with the subject index\.\n/],
    [['subjects', 'list', '--force'], /^Unknown option '--force'\.\n/],
    [['subjects', 'add', reference], /^Name one passage, then its entries/],
  ])('%j is refused with the ways to type it', async ([args, sentence]) => {
    const { code, stdout, stderr } = await runIbid(args, { data: dataFolder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('subjects add REFERENCE "ENTRY" ["ENTRY" …]');
  });

  test('help tells what it is for', async () => {
    const { code, stdout } = await runIbid(['help', 'subjects'], { data: dataFolder });
    expect(code).toBe(0);
    expect(stdout).toContain('subjects try DOCUMENT');
  });
});
