import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fault } from '#src/corpus/fault.ts';
import { firstWords, formatSubjects, startOf } from '#src/corpus/subjects.ts';
import { entryProblem, parseSubjects, readSubjects } from '#src/library/read-subjects.ts';
import { writeSubjects } from '#src/library/write-subjects.ts';
import { DataFolder } from '../support/data-folder.ts';
import { desk, documentCalled } from '../support/desk.ts';

const document = documentCalled('cat-kazakhstan-follow-up-extracts');
const { passages } = document;
const good = { at: 2363, begins: '(b) Restricted access to lawyers', entries: ['no duty solicitor'] };

describe('a subject index that is read', () => {
  test('has its entries by the offset of their passage', () => {
    expect(parseSubjects([good], passages)).toEqual({ value: { 2363: ['no duty solicitor'] } });
    expect(parseSubjects([], passages)).toEqual({ value: {} });
  });

  test.for<[string, unknown, readonly string[]]>([
    ['no list', {}, ['the list: Invalid input: expected array, received object']],
    ['no entries', [{ ...good, entries: [] }], ['[0].entries: at least one entry']],
    [
      'two spaces and a long entry',
      [{ ...good, entries: ['no  one', 'x'.repeat(101)] }],
      [
        '[0].entries[0]: an entry is words with one space between them',
        '[0].entries[1]: an entry has 100 characters at most',
      ],
    ],
    [
      'an offset where none begins',
      [{ ...good, at: 2364 }],
      ['no passage begins at 2364; the nearest begins at 2363: “(b) Restricted access to lawyers and ind”'],
    ],
    [
      'words of another',
      [{ ...good, begins: '(a) the' }],
      ['the passage at 2363 begins “(b) Restricted access to lawyers and ind”, not “(a) the”'],
    ],
    ['a passage twice', [good, good], ['the passage at 2363 stands here twice']],
    [
      'an entry twice',
      [{ ...good, entries: ['no lawyer', 'no lawyer'] }],
      ['the passage at 2363 has the entry “no lawyer” twice'],
    ],
  ])('%s is told', ([, json, problems]) => {
    expect(parseSubjects(json, passages)).toEqual({ problems });
  });

  test('problems name the file; a document without one has no entries', () => {
    using data = new DataFolder();
    const path = data.at('corpus', document.id, 'subjects.json');
    writeFileSync(path, JSON.stringify([{ ...good, at: 1 }]));
    expect(readSubjects(path, passages)).toEqual({
      problems: [expect.stringContaining(`${path}: no passage begins at 1; the nearest begins at 290`)],
    });
    writeFileSync(path, '[');
    expect(readSubjects(path, passages)).toEqual({ problems: [expect.stringContaining('it is not JSON')] });
    rmSync(path);
    expect(readSubjects(path, passages)).toEqual({ value: {} });
  });

  test.for<[string, RegExp | null]>([
    ['no duty solicitor', null],
    ['', /words with one space/],
    [' solicitor', /words with one space/],
    ['no\nsolicitor', /words with one space/],
    ['x'.repeat(101), /100 characters at most/],
  ])('the entry %j', ([entry, problem]) => {
    if (problem === null) expect(entryProblem(entry)).toBeNull();
    else expect(entryProblem(entry)).toMatch(problem);
  });
});

describe('a subject index that is written', () => {
  test('is read as it was, in the order of the source, whatever order it was made in', () => {
    const entries = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}(?: [a-z’é]{1,9}){0,3}$/), { minLength: 1 });
    const starts = passages.map(startOf);
    const index = fc.dictionary(fc.constantFrom(...starts.map(String)), entries, { noNullPrototype: true });
    fc.assert(
      fc.property(index, (subjects) => {
        const written = JSON.parse(formatSubjects(subjects, passages.toReversed()));
        expect(parseSubjects(written, passages)).toEqual({ value: subjects });
        const offsets = written.map(({ at }: { at: number }) => at);
        expect(offsets).toEqual(offsets.toSorted((a: number, b: number) => a - b));
      }),
    );
  });

  test('the indexes held are written as they are', () => {
    for (const { id, subjects, passages: own } of desk.library.documents) {
      const path = new URL(`../../data/corpus/${id}/subjects.json`, import.meta.url);
      expect(formatSubjects(subjects, own), id).toBe(readFileSync(path, 'utf8'));
    }
  });

  test('says of a passage what tells it apart', () => {
    const passage = passages.find((each) => startOf(each) === 2363);
    expect(passage && firstWords(passage)).toBe('(b) Restricted access to lawyers and independent');
  });

  test('is not where it would not be read', () => {
    using data = new DataFolder();
    const path = data.at('corpus', document.id, 'subjects.json');
    const before = readFileSync(path, 'utf8');
    expect(() => writeSubjects(data.path, document, { 2363: ['no  lawyer'] })).toThrow(
      expect.objectContaining({ code: 'corpus-invalid', problems: [expect.stringContaining('one space')] }),
    );
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('where it cannot be, a Fault says so', () => {
    using data = new DataFolder();
    const there = documentCalled('kazakhstan-country-page-2014');
    rmSync(data.at('corpus'), { recursive: true });
    writeFileSync(data.at('corpus'), '');
    expect(() => writeSubjects(data.path, there, there.subjects)).toThrow(Fault);
  });
});
