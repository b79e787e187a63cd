import type { Document, Passage } from '#src/corpus/document.ts';
import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import { readWords } from '#src/corpus/words.ts';
import { analyse, type Token } from './analyser.ts';
import type { Place } from './find-phrases.ts';
import type { Entry, Library } from './library.ts';
import { placesOutsideNames } from './outside-names.ts';
import { type ThemePhrase, themePhrases } from './theme-phrases.ts';
import type { Theme, Vocabulary } from './vocabulary.ts';
import { areOneWord } from './word-family.ts';

/** A sentence that speaks of a topic. */
export type OnTopic = {
  readonly document: Document;
  readonly passage: Passage;
  /** From its first to its last character in the source. */
  readonly sentence: Span;
  /** The words in the source that say so most surely. */
  readonly at: Span;
  /** How surely: about 1 where it names the topic, less where it names one within it or only points there. */
  readonly strength: number;
  /** Whether it has a figure of the topic, as a time limit has hours. */
  readonly figure: boolean;
};

/** Further phrases say that a sentence speaks of the topic more than in passing, up to a point. */
const each = 0.2;
const most = 0.6;
/** A passage that names the topic itself speaks of it in its other sentences too. */
const sure = 1;
/** So many words away a broader theme tells what a word that only points means: the assurance of a delegation is none of a State. */
const beside = 20;

/** Passages whose sentences are looked at: of each document its likeliest first, then its second, and so on. */
const mostPassages = 200;

/**
 * The sentences that speak of a theme: that have its label, a term, what points to it or a narrower theme, other than in
 * the name of a body or a treaty. Of a large corpus, those of the likeliest passages.
 */
export function sentencesOnTheme(theme: Theme, library: Library): OnTopic[] {
  const found = [...passagesOnTheme(theme, library)];
  return likeliest(found).flatMap(sentencesIn);
}

/** The sentences of a passage that speak of the theme; there may be none where its figures belong to something else. */
export function sentencesIn({ document, passage, places, phrases, under }: Speaking): OnTopic[] {
  const weighed = weigh(document, passage, places, phrases);
  const spoken = under || weighed.some(({ names }) => names >= sure);
  return weighed
    .filter(({ names, points, context }) => names > 0 || (points > 0 && (spoken || context)))
    .map(({ names: _, points: __, context: ___, ...said }) => ({ document, passage, ...said }));
}

/** A passage that speaks of a theme, how likely, and by which phrases. */
type Speaking = Entry & {
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
    const likely = met.reduce((sum, { weight }) => sum + each * weight, Math.max(...met.map(({ weight }) => weight)));
    yield { ...entry, places, phrases, under, figures: !speaks, likely };
  }
}

function likeliest(found: readonly Speaking[]): readonly Speaking[] {
  if (found.length <= mostPassages) return found;
  const ranked = [...Map.groupBy(found, ({ document }) => document).values()].flatMap((own) =>
    own.toSorted((a, b) => b.likely - a.likely).map((each, rank) => ({ each, rank })),
  );
  return ranked
    .sort((a, b) => a.rank - b.rank || b.each.likely - a.each.likely)
    .slice(0, mostPassages)
    .map((best) => best.each);
}

/** Gives a function that tells whether a passage stands right under a heading that names a theme. */
export function underHeadingOn(theme: Theme, { vocabulary }: Library): (passage: Passage) => boolean {
  return underHeadingOf(themePhrases(theme, vocabulary));
}

function underHeadingOf(phrases: readonly ThemePhrase[]): (passage: Passage) => boolean {
  const naming = phrases.filter(({ role, weight }) => role === 'names' && weight >= sure);
  const headings = new Map<string, boolean>();
  return ({ section }) => {
    const heading = section.at(-1) ?? '';
    const known = headings.get(heading) ?? has(heading, naming);
    headings.set(heading, known);
    return known;
  };
}

