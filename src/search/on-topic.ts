import type { Document, Passage } from '#src/corpus/document.ts';
import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import { readWords } from '#src/corpus/words.ts';
import { analyse, type Token } from './analyser.ts';
import type { Place } from './find-phrases.ts';
import type { Library } from './library.ts';
import { naming, passagesOnTheme, type Speaking } from './passages-on-theme.ts';
import type { ThemePhrase } from './theme-phrases.ts';
import type { Theme } from './vocabulary.ts';

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
  const spoken = under || weighed.some(({ names }) => names >= naming);
  return weighed
    .filter(({ names, points, context }) => names > 0 || (points > 0 && (spoken || context)))
    .map(({ names: _, points: __, context: ___, ...said }) => ({ document, passage, ...said }));
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
