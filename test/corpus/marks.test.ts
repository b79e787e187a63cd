import { describe, expect, test } from 'vitest';
import { chooseMarks, markCandidates } from '#src/corpus/marks.ts';
import { documentOf } from './read.ts';

/** A text, and what in it may be a mark. */
const candidates: readonly (readonly [text: string, found: readonly string[]])[] = [
  ['or punishment.1 Amnesty', ['1']],
  ['as in “torture”.5   The', ['5']],
  ['the trials”.5', ['5']],
  ['said “no”12, and', ['12']],
  ['rallies […]”.5', ['5']],
  ['further reference11', ['11']],
  ['in 2012.9 In the same', ['9']],
  ['Hizb-ut-Tahrir, 10  targeted in', ['10']],
  ['a word¹² goes on', ['¹²']],
  ['in prisons [1] and', ['[1]']],
  ['with protests.[2] It', ['[2]']],
  ['confirmed [5]. In', ['[5]']],
  ['both [3][4].', ['[3]', '[4]']],
  ['the end.7', ['7']],
  ['at 34 to 12 per cent.1', ['1']],
  // Look-alikes.
  ['until 68 hours after', []],
  ['article 347.1 of the Code', []],
  ['CO2 was measured', []],
  ['CAT/C/KAZ/CO2, 12 December', []],
  ['its 14thsession. Prior', []],
  ['the UK-161/3 in Zhitykara', []],
  ['ranks 154 of 178 countries', []],
  ['(arts. 2, 11 and 12).', []],
  ['article 4 par. 2 of', []],
  ['68 (3)(1)).', []],
  ['instance (art.15).', []],
  ['under art.15 of the Covenant', []],
  ['see para.7 and No.5 above', []],
  ['in 2009-2012. A number', []],
  ['in 2012.9 percent', []],
  ['raised by 3.5 metres', []],
  ['the years 1995, 2007', []],
  ['in 2010, 28 men', []],
  ['http://www2.ohchr.org/english', []],
  ['1951 Refugee Convention', []],
  ['[…] and [of ill-treatment]', []],
  ['the end.1984', []],
  ['the end.0', []],
  // No mark opens a line or stands right behind a bullet.
  ['¹ A note', []],
  ['over\n  [1] A note', []],
  ['• [1]', []],
];

test.for(candidates)('“%s” may have marks: %s', ([text, found]) => {
  expect(markCandidates(text).map((mark) => text.slice(mark.at, mark.end))).toEqual(found);
});

describe('of what may be marks, those are marks that count up', () => {
  /** A text, the notes it has, the marks in it. */
  const chosen: readonly (readonly [name: string, text: string, notes: readonly number[], marks: readonly number[]])[] =
    [
      ['two sure ones', 'A court.1 A judge.2', [], [1, 2]],
      ['one is not enough', 'A court.1 A judge.', [], []],
      ['but one with its note is', 'A court.1 A judge.', [1], [1]],
      ['a look-alike between', 'A court.1 It held covid19 cells, figure12 too. A judge.2', [], [1, 2]],
      ['one is lost', 'A court.1 A judge.2 A cell.4 A guard.5', [], [1, 2, 4, 5]],
      ['a look-alike that would leap', 'A court.1 A judge.2 It held figure5 too.', [], [1, 2]],
      ['four are lost in a row', 'A court.1 A judge.2 A cell.3 A guard.9', [], [1, 2, 3]],
      ['an extract begins in the middle', 'A court.12 A judge.13 A cell.14', [], [12, 13, 14]],
      ['two in the middle are too few', 'A court.12 A judge.13', [], []],
      ['the same number again', 'A court.1 A judge.2 A cell.2 A guard.3', [], [1, 2, 3]],
      ['a detached one where the sequence asks', 'A court.1 The party, 2  called so. A cell.3', [], [1, 2, 3]],
      ['a year that ends a sentence', 'A court.1 It was so in 2012.2 In spring. A cell.3', [], [1, 2, 3]],
      ['no sequence, no marks', 'A court.7 A judge.3 A cell.1', [], []],
      ['weak ones alone are none', 'figure1 figure2 figure3', [], []],
      ['raised ones', 'A court¹ and a judge²', [], [1, 2]],
    ];

  test.for(chosen)('%s', ([, text, notes, marks]) => {
    expect(chooseMarks(markCandidates(text), new Set(notes)).map((mark) => mark.number)).toEqual(marks);
  });
});

/** Words as they read once their marks are lifted. */
const lifted: readonly (readonly [text: string, words: string])[] = [
  ['A court.1 A judge.2', 'A court. A judge.'],
  ['A court [1], a judge [2].', 'A court, a judge.'],
  ['A court¹ has judges².', 'A court has judges.'],
  ['He said “no”.1 She said “yes”2 twice.', 'He said “no”. She said “yes” twice.'],
  [
    'A court (see below [1]) has 68 judges.[2] Article 347.1 says so.',
    'A court (see below) has 68 judges. Article 347.1 says so.',
  ],
];

test.for(lifted)('“%s” reads “%s”', ([text, words]) => {
  expect(documentOf(text).blocks.map((block) => block.text)).toEqual([words]);
});
