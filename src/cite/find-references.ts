import { articlesIn } from './articles-in-text.ts';
import { ibidsIn, notesIn, placesIn } from './back-references.ts';
import { resolutionsIn } from './resolutions-in-text.ts';
import { symbolsIn } from './symbols-in-text.ts';
import { type Draft, formatReference, itemsOf, type WrittenReference } from './written-reference.ts';

/** Where several begin at one place, the first of these has it: it reads the most. */
const readers: readonly ((text: string) => readonly Draft[])[] = [
  symbolsIn,
  articlesIn,
  resolutionsIn,
  ibidsIn,
  notesIn,
  placesIn,
];

/** The references that stand in a text, in order; none overlaps another. Spans are UTF-16 code units of the text. */
export function findReferences(text: string): WrittenReference[] {
  const plain = withoutAddresses(text);
  const drafts = readers.flatMap((read) => read(plain)).toSorted((a, b) => a.start - b.start);
  const found: WrittenReference[] = [];
  let end = 0;
  for (const { start, end: last, ...draft } of drafts) {
    if (start < end) continue;
    end = last;
    found.push({
      ...draft,
      span: { start, end: last },
      written: text.slice(start, last),
      normal: formatReference(draft.kind, draft.source, draft.places),
      items: itemsOf(draft.places),
    });
  }
  return found;
}

/** An address on the web. */
export const address =
  /(?:https?:\/\/|www\.)[^\s<>"“”‘’]+|(?<![\p{L}\p{N}.-])(?:undocs|docs\.un)\.org\/[^\s<>"“”‘’]+/giu;
/** Where the United Nations answer to a symbol: the rest of the address is one. */
const symbolHost = /^(?:https?:\/\/)?(?:www\.)?(?:undocs|docs\.un)\.org\/(?:[a-z]{2}\/)?/i;

/** The text with its addresses blotted out, character by character. */
function withoutAddresses(text: string): string {
  return text.replace(address, (words) => {
    const hidden = symbolHost.exec(words)?.[0].length ?? words.length;
    return '\ufffc'.repeat(hidden) + words.slice(hidden);
  });
}
