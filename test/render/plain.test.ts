import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderPlain } from '#src/render/plain.ts';
import { width } from '#src/render/width.ts';
import { aBlock, anAnswer, aQuotation } from '../support/answers.ts';
import { anyAnswer } from '../support/any-answer.ts';

test('ends with exactly one line break', () => {
  fc.assert(
    fc.property(anyAnswer, (answer) => void expect(renderPlain(answer)).toMatch(/[^\n]\n$/)),
    { numRuns: 200 },
  );
});

test('gives the whole passage on one line, however long', () => {
  const text = 'A long passage goes on and on. '.repeat(300).trim();
  const answer = anAnswer([
    aBlock({ quotation: aQuotation({ text }), excerpt: aQuotation({ text: 'A long […] on.' }) }),
  ]);
  expect(renderPlain(answer).split('\n')[0]).toBe(`“${text}”`);
});

test('puts notes and cautions under the citation', () => {
  const notes = [
    { mark: 3, at: 5, text: 'Ibid.', resolved: 'Report, p. 4.' },
    { mark: 4, at: 9, text: null, resolved: null },
  ];
  const quotation = aQuotation({ text: 'Words.', citation: 'Report, p. 5', notes, cautions: ['Counted by us.'] });
  expect(renderPlain(anAnswer([aBlock({ quotation })])).split('\n')).toEqual([
    '“Words.”',
    'Report, p. 5',
    '  note 3: Ibid.; = Report, p. 4.',
    '  note 4: the source has the mark, but not the note',
    '  Counted by us.',
    '',
  ]);
});

test('aligns the columns of a table, wide characters too', () => {
  const rows = [['禁止', 'x'], ['e\u0301', 'y'], ['long cell', 'z'], ['short']];
  const lines = renderPlain(anAnswer([{ type: 'table', columns: ['Name', 'Sign'], rows }]))
    .trimEnd()
    .split('\n');
  const starts = [0, 2, 3, 4].map((i) => width((lines[i] ?? '').replace(/\S+$/, '')));
  expect(starts).toEqual([11, 11, 11, 11]);
  expect(lines).toHaveLength(6);
});

test.for<[string, readonly string[], string]>([
  ['one', ['@misc{a,\n  title = {“T”},\n}\n'], '@misc{a,\n  title = {“T”},\n}\n'],
  ['several', ['@misc{a}\n', '@misc{b}\n'], '@misc{a}\n\n@misc{b}\n'],
  ['one with other line breaks', ['TY  - GEN\r\nER  - \r\n'], 'TY  - GEN\r\nER  - \r\n'],
])('of an answer with files, gives only the texts as they are: %s', ([, texts, printed]) => {
  const files = texts.map((text, i) => ({ name: `${i}.bib`, text }));
  expect(renderPlain(anAnswer([aBlock(), { type: 'note', text: 'Ours.' }], { files }))).toBe(printed);
});

test('an empty list of files changes nothing', () => {
  expect(renderPlain(anAnswer([aBlock()], { files: [] }))).toBe(renderPlain(anAnswer([aBlock()])));
});

test('a line has its times in their zone, and channels and roles by their ids', () => {
  const parts = [
    'Next: ',
    { instant: '2026-11-23T08:00:00Z', zone: 'Asia/Almaty' },
    ' in ',
    { channel: '12' },
    ', ',
    { role: '3' },
  ];
  expect(renderPlain(anAnswer([{ type: 'line', parts }]))).toBe(
    'Next: 2026-11-23 13:00 (Asia/Almaty) in channel 12, role 3\n',
  );
});
