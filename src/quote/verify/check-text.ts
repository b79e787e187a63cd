import type { Names } from '#src/cite/find-documents.ts';
import type { Document } from '#src/corpus/document.ts';
import type { Check } from './check.ts';
import { type ClaimedPlace, placeAfter, standsAt } from './claimed-place.ts';
import { type Claim, findClaims } from './claims.ts';
import { speakerOf } from './speaker.ts';
import { verify } from './verify.ts';
import type { WordIndex } from './word-index.ts';

export const attributions = ['as-claimed', 'elsewhere', 'none-claimed'] as const;
export type Attribution = (typeof attributions)[number];

/** A quotation in a text, with what came of it. */
export type CheckedClaim = {
  readonly claim: Claim;
  readonly check: Check;
  readonly place: ClaimedPlace | null;
  readonly attribution: Attribution;
  /** Whose words they are, where the document quotes somebody else; else null. */
  readonly speaker: string | null;
};

/** Checks every quotation in a text, or the whole text; `document` is where all of them are said to stand. */
export function checkText(
  text: string,
  document: Document | null,
  documents: readonly Document[],
  names: Names,
  index: WordIndex,
): CheckedClaim[] {
  return findClaims(text).map((claim) => {
    const place =
      placeAfter(claim.after, documents, names) ?? (document && { written: document.id, document, paragraphs: [] });
    const check = verify(claim.text, place && ((held, passage) => standsAt(place, held, passage)), index);
    const [first] = check.locations;
    const there = place !== null && check.locations.some((each) => standsAt(place, each.document, each.passage));
    return {
      claim,
      check,
      place,
      attribution: place === null || check.verdict === 'not-held' ? 'none-claimed' : there ? 'as-claimed' : 'elsewhere',
      speaker: first ? speakerOf(first.document, first.passage, first) : null,
    };
  });
}
