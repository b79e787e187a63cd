import { resolveReferences } from '#src/cite/resolve-text.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import { within } from '#src/daily/whole-sentences.ts';
import { resolveHandle } from '#src/quote/handle.ts';
import { checkText } from '#src/quote/verify/check-text.ts';
import { wordIndexOf } from '#src/quote/verify/word-index.ts';
import type { Desk } from './desk.ts';
import { documentNames } from './pick.ts';

/** A passage to be put into a brief, or whole sentences of it. */
export type Choice = { readonly document: Document; readonly passage: Passage; readonly spans?: readonly Span[] };

/** What a quotation's button stands for: its passage, or so many sentences from its place on; null where it is not held. */
export function choiceAt(at: string, count: number | undefined, { library }: Desk): Choice | null {
  const place = resolveHandle(library.documents, at);
  if (!place || count === undefined) return place;
  const { document, passage, offset } = place;
  const all = sentences(document.source, passage.spans, passage.marks);
  const first = all.findIndex(({ end }) => offset < end);
  const chosen = all.slice(first, first + count);
  const [start, end] = [chosen[0]?.start ?? offset, chosen.at(-1)?.end ?? offset];
  return { document, passage, spans: within(passage.spans, { start, end }) };
}

/**
 * What a message has of the sources: the sentences that it quotes and that are held as it has them; where it quotes none,
 * the passages that it refers to.
 */
export function choicesIn(text: string, { library }: Desk): Choice[] {
  const held = { documents: library.documents, names: documentNames(library), index: wordIndexOf(library) };
  const quoted = checkText(text, null, held)
    .filter(({ check }) => check.verdict !== 'differs' && check.verdict !== 'not-held')
    .flatMap(({ check }) => [...Map.groupBy(check.locations, ({ passage }) => passage).values()])
    .flatMap(([first, ...more]) => {
      if (!first) return [];
      const end = more.at(-1)?.end ?? first.end;
      return [sentencesAround(first.document, first.passage, { start: first.start, end })];
    });
  if (quoted.length > 0) return once(quoted);
  const named = resolveReferences(text, library.documents).flatMap(({ held: places }) =>
    places ? places.passages.map((passage) => ({ document: places.document, passage })) : [],
  );
  return once(named);
}

/** The whole sentences in which a stretch of a passage stands. */
function sentencesAround(document: Document, passage: Passage, { start, end }: Span): Choice {
  const all = sentences(document.source, passage.spans, passage.marks);
  const chosen = all.filter((each) => each.start < end && start < each.end);
  const [first, last] = [chosen[0]?.start ?? start, chosen.at(-1)?.end ?? end];
  return { document, passage, spans: within(passage.spans, { start: first, end: last }) };
}

function once(choices: readonly Choice[]): Choice[] {
  const place = ({ passage, spans = passage.spans }: Choice) => `${passage.id} ${JSON.stringify(spans)}`;
  return [...new Map(choices.map((each) => [place(each), each])).values()];
}
