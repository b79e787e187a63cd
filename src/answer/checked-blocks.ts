import type { Check, Location, Omission, Verdict } from '#src/quote/verify/check.ts';
import type { CheckedClaim } from '#src/quote/verify/check-text.ts';
import type { Difference } from '#src/quote/verify/differences.ts';
import type { Block } from './answer.ts';
import { echo } from './echo.ts';
import { leadInBlocks, leadInOf } from './lead-in.ts';
import { alone, amongOthers, quotationBlock } from './quotation-block.ts';

/** How each verdict is said. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  verbatim: 'verbatim',
  typographic: 'the same words, set differently',
  elided: 'shortened with marked omissions',
  cut: 'cut, the source’s sentence has more',
  differs: 'differs from the source',
  'not-held': 'not held',
};

const meanings: Readonly<Record<Verdict, string>> = {
  verbatim: 'These are the source’s words, whole sentences.',
  typographic: 'These are the source’s words; only quotation marks, dashes, note marks or the like differ, as listed.',
  elided: 'The parts stand in the source in this order. All that was left out is listed.',
  cut: 'These are the source’s words, but its sentence has more, as listed.',
  differs: 'The source has other words, as listed.',
  'not-held':
    'Nothing close enough is in the corpus held. That does not mean that it is wrong: the source may be one that is not held.',
};

/** What came of one claim; `number` counts it where there are several. What is wrong stands before where it stands. */
export function checkedBlocks(checked: CheckedClaim, number: number | null): Block[] {
  const { claim, check } = checked;
  const asked = `‘${echo(claim.text, 100)}’`;
  const title: Block =
    number === null
      ? { type: 'note', text: asked }
      : { type: 'heading', text: `${number}. ${verdictNames[check.verdict]}: ${asked}` };
  return [
    title,
    { type: 'note', text: sentencesOn(checked).join(' ') },
    ...differenceTable(check.differences, 'The source has', 'The quotation has'),
    ...omissionTable(check),
    ...check.locations.map((location) => located(location, number !== null)),
    ...leadIns(check.locations),
    ...others(check),
  ];
}

/** Where two texts part, each with the words round it. */
export function differenceTable(differences: readonly Difference[], source: string, claim: string): Block[] {
  if (differences.length === 0) return [];
  const shown = (words: string) => echo(words, words.length + 1) || '(nothing)';
  const rows = differences.map(({ around }) => [shown(around.source), shown(around.claim)]);
  return [{ type: 'table', columns: [source, claim], rows }];
}

function sentencesOn({ check, place, attribution, speaker }: CheckedClaim): string[] {
  const there = place && `${echo(place.written, 100)}${place.document ? '' : ', which is not held'}`;
  const { verdict } = check;
  const said: string[] = [
    check.joined ? 'Words that stand in two places are run together here as if they were one.' : meanings[verdict],
  ];
  if (attribution === 'as-claimed')
    said.push(
      verdict === 'differs' ? 'What comes nearest stands where the text says.' : 'It stands where the text says.',
    );
  if (attribution === 'elsewhere')
    said.push(
      verdict === 'differs'
        ? `It does not stand in ${there}; what comes nearest stands elsewhere:`
        : `It does not stand in ${there}, but here:`,
    );
  if (there && verdict === 'not-held') said.push(`It was said to stand in ${there}.`);
  if (speaker !== null) said.push(`Whose words: ${speaker}.`);
  return said;
}

function omissionTable({ verdict, omitted }: Check): Block[] {
  if (omitted.length === 0 || verdict === 'differs') return [];
  return [
    { type: 'table', columns: ['Left out', 'Where'], rows: omitted.map(({ words, where }) => [words, places[where]]) },
  ];
}

const places: Readonly<Record<Omission['where'], string>> = {
  before: 'before it, in the same sentence',
  between: 'where an omission is marked',
  after: 'after it, in the same sentence',
};

/** The words in question are shown even where they are longer than what is shown of a passage else. */
function located({ document, passage, start, end }: Location, several: boolean): Block {
  const needed = Math.min(alone, end - start + amongOthers);
  return quotationBlock(document, passage, {
    focus: start,
    budget: Math.max(several ? amongOthers : alone / 2, needed),
  });
}

function leadIns([first]: readonly Location[]): Block[] {
  return first ? leadInBlocks(first.document, leadInOf(first.document, first.passage)) : [];
}

function others({ others: all }: Check): Block[] {
  const [first] = all;
  if (!first) return [];
  const rest = all.length - 1;
  const more = rest > 0 ? `, and in ${rest} more ${rest === 1 ? 'place' : 'places'}` : '';
  return [
    { type: 'note', text: `The same words stand here too${more}:` },
    quotationBlock(first.document, first.passage, { role: 'context', focus: first.start, budget: amongOthers }),
  ];
}
