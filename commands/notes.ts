import type { Answer, Block } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import { noteBlocks } from '#src/answer/note-blocks.ts';
import { amongOthers, quotationBlock } from '#src/answer/quotation-block.ts';
import { formatDocument } from '#src/cite/citation.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { pickDocument } from '#src/command/pick.ts';
import { suggestDocuments } from '#src/command/suggest.ts';
import type { Document, Note } from '#src/corpus/document.ts';

export default defineCommand({
  name: 'notes',
  description: 'The notes of a document: what ibid. stands for, and where each note is marked',
  help: 'Without a number all notes are listed.',
  examples: ['notes EUR 57/003/2010 --number 2', 'notes AI UPR submission'],
  options: {
    document: {
      type: 'string',
      required: true,
      maxLength: 200,
      description: 'Its symbol, id, or a few words of its title',
      suggest: suggestDocuments,
    },
    number: { type: 'integer', description: 'The number of one note', min: 1, max: 9999 },
  },
  run({ document: name, number }, desk): Answer {
    const picked = pickDocument(name, desk);
    if (!picked.ok) return refused(picked.sentence);
    const document = picked.value;
    if (!document) return refused('Name a document: /source list shows what is held.');
    const told = number === undefined ? all(document) : one(document, number);
    const { outcome, message, blocks } = told;
    return { outcome, message, blocks: [{ type: 'heading', text: message }, ...blocks], audience: 'asker' };
  },
});

type Told = Pick<Answer, 'outcome' | 'message' | 'blocks'>;

function all(document: Document): Told {
  const { id, notes } = document;
  const name = formatDocument(document);
  if (notes.length === 0) return { outcome: 'nothing', message: `The text held has no notes: ${name}`, blocks: [] };
  const items = notes.map((each) => ({
    text: line(each),
    call: { command: 'notes', arguments: { document: id, number: each.number } },
  }));
  const message = `${notes.length === 1 ? '1 note' : `${notes.length} notes`} of ${name}`;
  return { outcome: 'found', message, blocks: [{ type: 'list', items }] };
}

/** Characters of a note in the list. */
const shortest = 160;

function line({ number, text, resolved }: Note): string {
  if (text === null) return `Note ${number}: marked, but its note is missing in the text held`;
  const stands = resolved === null ? '' : `, that is: ${echo(resolved, shortest)}`;
  return `Note ${number}: ${echo(text, shortest)}${stands}`;
}

function one(document: Document, number: number): Told {
  const name = formatDocument(document);
  const note = document.notes.find((each) => each.number === number);
  if (!note) {
    const numbers = document.notes.map((each) => each.number);
    const has = numbers.length > 0 ? `it has ${numbers[0]} to ${numbers.at(-1)}` : 'it has no notes';
    return { outcome: 'nothing', message: `Note ${number} is not in the text held (${has}): ${name}`, blocks: [] };
  }
  if (note.text === null) {
    const message = `Note ${number} is marked, but its note is missing in the text held: ${name}`;
    return { outcome: 'nothing', message, blocks: whereMarked(document, note) };
  }
  return {
    outcome: 'found',
    message: `Note ${number} of ${name}`,
    blocks: [...noteBlocks(document, number), ...whereMarked(document, note)],
  };
}

function whereMarked(document: Document, { number, marks }: Note): Block[] {
  if (marks.length === 0) return [{ type: 'note', text: `The text held has no mark for note ${number}.` }];
  const passages = document.passages.filter(({ id }) => marks.some(({ passage }) => passage === id));
  if (passages.length === 0) return [{ type: 'note', text: `Note ${number} is marked in a heading.` }];
  return [
    { type: 'note', text: `Note ${number} is marked here:` },
    ...passages.map((passage) => quotationBlock(document, passage, { role: 'context', budget: amongOthers })),
  ];
}
