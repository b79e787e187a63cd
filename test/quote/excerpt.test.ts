import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Passage } from '#src/corpus/document.ts';
import { sentences } from '#src/corpus/sentences.ts';
import { excerpt } from '#src/quote/excerpt.ts';
import { cutMark, quote } from '#src/quote/quote.ts';
import { anySource } from '../support/any-source.ts';
import { everyPassage, passageCalled } from '../support/desk.ts';
import { aDocument } from '../support/documents.ts';

/** What an excerpt promises, whatever is asked of it. */
function holds(document: Document, passage: Passage, focus: number, budget: number): void {
  const whole = quote(document, passage);
  const shown = excerpt(document, passage, focus, budget);
  const [start = -1, end = -1] = [shown.spans[0]?.start, shown.spans.at(-1)?.end];
  const before = start !== passage.spans[0]?.start;
  const after = end !== passage.spans.at(-1)?.end;
  const lead = before ? `${cutMark} ` : '';
  const tail = after ? ` ${cutMark}` : '';
  const words = shown.text.slice(lead.length, shown.text.length - tail.length);
  expect(shown.text).toBe(`${lead}${words}${tail}`);
  expect(whole.text).toContain(words);
  expect(shown.cut).toBe(before || after);

  const all = sentences(document.source, passage.spans, passage.marks);
  const kept = all.filter((sentence) => start <= sentence.start && sentence.end <= end);
  expect([kept[0]?.start, kept.at(-1)?.end]).toEqual([start, end]);
  expect(kept).toContain(all.find((sentence) => focus < sentence.end));
  const size = kept.reduce((sum, each) => sum + each.end - each.start, 0);
  expect(kept.length === 1 || size <= budget).toBe(true);

  for (const { mark, at } of shown.notes) {
    const shift = (whole.notes.find((note) => note.mark === mark)?.at ?? 0) - (at - lead.length);
    expect(whole.text.slice(shift, shift + words.length)).toBe(words);
  }
}

describe('an excerpt is whole sentences round its focus, within its budget, with every cut marked', () => {
  test('in every passage of the corpus, at every sentence', () => {
    for (const { document, passage } of everyPassage) {
      for (const sentence of sentences(document.source, passage.spans, passage.marks)) {
        for (const budget of [1, 200, 600, 2800]) holds(document, passage, sentence.start, budget);
      }
    }
  });

  test('in generated texts, at any offset', () => {
    fc.assert(
      fc.property(anySource, fc.nat(2000), fc.nat(300), (source, offset, budget) => {
        const document = aDocument(source);
        for (const passage of document.passages) {
          const span = passage.spans[offset % passage.spans.length];
          if (span) holds(document, passage, span.start + (offset % (span.end - span.start)), budget);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test('a passage that fits is quoted whole, without a mark', () => {
  for (const { document, passage } of everyPassage) {
    const whole = quote(document, passage);
    expect(excerpt(document, passage, passage.spans[0]?.start ?? 0, 100_000)).toEqual(whole);
  }
});

test('both cuts are marked, and the note moves with its words', () => {
  const { document, passage } = passageCalled('ai-kazakhstan-upr-submission@3357');
  const focus = document.source.indexOf('According to the law, a person must');
  const { text, cut, notes } = excerpt(document, passage, focus, 300);
  expect(cut).toBe(true);
  expect(text).toBe(
    '[…] According to the law, a person must be registered at a police station no later than three hours after he or she has been apprehended; the registration constitutes formal detention. The register must list the exact time and place of apprehension and the reason for the detention. […]',
  );
  expect(notes.map(({ mark, at }) => [mark, text.slice(at - 17, at)])).toEqual([[3, 'formal detention.']]);
});

test('a source’s own elision is no cut of ours', () => {
  const { document, passage } = passageCalled('kazakhstan-country-page-2014@2281');
  const shown = excerpt(document, passage, passage.spans[0]?.start ?? 0, 100_000);
  expect(shown.text).toContain(cutMark);
  expect(shown.cut).toBe(false);
});

test('the number of a paragraph is never all that is shown of it', () => {
  for (const { document, passage } of everyPassage) {
    const { text } = excerpt(document, passage, passage.spans[0]?.start ?? 0, 1);
    expect(text, passage.id).toMatch(/\p{L}{2,}.*\p{L}{2,}/u);
  }
});
