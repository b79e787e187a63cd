import { formatDocument } from '#src/cite/citation.ts';
import type { Reason, ReferenceStatus, ResolvedReference } from '#src/cite/resolve-text.ts';
import type { Block } from './answer.ts';
import { echo } from './echo.ts';
import { notThere } from './not-held.ts';
import { amongOthers, quotationBlock } from './quotation-block.ts';

/** How each status is said. */
export const statusWords: Readonly<Record<ReferenceStatus, string>> = {
  held: 'held',
  'extract-lacks': 'not in the text held',
  'cited-not-held': 'cited but not held',
  malformed: 'malformed',
  unknown: 'unknown',
};

/** Passages shown of one reference. */
const mostPassages = 8;
/** Passages shown that cite one reference. */
const mostCiting = 5;

/** One reference: what it stands for, the passages it names, or who cites it. */
export function referenceBlocks(resolved: ResolvedReference): Block[] {
  const { normal, reference, held, citedBy } = resolved;
  const written = echo(reference.written);
  const lines = [...(written === normal ? [] : [`Written ‘${written}’.`]), ...sentences(resolved)];
  return [
    { type: 'heading', text: `${echo(normal, 200)}: ${statusWords[resolved.status]}` },
    ...lines.map(note),
    ...(held === null ? [] : heldBlocks(held)),
    ...citedBy
      .slice(0, mostCiting)
      .map(({ document, passage }) => quotationBlock(document, passage, { role: 'context', budget: amongOthers })),
  ];
}

function heldBlocks({ document, passages, placed }: NonNullable<ResolvedReference['held']>): Block[] {
  if (!placed) {
    const reference = document.metadata.number.value ?? document.id;
    return [
      {
        type: 'list',
        items: [{ text: formatDocument(document), call: { command: 'cite', arguments: { reference } } }],
      },
    ];
  }
  const shown = passages.slice(0, mostPassages);
  return [
    ...shown.map((passage) => quotationBlock(document, passage, { budget: amongOthers })),
    ...(shown.length < passages.length
      ? [note(`These are the first ${shown.length} of ${passages.length} passages: /cite shows all.`)]
      : []),
  ];
}

function sentences({ held, repair, citedBy, reason }: ResolvedReference): string[] {
  const found: string[] = [];
  if (repair !== null) found.push(`Repaired it is ${repair}; check which form was meant.`);
  if (held) {
    found.push(...held.missing.map((place) => notThere(held.document, place)));
    if (held.missing.length > 0 && held.document.extract)
      found.push('The document itself may have it: the text held is an extract.');
    if (!held.placed) found.push('The document is held; no place in it is named.');
    if (held.countedFrom !== null) found.push('The text numbers no paragraphs; they were counted from its beginning.');
  } else if (citedBy.length > 0) {
    const all = citedBy.length === 1 ? 'one passage' : `${citedBy.length} passages`;
    const some = citedBy.length > mostCiting ? `, of which the first ${mostCiting} follow` : '';
    found.push(`It is not held. It is cited in ${all} of the corpus${some}:`);
  } else if (repair !== null) {
    found.push('Under either form it is neither held nor cited.');
  }
  return reason ? [...found, whyUnknown(reason)] : found;
}

function whyUnknown(reason: Reason): string {
  if (reason.reason === 'address') return `It stands for an address, not for a document: ${echo(reason.address, 200)}`;
  return reasons[reason.reason];
}

const reasons: Readonly<Record<Exclude<Reason['reason'], 'address'>, string>> = {
  'nothing-before': 'Nothing right before it says what it stands for: paste the reference before it too.',
  'no-document': 'The text names no document that it belongs to: name one with the option document.',
  'no-instrument': 'The text does not say of which treaty or law: look at the words around it.',
  'no-such-place': 'The document is held whole: check the number.',
  'not-known': 'It is neither held nor cited in the corpus: check it with its publisher.',
};

function note(text: string): Block {
  return { type: 'note', text };
}
