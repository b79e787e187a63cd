import type { Names } from '#src/cite/find-documents.ts';
import type { Document } from '#src/corpus/document.ts';
import type { Check } from './check.ts';
import { type ClaimedPlace, placeAfter, standsAt } from './claimed-place.ts';
import { type Claim, findClaims, wholeText, words } from './claims.ts';
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

/** What quotations are held against. */
export type Held = { readonly documents: readonly Document[]; readonly names: Names; readonly index: WordIndex };

/**
 * A text of which less than this share stands in quotation marks may be a passage pasted as it is, with marks of its
 * own: where it is held as a whole, it is checked as a whole.
 */
export const mostlyOwn = 0.5;
/** Held as a whole it is where no more than this share of its words is changed: the frame of a draft is more. */
export const mostChanged = 0.2;

/** Checks every quotation in a text, or the whole text; `document` is where all of them are said to stand. */
export function checkText(text: string, document: Document | null, held: Held): CheckedClaim[] {
  const said = document && { written: document.id, document, paragraphs: [] };
  const claims = findClaims(text);
  const whole = wholeText(text);
  const claim = withoutReference(whole, held);
  const quoted = claims.reduce((sum, each) => sum + words(each.text), 0);
  if (claims[0]?.text === whole.text || quoted < mostlyOwn * words(whole.text)) {
    const checked = checkClaim(claim, said, held);
    if (claims[0]?.text === whole.text || isOneQuotation(checked)) return [checked];
  }
  let before: ClaimedPlace | null = said;
  return claims.map((each) => {
    const checked = checkClaim(each, before, held, said);
    before = checked.place ?? before;
    return checked;
  });
}

function isOneQuotation({ claim, check }: CheckedClaim): boolean {
  if (check.verdict === 'not-held' || check.joined) return false;
  const changed = check.differences.reduce((sum, difference) => sum + words(difference.claim), 0);
  return check.verdict !== 'differs' || changed <= mostChanged * words(claim.text);
}

function checkClaim(
  claim: Claim,
  before: ClaimedPlace | null,
  { documents, names, index }: Held,
  otherwise: ClaimedPlace | null = before,
): CheckedClaim {
  const place = placeAfter(claim.after, documents, names, before) ?? otherwise;
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
}

/** A text that is checked as a whole may end in the reference that says where it stands: that is no part of the claim. */
function withoutReference(whole: Claim, { documents, names }: Held): Claim {
  const reference = /\s[([][^()[\]]{3,120}(?:\([a-z]\)[^()[\]]*)?[)\]][\s.]*$/.exec(whole.text);
  if (!reference || placeAfter(reference[0], documents, names) === null) return whole;
  const text = whole.text.slice(0, reference.index);
  return { text, start: whole.start, end: whole.start + text.length, after: reference[0] };
}
