import type { Quotation } from '#src/quote/quotation.ts';
import type { Brief, Item } from './brief.ts';
import { endedAlready, type Refusal } from './edited.ts';
import { briefLimits } from './limits.ts';
import { type Held, quoteItem } from './quote-item.ts';
import { overSlot } from './timing.ts';

/** An item that was put into a brief, or changed in it, and its words as they are shown from now on. */
export type Chosen = {
  readonly brief: Brief;
  readonly item: Item;
  readonly quotation: Quotation;
  /** What whoever chose it must know, a whole sentence: it alone takes longer than the slot. */
  readonly remark: string | null;
};

/** Puts an item at the end of a brief; what it is from becomes the document last used. */
export function addItem(brief: Brief, item: Item, held: Held): Chosen | Refusal {
  if (brief.closed !== null) return { refusal: endedAlready };
  const there = numberOfSame(brief, item);
  if (there !== null) return { refusal: `These words are in the brief already, as number ${there}.` };
  if (brief.items.length >= briefLimits.items)
    return { refusal: `A brief takes ${briefLimits.items} passages, and this one has them: remove one first.` };
  return chosen({ ...brief, items: [...brief.items, item], document: item.document }, item, held);
}

/** What came of choosing an item that is in the brief; refused where its words are not held. */
export function chosen(brief: Brief, item: Item, held: Held): Chosen | Refusal {
  const quoted = quoteItem(item, held);
  if ('refusal' in quoted) return quoted;
  return { brief, item, quotation: quoted.quotation, remark: overSlot(quoted.quotation.text, brief) };
}

/** The place (from 1) of an item with the same words, or the same id, that was not withdrawn; null if there is none. */
export function numberOfSame({ items }: Brief, { id, document, sha256 }: Item): number | null {
  const found = items.findIndex(
    (each) =>
      each.id === id || (each.document === document && each.sha256 === sha256 && each.published?.retracted == null),
  );
  return found === -1 ? null : found + 1;
}
