/** Opening marks and what closes them; a straight mark closes itself. */
const pairs: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"', '‘': '’', "'": "'" };
/** Marks that are apostrophes too. */
const singles = new Set(['‘', "'"]);

/** Quotations within quotations go no deeper. */
const deepest = 8;
/** A quotation between single marks is no longer, in UTF-16 code units: what seems so begins with an apostrophe. */
const longestSingle = 2_000;

/** Where the quotation that opens at `at` is closed; null where no quotation opens there, or it never closes. */
export function closingMark(text: string, at: number): number | null {
  const opening = text.charAt(at);
  const closing = pairs[opening];
  if (closing === undefined) return null;
  return singles.has(opening) ? closingSingle(text, at, closing) : closingDouble(text, at, opening, closing);
}

/** Marks of the same kind may stand within. One at the head of a further paragraph says that the quotation goes on. */
function closingDouble(text: string, at: number, opening: string, closing: string): number | null {
  const last = Math.max(...[...closing].map((mark) => text.lastIndexOf(mark)));
  let depth = 0;
  for (let i = at + 1; i <= last && depth <= deepest; i++) {
    const unit = text.charAt(i);
    if (closing.includes(unit)) {
      if (depth === 0) return i;
      depth--;
    } else if (unit === opening && !/\n\s*$/.test(text.slice(Math.max(0, i - 8), i))) depth++;
  }
  return null;
}

/**
 * A single mark opens before a word and closes behind one. "States’ obligations" is taken for an apostrophe where the
 * same paragraph has a mark that cannot be one.
 */
function closingSingle(text: string, at: number, closing: string): number | null {
  if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || !/[\p{L}\p{N}[(…]/u.test(text.charAt(at + 1))) return null;
  let doubtful: number | null = null;
  for (let i = at + 1; i < Math.min(text.length, at + longestSingle); i++) {
    const unit = text.charAt(i);
    if (unit === '\n' && /^\s*\n/.test(text.slice(i + 1))) break;
    if (unit === text.charAt(at) && unit !== closing && doubtful !== null) break;
    if (unit !== closing || /[\p{L}\p{N}]/u.test(text.charAt(i + 1)) || /\s/.test(text.charAt(i - 1))) continue;
    const apostrophe = text.charAt(i - 1) === 's' && /^ \p{Ll}/u.test(text.slice(i + 1, i + 3));
    if (!apostrophe) return i;
    doubtful ??= i;
  }
  return doubtful;
}
