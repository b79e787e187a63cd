import { expect, test } from 'vitest';
import { documentOf } from './read.ts';

/** Two marks to call the notes of each text below. */
const body = 'The court has held so.1 The judge was not told of it.2 The cell had no window.3\n\n';

/** A text below the body; the notes that are read in it, with the number of spans; what else is left. */
const cases: readonly (readonly [name: string, text: string, notes: readonly string[], rest: readonly string[]])[] = [
  ['plain numbers', '1 Article 4.\n2 Article 5.', ['1/1 Article 4.', '2/1 Article 5.'], []],
  ['in brackets', '[1] Article 4.\n[2] Article 5.', ['1/1 Article 4.', '2/1 Article 5.'], []],
  ['raised', '¹ Article 4.\n² Article 5.', ['1/1 Article 4.', '2/1 Article 5.'], []],
  ['under a heading', 'Notes\n1. Article 4.\n2) Article 5.', ['1/1 Article 4.', '2/1 Article 5.'], ['heading Notes']],
  ['under a rule', '_____\n1. Article 4.', ['1/1 Article 4.'], ['furniture _____']],
  ['a dot without either', '1. Article 4 is clear.', [], ['paragraph 1. Article 4 is clear.']],
  ['one is missing', '1 Article 4.\n\n3 Article 6.', ['1/1 Article 4.', '3/1 Article 6.'], []],
  [
    'a number nobody calls',
    '1 Article 4.\n\n40 prisons were seen.',
    ['1/1 Article 4.'],
    ['paragraph 40 prisons were seen.'],
  ],
  ['lower case that is no note', '3 prisons were seen.', [], ['paragraph 3 prisons were seen.']],
  ['lower case that is one', '1 ibid.\n2 http://x.org/a', ['1/1 ibid.', '2/1 http://x.org/a'], []],
  ['a date', '2 May 2011 was a Monday.', [], ['paragraph 2 May 2011 was a Monday.']],
  [
    'an address printed again',
    '1 See http://x.org/a\n\nhttp://x.org/a',
    ['1/1 See http://x.org/a'],
    ['furniture http://x.org/a'],
  ],
  [
    'a rule holds only for what stands right below it',
    '_____\nSee also:\n\n1. Article 4 is clear.',
    [],
    ['furniture _____', 'paragraph See also:', 'paragraph 1. Article 4 is clear.'],
  ],
  ['an address printed once', '1 Article 4.\n\nhttp://x.org/a', ['1/1 Article 4.'], ['paragraph http://x.org/a']],
];

test.for(cases)('notes: %s', ([, text, notes, rest]) => {
  const document = documentOf(body + text);
  const read = document.notes.filter((note) => note.text !== null);
  expect(read.map((note) => `${note.number}/${note.spans.length} ${note.text}`)).toEqual(notes);
  expect(
    document.blocks
      .filter((block) => block.kind !== 'note')
      .slice(1)
      .map((block) => `${block.kind} ${block.text}`),
  ).toEqual(rest);
});

test('no mark, no note', () => {
  expect(documentOf('The court has held so.\n\n1 Article 4.').notes).toEqual([]);
});

const wrapped = `The court has held so in every case that was brought before it in the course of the
year.1 The judge who had signed the order was not told of it before the hearing had
begun.2 The cell in which the complainant was held had no window.
`;

/** How a note goes on in wrapped text: its lines, and the words that stay out of it. */
const continued: readonly (readonly [name: string, text: string, note: string, after: string | null])[] = [
  ['on the next line', '\n1 See the judgment of the\nSupreme Court.', 'See the judgment of the Supreme Court.', null],
  [
    'in lower case after a blank line',
    '\n1 See the judgment of a\n\ncourt in the north.',
    'See the judgment of a court in the north.',
    null,
  ],
  [
    'not after a full stop and a blank line',
    '\n1 See the judgment.\n\nthe court sat.',
    'See the judgment.',
    'the court sat.',
  ],
  ['not on a line set in', '\n1 See the judgment\n before it rose.', 'See the judgment', 'before it rose.'],
  [
    'on a line set in, where notes are set in',
    '\n  1 See the judgment\n  before it rose.',
    'See the judgment before it rose.',
    null,
  ],
  [
    'with an address that stands in another note',
    '\n1 See http://www.x.org/a\n2 See also\nhttp://www.x.org/a',
    'See http://www.x.org/a',
    'See also http://www.x.org/a',
  ],
  ['not over a rule', '\n1 See the judgment\n-----\nof the court.', 'See the judgment', 'of the court.'],
];

test.for(continued)('a note goes on %s', ([, text, note, after]) => {
  const document = documentOf(wrapped + text);
  expect(document.notes[0]?.text).toBe(note);
  expect(document.blocks.at(-1)?.text).toBe(after ?? note);
});

test('a line named furniture ends a note', () => {
  const line = wrapped.split('\n').length + 2;
  const text = `${wrapped}\n1 See the judgment\nof the court\nbefore it rose.`;
  const { notes } = documentOf(text, { hints: { lines: { [line]: 'furniture' } } });
  expect(notes[0]?.text).toBe('See the judgment');
});
