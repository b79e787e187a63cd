import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Brief, Item } from '#src/brief/brief.ts';
import { type Held, pointAtPassage } from '#src/brief/quote-item.ts';
import { sentences } from '#src/corpus/sentences.ts';
import { someBrief, someItem } from './briefs.ts';
import { documentCalled, everyPassage, passageCalled } from './desk.ts';

/** The real documents. */
export const held: Held = {
  documents: [...new Set(everyPassage.map(({ document }) => document))],
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};

/** An item that is the whole passage with this id. */
export function itemFor(passageId: string, given: Partial<Item> = {}): Item {
  const { document, passage } = passageCalled(passageId);
  return someItem({ id: passageId, ...pointAtPassage(document, passage, held.sha256), ...given });
}

/** What was published, and withdrawn a minute later where a reason is given. */
export function publishedAt(at: string, reason?: string): Item['published'] {
  return { at, message: '400000000000000001', retracted: reason === undefined ? null : { at, reason } };
}

/** The documents, one of which has another text at a place. */
export function heldWithout(documentId: string): Held {
  return { ...held, documents: held.documents.filter(({ id }) => id !== documentId) };
}

/** The documents, in one of which a word was replaced by one of the same length. */
export function heldWith(documentId: string, word: string, other: string): Held {
  const document = documentCalled(documentId);
  if (word.length !== other.length || !document.source.includes(word)) throw new Error('no such replacement');
  const changed = { ...document, source: document.source.replaceAll(word, other), sha256: 'f'.repeat(64) };
  return { ...held, documents: held.documents.map((each) => (each === document ? changed : each)) };
}

const manySentences = everyPassage.flatMap(({ document, passage }) => {
  const count = sentences(document.source, passage.spans, passage.marks).length;
  return count > 1 ? [{ document, passage, count }] : [];
});

/** A passage of the corpus that has several sentences, and some of their numbers, at least one. */
export const anyChoice = fc.constantFrom(...manySentences).chain(({ count, ...place }) =>
  fc
    .subarray(
      Array.from({ length: count }, (_, i) => i + 1),
      { minLength: 1 },
    )
    .map((numbers) => ({ ...place, count, numbers })),
);

/** A brief of passages of the corpus: some published, some withdrawn, with titles and notes of every kind. */
export const anyFilledBrief: fc.Arbitrary<Brief> = fc
  .record({
    title: fc.string({ minLength: 1, unit: 'grapheme' }),
    pace: fc.integer({ min: 60, max: 300 }),
    slot: fc.integer({ min: 10, max: 600 }),
    items: fc.uniqueArray(
      fc.record({
        place: fc.constantFrom(...everyPassage),
        note: fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: null }),
        published: fc.constantFrom(
          null,
          publishedAt('2026-11-21T09:30:00Z'),
          publishedAt('2026-11-21T09:31:00Z', 'It was para. 8.'),
        ),
      }),
      { maxLength: 6, selector: ({ place }) => place.passage.id },
    ),
  })
  .map(({ items, ...given }) =>
    someBrief({
      ...given,
      items: items.map(({ place, ...item }, i) =>
        someItem({ ...item, id: `item-${i}`, ...pointAtPassage(place.document, place.passage, held.sha256) }),
      ),
    }),
  );
