import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Held, pointAtPassage, quoteItem } from '#src/brief/quote-item.ts';
import { quoteParts } from '#src/brief/quote-parts.ts';
import { durationOf } from '#src/brief/timing.ts';
import { choicesOf, trimItem } from '#src/brief/trim-item.ts';
import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import { wordsOf } from '#src/corpus/words.ts';
import { within } from '#src/daily/whole-sentences.ts';
import { anyChoice, held, heldWith, heldWithout, itemFor, publishedAt } from '../support/brief-items.ts';
import { someBrief, someItem } from '../support/briefs.ts';
import { everyPassage } from '../support/desk.ts';
import { aDocument } from '../support/documents.ts';

const text =
  'Report\n\n1. One is first.1 Two is second. Three is\nthird.2 Four is fourth.\n\n________________\n1 A note.\n2 Another note.\n';
const sample = aDocument(text);
const [passage] = sample.passages.filter(({ paragraph }) => paragraph === '1');
if (!passage) throw new Error('the sample is not read as it should be');
const sampled: Held = { ...held, documents: [sample] };
const item = someItem({ id: 'a', ...pointAtPassage(sample, passage, held.sha256) });
const brief = someBrief({ items: [item] });

/** Whether a text is the words of a passage with cuts that are marked, and no cut that is not. */
function isCutOf(shown: string, whole: string): boolean {
  const parts = shown.split(/ ?\[…\] ?/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 'su').test(whole);
}

describe('trim', () => {
  test.for<[readonly number[], string]>([
    [[1], '1. One is first. […]'],
    [[2], '[…] Two is second. […]'],
    [[4], '[…] Four is fourth.'],
    [[1, 2], '1. One is first. Two is second. […]'],
    [[1, 3], '1. One is first. […] Three is third. […]'],
    [[2, 4], '[…] Two is second. […] Four is fourth.'],
    [[4, 2], '[…] Two is second. […] Four is fourth.'],
    [[1, 2, 4, 4], '1. One is first. Two is second. […] Four is fourth.'],
    [[1, 2, 3, 4], '1. One is first. Two is second. Three is third. Four is fourth.'],
  ])('to %j: %s', ([numbers, expected]) => {
    const trimmed = trimItem(brief, 'a', numbers, sampled);
    if ('refusal' in trimmed) throw new Error(trimmed.refusal);
    expect(trimmed.quotation.text).toBe(expected);
    expect(trimmed.brief.items).toEqual([trimmed.item]);
    expect(trimmed.item).toMatchObject({ id: 'a', document: sample.id, note: null, published: null });
    expect(trimmed.quotation.cut).toBe(expected.includes('[…]'));
  });

  test('lifted marks keep their places, also behind a cut', () => {
    const trimmed = trimItem(brief, 'a', [1, 3], sampled);
    if ('refusal' in trimmed) throw new Error(trimmed.refusal);
    const { text: shown, notes } = trimmed.quotation;
    expect(notes.map(({ mark, at, text: note }) => [mark, shown.slice(0, at), note])).toEqual([
      [1, '1. One is first.', 'A note.'],
      [2, '1. One is first. […] Three is third.', 'Another note.'],
    ]);
  });

  test('a trimmed item may be widened again', () => {
    const once = trimItem(brief, 'a', [2], sampled);
    const again = 'brief' in once && trimItem(once.brief, 'a', [1, 2, 3, 4], sampled);
    expect(again && 'brief' in again && again.brief).toEqual(brief);
  });

  test.for<[string, Parameters<typeof trimItem>[2], RegExp]>([
    ['no sentence', [], /has 1 to 4\.$/],
    ['one beyond the last', [1, 5], /has 1 to 4\.$/],
    ['the one before the first', [0], /has 1 to 4\.$/],
    ['half a one', [1.5], /has 1 to 4\.$/],
  ])('%s is refused', ([, numbers, sentence]) => {
    expect(trimItem(brief, 'a', numbers, sampled)).toEqual({ refusal: expect.stringMatching(sentence) });
  });

  test('so are a published one, one that becomes another, one of a single sentence, and one whose words are gone', () => {
    const refusal = (items: (typeof item)[], at: Held = sampled) => {
      const trimmed = trimItem(someBrief({ items }), 'a', [2], at);
      return 'refusal' in trimmed ? trimmed.refusal : null;
    };
    expect(refusal([{ ...item, published: publishedAt('2026-11-21T09:30:00Z') }])).toMatch(/^It was published already/);
    const second = trimItem(brief, 'a', [2], sampled);
    if ('refusal' in second) throw new Error(second.refusal);
    expect(refusal([item, { ...second.item, id: 'b' }])).toMatch(/^These words are in the brief already/);
    const single = everyPassage.find(
      (each) => sentences(each.document.source, each.passage.spans, each.passage.marks).length === 1,
    );
    expect(refusal([{ ...itemFor(single?.passage.id ?? ''), id: 'a' }], held)).toMatch(/nothing to trim/);
    expect(refusal([item], held)).toMatch(/is not held any more/);
  });

  test('whatever is chosen of whatever passage: whole sentences, in order, every cut marked, and none where nothing is cut', () => {
    let gaps = 0;
    fc.assert(
      fc.property(anyChoice, ({ document, passage: whole, count, numbers }) => {
        const chosen = someItem({ id: 'a', ...pointAtPassage(document, whole, held.sha256) });
        const trimmed = trimItem(someBrief({ items: [chosen] }), 'a', numbers, held);
        if ('refusal' in trimmed) throw new Error(trimmed.refusal);
        const { quotation, item: left } = trimmed;
        const all = sentences(document.source, whole.spans, whole.marks);
        const words = (span: Span) => wordsOf(document.source, within(whole.spans, span), whole.marks);
        const pieces = all.map((sentence, i) => (numbers.includes(i + 1) ? words(sentence) : '\0'));
        const expected = pieces.join(' ').replace(/\0(?: \0)*/g, '[…]');
        expect(quotation.text).toBe(expected);
        expect(isCutOf(quotation.text, whole.text)).toBe(true);
        expect(quotation.cut).toBe(numbers.length < count);
        expect(quoteItem(left, held)).toMatchObject({ quotation });
        const choices = choicesOf(left, held);
        expect('refusal' in choices || choices.filter((each) => each.chosen).map((each) => each.number)).toEqual(
          numbers,
        );
        if (/\S \[…\] \S/.test(quotation.text)) gaps++;
        const spoken = quotation.text.replaceAll('[…]', '').match(/\S*[\p{L}\p{N}]\S*/gu) ?? [];
        expect(durationOf(quotation.text, 60)).toEqual({ words: spoken.length, seconds: spoken.length });
      }),
      { numRuns: 400 },
    );
    expect(gaps).toBeGreaterThan(20);
  });
});

