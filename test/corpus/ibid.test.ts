import { describe, expect, test } from 'vitest';
import { isIbid, resolveIbid } from '#src/corpus/ibid.ts';
import { documentOf } from './read.ts';

test.for([
  ['ibid.', true],
  ['Ibid', true],
  ['Ibid, paragraph 97.', true],
  ['Ibidem, p. 4', true],
  ['IBID., art. 3', true],
  ['Id. at 3', true],
  ['ID checks were made in 2014.', false],
  ['Ideas for reform', false],
  ['See ibid., para. 3', false],
  ['A/HRC/14/10, paragraph 95', false],
  ['', false],
] as const)('“%s” points to the note before: %s', ([text, expected]) => {
  expect(isIbid(text)).toBe(expected);
});

/** An `ibid.`, the note before it, what it stands for. */
const cases: readonly (readonly [text: string, before: string, resolved: string])[] = [
  ['ibid.', 'http://www.x.org/press', 'http://www.x.org/press'],
  ['Ibid', 'A/HRC/14/10, paragraph 95.', 'A/HRC/14/10, paragraph 95.'],
  [
    'Ibid, paragraph 97, recommendations 3, 16-18.',
    'A/HRC/14/10, paragraph 95, recommendations 42-45, 61, and 65-68.',
    'A/HRC/14/10, paragraph 97, recommendations 3, 16-18.',
  ],
  ['Ibid., para. 14.', 'See A/HRC/22/53/Add.1, para. 12.', 'See A/HRC/22/53/Add.1, para. 14.'],
  ['Ibid., p. 4.', 'Annual report 2013, pp. 8-9.', 'Annual report 2013, p. 4.'],
  ['Id. at 9', 'General comment No. 2, at 7', 'General comment No. 2, at 9'],
  ['Ibid., art. 116.', 'Penal Enforcement Code, arts. 113 and 114 (2).', 'Penal Enforcement Code, art. 116.'],
  // An article that belongs to the name of the source stays.
  [
    'Ibid., para. 9',
    'Reports submitted under Article 19 of the Convention, Concluding Observations, CAT/C/KAZ/CO2, 12 December 2008.',
    'Reports submitted under Article 19 of the Convention, Concluding Observations, CAT/C/KAZ/CO2, 12 December 2008, para. 9',
  ],
  [
    'Ibid., art. 135',
    'Article 134 of the Criminal Procedural Code',
    'Article 134 of the Criminal Procedural Code, art. 135',
  ],
];

test.for(cases)('“%s” after “%s”', ([text, before, resolved]) => {
  expect(resolveIbid(text, before)).toBe(resolved);
});

describe('in the notes of a document', () => {
  const body = 'One.1 Two.2 Three.3 Four.4\n\n';
  const resolved = (notes: string) => documentOf(body + notes).notes.map((note) => note.resolved);

  test('a chain leads back to its first source', () => {
    expect(resolved('1 A/HRC/1, para. 5.\n2 Ibid., para. 6.\n3 Ibid.\n4 Ibid., p. 7.')).toEqual([
      null,
      'A/HRC/1, para. 6.',
      'A/HRC/1, para. 6.',
      'A/HRC/1, p. 7.',
    ]);
  });

  test('another source begins another chain', () => {
    expect(resolved('1 A/HRC/1.\n2 A/HRC/2.\n3 ibid.\n4 A/HRC/4.')).toEqual([null, null, 'A/HRC/2.', null]);
  });

  test('where the number before is nowhere, nothing is made up', () => {
    const { notes } = documentOf('One.1 Three.3 Four.4\n\n1 A/HRC/1.\n\n3 Ibid.\n4 Ibid.');
    expect(notes.map((note) => [note.number, note.resolved])).toEqual([
      [1, null],
      [3, null],
      [4, null],
    ]);
  });

  test('where the note before is not there, nothing is made up', () => {
    expect(resolved('2 Ibid., para. 6.\n\n3 Ibid., para. 7.')).toEqual([null, null, null, null]);
    expect(resolved('1 A/HRC/1.\n\n3 Ibid., para. 7.\n\n4 A/HRC/4.')).toEqual([null, null, null, null]);
  });
});
