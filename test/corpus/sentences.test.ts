import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseMarks, markCandidates } from '#src/corpus/marks.ts';
import { sentences } from '#src/corpus/sentences.ts';
import { wordsOf } from '#src/corpus/words.ts';
import { nastyText } from './nasty.ts';
import { corpusDocument, documentOf, ids } from './read.ts';

/** Texts cut into sentences at `|`. */
const cases: readonly string[] = [
  'One sentence.',
  'One sentence.| Another one?| A third!',
  'No full stop',
  'It applies in conformity with standards (art. 2).| The State party should act.',
  'See arts. 2, 11 and 12 of the Code.| It is clear.',
  'He said “I conclude that torture goes beyond isolated instances.”| He also said so.',
  'The judge (a man.) sat.| He rose.',
  'In conformity with No. 5 of the law.| It is clear.',
  'It happened, i.e. before the person is registered.| Nobody saw.',
  'The term was set, e.g. A month.| It passed.',
  'It is 347.1 of the Code.| It is more restrictive.',
  'It rose by 3.5 metres.| It fell.',
  'It ended on 12 Dec. 2008.| The report followed.',
  'See A/HRC/13/39/Add. 3.| It is clear.',
  'Signed by A. B. and others.| It is clear.',
  '7. The Committee is concerned.| It asks.',
  '2.1 The complainant was arrested.| He was beaten.',
  '(a) Publicly condemn torture;',
  'It said so.| “Nobody did.”| [It] was over.',
  'He waited … and left.| Nobody came.',
  'The U.N. Rapporteur came.| The U.S. Government did not.',
  'It ended. and went on.',
  'Rights of peaceful rallies […].| It is clear.',
  'One.\n| Two.\n\n| Three.',
  'Торт.| Пытки.',
  'He lives at 1 Easton St. in London.| It rains.',
];

test.for(cases)('%j', (written) => {
  const source = written.replaceAll('|', '');
  const found = sentences(source, [{ start: 0, end: source.length }], []);
  const parts = written.split('|').map((part) => part.trim());
  expect(found.map((span) => source.slice(span.start, span.end))).toEqual(parts);
});

test('a mark belongs to the sentence it ends', () => {
  const source = 'It is so.1 It was said in “June”.2 It was so in 2012.3 In spring too [4]. It ended.';
  const marks = chooseMarks(markCandidates(source), new Set());
  const found = sentences(source, [{ start: 0, end: source.length }], marks);
  expect(found.map((span) => source.slice(span.start, span.end))).toEqual([
    'It is so.1',
    'It was said in “June”.2',
    'It was so in 2012.3',
    'In spring too [4].',
    'It ended.',
  ]);
});

test('a sentence runs over the gap between two spans', () => {
  const source = 'He was held. He was 1 Note. 2 Note. beaten. He was freed.';
  const first = { start: 0, end: 19 };
  const second = { start: 36, end: source.length };
  expect(source.slice(first.start, first.end)).toBe('He was held. He was');
  const found = sentences(source, [first, second], []);
  expect(found.map((span) => [span.start, span.end])).toEqual([
    [0, 12],
    [13, 43],
    [44, 57],
  ]);
});

test('a sentence may end with a span', () => {
  const found = sentences(
    'He was held. X He was freed.',
    [
      { start: 0, end: 12 },
      { start: 15, end: 28 },
    ],
    [],
  );
  expect(found).toEqual([
    { start: 0, end: 12 },
    { start: 15, end: 28 },
  ]);
});

test('no spans, no sentences', () => {
  expect(sentences('He was held.', [], [])).toEqual([]);
});

test('sentences together are the whole passage, in order, whatever the text', () => {
  const check = (document: ReturnType<typeof documentOf>) => {
    for (const { spans, marks } of document.passages) {
      const found = sentences(document.source, spans, marks);
      expect(found[0]?.start).toBe(spans[0]?.start);
      expect(found.at(-1)?.end).toBe(spans.at(-1)?.end);
      for (const [i, span] of found.entries()) {
        expect(span.start).toBeLessThan(span.end);
        const between = document.source.slice(found[i - 1]?.end ?? span.start, span.start);
        const gap = spans.some((each) => each.start === span.start);
        if (!gap) expect(between.trim()).toBe('');
      }
      const clipped = found.map((span) =>
        spans
          .map((each) => ({ start: Math.max(each.start, span.start), end: Math.min(each.end, span.end) }))
          .filter((each) => each.start < each.end),
      );
      const joined = clipped.map((parts) => wordsOf(document.source, parts, marks)).join('');
      expect(joined.replace(/\s/g, '')).toBe(wordsOf(document.source, spans, marks).replace(/\s/g, ''));
    }
  };
  for (const id of ids) check(corpusDocument(id));
  fc.assert(
    fc.property(nastyText, (source) => check(documentOf(source))),
    { numRuns: 500, seed: 1966 },
  );
});
