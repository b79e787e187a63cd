import type { Document, Passage } from '#src/corpus/document.ts';

/** Passages as they follow each other, body first and each note apart; `joined` where nothing stands between. */
export function* readingOrder(document: Document): Generator<{ passage: Passage; joined: boolean }> {
  const byStart = new Map(document.passages.map((passage) => [passage.spans[0]?.start, passage]));
  let joined = false;
  for (const block of document.blocks) {
    const passage = byStart.get(block.spans[0]?.start);
    if (block.kind === 'heading' || block.kind === 'elision') joined = false;
    if (!passage || passage.note !== null) continue;
    yield { passage, joined };
    joined = true;
  }
  for (const passage of document.passages) if (passage.note !== null) yield { passage, joined: false };
}
