import { echo } from '#src/answer/echo.ts';
import type { Brief, Item } from '#src/brief/brief.ts';
import { quoteItem } from '#src/brief/quote-item.ts';
import { briefIn, heldBy } from './briefs.ts';
import type { Suggest } from './define.ts';
import type { Desk } from './desk.ts';

/** The option by which a command is told which passage of the brief is meant. */
export const itemOption = {
  type: 'string',
  required: true,
  maxLength: 120,
  description: 'Which passage: its number in /brief list',
  suggest: suggestItems(() => true),
} as const;

/** Passages of the open brief, by number and first words: those that a test lets through. */
export function suggestItems(test: (item: Item) => boolean): Suggest {
  return (typed, _, desk) => {
    const brief = briefIn(desk.here);
    if (!brief) return [];
    const asked = typed.trim().toLowerCase();
    return brief.items
      .map((item, i) => ({ item, name: `${i + 1}. ${firstWords(item, desk, 90)}`, value: item.id }))
      .filter(({ item, name }) => test(item) && (name.toLowerCase().includes(asked) || item.id === asked))
      .map(({ name, value }) => ({ name, value }));
  };
}

/** The passage that an option names: by its number, alone or as a choice begins, or by its id. */
export function pickItem(
  text: string,
  { items }: Brief,
): { readonly ok: true; readonly value: Item } | { readonly ok: false; readonly sentence: string } {
  const asked = text.trim();
  const number = /^(\d{1,2})(?:\.|$)/.exec(asked)?.[1];
  const item = items.find(({ id }) => id === asked) ?? (number === undefined ? undefined : items[Number(number) - 1]);
  if (item) return { ok: true, value: item };
  if (items.length === 0) return { ok: false, sentence: 'The brief has no passages yet: add one with /brief add.' };
  if (/^[a-z0-9]{8}$/.test(asked)) return { ok: false, sentence: 'That passage is not in the brief any more.' };
  const has = items.length === 1 ? 'only number 1' : `1 to ${items.length}`;
  return { ok: false, sentence: `The brief has no passage ‘${echo(asked, 40)}’: it has ${has}.` };
}

/** The place of a passage in the brief, from 1. */
export function numberOf({ items }: Brief, { id }: Pick<Item, 'id'>): number {
  return items.findIndex((each) => each.id === id) + 1;
}

/** The words by which a passage is known again in a list, in so many characters; why there are none where it is so. */
export function firstWords(item: Item, desk: Desk, most: number): string {
  const quoted = quoteItem(item, heldBy(desk));
  return echo('refusal' in quoted ? quoted.refusal : quoted.quotation.text, most);
}
