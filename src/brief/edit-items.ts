import type { Brief } from './brief.ts';
import { type Edited, endedAlready, itemToEdit, withItem } from './edited.ts';
import { briefLimits, lengthOf, typed } from './limits.ts';

/** Puts an item into another place, from 1: what stands there and behind moves on. Beyond the ends, it is the first or the last. */
export function moveItem(brief: Brief, id: string, place: number): Edited {
  const item = itemToEdit(brief, id);
  if ('refusal' in item) return item;
  const others = brief.items.filter((each) => each !== item);
  return { brief: { ...brief, items: others.toSpliced(Math.max(0, place - 1), 0, item) } };
}

/** Takes an item out. What was published stays in the record, also withdrawn. */
export function removeItem(brief: Brief, id: string): Edited {
  const item = itemToEdit(brief, id);
  if ('refusal' in item) return item;
  if (item.published !== null)
    return { refusal: 'It was published, and the record keeps what was: it can be withdrawn, not removed.' };
  return { brief: { ...brief, items: brief.items.filter((each) => each !== item) } };
}

/** Writes a note to an item, or takes it away where there are no words. */
export function noteItem(brief: Brief, id: string, text: string): Edited {
  const item = itemToEdit(brief, id);
  if ('refusal' in item) return item;
  const note = typed(text);
  const length = lengthOf(note ?? '');
  if (length > briefLimits.note)
    return { refusal: `A note has at most ${briefLimits.note} characters, and this one has ${length}.` };
  return { brief: withItem(brief, { ...item, note }) };
}

/** Makes a document the one last used: what a bare "9(a)" means from now on. */
export function useDocument(brief: Brief, document: string): Edited {
  return brief.closed === null ? { brief: { ...brief, document } } : { refusal: endedAlready };
}

/** Ends a brief, at an instant (ISO 8601). */
export function closeBrief(brief: Brief, at: string): Edited {
  return brief.closed === null ? { brief: { ...brief, closed: at } } : { refusal: 'The brief has ended already.' };
}
