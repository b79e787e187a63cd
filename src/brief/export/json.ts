import { formatCitation } from '#src/cite/citation.ts';
import type { StyleId } from '#src/cite/style/styles.ts';
import { wordsOf } from '#src/corpus/words.ts';
import type { Brief, Item } from '../brief.ts';
import { type Held, type Quoted, quoteItem } from '../quote-item.ts';
import type { BriefFile, FilePassage } from './brief-file.ts';

/** A brief as JSON: its words, and where in which source they stand, to be checked later. */
export function toJson(brief: Brief, held: Held, style?: StyleId): string {
  const { title, slot, pace, opened, closed } = brief;
  const passages = brief.items.map((item, i) => {
    const quoted = quoteItem(item, held);
    return { number: i + 1, ...('refusal' in quoted ? gone(item, quoted.refusal) : there(item, quoted, style)) };
  });
  const file: BriefFile = { format: 'ibid-brief-1', title, slot, pace, opened, closed, passages };
  return `${JSON.stringify(file, null, 2)}\n`;
}

type Unnumbered = Omit<FilePassage, 'number'>;

function there(item: Item, { quotation, document, passage }: Quoted, style: StyleId | undefined): Unnumbered {
  const marks = passage.marks.map(({ at, end }) => ({ start: at, end }));
  return {
    text: quotation.text,
    words: wordsOf(document.source, item.spans, passage.marks),
    sha256: item.sha256,
    citation: formatCitation(document, passage, style),
    cautions: [...quotation.cautions],
    document: {
      id: document.id,
      title: document.metadata.title.value,
      symbol: document.metadata.number.value,
      sha256: document.sha256,
    },
    spans: [...item.spans],
    lifted: marks.filter(({ start, end }) => item.spans.some((span) => start < span.end && span.start < end)),
    published: publicationOf(item),
    problem: null,
  };
}

function gone(item: Item, problem: string): Unnumbered {
  return {
    ...{ text: null, words: null, sha256: item.sha256, citation: null, cautions: [] },
    document: { id: item.document, title: null, symbol: null, sha256: null },
    spans: [...item.spans],
    lifted: [],
    published: publicationOf(item),
    problem,
  };
}

/** Without the id of Discord's message. */
function publicationOf({ published }: Item): FilePassage['published'] {
  return published && { at: published.at, retracted: published.retracted };
}
