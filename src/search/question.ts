import type { Passage } from '#src/corpus/document.ts';
import { absentNames } from './absent-names.ts';
import { meaningsOf } from './acronyms.ts';
import { analyse } from './analyser.ts';
import { answerKind } from './answer-kind.ts';
import { findPhrase } from './find-phrase.ts';
import { type Foreign, foreignQuestion } from './foreign.ts';
import type { Library } from './library.ts';
import { withMeasures } from './measures.ts';
import { type Mended, mend } from './mend.ts';
import { namedPassages } from './named-passages.ts';
import { parseQuery, type Query } from './query.ts';
import { type Meaning, meaningsIn } from './stand-ins.ts';
import { sum } from './sum.ts';
import { type Unit, unitsOf } from './units.ts';

/** What is looked for, and how it was read. */
export type Question = {
  readonly query: Query;
  /** The free words as they are looked for. */
  readonly read: string;
  /** Of the free words, and of the exact phrases. */
  readonly units: readonly Unit[];
  /** Of all of them together. */
  readonly rarity: number;
  readonly meanings: readonly Meaning[];
  /** Folded words in their order, to tell a quotation by. */
  readonly sequence: readonly string[];
  readonly mended: readonly Mended[];
  readonly foreign: Foreign | null;
  /** Passages named by symbol and place, where that is all the question does. */
  readonly named: ReadonlySet<Passage> | null;
  /** Whether a text tells the sort of thing that is asked for, as a date; null where anything is. */
  readonly isToldBy: ((text: string) => boolean) | null;
  /** Names of which the corpus says nothing, as typed. */
  readonly absent: readonly string[];
  /** Abbreviations that may mean several things of which the corpus speaks, none of which the question decides for. */
  readonly ambiguous: readonly { readonly typed: string; readonly meanings: readonly string[] }[];
};

/** Reads what somebody typed, in the light of what the corpus has. */
export function readQuestion(text: string, library: Library): Question {
  const query = parseQuery(text);
  const foreign = foreignQuestion(query.words, library);
  const { read, mended } = mend(withMeasures(foreign?.read ?? query.words), library);
  const units = unitsOf(read, library);
  const all = [...units, ...unitsOf(query.phrases.join(' '), library, true)];
  return {
    query,
    read,
    units: all,
    rarity: sum(all, ({ idf }) => idf),
    meanings: meaningsIn(read, units, library),
    named: namedPassages(read, library),
    sequence: analyse(query.typed).tokens.map((token) => token.word),
    mended,
    foreign,
    isToldBy: answerKind(read),
    absent: absentNames(read, library),
    ambiguous: ambiguous(read, units, library),
  };
}

function ambiguous(words: string, units: readonly Unit[], library: Library): Question['ambiguous'] {
  const { tokens } = analyse(words);
  const asked = new Set(tokens.map((token) => token.term));
  return tokens.flatMap((token) => {
    const typed = words.slice(token.start, token.end);
    // Not in a symbol: the HRC of A/HRC/14/10.
    if (!units.some((unit) => unit.typed === typed)) return [];
    const held = meaningsOf(typed, token.term, asked, library).filter(
      ({ longTerms }) => !findPhrase(longTerms, library).next().done,
    );
    const meanings = new Map(held.map(({ long }) => [long.toLowerCase(), long]));
    return meanings.size > 1 ? [{ typed, meanings: [...meanings.values()] }] : [];
  });
}
