/** A reference to the note before: "ibid.", "Ibid, paragraph 97", "Id. at 3". */
const ibid = /^(?:ibid(?:em)?\b\.?|id\.),?\s*/i;

const kind = String.raw`(?:paras?\.?|paragraphs?|pp?\.|pages?|arts?\.?|articles?|recommendations?|chapter|at)`;
const number = String.raw`\d+[\w()./–-]*(?:\s\(\w+\))*`;
const list = String.raw`${number}(?:(?:,\s*(?:and\s+)?|\s+(?:and|to)\s+)${number})*`;
/** A note's own pinpoint: what it ends in, so that "under Article 19 of the Convention" stays part of the source. */
const pinpoint = new RegExp(String.raw`(?:[,;]?\s+(?:at\s+)?${kind}\s*${list})+[.,;\s]*$`, 'i');

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
  return `${before.replace(pinpoint, '').replace(/[.,;\s]+$/, '')}, ${rest}`;
}
