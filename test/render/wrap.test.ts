import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { width } from '#src/render/width.ts';
import { wrap } from '#src/render/wrap.ts';
import { anyLine } from '../support/any-answer.ts';

describe('wrap', () => {
  test.for([
    ['The State party should', 10, ['The State', 'party', 'should']],
    ['a human-rights defender', 8, ['a', 'human-rights', 'defender']],
    ['one  two', 4, ['one ', 'two']],
    ['incommunicado', 5, ['incommunicado']],
    ['禁止酷刑委员会', 6, ['禁止酷', '刑委员', '会']],
    ['禁止酷。刑', 6, ['禁止', '酷。刑']],
    ['中 文 x', 2, ['中 文', 'x']],
    ['한국어 문장', 6, ['한국어', '문장']],
    ['e\u0301e\u0301 e\u0301', 4, ['e\u0301e\u0301 e\u0301']],
    ['long aa bb', 5, ['long', 'aa bb']],
    ['', 5, ['']],
  ] as const)('%j at %d', ([text, columns, lines]) => {
    expect(wrap(text, columns)).toEqual(lines);
  });

  test('lines that are too wide are one word, or held together by unspaced characters', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 5, max: 60 }), (text, columns) => {
        for (const line of wrap(text, columns)) {
          const kept = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]/u.test(line);
          if (width(line) > columns && !kept) expect(line).not.toMatch(/\S \S/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test.for([
  ['plain', 5],
  ['жук', 3],
  ['禁止', 4],
  ['한국', 4],
  ['e\u0301', 1],
  ['a\u200bb', 2],
  ['😀', 2],
  ['', 0],
] as const)('%j takes %d columns', ([text, columns]) => {
  expect(width(text)).toBe(columns);
});
