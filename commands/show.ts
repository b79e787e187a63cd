import type { Answer, Block } from '#src/answer/answer.ts';
import { noteBlocks } from '#src/answer/note-blocks.ts';
import { alone, amongOthers, quotationBlock } from '#src/answer/quotation-block.ts';
import { sentencesFrom } from '#src/answer/sentence-block.ts';
import { formatCitation, formatPinpoint } from '#src/cite/citation.ts';
import { exports } from '#src/cite/export/exports.ts';
import { styles } from '#src/cite/style/styles.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { exportFile, exportOption } from '#src/command/exports.ts';
import { shareOption } from '#src/command/share.ts';
import { styleNames } from '#src/command/styles.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { handle, resolveHandle, splitHandles } from '#src/quote/handle.ts';

const views = ['excerpt', 'whole', 'around', 'notes', 'cite'] as const;
type View = (typeof views)[number];
type Place = { readonly document: Document; readonly passage: Passage; readonly offset: number };

export default defineCommand({
  name: 'show',
  description: 'Open passages again: whole, with what stands around them, or with their notes',
  help: 'Buttons use it. On the command line it takes the passage id that --json prints.',
  examples: [
    'show cat-kazakhstan-follow-up-extracts@1881',
    'show cat-kazakhstan-follow-up-extracts@1881 --view around',
  ],
  surface: 'button',
  options: {
    at: {
      type: 'string',
      required: true,
      maxLength: 200,
      description: 'A passage id, or the handles a button carries',
    },
    view: { type: 'string', description: 'excerpt, whole, around, notes or cite', choices: views },
    sentences: {
      type: 'integer',
      description: 'Of each passage only so many whole sentences, from the place on',
      min: 1,
      max: 50,
    },
    export: exportOption,
    share: shareOption,
    post: {
      type: 'string',
      maxLength: 40,
      description: 'The daily post that the button belongs to: Ibid knows it again by this',
      only: 'discord',
    },
  },
  run({ at, view, sentences, export: format, share }, { library }): Answer {
    const places = readPlaces(at.trim(), library.documents);
    const [first] = places ?? [];
    if (!places || !first)
      return refused('That passage is not in the corpus held now. Search again with /find, or cite it with /cite.');
    const blocks =
      sentences === undefined
        ? shows[view ?? (at.includes('@') ? 'whole' : 'excerpt')](places, first)
        : places.map(({ document, passage, offset }) => sentencesFrom(document, passage, offset, sentences));
    const message = `${formatPinpoint(first.document, first.passage)} of ${first.document.id}${places.length > 1 ? ` and ${places.length - 1} more` : ''}`;
    return {
      outcome: 'found',
      message,
      blocks,
      audience: share ? 'channel' : 'asker',
      ...(view || format ? {} : { turnsPage: true }),
      ...(format
        ? {
            files: [
              exportFile(
                format,
                first.document,
                places.map(({ passage }) => passage),
              ),
            ],
          }
        : {}),
    };
  },
});

const shows: Readonly<Record<View, (places: readonly Place[], first: Place) => Block[]>> = {
  excerpt: (places) =>
    places.map(({ document, passage, offset }) =>
      quotationBlock(document, passage, { focus: offset, budget: amongOthers }),
    ),
  whole: (places) =>
    places.map(({ document, passage, offset }) => quotationBlock(document, passage, { focus: offset, budget: alone })),
  around: (_, place) => around(place),
  notes: (_, place) => notes(place),
  cite: (_, place) => cite(place),
};

/** One passage cited in every style, with the files that reference managers read. */
function cite({ document, passage }: Place): Block[] {
  const at = handle(document.id, passage.spans[0]?.start ?? 0);
  const items = styleNames.map((name) => ({
    text: `${styles[name].label}: ${formatCitation(document, passage, name)}`,
  }));
  const actions = Object.entries(exports).map(([name, { label }]) => ({
    label,
    call: { command: 'show', arguments: { at, export: name } },
  }));
  return [
    { type: 'list', items },
    { type: 'next', actions },
  ];
}

/** The passage between the one before and the one after it; a note stands with the passage it is marked in. */
function around({ document, passage, offset }: Place): Block[] {
  const body = document.passages.filter((each) => each.note === null);
  const marked =
    passage.note === null ? null : body.find((each) => each.marks.some((mark) => mark.number === passage.note));
  const at = body.indexOf(passage);
  const neighbours = passage.note === null ? [body[at - 1], passage, body[at + 1]] : [marked ?? undefined, passage];
  return neighbours
    .filter((each) => each !== undefined)
    .map((each) =>
      each === passage
        ? quotationBlock(document, each, { focus: offset, budget: alone / 2 })
        : quotationBlock(document, each, { role: 'context', budget: amongOthers }),
    );
}

function notes({ document, passage }: Place): Block[] {
  const numbers = passage.marks.map((mark) => mark.number);
  if (numbers.length === 0) return [{ type: 'note', text: 'No note is marked in this passage.' }];
  return numbers.flatMap((number) => noteBlocks(document, number));
}

function readPlaces(at: string, documents: readonly Document[]): Place[] | null {
  const document = documents.find((each) => at.startsWith(`${each.id}@`));
  const passage = document?.passages.find((each) => each.id === at);
  if (document && passage) return [{ document, passage, offset: passage.spans[0]?.start ?? 0 }];
  const places = splitHandles(at)?.map((each) => resolveHandle(documents, each)) ?? [];
  return places.every((place) => place !== null) && places.length > 0 ? places : null;
}
