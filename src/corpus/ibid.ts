/** A reference to the note before: "ibid.", "Ibid, paragraph 97", "id. at 3". */
const ibid = /^(ibid(em)?|id)\b\.?,?\s*/i;

/** Where a note's own pinpoint begins: what stands before it names the source. */
const pinpoint = /,?\s*\b(paras?\.?|paragraphs?|p\.|pp\.|pages?|arts?\.?|articles?|recommendations?|at)\s*\d/i;

/** Whether the note points to the one before it. */
export function isIbid(text: string): boolean {
  return ibid.test(text);
}

/**
 * What an `ibid.` stands for, given the note before it with its own `ibid.` already resolved: that note's source
 * followed by this note's pinpoint, or the whole note where this one adds none.
 */
export function resolveIbid(text: string, before: string): string {
  const rest = text.replace(ibid, '');
  if (rest.replace(/[.\s]/g, '') === '') return before;
  const at = pinpoint.exec(before)?.index ?? before.length;
  return `${before.slice(0, at).replace(/[.,;\s]+$/, '')}, ${rest}`;
}
