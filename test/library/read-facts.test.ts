import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Fault } from '#src/corpus/fault.ts';
import { readData } from '#src/library/read-data.ts';
import { factsPath, readFacts, sha256 } from '#src/library/read-facts.ts';
import { writeFacts } from '#src/library/write-facts.ts';
import { DataFolder } from '../support/data-folder.ts';

const page = 'corpus/kazakhstan-country-page-2014';

function faultOf(data: DataFolder): Fault {
  try {
    readFacts(data.path, readData(data.path));
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('The facts were read.');
}

test('the sha256 of a text is that of its UTF-8', () => {
  expect(sha256('“é”')).toBe('e7370e36ed9eb64021f00eae5116854ead1fb6719b9256e30bcfc83f893eed8f');
});

test('a folder without facts has an empty pool', () => {
  using data = new DataFolder();
  rmSync(factsPath(data.path));
  expect(readFacts(data.path, readData(data.path))).toEqual([]);
});

describe('a pool that cannot be trusted is not served at all', () => {
  test('words that were changed in the source, with the source’s own hash set anew', () => {
    using data = new DataFolder();
    data.edit(`${page}/source.txt`, (text) => text.replace('Twelve people were killed', 'Eleven people were killed'));
    const now = sha256(readFileSync(data.at(page, 'source.txt'), 'utf8'));
    data.edit(`${page}/document.json`, (text) => text.replace(/"sha256": "[0-9a-f]{64}"/, `"sha256": "${now}"`));
    const fault = faultOf(data);
    expect(fault.code).toBe('facts-invalid');
    expect(fault.message).toMatch(/facts\.json are not used.*facts check/);
    // One letter more moves every sentence behind it.
    expect(fault.problems.filter((problem) => problem.startsWith('zhanaozen-2011: '))).toHaveLength(1);
  });

  test('a document that is gone', () => {
    using data = new DataFolder();
    rmSync(data.at(page), { recursive: true });
    const { problems } = faultOf(data);
    expect(problems.length).toBeGreaterThan(20);
    expect(new Set(problems.map((problem) => problem.split(': ').slice(1).join(': ')))).toEqual(
      new Set([
        'the document ‘kazakhstan-country-page-2014’ is not held.',
        'laterSee: the document ‘kazakhstan-country-page-2014’ is not held.',
      ]),
    );
  });

  test.for<[string, string, RegExp]>([
    ['what is no JSON', '[{]', /facts\.json:1: it is not JSON/],
    ['what is no list', '{}', /^The file must be a list of facts\.$/],
  ])('%s', ([, text, problem]) => {
    using data = new DataFolder();
    writeFileSync(factsPath(data.path), text);
    const { problems } = faultOf(data);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });
});

describe('a list that is written', () => {
  test('takes the place of the old one, and nothing is left beside it', () => {
    using data = new DataFolder();
    writeFacts(factsPath(data.path), [{ id: 'gone', withdrawn: '2026-12-01' }]);
    expect(readFileSync(factsPath(data.path), 'utf8')).toMatch(/^\[\n {2}\{\n {4}"id": "gone",/);
    expect(readFacts(data.path, readData(data.path))).toEqual([]);
    expect(readdirSync(data.path).filter((name) => name.startsWith('facts'))).toEqual(['facts.json']);
  });

  test('where it cannot be, the old one stays and nothing is left beside it', () => {
    using data = new DataFolder();
    const path = data.at('corpus');
    expect(() => writeFacts(path, [])).toThrow(expect.objectContaining({ code: 'data-unwritable' }));
    expect(readdirSync(data.path).filter((name) => name.startsWith('corpus'))).toEqual(['corpus']);
  });
});
