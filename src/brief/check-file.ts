import { formatCitation } from '#src/cite/citation.ts';
import { type StyleId, styles } from '#src/cite/style/styles.ts';
import { wordsOf } from '#src/corpus/words.ts';
import { briefFileSchema, type FilePassage } from './export/brief-file.ts';
import { type Held, type Quoted, quoteItem } from './quote-item.ts';

/**
 * verbatim: the words stand in the source where the file says, each cut is marked, and the citation is theirs · miscited:
 * so do the words, but the citation is another's · altered: the source held is the file's, and its words there are others ·
 * changed: the text held of the document is another now · not-held: the document, or the words in the file, are missing.
 */
export type FileVerdict = 'verbatim' | 'miscited' | 'altered' | 'changed' | 'not-held';

export type CheckedPassage = {
  readonly number: number;
  readonly verdict: FileVerdict;
  /** What it means for this passage, a whole sentence. */
  readonly sentence: string;
};

/** Holds a brief that was exported as JSON against the documents held now; or says why it cannot be read, one line a problem. */
export function checkFile(
  raw: unknown,
  held: Held,
): { readonly title: string; readonly passages: readonly CheckedPassage[] } | { readonly problems: readonly string[] } {
  const read = briefFileSchema.safeParse(raw);
  if (!read.success)
    return { problems: read.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`) };
  const { title, passages } = read.data;
  return { title, passages: passages.map((passage) => ({ number: passage.number, ...checked(passage, held) })) };
}

function checked(passage: FilePassage, held: Held): Omit<CheckedPassage, 'number'> {
  const { document: named, text, words, spans, sha256 } = passage;
  const document = held.documents.find(({ id }) => id === named.id);
  if (text === null || words === null) return notHeld('the file has no words for it, because its source was gone.');
  if (!document) return notHeld(`the document ‘${named.id}’ is not held here.`);
  const quoted = quoteItem({ document: named.id, spans, sha256 }, held);
  const isSame = 'quotation' in quoted && quoted.quotation.text === text && wordsAt(quoted) === words;
  if (!isSame && document.sha256 === named.sha256)
    return { verdict: 'altered', sentence: `these are not the words of ‘${named.id}’ at the place named.` };
  if (!isSame)
    return { verdict: 'changed', sentence: `the text held of ‘${named.id}’ is not the one that was quoted from.` };
  const wrong = wrongFields(passage, quoted);
  if (wrong.length > 0)
    return { verdict: 'miscited', sentence: `the words are the source’s, but not their ${wrong.join(', ')}.` };
  return { verdict: 'verbatim', sentence: passage.citation ?? '' };

  function wordsAt(found: Quoted): string {
    return wordsOf(found.document.source, spans, found.passage.marks);
  }
}

function notHeld(sentence: string): Omit<CheckedPassage, 'number'> {
  return { verdict: 'not-held', sentence };
}

/** What the file says of a passage that is not so. */
function wrongFields({ citation, document: named }: FilePassage, { document, passage }: Quoted): string[] {
  const { title, number } = document.metadata;
  const ids = Object.keys(styles) as StyleId[];
  const isCited = ids.some((style) => formatCitation(document, passage, style) === citation);
  return [
    ...(isCited ? [] : [`citation (${formatCitation(document, passage)})`]),
    ...(named.title === title.value ? [] : ['title']),
    ...(named.symbol === number.value ? [] : ['symbol']),
  ];
}
