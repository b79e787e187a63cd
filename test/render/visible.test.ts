import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { picture, unpicture, visible, visibleLines } from '#src/render/visible.ts';

describe('visible', () => {
  test.for([
    ['\x1b[31m', '␛[31m'],
    ['\0\t\n\r\x7f', '␀␉␊␍␡'],
    ['\x9b2J', '⟨U+009B⟩2J'],
    ['a\u2028b\u202ec\u2066', 'a⟨U+2028⟩b⟨U+202E⟩c⟨U+2066⟩'],
    ['\ud83d!', '⟨U+D83D⟩!'],
    ['😀 é – “ ” […] \u00a0', '😀 é – “ ” […] \u00a0'],
    ['\u200fעברית\u200e', '\u200fעברית\u200e'],
  ] as const)('%j shows as %j', ([text, shown]) => {
    expect(visible(text)).toBe(shown);
  });

  test('pictures can be undone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
        const character = String.fromCharCode(code);
        const shown = visible(character);
        expect(shown === character || unpicture(picture(character)) === character).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps the line breaks of a text of several lines', () => {
    expect(visibleLines('a\nb\r\nc\rd')).toEqual(['a', 'b', 'c␍d']);
  });
});
