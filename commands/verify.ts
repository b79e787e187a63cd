import type { Answer, Block } from '#src/answer/answer.ts';
import { alone, amongOthers, quotationBlock } from '#src/answer/quotation-block.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { documentNames, pickDocument } from '#src/command/pick.ts';
import { suggestDocuments } from '#src/command/suggest.ts';
import { quote } from '#src/quote/quote.ts';
import type { Check, Location, Verdict } from '#src/quote/verify/check.ts';
import { type CheckedClaim, checkText } from '#src/quote/verify/check-text.ts';
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
    share: { type: 'boolean', description: 'Show the answer to everybody in this channel', only: 'discord' },
  },
  run({ text, document: name, share }, desk): Answer {
    const picked = pickDocument(name, desk);
    if (!picked.ok) return refused(picked.sentence);
    const { documents } = desk.library;
    const document = documents.find((each) => each.id === picked.value) ?? null;
    const claims = checkText(text ?? '', document, documents, documentNames(desk.library), wordIndexOf(desk.library));
    if (claims.length === 0)
      return refused('There are no words to check in that: paste a quotation, or a text with quotations in it.');
    if (claims.length > mostClaims)
      return refused(`There are ${claims.length} quotations in that; check at most ${mostClaims} at a time.`);
    const held = claims.some(({ check }) => check.verdict !== 'not-held');
    const message = summary(claims);
    return {
      outcome: held ? 'found' : 'nothing',
      message,
      blocks: [{ type: 'heading', text: message }, ...claims.flatMap((claim) => blocksOf(claim, claims.length > 1))],
      audience: share ? 'channel' : 'asker',
      data: { command: 'verify', outcome: held ? 'checked' : 'nothing', checks: claims.map(dataOf) },
    };
  },
});

const names: Readonly<Record<Verdict, string>> = {
  verbatim: 'verbatim',
  typographic: 'the same words, set differently',
  elided: 'shortened with marked omissions',
  cut: 'cut: the source’s sentence has more',
  differs: 'differs from the source',
  'not-held': 'not held',
};

const meanings: Readonly<Record<Verdict, string>> = {
  verbatim: 'These are the source’s words, whole sentences.',
  typographic: 'These are the source’s words; only quotation marks, dashes, note marks or the like differ, as listed.',
  elided: 'The parts stand in the source in this order. All that the omissions leave out is listed.',
  cut: 'These are the source’s words, but its sentence began earlier or goes on. The rest of it is listed.',
  differs: 'The source has other words, as listed.',
  'not-held':
    'Nothing close enough is in the corpus held. That does not mean that it is wrong: the source may be one that is not held.',
};

function summary(claims: readonly CheckedClaim[]): string {
  const counts = new Map<Verdict, number>();
  for (const { check } of claims) counts.set(check.verdict, (counts.get(check.verdict) ?? 0) + 1);
  const parts = [...counts].map(([verdict, count]) =>
    claims.length === 1 ? names[verdict] : `${count} ${names[verdict]}`,
  );
  return `${claims.length === 1 ? '1 quotation' : `${claims.length} quotations`} checked: ${parts.join('; ')}.`;
}

function blocksOf({ claim, check, place, attribution, speaker }: CheckedClaim, several: boolean): Block[] {
  const asked = oneLine(claim.text);
  const elsewhere =
    place && attribution === 'elsewhere'
      ? `It does not stand so in ${oneLine(place.written)}${place.document ? '' : ', which is not held'}; this is where it stands:`
      : null;
  const notes = [
    meanings[check.verdict],
    attribution === 'as-claimed' ? 'It stands where the text says.' : elsewhere,
    place && check.verdict === 'not-held'
      ? `It was said to stand in ${oneLine(place.written)}${place.document ? '' : ', which is not held'}.`
      : null,
    speaker === null ? null : `Whose words: ${speaker}.`,
  ].filter((note) => note !== null);
  return [
    ...(several
      ? [{ type: 'heading' as const, text: `${asked}: ${names[check.verdict]}` }]
      : [{ type: 'note' as const, text: `Checked: ${asked}` }]),
    { type: 'note', text: notes.join(' ') },
    ...differences(check),
    ...check.locations.map((location) => located(location, several)),
    ...others(check),
  ];
}

function differences({ verdict, differences, omitted }: Check): Block[] {
  const rows = differences.map(({ source, claim }) => [source || '(nothing)', claim || '(nothing)']);
  const table: Block[] =
    rows.length > 0 ? [{ type: 'table', columns: ['The source has', 'The quotation has'], rows }] : [];
  if (omitted.length === 0 || verdict === 'differs') return table;
  return [...table, { type: 'table', columns: ['Left out'], rows: omitted.map((words) => [words]) }];
}

function located({ document, passage, start }: Location, several: boolean): Block {
  return quotationBlock(document, passage, { focus: start, budget: several ? amongOthers : alone / 2 });
}

function others({ others: places }: Check): Block[] {
  const [first, ...rest] = places;
  if (!first) return [];
  const more = rest.length > 0 ? ` and in ${rest.length} more ${rest.length === 1 ? 'place' : 'places'}` : '';
  return [
    { type: 'note', text: `The same words stand here too${more}:` },
    { ...quotationBlock(first.document, first.passage, { focus: first.start, budget: amongOthers }), role: 'context' },
  ];
}

/** What programs are told of one claim. */
function dataOf({ claim, check, attribution, speaker }: CheckedClaim): Record<string, unknown> {
  return {
    claim: claim.text,
    verdict: check.verdict,
    attribution,
    speaker,
    quotations: check.locations.map(({ document, passage }) => quote(document, passage)),
    differences: check.differences,
    omitted: check.omitted,
  };
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
