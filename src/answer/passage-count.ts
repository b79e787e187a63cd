import { mostCandidates } from '#src/search/candidates.ts';

/** "1 passage", "63 passages". */
export function passageCount(count: number): string {
  return count === 1 ? '1 passage' : `${count} passages`;
}

/** Of a search, which in a large corpus looks at 200 passages: there may be more. */
export function foundCount(count: number): string {
  return count < mostCandidates ? passageCount(count) : `${count} or more passages`;
}
