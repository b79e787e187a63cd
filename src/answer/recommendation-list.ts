import { readableDate } from '#src/cite/dates.ts';
import type { StyleId } from '#src/cite/style/styles.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { handle } from '#src/quote/handle.ts';
import { addressees } from '#src/search/addressees.ts';
import { type FollowUp, isAbout } from '#src/search/follow-ups.ts';
import type { Recommendation } from '#src/search/recommendations.ts';
import type { Block, QuotationBlock } from './answer.ts';
import { sentenceBlock } from './sentence-block.ts';
import { writtenDate } from './written-date.ts';

/** Recommendations quoted, those that set a time for the answer first, with when it is due. */
export function recommendationList(
  list: readonly Recommendation[],
  clocks: readonly FollowUp[],
  style: StyleId | undefined,
): Block[] {
  const about = clocks.filter((clock) => list.some((each) => isAbout(clock, each)));
  const first = about.map(({ clause }) => clause);
  return [
    ...about.flatMap((clock): Block[] => {
      const block = blockOf(clock.clause, style);
      const listed = list.includes(clock.clause);
      return [{ type: 'line', parts: [dueSentence(clock)] }, listed ? block : { ...block, role: 'context' }];
    }),
    ...list.filter((each) => !first.includes(each)).map((each) => blockOf(each, style)),
  ];
}

/** How many ask whom: `24 ask the State concerned, 2 the European Union.` */
export function addresseeCounts(list: readonly Recommendation[]): string {
  const groups = [...Map.groupBy(list, ({ addressee }) => addressee)].sort(([, a], [, b]) => b.length - a.length);
  const counts = groups.map(([id, { length }]) => ({
    length,
    whom: id === null ? 'nobody by name' : addressees[id].label,
  }));
  return `${counts.map(({ length, whom }, i) => (i === 0 ? `${length} ${length === 1 ? 'asks' : 'ask'} ${whom}` : `${length} ${whom}`)).join(', ')}.`;
}

/** A button that opens the passages which tell of what others recommended: as many as it has room for. */
export function toldOf(told: readonly { readonly document: Document; readonly passage: Passage }[]): Block[] {
  if (told.length === 0) return [];
  const [tells, they] = told.length === 1 ? ['1 passage tells', 'it is'] : [`${told.length} passages tell`, 'they are'];
  const some = told.slice(0, mostTold);
  const at = some.map(({ document, passage }) => handle(document.id, passage.spans[0]?.start ?? 0)).join('');
  const label = `Open ${some.length === told.length ? '' : `the first ${some.length} of `}what others recommended`;
  return [
    { type: 'note', text: `${tells} of what others recommended; ${they} not counted.` },
    { type: 'next', actions: [{ label, call: { command: 'show', arguments: { at } } }] },
  ];
}

/** Handles that a button has room for. */
const mostTold = 10;

function blockOf(
  { document, passage, stretch, opening, addressee }: Recommendation,
  style: StyleId | undefined,
): QuotationBlock {
  const block = sentenceBlock(document, passage, stretch, style);
  if (!opening) return block;
  const whom = addressee === null ? '' : `, with words that ask ${addressees[addressee].label}`;
  const caution = `The sentence begins before the list${whom}.`;
  const at = handle(document.id, opening.spans[0]?.start ?? 0);
  const open = { label: 'Beginning of the sentence', call: { command: 'show', arguments: { at, view: 'whole' } } };
  return {
    ...block,
    quotation: { ...block.quotation, cautions: [...block.quotation.cautions, caution] },
    actions: [open, ...block.actions],
  };
}

function dueSentence({ clause: { document }, within, due, paragraphs }: FollowUp): string {
  const { issued } = document.metadata;
  const date = readableDate(issued.value);
  const supplied = 'stated' in issued ? '' : ' (supplied)';
  const time =
    due === null
      ? `${within}; the document’s date is not known well enough to reckon from`
      : `${within} of ${date}, the document’s date${supplied}: by ${writtenDate(due)}`;
  const named =
    paragraphs.length > 0
      ? ` The clause names ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${new Intl.ListFormat('en-GB').format(paragraphs)}.`
      : '';
  return `Follow-up: ${time}.${named}`;
}
