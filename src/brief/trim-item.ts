import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import { wordsOf } from '#src/corpus/words.ts';
import { within } from '#src/daily/whole-sentences.ts';
import { type Chosen, chosen, numberOfSame } from './add-item.ts';
import type { Brief, Item } from './brief.ts';
import { itemToEdit, type Refusal, withItem } from './edited.ts';
import { type Held, pointAtPassage, type Quoted, quoteItem } from './quote-item.ts';

/** A sentence of the passage that an item is of. */
export type Choice = {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Whether all of it is in the item. */
  readonly chosen: boolean;
};

/** The sentences among which an item can be trimmed: those of the whole passage. */
export function choicesOf({ spans, ...item }: Item, held: Held): readonly Choice[] | Refusal {
  const quoted = quoteItem({ spans, ...item }, held);
  if ('refusal' in quoted) return quoted;
  const { document, passage } = quoted;
  const words = (parts: readonly Span[]) => wordsOf(document.source, parts, passage.marks);
  return sentencesOf(quoted).map((sentence, i) => {
    const text = words(within(passage.spans, sentence));
    return { number: i + 1, text, chosen: words(within(spans, sentence)) === text };
  });
}

/** Leaves the sentences with these numbers (from 1) of an item's passage, all others cut; with all of them, nothing is. */
export function trimItem(brief: Brief, id: string, numbers: readonly number[], held: Held): Chosen | Refusal {
  const item = itemToEdit(brief, id);
  if ('refusal' in item) return item;
  if (item.published !== null)
    return { refusal: 'It was published already: withdraw it, and add what is to be said instead.' };
  const quoted = quoteItem(item, held);
  if ('refusal' in quoted) return quoted;
  const all = sentencesOf(quoted);
  if (numbers.length === 0 || numbers.some((number) => !all[number - 1])) return { refusal: whichNumbers(all.length) };
  const { document, passage } = quoted;
  const spans = runs(all, new Set(numbers)).flatMap((run) => within(passage.spans, run));
  const trimmed = { ...item, ...pointAtPassage(document, passage, held.sha256, spans) };
  const others = { ...brief, items: brief.items.filter((each) => each !== item) };
  if (numberOfSame(others, trimmed) !== null)
    return { refusal: 'These words are in the brief already, as another passage.' };
  return chosen(withItem(brief, trimmed), trimmed, held);
}

function sentencesOf({ document, passage }: Quoted): Span[] {
  return sentences(document.source, passage.spans, passage.marks);
}

function whichNumbers(count: number): string {
  return count === 1
    ? 'This passage is one sentence, so there is nothing to trim.'
    : `Choose sentences by their numbers: this passage has 1 to ${count}.`;
}

/** The sentences with these numbers; those that follow one another as one stretch of the source. */
function runs(all: readonly Span[], numbers: ReadonlySet<number>): Span[] {
  const found: Span[] = [];
  for (const [i, { start, end }] of all.entries()) {
    if (!numbers.has(i + 1)) continue;
    if (numbers.has(i)) found.push({ start: found.pop()?.start ?? start, end });
    else found.push({ start, end });
  }
  return found;
}
