import type { Passage } from '#src/corpus/document.ts';
import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse } from './analyser.ts';
import type { Place } from './find-phrases.ts';
import type { Entry, Library } from './library.ts';
import { placesOutsideNames } from './outside-names.ts';
import { type ThemePhrase, themePhrases } from './theme-phrases.ts';
import type { Theme, Vocabulary } from './vocabulary.ts';
import { areOneWord } from './word-family.ts';

/** A phrase of this weight names the theme itself: a passage that has one speaks of it in its other sentences too. */
export const naming = 1;
/** Further phrases make it likelier that a passage speaks of a theme more than in passing. */
const further = 0.2;

/** A passage that speaks of a theme, how likely, and by which phrases. */
export type Speaking = Entry & {
  readonly places: readonly Place[];
  readonly phrases: readonly ThemePhrase[];
  /** Right under a heading that names the theme. */
  readonly under: boolean;
  /** By its figures alone: its sentences tell whether they are the theme's. */
  readonly figures: boolean;
  readonly likely: number;
};

/** The passages that speak of a theme, in the order of the corpus; quick, for no text is read again. */
export function* passagesOnTheme(theme: Theme, library: Library): Generator<Speaking> {
  const phrases = themePhrases(theme, library.vocabulary);
  const sequences = phrases.map(({ terms }) => terms);
  const isUnder = underHeadingOf(phrases);
  const { words, text, starts } = library.forward;
  const isThat = ({ phrase, row, at }: Place) =>
    stands(phrases[phrase]?.word ?? null, words[text[(starts[row] ?? 0) + at] ?? 0]);
  for (const all of placesOutsideNames(sequences, longNames(library.vocabulary), library)) {
    const places = all.filter(isThat);
    const entry = library.entries[places[0]?.row ?? -1];
    if (!entry) continue;
    const met = [...new Set(places.map(({ phrase }) => phrase))].flatMap((phrase) => phrases[phrase] ?? []);
    const has = (role: ThemePhrase['role']) => met.some((each) => each.role === role);
    const under = isUnder(entry.passage);
    const speaks = has('names') || (has('points') && (under || has('context')));
    if (!speaks && !has('unit')) continue;
    const likely = met.reduce(
      (sum, { weight }) => sum + further * weight,
      Math.max(...met.map(({ weight }) => weight)),
    );
    yield { ...entry, places, phrases, under, figures: !speaks, likely };
  }
}

/** Gives a function that tells whether a passage stands right under a heading that names a theme. */
export function underHeadingOn(theme: Theme, { vocabulary }: Library): (passage: Passage) => boolean {
  return underHeadingOf(themePhrases(theme, vocabulary));
}

function underHeadingOf(phrases: readonly ThemePhrase[]): (passage: Passage) => boolean {
  const namingPhrases = phrases.filter(({ role, weight }) => role === 'names' && weight >= naming);
  const headings = new Map<string, boolean>();
  return ({ section }) => {
    const heading = section.at(-1) ?? '';
    const known = headings.get(heading) ?? has(heading, namingPhrases);
    headings.set(heading, known);
    return known;
  };
}

/** Whether a text has one of the phrases. */
function has(text: string, phrases: readonly ThemePhrase[]): boolean {
  const { tokens } = analyse(text);
  return tokens.some(({ word }, i) =>
    phrases.some(
      (phrase) => phrase.terms.every((term, j) => term === tokens[i + j]?.term) && stands(phrase.word, word),
    ),
  );
}

/** Whether a word of a text stands for the one word of a phrase; of a longer phrase all its words are there. */
function stands(own: string | null, word: string | undefined): boolean {
  return own === null || areOneWord(bare(own), bare(word ?? ''));
}

/** The prosecutor's is the prosecutor. */
function bare(word: string): string {
  return word.replace(/['’]s?$/, '');
}

/** Names of bodies and treaties, as terms: their words say nothing of what a sentence is about. */
const longNames: (vocabulary: Vocabulary) => readonly (readonly string[])[] = onceForEach(({ bodies, acronyms }) => {
  const treaties = acronyms.filter(({ kind }) => ['body', 'treaty', 'court'].includes(kind));
  return [...bodies.flatMap(({ name, short }) => [name, ...short]), ...treaties.flatMap((each) => each.long)]
    .map((name) => analyse(name).tokens.map(({ term }) => term))
    .filter((terms) => terms.length > 1);
});
