import type { Brief, Item } from './brief.ts';
import type { Refusal } from './edited.ts';
import { type Held, type Quoted, quoteItem } from './quote-item.ts';
import { speakingTime } from './speaking-time.ts';

/** How long a text takes to say. */
export type Duration = { readonly words: number; readonly seconds: number };

/** An item, its words or why they cannot be shown, and how long they take: nothing where they cannot. */
export type TimedItem = Duration & {
  readonly item: Item;
  readonly quoted: Quoted | Refusal;
  /** Seconds of this item and those before it. One that was withdrawn adds none. */
  readonly until: number;
};

/** A brief held against its slot. */
export type Timed = Duration & {
  readonly items: readonly TimedItem[];
  /** Seconds beyond the slot; 0 within it. */
  readonly over: number;
  /** `212 words, 1 min 25 s of 2 min: 35 s left.` */
  readonly sentence: string;
};

/** How long a text takes at a pace: its marks of cuts are not said. */
export function durationOf(text: string, pace: number): Duration {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return { words, seconds: speakingTime(words, pace) };
}

/** The items of a brief with their words, and the running total against the slot. */
export function timed(brief: Brief, held: Held): Timed {
  const items: TimedItem[] = [];
  let [words, seconds] = [0, 0];
  for (const item of brief.items) {
    const quoted = quoteItem(item, held);
    const duration = durationOf('refusal' in quoted ? '' : quoted.quotation.text, brief.pace);
    if (!item.published?.retracted) {
      words += duration.words;
      seconds += duration.seconds;
    }
    items.push({ item, quoted, ...duration, until: seconds });
  }
  const over = Math.max(0, seconds - brief.slot);
  const rest = over > 0 ? `over by ${formatSeconds(over)}` : `${formatSeconds(brief.slot - seconds)} left`;
  const total = `${words} ${words === 1 ? 'word' : 'words'}, ${formatSeconds(seconds)}`;
  return { items, words, seconds, over, sentence: `${total} of ${formatSeconds(brief.slot)}: ${rest}.` };
}

/** A sentence that says that a text alone takes longer than the slot; null where it does not. */
export function overSlot(text: string, { slot, pace }: Pick<Brief, 'slot' | 'pace'>): string | null {
  const { seconds } = durationOf(text, pace);
  if (seconds <= slot) return null;
  return `This passage alone takes ${formatSeconds(seconds)} at ${pace} words a minute, over by ${formatSeconds(seconds - slot)}: trim it to the sentences that count.`;
}

/** `45 s`, `2 min`, `1 min 25 s`. */
export function formatSeconds(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
