import type { Brief, Item } from '#src/brief/brief.ts';

/** A brief that is open and empty; give what the test is about. */
export function someBrief(given: Partial<Brief> = {}): Brief {
  return {
    id: 'b7m2p9xa',
    server: '100000000000000001',
    channel: '100000000000000002',
    owner: 'a-hash',
    title: 'Item 4: Kazakhstan',
    slot: 120,
    pace: 150,
    items: [],
    document: null,
    opened: '2026-11-21T09:00:00Z',
    closed: null,
    ...given,
  };
}

/** An item that points at no words held; give what the test is about. */
export function someItem(given: Partial<Item> = {}): Item {
  return {
    id: 'i1m2p9xa',
    document: 'a-document',
    spans: [{ start: 10, end: 90 }],
    sha256: 'a'.repeat(64),
    note: null,
    published: null,
    ...given,
  };
}