type Weighed = Omit<OnTopic, 'document' | 'passage'> & {
  readonly names: number;
  readonly points: number;
  readonly context: boolean;
};
type Met = { readonly phrase: ThemePhrase; readonly token: number };

/** Each sentence of a passage in which phrases stand, and what they say of it. */
function weigh(document: Document, passage: Passage, places: readonly Place[], phrases: readonly ThemePhrase[]) {
  const { tokens } = analyse(passage.text);
  const { offsets } = readWords(document.source, passage.spans, passage.marks);
  const offsetOf = (at: number) => offsets[at] ?? 0;
  const offset = (token: number) => offsetOf(tokens[token]?.start ?? 0);
  const met = places.flatMap(({ phrase, at }): Met[] => {
    const found = phrases[phrase];
    return found ? [{ phrase: found, token: at }] : [];
  });
  return sentences(document.source, passage.spans, passage.marks).flatMap((sentence): Weighed[] => {
    const own = met.filter(({ token }) => sentence.start <= offset(token) && offset(token) < sentence.end);
    const figures = figuresOf(own, tokens);
    const said = [...own.filter(({ phrase }) => phrase.role === 'names'), ...figures];
    const points = own.filter(({ phrase }) => phrase.role === 'points');
    const [first, ...more] = distinct([...said, ...points]);
    if (!first) return [];
    const context = own.some(
      ({ phrase, token }) => phrase.role === 'context' && points.some((each) => Math.abs(each.token - token) <= beside),
    );
    const further = more.reduce((sum, { phrase }) => sum + each * phrase.weight, 0);
    return [
      {
        sentence,
        at: {
          start: offset(first.token),
          end: 1 + offsetOf((tokens[first.token + first.phrase.terms.length - 1]?.end ?? 1) - 1),
        },
        strength: first.phrase.weight + Math.min(most, further) + (said.length === 0 && context ? each : 0),
        figure: figures.length > 0,
        names: Math.max(0, ...said.map(({ phrase }) => phrase.weight)),
        points: distinct(points).length,
        context,
      },
    ];
  });
}

/** The units that stand behind a number of their own, or behind another one in a sentence that speaks of nothing else. */
function figuresOf(met: readonly Met[], tokens: readonly Token[]): Met[] {
  const speaks = met.some(({ phrase }) => phrase.role !== 'unit' && phrase.role !== 'rival');
  const elsewhere = met.some(({ phrase }) => phrase.role === 'rival');
  return met.filter(({ phrase, token }) => {
    const number = tokens[token - 1]?.word ?? '';
    if (phrase.role !== 'unit' || !speaks || !/^\d+$/.test(number)) return false;
    return phrase.figures.has(number) || !elsewhere;
  });
}

/** Each phrase once, the weightiest first, and among those the longest. */
function distinct(met: readonly Met[]): Met[] {
  const first = new Map(met.toReversed().map((each) => [each.phrase.terms.join(' '), each]));
  return [...first.values()].sort(
    (a, b) => b.phrase.weight - a.phrase.weight || b.phrase.terms.length - a.phrase.terms.length || a.token - b.token,
  );
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

const names = new WeakMap<Vocabulary, readonly (readonly string[])[]>();

/** Names of bodies and treaties, as terms: their words say nothing of what a sentence is about. Worked out once. */
function longNames(vocabulary: Vocabulary): readonly (readonly string[])[] {
  const known = names.get(vocabulary);
  if (known) return known;
  const { bodies, acronyms } = vocabulary;
  const treaties = acronyms.filter(({ kind }) => ['body', 'treaty', 'court'].includes(kind));
  const long = [...bodies.flatMap(({ name, short }) => [name, ...short]), ...treaties.flatMap((each) => each.long)]
    .map((name) => analyse(name).tokens.map(({ term }) => term))
    .filter((terms) => terms.length > 1);
  names.set(vocabulary, long);
  return long;
}
