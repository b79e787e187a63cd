import type { Parts } from './parts.ts';

/** Gives the parts of what was worked out before, by its name; each once. */
type Kept = (name: string) => Parts;

const known = new WeakMap<object, Kept>();

/** Says where to find what was worked out from a thing before, so that it need not be worked out again. */
export function keepParts(thing: object, kept: Kept): void {
  known.set(thing, kept);
}

/** What of this name was worked out from a thing before; null where nothing was kept of it. */
export function keptParts(thing: object, name: string): Parts | null {
  return known.get(thing)?.(name) ?? null;
}
