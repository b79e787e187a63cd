import { describe, expect, test } from 'vitest';
import { addItem } from '#src/brief/add-item.ts';
import type { Brief } from '#src/brief/brief.ts';
import { changeKept } from '#src/brief/change-kept.ts';
import { closeBrief, moveItem, noteItem, removeItem, useDocument } from '#src/brief/edit-items.ts';
import type { Refusal } from '#src/brief/edited.ts';
import { notePosted, publishItem, retractItem, seenOf } from '#src/brief/publish.ts';
import { trimItem } from '#src/brief/trim-item.ts';
import { createMemoryStore } from '#src/store/memory.ts';
import { held, heldWithout, itemFor, publishedAt } from '../support/brief-items.ts';
import { someBrief, someItem } from '../support/briefs.ts';
import { everyPassage } from '../support/desk.ts';

const at = '2026-11-21T09:30:00Z';
const [one, two, three] = ['a', 'b', 'c'].map((id) => someItem({ id, sha256: id.repeat(64) }));
const items = [one, two, three].filter((item) => item !== undefined);
const brief = someBrief({ items });
const para9 = itemFor('cat-kazakhstan-follow-up-extracts@1881');

/** Ids of the items, in their order. */
function order(edited: { readonly brief: Brief } | Refusal): string {
  return 'refusal' in edited ? edited.refusal : edited.brief.items.map(({ id }) => id).join('');
}

describe('add', () => {
  test('puts an item at the end, and its document is the one last used', () => {
    const added = addItem(someBrief({ items }), para9, held);
    if ('refusal' in added) throw new Error(added.refusal);
    expect(added.brief).toEqual({ ...brief, items: [...items, para9], document: 'cat-kazakhstan-follow-up-extracts' });
    expect(added.item).toBe(para9);
    expect(added.remark).toBeNull();
    expect(added.quotation.citation).toMatch(/CAT\/C\/KAZ\/CO\/2/);
  });

  test.for<[string, Partial<Brief>, string]>([
    [
      'the same words',
      { items: [...items, { ...para9, id: 'other', note: 'x' }] },
      'in the brief already, as number 4.',
    ],
    ['the same words, published', { items: [{ ...para9, published: publishedAt(at) }] }, 'already, as number 1.'],
    ['the same item again, since trimmed', { items: [{ ...para9, sha256: 'e'.repeat(64) }] }, 'already, as number 1.'],
    ['a brief that has ended', { items, closed: at }, 'The brief has ended'],
    [
      'the thirty-first item',
      { items: Array.from({ length: 30 }, (_, i) => someItem({ id: `${i}`, document: `${i}` })) },
      'takes 30 passages',
    ],
  ])('%s is refused', ([, given, sentence]) => {
    expect(addItem(someBrief(given), para9, held)).toEqual({ refusal: expect.stringContaining(sentence) });
  });

  test('words that were withdrawn may be added anew; so may the thirtieth item', () => {
    const withdrawn = { ...para9, id: 'old', published: publishedAt(at, 'wrong') };
    expect(addItem(someBrief({ items: [withdrawn] }), para9, held)).toHaveProperty('brief');
    const full = Array.from({ length: 29 }, (_, i) => someItem({ id: `${i}`, document: `${i}` }));
    expect(addItem(someBrief({ items: full }), para9, held)).toHaveProperty('brief');
  });

  test('words that are not held, or not as they were, are refused', () => {
    expect(addItem(brief, para9, heldWithout(para9.document))).toEqual({
      refusal: expect.stringContaining('is not held any more'),
    });
    expect(addItem(brief, { ...para9, sha256: 'e'.repeat(64) }, held)).toEqual({
      refusal: expect.stringContaining('has changed since'),
    });
  });

  test('a passage that alone takes longer than the slot says so', () => {
    const added = addItem(someBrief({ slot: 10, pace: 60 }), para9, held);
    expect('remark' in added && added.remark).toMatch(
      /^This passage alone takes .* at 60 words a minute, over by .*: trim it/,
    );
  });
});

