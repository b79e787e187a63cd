import type { Quotation } from '#src/quote/quotation.ts';
import type { Brief, Item } from './brief.ts';
import { type Edited, itemToEdit, type Refusal, withItem } from './edited.ts';
import { briefLimits, lengthOf, typed } from './limits.ts';
import { type Held, quoteItem } from './quote-item.ts';

/** A brief in which an item counts as published, and the words to be shown: these, and no others. */
export type Published = { readonly brief: Brief; readonly item: Item; readonly quotation: Quotation };

/** The first item that was not published; null where all were. */
export function nextItem({ items }: Brief): Item | null {
  return items.find(({ published }) => published === null) ?? null;
}

const seenDigits = 16;
const underWay =
  'It was published a moment ago, and Discord has not said yet that it is there: look at the channel. If it never came, /brief next shows it again within two minutes.';

/** What a preview carries, sixteen characters, so that no other words are published in their place. */
export function seenOf({ sha256 }: Item): string {
  return sha256.slice(0, seenDigits);
}

/**
 * Marks an item as published at an instant (ISO 8601), before Discord is told, so that two presses publish once. `seen` is
 * what the preview carried (`seenOf`): refused where the item has other words since.
 */
export function publishItem(
  brief: Brief,
  id: string,
  { at, seen }: { readonly at: string; readonly seen: string },
  held: Held,
): Published | Refusal {
  const item = itemToEdit(brief, id);
  if ('refusal' in item) return item;
  if (item.published?.retracted) return { refusal: 'It was published and withdrawn already: add it anew.' };
  if (item.published) return { refusal: item.published.message === null ? underWay : 'It was published already.' };
  if (seen !== seenOf(item)) return { refusal: 'It was trimmed since this preview was made: look at it anew first.' };
  const quoted = quoteItem(item, held);
  if ('refusal' in quoted) return quoted;
  const published = { ...item, published: { at, message: null, retracted: null } };
  return { brief: withItem(brief, published), item: published, quotation: quoted.quotation };
}

/** Publications of which Discord has not said whether they are there: each item, and the instant (ISO 8601) of its publication. */
export function doubtfulIn({ items }: Brief): { readonly item: string; readonly at: string }[] {
  return items.flatMap(({ id, published }) =>
    published && published.message === null && !published.retracted ? [{ item: id, at: published.at }] : [],
  );
}

/** Notes the id of Discord's message for a published item, also when the brief has ended meanwhile. */
export function notePosted(brief: Brief, id: string, message: string): Brief {
  const item = brief.items.find((each) => each.id === id);
  return item?.published ? withItem(brief, { ...item, published: { ...item.published, message } }) : brief;
}

/** Takes back a publication that Discord has refused: the one made at that instant, where no message of it is known. */
export function takeBack(brief: Brief, id: string, at: string): Brief {
  const item = brief.items.find((each) => each.id === id);
  const isThat = item?.published?.at === at && item.published.message === null && !item.published.retracted;
  return item && isThat ? withItem(brief, { ...item, published: null }) : brief;
}

/** Withdraws a published item, at an instant (ISO 8601) and for a reason: the record keeps both. */
export function retractItem(
  brief: Brief,
  id: string,
  { at, reason }: { readonly at: string; readonly reason: string },
): Edited {
  const item = itemToEdit(brief, id);
  if ('refusal' in item) return item;
  const why = typed(reason);
  const length = lengthOf(why ?? '');
  if (!item.published) return { refusal: 'It was not published, so there is nothing to withdraw.' };
  if (item.published.retracted) return { refusal: 'It was withdrawn already.' };
  if (why === null) return { refusal: 'Say why it is withdrawn: the reason is shown in its place.' };
  if (length > briefLimits.reason)
    return { refusal: `A reason has at most ${briefLimits.reason} characters, and this one has ${length}.` };
  return { brief: withItem(brief, { ...item, published: { ...item.published, retracted: { at, reason: why } } }) };
}
