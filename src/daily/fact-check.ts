import { dateBounds, isoDate } from '#src/cite/dates.ts';
import type { Document } from '#src/corpus/document.ts';
import { wordsOf } from '#src/corpus/words.ts';
import { quoteSpans } from '#src/quote/quote.ts';
import type { Theme } from '#src/search/vocabulary.ts';
import type { Fact, Pointer } from './fact.ts';
import { type Sentences, wholeSentences } from './whole-sentences.ts';

/** What facts are checked against. */
export type Held = {
  readonly documents: readonly Document[];
  readonly vocabulary: { readonly themes: readonly Theme[] };
};

/** Lower-case hexadecimal, of the UTF-8 of a text. */
export type Sha256 = (text: string) => string;

/** Characters of a fact as it is shown, marks of cuts included. */
export const mostCharacters = 600;

/** What is wrong with facts whose fields can be read, as sentences that begin with the id. */
export function factProblems(facts: readonly Fact[], held: Held, sha256: Sha256): string[] {
  return [
    ...facts.flatMap((fact) => problemsOf(fact, held, sha256).map((problem) => `${fact.id}: ${problem}`)),
    ...facts.flatMap((fact, i) => sharedWith(facts.slice(0, i), fact)),
  ];
}

function problemsOf(fact: Fact, { documents, vocabulary }: Held, sha256: Sha256): string[] {
  const known = new Set(vocabulary.themes.map(({ id }) => id));
  const unknown = fact.topics.filter((topic) => !known.has(topic));
  const later = fact.laterSee ? pointerProblems(fact.laterSee, documents, sha256) : [];
  return [
    ...pointerProblems(fact, documents, sha256),
    ...later.map((problem) => `laterSee: ${problem}`),
    ...unknown.map((topic) => `there is no theme ‘${topic}’ in themes.json.`),
    ...(new Set(fact.topics).size < fact.topics.length ? ['a topic is named twice.'] : []),
    ...dateProblems(fact, documents),
  ];
}

function pointerProblems(pointer: Pointer, documents: readonly Document[], sha256: Sha256): string[] {
  const document = documents.find(({ id }) => id === pointer.document);
  if (!document) return [`the document ‘${pointer.document}’ is not held.`];
  const found = sentencesAt(document, pointer);
  if (!found) return ['its spans are not whole sentences of one passage.'];
  const { length } = quoteSpans(document, found.passage, found.spans).text;
  if (length > mostCharacters) return [`it has ${length} characters; at most ${mostCharacters} are posted.`];
  const now = sha256(wordsOf(document.source, found.spans, found.passage.marks));
  return now === pointer.sha256 ? [] : [`its words are not those that were reviewed (their sha256 is ${now} now).`];
}

function sentencesAt(document: Document, { spans }: Pointer): Sentences | null {
  const [first, last] = [spans[0], spans.at(-1)];
  const found = first && last ? wholeSentences(document, { start: first.start, end: last.end }) : null;
  const isSame = found?.spans.every(({ start, end }, i) => spans[i]?.start === start && spans[i]?.end === end);
  return found && isSame && found.spans.length === spans.length ? found : null;
}

/** A source cannot say how things were after it was written, and what is later must be so. */
function dateProblems({ asOf, document, laterSee }: Fact, documents: readonly Document[]): string[] {
  const written = lastDay(document, documents);
  const later = laterSee && lastDay(laterSee.document, documents);
  return [
    ...(written && dateBounds(asOf).first > written ? [`asOf ${asOf} is after the document was published.`] : []),
    ...(written && later && later <= written ? ['laterSee: the document is not later than that of the fact.'] : []),
  ];
}

function lastDay(id: string, documents: readonly Document[]): string | null {
  const issued = documents.find((document) => document.id === id)?.metadata.issued.value ?? null;
  const iso = isoDate(issued);
  return iso === null ? null : dateBounds(iso).last;
}

function sharedWith(others: readonly Fact[], { id, document, spans }: Fact): string[] {
  const other = others.find(
    (each) =>
      each.document === document &&
      each.spans.some((one) => spans.some((two) => one.start < two.end && two.start < one.end)),
  );
  return other ? [`${id}: it shares words with ${other.id}, and readers would see them twice.`] : [];
}
