import { expect, test } from 'vitest';
import { schemaFor } from '#src/render/contract.ts';
import { renderJson } from '#src/render/json.ts';
import { aBlock, anAnswer } from '../support/answers.ts';

const files = [
  { name: 'a.bib', text: '@misc{a}\n' },
  { name: 'a.ris', text: 'TY  - GEN\r\n' },
];
const printed = (given: object) => JSON.parse(renderJson('cite', anAnswer([aBlock()], given)));
const problems = (value: unknown) => schemaFor('cite', 'found').safeParse(value).error;

test('files are printed as they are, and keep to the contract', () => {
  expect(printed({ files }).files).toEqual(files);
  expect(problems(printed({ files }))).toBeUndefined();
});

test.for([{}, { files: [] }])('without files there is no such field: %j', (given) => {
  expect(printed(given)).not.toHaveProperty('files');
  expect(problems(printed(given))).toBeUndefined();
});

test.for([[], [{ name: '', text: 'x' }], [{ name: 'a' }], [{ name: 'a', text: 'x', size: 1 }], 'x'])(
  'the contract refuses the files %j',
  (wrong) => {
    expect(problems({ ...printed({}), files: wrong })).toBeDefined();
  },
);
