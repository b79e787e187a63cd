import type { Brief, Item } from './brief.ts';

/** Why something is not done, as a whole sentence. */
export type Refusal = { readonly refusal: string };

/** What comes of changing a brief: the brief as it is then, or why it stays as it was. */
export type Edited = { readonly brief: Brief } | Refusal;

export const endedAlready = 'The brief has ended, so nothing is changed in it any more.';

/** An item that may be changed: one of a brief that has not ended. */
export function itemToEdit({ closed, items }: Brief, id: string): Item | Refusal {
  if (closed !== null) return { refusal: endedAlready };
  return items.find((each) => each.id === id) ?? { refusal: 'That passage is not in the brief any more.' };
}

/** The brief with an item in the place of the one with its id. */
export function withItem(brief: Brief, item: Item): Brief {
  return { ...brief, items: brief.items.map((each) => (each.id === item.id ? item : each)) };
}