describe('move', () => {
  test.for<[string, number, string]>([
    ['c', 1, 'cab'],
    ['a', 2, 'bac'],
    ['a', 3, 'bca'],
    ['b', 2, 'abc'],
    ['a', 99, 'bca'],
    ['c', -5, 'cab'],
    ['c', 0, 'cab'],
    ['x', 1, 'That passage is not in the brief any more.'],
  ])('%s to %d: %s', ([id, place, expected]) => {
    expect(order(moveItem(brief, id, place))).toBe(expected);
  });
});

describe('remove and note', () => {
  test('an item goes; one that was published or withdrawn stays in the record', () => {
    expect(order(removeItem(brief, 'b'))).toBe('ac');
    for (const published of [publishedAt(at), publishedAt(at, 'wrong')])
      expect(removeItem(someBrief({ items: [someItem({ id: 'a', published })] }), 'a')).toEqual({
        refusal: expect.stringContaining('the record keeps what was'),
      });
  });

  test.for<[string, string | null]>([
    ['after the pause', 'after the pause'],
    ['  two\n lines\t', 'two lines'],
    [' \n ', null],
    ['a\u0000b\ud800', 'a b\ufffd'],
    ['ж'.repeat(200), 'ж'.repeat(200)],
    ['🎤'.repeat(200), '🎤'.repeat(200)],
  ])('a note %j', ([text, note]) => {
    const noted = noteItem(brief, 'b', text);
    expect('brief' in noted && noted.brief.items.map((item) => item.note)).toEqual([null, note, null]);
  });

  test('a note of 201 characters is refused with its length', () => {
    expect(noteItem(brief, 'b', 'x'.repeat(201))).toEqual({
      refusal: 'A note has at most 200 characters, and this one has 201.',
    });
  });
});

test('the document last used is remembered', () => {
  expect(useDocument(brief, 'an-id')).toEqual({ brief: { ...brief, document: 'an-id' } });
});

test('a brief ends once', () => {
  expect(closeBrief(brief, at)).toEqual({ brief: { ...brief, closed: at } });
  expect(closeBrief({ ...brief, closed: at }, at)).toEqual({ refusal: 'The brief has ended already.' });
});

test.for<[string, (brief: Brief) => object]>([
  ['add', (ended) => addItem(ended, para9, held)],
  ['move', (ended) => moveItem(ended, 'a', 2)],
  ['remove', (ended) => removeItem(ended, 'a')],
  ['trim', (ended) => trimItem(ended, 'a', [1], held)],
  ['note', (ended) => noteItem(ended, 'a', 'x')],
  ['use', (ended) => useDocument(ended, 'x')],
  ['publish', (ended) => publishItem(ended, 'a', { at, seen: seenOf(someItem({ sha256: 'a'.repeat(64) })) }, held)],
  ['retract', (ended) => retractItem(ended, 'a', { at, reason: 'x' })],
])('%s does nothing but explain once the brief has ended', ([, edit]) => {
  expect(edit({ ...brief, closed: at })).toEqual({ refusal: expect.stringMatching(/^The brief has ended/) });
});

describe('changes where a brief is kept', () => {
  test('a change is kept and told; a refusal is told, and nothing changes; no brief is null', () => {
    const { briefs } = createMemoryStore();
    briefs.start(brief);
    expect(changeKept(briefs, brief.id, (each) => noteItem(each, 'a', 'x'))).toMatchObject({ brief: { id: brief.id } });
    expect(briefs.get(brief.id)?.items[0]?.note).toBe('x');
    expect(changeKept(briefs, brief.id, (each) => noteItem(each, 'none', 'x'))).toHaveProperty('refusal');
    expect(changeKept(briefs, 'none', (each) => noteItem(each, 'a', 'x'))).toBeNull();
    expect(changeKept(briefs, brief.id, (each) => ({ brief: notePosted(each, 'a', '3') }))?.brief).toEqual(
      briefs.get(brief.id),
    );
  });

  test('every passage of the corpus can be kept and is quoted as it was chosen', () => {
    for (const { passage } of everyPassage) {
      const { briefs } = createMemoryStore();
      briefs.start(someBrief({ slot: 3600 }));
      const added = changeKept(briefs, 'b7m2p9xa', (each) => addItem(each, itemFor(passage.id), held));
      if (!added || 'refusal' in added) throw new Error(added?.refusal);
      expect(added.quotation.text).toBe(passage.text);
      expect(briefs.get('b7m2p9xa')?.items).toEqual([itemFor(passage.id)]);
    }
  });
});
