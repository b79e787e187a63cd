import type { Answer } from '#src/answer/answer.ts';
import { checkedBlocks, verdictNames } from '#src/answer/checked-blocks.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { documentNames, pickDocument } from '#src/command/pick.ts';
import { shareOption } from '#src/command/share.ts';
import { suggestDocuments } from '#src/command/suggest.ts';
import { quote } from '#src/quote/quote.ts';
import { type Verdict, verdicts } from '#src/quote/verify/check.ts';
import { type CheckedClaim, checkText } from '#src/quote/verify/check-text.ts';
import { findClaims } from '#src/quote/verify/claims.ts';
import { wordIndexOf } from '#src/quote/verify/word-index.ts';

/** More quotations in one text are checked in two goes. */
const mostClaims = 50;

export default defineCommand({
  name: 'verify',
  description: 'Check quotations against the sources held: word for word, where they stand, what was left out',
  help: 'Every quotation in the text is checked, or the whole text where it has no quotation marks. A reference right behind a quotation, or the option document, says where it should stand. “Not held” says nothing about whether it is genuine.',
  examples: ['verify “the use of torture and ill-treatment certainly goes beyond isolated instances”'],
  menu: { name: 'Verify quotes', option: 'text' },
  form: { option: 'text', title: 'Verify quotations', label: 'The text with its quotations' },
  options: {
    text: {
      type: 'string',
      maxLength: 20_000,
      description: 'A quotation, or a text with quotations in it; leave it out for a form',
    },
    document: {
      type: 'string',
      description: 'Where the words should stand',
      maxLength: 200,
      suggest: suggestDocuments,
    },
    share: shareOption,
  },
  run({ text = '', document: name, share }, desk): Answer {
    const picked = pickDocument(name, desk);
    if (!picked.ok) return refused(picked.sentence);
    const { documents } = desk.library;
    const count = findClaims(text).length;
    if (count === 0)
      return refused('There are no words to check in that: paste a quotation, or a text with quotations in it.');
    if (count > mostClaims)
      return refused(`There are ${count} quotations in that; check at most ${mostClaims} at a time.`);
    const document = picked.value ?? null;
    const held = { documents, names: documentNames(desk.library), index: wordIndexOf(desk.library) };
    const claims = checkText(text, document, held);
    const isHeld = claims.some(({ check }) => check.verdict !== 'not-held');
    const message = summary(claims);
    return {
      outcome: isHeld ? 'found' : 'nothing',
      message,
      blocks: [
        { type: 'heading', text: message },
        ...claims.flatMap((claim, i) => checkedBlocks(claim, claims.length > 1 ? i + 1 : null)),
      ],
      audience: share ? 'channel' : 'asker',
      data: { command: 'verify', outcome: isHeld ? 'checked' : 'nothing', checks: claims.map(dataOf) },
    };
  },
});

/** Worst news first. */
function summary(claims: readonly CheckedClaim[]): string {
  const [first] = claims;
  if (first && claims.length === 1) return `Checked: ${verdictNames[first.check.verdict]}.`;
  const count = (verdict: Verdict) => claims.filter(({ check }) => check.verdict === verdict).length;
  const parts = verdicts
    .toReversed()
    .flatMap((verdict) => (count(verdict) > 0 ? [`${verdictNames[verdict]} (${count(verdict)})`] : []));
  return `${claims.length} quotations checked: ${parts.join('; ')}.`;
}

/** What programs are told of one claim. */
function dataOf({ claim, check, attribution, speaker }: CheckedClaim): Record<string, unknown> {
  return {
    claim: claim.text,
    verdict: check.verdict,
    attribution,
    speaker,
    quotations: check.locations.map(({ document, passage }) => quote(document, passage)),
    differences: check.differences.map(({ source, claim: written }) => ({ source, claim: written })),
    omitted: check.omitted.map(({ words }) => words),
  };
}
