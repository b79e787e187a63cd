import type { Answer, Block } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import { referenceBlocks, statusWords } from '#src/answer/reference-blocks.ts';
import type { SameInstrument } from '#src/cite/instrument.ts';
import { type ResolvedReference, referenceStatuses, resolveReferences } from '#src/cite/resolve-text.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { pickDocument } from '#src/command/pick.ts';
import { shareOption } from '#src/command/share.ts';
import { suggestDocuments } from '#src/command/suggest.ts';
import { quote } from '#src/quote/quote.ts';
import type { Library } from '#src/search/library.ts';

/** So many different references are shown one by one; the list above them has all. */
const mostShown = 25;
/** As many as `/cite` shows of a document. */
const mostPassages = 50;

export default defineCommand({
  name: 'resolve',
  description: 'What every reference in a text names, and whether it is held',
  help: 'Symbols, AI Index numbers, articles, resolutions, “paras 7, 9 and 18”, “ibid.” and “note 5 above” are read. The text may be long: on Discord leave it out and a form asks for it.',
  examples: [
    'resolve CAT/C/KAZ/CO/2, paras 7, 9 and 18; ibid., para. 29',
    'resolve A/HRC/14/10, paragraph 95, recommendations 42-45',
  ],
  menu: { name: 'Resolve references', option: 'text' },
  form: { option: 'text', title: 'Resolve references', label: 'The text with the references' },
  options: {
    text: {
      type: 'string',
      maxLength: 20_000,
      description: 'The text with the references; leave it out for a form',
    },
    document: {
      type: 'string',
      description: 'The document it is from, for its notes and what it says “above”',
      maxLength: 200,
      suggest: suggestDocuments,
    },
    share: shareOption,
  },
  run({ text, document, share }, desk): Answer {
    if (text === undefined || text.trim() === '') {
      return refused('There is no text to read: give one, for example /resolve CAT/C/KAZ/CO/2, paras 7 and 9.');
    }
    const picked = pickDocument(document, desk);
    if (!picked.ok) return refused(picked.sentence);
    const { documents } = desk.library;
    const references = resolveReferences(text, documents, {
      context: picked.value,
      same: sameInstruments(desk.library),
    });
    const message = summary(references);
    const blocks = references.length > 0 ? shown(references) : nothing;
    return {
      outcome: references.length > 0 ? 'found' : 'nothing',
      message,
      blocks: [{ type: 'heading', text: message }, ...blocks],
      audience: share ? 'channel' : 'asker',
      data: { command: 'resolve', references: references.map(referenceData) },
    };
  },
});

const nothing: readonly Block[] = [
  {
    type: 'note',
    text: 'Read are symbols (CAT/C/KAZ/CO/2, EUR 57/003/2010), articles of treaties and codes, resolutions, paragraphs, notes and ibid. To look for words, use /find.',
  },
];

function summary(references: readonly ResolvedReference[]): string {
  if (references.length === 0) return 'There is no reference in that text.';
  const counts = referenceStatuses.flatMap((status) => {
    const count = references.filter((each) => each.status === status).length;
    return count > 0 ? [`${count} ${statusWords[status]}`] : [];
  });
  return `${references.length === 1 ? '1 reference' : `${references.length} references`}: ${counts.join(', ')}.`;
}

/** Each reference once: in a list, where there are several, and then one by one. */
function shown(references: readonly ResolvedReference[]): Block[] {
  const different = [
    ...new Map(references.map((each) => [JSON.stringify([each.normal, each.status, each.reason]), each])).values(),
  ];
  const table: Block = {
    type: 'table',
    columns: ['Reference', 'Status', 'Repair'],
    rows: different.map(({ normal, status, repair }) => [echo(normal, 200), statusWords[status], repair ?? '']),
  };
  const more: Block = {
    type: 'note',
    text: `The first ${mostShown} of ${different.length} are shown one by one: resolve the rest of the text by itself.`,
  };
  return [
    ...(different.length > 1 ? [table] : []),
    ...(different.length > mostShown ? [more] : []),
    ...different.slice(0, mostShown).flatMap(referenceBlocks),
  ];
}

/** What programs are told of a reference. */
function referenceData({ reference, normal, status, repair, items, held, citedBy }: ResolvedReference) {
  return {
    written: reference.written,
    normal,
    status,
    repair,
    items,
    quotations: held ? held.passages.slice(0, mostPassages).map((passage) => quote(held.document, passage)) : [],
    citedBy: citedBy.map(({ document, passage }) => quote(document, passage)),
  };
}

/** Names of the same treaty or law, where an abbreviation has one such meaning. */
function sameInstruments({ vocabulary }: Library): SameInstrument {
  const laws = vocabulary.acronyms.filter(({ kind }) => kind === 'treaty' || kind === 'law');
  return laws
    .filter(({ acronym }) => laws.filter((other) => other.acronym === acronym).length === 1)
    .map(({ acronym, long }) => [acronym, ...long]);
}