describe('the words of an item', () => {
  const para9 = itemFor('cat-kazakhstan-follow-up-extracts@1881');

  test('are those of its passage, with its citation', () => {
    const quoted = quoteItem(para9, held);
    expect('quotation' in quoted && quoted.quotation.text).toBe('passage' in quoted && quoted.passage.text);
  });

  test('are not shown where the document was withdrawn, has changed, or has them elsewhere', () => {
    const { refusal: gone } = { refusal: '', ...quoteItem(para9, heldWithout(para9.document)) };
    expect(gone).toBe(
      'The document ‘cat-kazakhstan-follow-up-extracts’ is not held any more, so the words chosen from it cannot be shown.',
    );
    const changed = /^The text held of ‘Concluding observations .*’ has changed since these words were chosen/;
    const altered = quoteItem(para9, heldWith(para9.document, 'Committee', 'Committed'));
    expect('refusal' in altered && altered.refusal).toMatch(changed);
    const [first] = para9.spans;
    const { start, end } = first ?? { start: 0, end: 0 };
    const wrong: readonly (readonly Span[])[] = [
      [],
      [{ start: start + 1, end }],
      [{ start: end, end: start }],
      [{ start: 0, end }],
      [{ start, end: end + 100_000 }],
      [
        { start: start + 10, end },
        { start, end: start + 10 },
      ],
    ];
    for (const spans of wrong)
      expect(quoteItem({ ...para9, spans }, held), JSON.stringify(spans)).toEqual({
        refusal: expect.stringMatching(changed),
      });
  });

  test('a change anywhere else in the document leaves them as they are', () => {
    const { document } = everyPassage.find((each) => each.document.id === para9.document) ?? {};
    if (!document) throw new Error('no document');
    const longer = { ...document, source: `${document.source}\nMore.`, sha256: 'e'.repeat(64) };
    const documents = held.documents.map((each) => (each === document ? longer : each));
    expect(quoteItem(para9, { ...held, documents })).toHaveProperty('quotation');
  });

  test('spans that touch, or have only white space or a mark between them, are no cut', () => {
    const [span] = passage.spans;
    const middle = sample.source.indexOf('Three');
    if (!span) throw new Error('no span');
    const parts = [
      { start: span.start, end: middle - 1 },
      { start: middle, end: span.end },
    ];
    expect(quoteParts(sample, passage, parts).text).toBe(passage.text);
    const atMark = passage.marks[1];
    if (!atMark) throw new Error('no mark');
    const without = [
      { start: span.start, end: atMark.at },
      { start: atMark.end, end: span.end },
    ];
    expect(quoteParts(sample, passage, without)).toMatchObject({ text: passage.text, cut: false });
  });
});
