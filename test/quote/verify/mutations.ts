import fc from 'fast-check';
import { readWords } from '#src/corpus/words.ts';
import { everyPassage } from '../../support/desk.ts';

export type Place = (typeof everyPassage)[number];
/** A passage, changed in one place: which words were taken from it and which put into it. */
export type Mutation = {
  readonly place: Place;
  readonly claim: string;
  readonly kind: 'delete' | 'insert' | 'replace' | 'swap';
  readonly taken: readonly string[];
  readonly put: readonly string[];
};

const word = /[\p{L}\p{N}\p{M}]+/gu;
/** "9." and "(a)" before a sentence are no words of it. */
const number = /^(?:\d{1,3}[.)]|\([a-z]{1,4}\))\s+/;

/** The words of a text. */
export function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

export const longPassages = everyPassage.filter(({ passage }) => wordsIn(textOf({ passage })).length >= 8);

function textOf({ passage }: Pick<Place, 'passage'>): string {
  return passage.text.replace(number, '');
}

/** Words that one would put in or change for another: negations, modal verbs, numbers, and any. */
const others = ['not', 'never', 'must', 'may', 'should', 'all', 'some', '72', '2009', 'xyzzy', 'and', 'torture', 'the'];

/** Any passage of eight words or more with one change. */
export const anyMutation: fc.Arbitrary<Mutation> = fc
  .record({
    place: fc.constantFrom(...longPassages),
    kind: fc.constantFrom('delete', 'insert', 'replace', 'swap'),
    at: fc.nat(),
    other: fc.nat(),
    put: fc.constantFrom(...others),
  })
  .map(({ place, kind, at, other, put }) => mutate(place, kind, at, other, put))
  .filter((mutation) => mutation !== null);

function mutate(place: Place, kind: Mutation['kind'], at: number, other: number, put: string): Mutation | null {
  const text = textOf(place);
  const spans = [...text.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  const one = spans[at % spans.length];
  const two = spans[other % spans.length];
  if (!one || !two) return null;
  const made = (edits: readonly { start: number; end: number; text: string }[], taken: string[], added: string[]) => ({
    place,
    kind,
    claim: edits
      .toSorted((a, b) => b.start - a.start)
      .reduce((claim, edit) => claim.slice(0, edit.start) + edit.text + claim.slice(edit.end), text),
    taken,
    put: added,
  });
  if (kind === 'delete') return made([{ ...one, text: '' }], [one.text], []);
  if (kind === 'insert') return made([{ start: one.start, end: one.start, text: `${put} ` }], [], [put]);
  if (one.text.toLowerCase() === (kind === 'replace' ? put : two.text.toLowerCase())) return null;
  if (kind === 'replace') return made([{ ...one, text: put }], [one.text], [put]);
  if (one.text === two.text) return null;
  return made(
    [
      { ...one, text: two.text },
      { ...two, text: one.text },
    ],
    [one.text, two.text],
    [one.text, two.text],
  );
}

/** The words of a run of whole sentences as a reader has them, note marks lifted out. */
export function plainText({ document, passage }: Place, start: number, end: number): string {
  const spans = passage.spans
    .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter((span) => span.start < span.end);
  return readWords(document.source, spans, passage.marks).text;
}
