import type { Document } from '#src/corpus/document.ts';
import type { Parts } from './parts.ts';

/** Gives the parts of what was worked out from documents before, by its name. */
type Kept = (name: string) => Parts;

const known = new WeakMap<readonly Document[], Kept>();

/** Says where to find what was worked out from these documents before, so that it need not be worked out again. */
export function keepParts(documents: readonly Document[], kept: Kept): void {
  known.set(documents, kept);
}

/** What of this name was worked out from these documents before; null where nothing was kept of them. */
export function keptParts(documents: readonly Document[], name: string): Parts | null {
  return known.get(documents)?.(name) ?? null;
}
