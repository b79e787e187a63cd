import { echo } from '#src/answer/echo.ts';
import { notHeld, notThere } from '#src/answer/not-held.ts';
import { formatPinpoint } from '#src/cite/citation.ts';
import { resolveReference } from '#src/cite/resolve.ts';
import { documentNames, pickDocument } from '#src/command/pick.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { entriesOf, firstWords, startOf } from '#src/corpus/subjects.ts';
import type { Library } from '#src/search/library.ts';
import { Misuse } from './misuse.ts';

type Held = Pick<Library, 'documents' | 'vocabulary'>;
export type Place = { readonly document: Document; readonly passage: Passage };

/** So many are named where a reference names more than one. */
const mostChoices = 20;

/** The document that words name; throws a Misuse that says which are held. */
export function documentMeant(words: readonly string[], held: Held): Document {
  const picked = pickDocument(words.join(' '), { library: held });
  if (!picked.ok) throw new Misuse(picked.sentence);
  if (!picked.value) throw new Misuse('Name one document: “subjects list” shows which are held.');
  return picked.value;
}

/** The one passage that a reference names, as `/cite` reads it; throws a Misuse with what it may have meant. */
export function passageMeant(reference: string, held: Held): Place {
  const found = resolveReference(reference, held.documents, documentNames(held));
  if (found.status !== 'held') {
    const { message } = notHeld(found, reference, held.documents);
    const where =
      'document' in found ? `list ${found.document.id}” shows its passages` : 'list” shows the documents held';
    throw new Misuse(`${message} “subjects ${where}.`);
  }
  const { document, passages, missing } = found;
  const [passage] = passages;
  if (missing[0]) throw new Misuse(notThere(document, missing[0]));
  if (passage && passages.length === 1) return { document, passage };
  const choices = passages.slice(0, mostChoices).map((each) => `  ${toldPlace({ document, passage: each })}`);
  throw new Misuse(
    [
      `‘${echo(reference)}’ names ${passages.length} passages: name one of them, and put quotation marks round a reference with spaces.`,
      ...choices,
      ...(passages.length > mostChoices ? [`  … (“subjects list ${document.id}” shows all)`] : []),
    ].join('\n'),
  );
}

/** A passage for a person, on one line: its id, its place and its first words. */
export function toldPlace({ document, passage }: Place): string {
  return `${passage.id}  ${formatPinpoint(document, passage)}  “${firstWords(passage)}”`;
}

/** A passage for programs, with its entries. */
export function dataOf({ document, passage }: Place) {
  return {
    passage: passage.id,
    document: document.id,
    at: startOf(passage),
    pinpoint: formatPinpoint(document, passage),
    begins: firstWords(passage),
    entries: entriesOf(passage, document.subjects),
  };
}
