import { describe, expect, test } from 'vitest';
import type { Item } from '#src/brief/brief.ts';
import { nextItem, notePosted, publishItem, retractItem, seenOf, takeBack } from '#src/brief/publish.ts';
import { trimItem } from '#src/brief/trim-item.ts';
import { held, heldWith, heldWithout, itemFor, publishedAt } from '../support/brief-items.ts';
import { someBrief, someItem } from '../support/briefs.ts';

const at = '2026-11-21T09:30:00Z';
const later = '2026-11-21T09:35:00Z';
const para9 = itemFor('cat-kazakhstan-follow-up-extracts@1881', { id: 'a' });
const brief = someBrief({ items: [para9, someItem({ id: 'b' })] });
const press = { at, seen: seenOf(para9) };

/** A brief with one item in the state given. */
function withItem(given: Partial<Item>) {
  return someBrief({ items: [{ ...para9, ...given }] });
}

describe('publish', () => {
  test('marks the item, and gives the words that were previewed', () => {
    const done = publishItem(brief, 'a', press, held);
    if ('refusal' in done) throw new Error(done.refusal);
    expect(done.item).toEqual({ ...para9, published: { at, message: null, retracted: null } });
    expect(done.brief).toEqual({ ...brief, items: [done.item, brief.items[1]] });
    expect(held.sha256(done.quotation.text)).toBe(para9.sha256);
    expect(publishItem(done.brief, 'a', press, held)).toEqual({ refusal: expect.stringMatching(/not said yet/) });
    const there = notePosted(done.brief, 'a', '3');
    expect(publishItem(there, 'a', press, held)).toEqual({ refusal: 'It was published already.' });
  });

  test.for<[string, Parameters<typeof publishItem>, RegExp]>([
    ['an item that is gone', [brief, 'x', press, held], /not in the brief any more/],
    ['one that was withdrawn', [withItem({ published: publishedAt(at, 'x') }), 'a', press, held], /withdrawn already/],
    ['another one’s preview', [brief, 'a', { at, seen: seenOf(someItem()) }, held], /trimmed since this preview/],
    ['a forged preview', [brief, 'a', { at, seen: '' }, held], /trimmed since this preview/],
    ['words that are gone', [brief, 'a', press, heldWithout(para9.document)], /is not held any more/],
    [
      'words that changed',
      [brief, 'a', press, heldWith(para9.document, 'Committee', 'Committed')],
      /has changed since/,
    ],
  ])('%s is not published', ([, given, sentence]) => {
    expect(publishItem(...given)).toEqual({ refusal: expect.stringMatching(sentence) });
  });

  test('what was trimmed after the preview is not published by it, but by a new one', () => {
    const two = itemFor('kazakhstan-country-page-2014@325', { id: 'a' });
    const first = someBrief({ items: [two] });
    const trimmed = trimItem(first, 'a', [1], held);
    if ('refusal' in trimmed) throw new Error(trimmed.refusal);
    expect(publishItem(trimmed.brief, 'a', { at, seen: seenOf(two) }, held)).toHaveProperty('refusal');
    expect(publishItem(trimmed.brief, 'a', { at, seen: seenOf(trimmed.item) }, held)).toMatchObject({
      quotation: { text: trimmed.quotation.text, cut: true },
    });
  });

  test('next is the first that was not published', () => {
    expect(nextItem(brief)?.id).toBe('a');
    const done = publishItem(brief, 'a', press, held);
    expect('brief' in done && nextItem(done.brief)?.id).toBe('b');
    expect(nextItem(withItem({ published: publishedAt(at) }))).toBeNull();
  });
});

describe('what Discord says of a publication', () => {
  const published = { at, message: null, retracted: null };

  test('the id of its message is noted, also when the brief has ended or the words were withdrawn meanwhile', () => {
    const ended = { ...withItem({ published }), closed: later };
    expect(notePosted(ended, 'a', '3').items[0]?.published).toEqual({ ...published, message: '3' });
    const withdrawn = withItem({ published: { ...published, retracted: { at: later, reason: 'x' } } });
    expect(notePosted(withdrawn, 'a', '3').items[0]?.published).toMatchObject({
      message: '3',
      retracted: { at: later },
    });
    expect(notePosted(brief, 'a', '3')).toBe(brief);
    expect(notePosted(brief, 'x', '3')).toBe(brief);
  });

  test.for<[string, Partial<Item>, string, boolean]>([
    ['one that was refused', { published }, at, true],
    ['another one, made since', { published: { ...published, at: later } }, at, false],
    ['one that was posted', { published: { ...published, message: '3' } }, at, false],
    ['one that was withdrawn', { published: { ...published, retracted: { at, reason: 'x' } } }, at, false],
    ['one that was not made', { published: null }, at, false],
  ])('%s is taken back: %s', ([, given, instant, isTaken]) => {
    const before = withItem(given);
    expect(takeBack(before, 'a', instant)).toEqual(isTaken ? withItem({ published: null }) : before);
  });
});

describe('withdraw', () => {
  const published = publishedAt(at);

  test('keeps when it was published, and when and why it was withdrawn', () => {
    expect(retractItem(withItem({ published }), 'a', { at: later, reason: ' It was\npara. 8. ' })).toEqual({
      brief: withItem({
        published: { at, message: '400000000000000001', retracted: { at: later, reason: 'It was para. 8.' } },
      }),
    });
    expect(retractItem(withItem({ published }), 'a', { at: later, reason: 'x'.repeat(200) })).toHaveProperty('brief');
  });

  test.for<[string, Partial<Item>, string, RegExp]>([
    ['what was not published', { published: null }, 'x', /nothing to withdraw/],
    ['what was withdrawn', { published: publishedAt(at, 'x') }, 'x', /withdrawn already/],
    ['without a reason', { published }, ' \n', /^Say why/],
    ['with a long one', { published }, 'x'.repeat(201), /at most 200 characters, and this one has 201\.$/],
  ])('%s is refused', ([, given, reason, sentence]) => {
    expect(retractItem(withItem(given), 'a', { at: later, reason })).toEqual({
      refusal: expect.stringMatching(sentence),
    });
  });
});
