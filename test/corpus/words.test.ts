import { expect, test } from 'vitest';
import type { Mark } from '#src/corpus/document.ts';
import type { Span } from '#src/corpus/span.ts';
import { isSpace, offsetInWords, readWords, wordsOf } from '#src/corpus/words.ts';

/** `⟨…⟩` is a span of the source, `{1}` a mark 1 in it; the brackets themselves are not part of the source. */
function example(written: string): { source: string; spans: Span[]; marks: Mark[] } {
  let source = '';
  const spans: Span[] = [];
  const marks: Mark[] = [];
  let open = 0;
  for (const part of written.split(/([⟨⟩]|\{\d+\})/)) {
    if (part === '⟨') open = source.length;
    else if (part === '⟩') spans.push({ start: open, end: source.length });
    else if (/^\{\d+\}$/.test(part)) {
      const number = part.slice(1, -1);
      marks.push({ number: Number(number), at: source.length, end: source.length + number.length });
      source += number;
    } else source += part;
  }
  return { source, spans, marks };
}

const cases: readonly (readonly [written: string, text: string])[] = [
  ['⟨one two⟩', 'one two'],
  ['zero ⟨one  two⟩ three', 'one two'],
  ['⟨one\ntwo⟩', 'one two'],
  ['⟨one \r\n two⟩', 'one two'],
  ['⟨one\u00A0 two\tthree\ffour⟩', 'one two three four'],
  // A hyphen at a line end is the author's own.
  ['⟨ill-\ntreatment⟩', 'ill-treatment'],
  ['⟨ill- \n  treatment⟩', 'ill-treatment'],
  ['⟨ill-⟩ notes ⟨treatment⟩', 'ill-treatment'],
  ['⟨2009-\n2012⟩', '2009-2012'],
  ['⟨x.org/a-\nb⟩', 'x.org/a-b'],
  ['⟨ill- treatment⟩', 'ill- treatment'],
  ['⟨pre-\nand post-trial⟩', 'pre- and post-trial'],
  ['⟨pre-\norphan⟩', 'pre-orphan'],
  ['⟨the law -\nof 1999⟩', 'the law - of 1999'],
  ['⟨the law –\nof 1999⟩', 'the law – of 1999'],
  ['⟨law--\nof⟩', 'law-- of'],
  // Several spans.
  ['⟨one⟩ notes ⟨two⟩', 'one two'],
  ['⟨one⟩⟨two⟩', 'one two'],
  // Marks.
  ['⟨torture.{1} The⟩', 'torture. The'],
  ['⟨torture{12}, the⟩', 'torture, the'],
  ['⟨mid{3}dle⟩', 'middle'],
  ['⟨Tahrir, {10}  targeted⟩', 'Tahrir, targeted'],
  ['⟨so {5}. Then⟩', 'so. Then'],
  ['⟨so {5}\n. Then⟩', 'so . Then'],
  ['⟨the end.{7}⟩', 'the end.'],
  ['⟨so.{1}{2} Then⟩', 'so. Then'],
  ['⟨one {1}⟩ notes ⟨two{2}⟩', 'one two'],
  ['⟨one⟩ and {1} ⟨two⟩', 'one two'],
  ['⟨𝒳 \n 拷問{1}⟩', '𝒳 拷問'],
  ['', ''],
];

test.for(cases)('%j reads %j', ([written, text]) => {
  const { source, spans, marks } = example(written);
  expect(wordsOf(source, spans, marks)).toBe(text);
  const words = readWords(source, spans, marks);
  expect(words.text).toBe(text);
  expect(words.offsets).toHaveLength(text.length);
  for (let i = 0; i < text.length; i++) {
    if (text.charAt(i) !== ' ') expect(source.charAt(words.offsets[i] ?? -1)).toBe(text.charAt(i));
  }
});

test('offsets lead back and forth', () => {
  const { source, spans, marks } = example('0 ⟨one.{1}  two⟩ three ⟨four⟩');
  const words = readWords(source, spans, marks);
  expect(words.text).toBe('one. two four');
  expect(words.offsets).toEqual([2, 3, 4, 5, 8, 9, 10, 11, 18, 19, 20, 21, 22]);
  const mark = marks[0]?.at ?? -1;
  expect([0, 2, mark, 9, 13, 19, 22, 23, 99].map((at) => offsetInWords(words, at))).toEqual([
    0, 0, 4, 5, 8, 9, 12, 13, 13,
  ]);
});

test.for([' ', '\t', '\n', '\r', '\f', '\u00A0', '\u2028', '\u3000', '\uFEFF'])('%j is white space', (unit) => {
  expect(isSpace(unit)).toBe(true);
});

test.for(['a', '', '.', '\u200B', 'é', '\u00AD', '0'])('%j is not', (unit) => {
  expect(isSpace(unit)).toBe(false);
});
