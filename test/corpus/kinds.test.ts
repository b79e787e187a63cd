import { expect, test } from 'vitest';
import { documentOf } from './read.ts';

/** A text of one line for each block, and the kinds of its blocks: h(eading), p(aragraph), i(tem), s(ubparagraph), … */
const cases: readonly (readonly [name: string, text: string, kinds: string])[] = [
  ['a heading and text', 'Torture\nIt persists.', 'h p'],
  ['a line that nothing follows is no heading', 'It persists.\nTorture', 'p p'],
  ['a heading before notes', 'A court.1 A judge.2\nNotes\n1. One.\n2. Two.', 'p h n n'],
  ['what ends like a sentence', 'It persists.\nIt goes on.', 'p p'],
  ['or leads on', 'It persists in\nThe north:\nThe south,\nThe west –\nIt is so.', 'p p p p p'],
  ['a mark ends no sentence', 'It persists.1\nIt goes on.2', 'p p'],
  ['nor does one in brackets', 'It persists.[1]\nIt goes on.[2]', 'p p'],
  ['lower case', 'torture\nIt persists.', 'p p'],
  ['a figure', '316\nIt persists.', 'p p'],
  ['too long for a heading', `${'Torture '.repeat(21)}\nIt persists.`, 'p p'],
  ['bullets', '• One\n– Two\n1) three\n(a) four', 'i i i s'],
  // Lists that look like headings.
  ['numbered headings with text between', '1. Law\nIt is old.\n2. Practice\nIt is new.', 'h p h p'],
  [
    'numbered lines with nothing between',
    'We ask you:\n1. Ratify it\n2. Publish it\n3. Keep it\nThank you.',
    'p i i i p',
  ],
  ['a table of contents', 'I. Law\nII. Practice\nIII. Prisons\nIt begins.', 'i i i p'],
  ['numbered paragraphs, the last without its full stop', '1. Ratify it.\n2. Publish it\nThank you.', 'p p p'],
  ['numbers that do not follow', '1. Law\n3. Practice\nIt is new.', 'h h p'],
  ['a heading below another of another kind', 'I. Law\n1. Codes\nThey are old.', 'h h p'],
  // Lines in a row that cannot all be headings.
  ['three in a row', 'Torture\nLaw\nCodes\nThey are old.', 'h h h p'],
  ['a table', 'North\nFive\nSouth\nSeven\nConclusions\nThey are many.', 'p p p p h p'],
  ['marked headings are no part of a row', 'North\nFive\nI. South\nSeven\nCodes\nThey are old.', 'h h h h h p'],
  // Bullets that are lost.
  ['text set in a little among text that is not', 'We ask:\n To open;\n To close;\n To go.\nThank you.', 'p i i i p'],
  ['one that ends in nothing', 'We ask:\n To open;\n To close\n To go;\n To stay.\nThank you.', 'p i i i i p'],
  [
    'headings set in before text that is not',
    'We ask:\n To open;\n To close;\n To go.\n Thanks\nThank you.',
    'p i i i h p',
  ],
  ['two are too few', 'We ask:\n To open;\n To close.\nThank you.', 'p p p p'],
  ['all text set in', ' He came.\n He saw.\n He left.\n He wrote.\n He slept.', 'p p p p p'],
  ['set in as paragraphs are', 'We ask:\n     He came.\n     He saw.\n     He left.\nThank you.', 'p p p p p'],
  ['with a tab', 'We ask:\n\tHe came.\n\tHe saw.\n\tHe left.\nThank you.', 'p p p p p'],
  ['numbered paragraphs set in', 'We ask:\n 1. Come.\n To open;\n To close;\n To go.\nThank you.', 'p p i i i p'],
];

test.for(cases)('%s', ([, text, kinds]) => {
  expect(
    documentOf(text)
      .blocks.map((block) => block.kind.charAt(0))
      .join(' '),
  ).toBe(kinds);
});
