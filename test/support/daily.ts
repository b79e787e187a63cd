import { createHash } from 'node:crypto';
import type { Document } from '#src/corpus/document.ts';
import type { Fact, Pointer } from '#src/daily/fact.ts';
import { passageOf } from '#src/daily/passage-of.ts';
import type { Post, Schedule } from '#src/daily/schedule.ts';
import type { Quotation } from '#src/quote/quotation.ts';
import { quoteSpans } from '#src/quote/quote.ts';

/** A schedule; give what the test is about. */
export function someSchedule(given: Partial<Schedule> = {}): Schedule {
  return {
    id: 'k7m2p9xa',
    server: '100000000000000001',
    channel: '100000000000000002',
    time: '09:00',
    zone: 'Asia/Almaty',
    days: [1, 2, 3, 4, 5, 6, 7],
    topic: null,
    document: null,
    role: null,
    seed: 1,
    since: '2026-01-01',
    paused: null,
    ...given,
  };
}

/** A post that was sent; give what the test is about. */
export function somePost(given: Partial<Post> = {}): Post {
  return {
    schedule: 'k7m2p9xa',
    date: '2026-03-02',
    state: 'sent',
    fact: 'a-fact',
    due: '2026-03-02T04:00:00Z',
    owner: null,
    lease: null,
    message: '100000000000000003',
    settled: '2026-03-02T04:00:01Z',
    late: false,
    reason: null,
    ...given,
  };
}

/** A fact for each of the first passages of a document: the whole passage. */
export function factsOf(document: Document, count: number): Fact[] {
  const passages = document.passages.filter(({ text, note }) => note === null && text.length > 60 && text.length < 600);
  return passages.slice(0, count).map((passage, i) => {
    const pointer = { document: document.id, spans: passage.spans, sha256: '' };
    const { text } = quoteFact(pointer, [document]) ?? { text: '' };
    return {
      ...pointer,
      id: `fact-${i + 1}`,
      sha256: createHash('sha256').update(text).digest('hex'),
      asOf: '2014-03',
      topics: [],
      laterSee: null,
      reviewed: '2026-01-01',
    };
  });
}

/** The words that a pointer points at, quoted; null where they are not held. */
export function quoteFact(pointer: Pointer, documents: readonly Document[]): Quotation | null {
  const found = passageOf(pointer, documents);
  return found && quoteSpans(found.document, found.passage, pointer.spans);
}
