import type { Answer, Block } from '#src/answer/answer.ts';
import { formatDocument } from '#src/cite/citation.ts';
import { readableDate } from '#src/cite/dates.ts';
import { numberedParagraphs } from '#src/cite/find-places.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { pickDocument } from '#src/command/pick.ts';
import { suggestDocuments } from '#src/command/suggest.ts';
import type { Document, Block as SourceBlock } from '#src/corpus/document.ts';
import type { Provenance } from '#src/corpus/metadata.ts';

export default defineCommand({
  name: 'source show',
  description: 'What one document says about itself, what was supplied and why, and its outline',
  examples: ['source show cat-kazakhstan-follow-up-extracts'],
  options: {
    document: {
      type: 'string',
      required: true,
      maxLength: 200,
      description: 'Its symbol, id, or a few words of its title',
      suggest: suggestDocuments,
    },
  },
  run({ document: name }, desk): Answer {
    const picked = pickDocument(name, desk);
    if (!picked.ok) return refused(picked.sentence);
    const document = picked.value;
    if (!document) return refused('Name a document: /source list shows what is held.');
    return {
      outcome: 'found',
      message: formatDocument(document),
      blocks: describe(document),
      audience: 'asker',
      data: {
        document: document.id,
        blocks: document.blocks.map((block) => blockData(block, document)),
        notes: document.notes,
      },
    };
  },
});

function describe(document: Document): Block[] {
  const { title, author, number, issued, type } = document.metadata;
  const numbers = numberedParagraphs(document);
  const kinds = (stance: string) => document.passages.filter((passage) => passage.stance === stance).length;
  const facts = [
    `${document.passages.length} passages: ${kinds('recommendation')} recommendations, ${kinds('concern')} concerns, ${kinds('statement')} statements`,
    numbers.length > 0 ? `numbered paragraphs ${numbers.join(', ')}` : 'no numbered paragraphs: places are counted',
    notesHeld(document),
    ...(document.extract ? ['an extract: the text itself marks that parts are left out'] : []),
  ];
  return [
    { type: 'heading', text: formatDocument(document) },
    {
      type: 'table',
      columns: ['Field', 'Value', 'Where it comes from'],
      rows: [
        ['Title', title.value, origin(title)],
        ['Body', author.value?.map((each) => each.literal).join(' and ') ?? 'not known', origin(author)],
        ['Symbol', number.value ?? 'none', origin(number)],
        ['Date', readableDate(issued.value), origin(issued)],
        ['Kind', type.value, origin(type)],
      ],
    },
    { type: 'note', text: `The text held has ${facts.join('; ')}.` },
    { type: 'heading', text: 'Outline' },
    { type: 'list', items: outline(document).map((text) => ({ text })) },
  ];
}

function notesHeld({ notes }: Document): string {
  const missing = notes.filter((note) => note.text === null).length;
  if (notes.length === 0) return 'no notes';
  return missing === 0
    ? `${notes.length} notes`
    : `${notes.length} note marks, ${missing === notes.length ? 'none of whose notes is' : `${missing} of whose notes are not`} in the text held`;
}

/** Each heading, set in by its depth. */
function outline({ blocks, passages }: Document): string[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return headings.map((heading) => {
    const path = JSON.stringify([...heading.section, heading.text]);
    const count = passages.filter((passage) => JSON.stringify(passage.section) === path).length;
    return `${'· '.repeat(heading.section.length)}${heading.text}${count > 0 ? ` (${count})` : ''}`;
  });
}

function origin(field: Provenance<unknown>): string {
  return 'stated' in field ? 'stated in the text' : `supplied: ${field.supplied}`;
}

function blockData(block: SourceBlock, document: Document): Record<string, unknown> {
  const { kind, spans, text, section, paragraph, marks } = block;
  const passage = document.passages.find((each) => each.spans[0]?.start === spans[0]?.start);
  return {
    kind,
    spans,
    text,
    section,
    paragraph,
    passage: passage?.id ?? null,
    notes: marks.map((mark) => ({ mark: mark.number, at: mark.at })),
  };
}
