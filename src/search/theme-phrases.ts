import { analyse } from './analyser.ts';
import type { Theme, Vocabulary } from './vocabulary.ts';

/**
 * What a phrase says of a sentence it stands in:
 * - `names`: it speaks of the theme.
 * - `points`: it may, where the passage does, or the sentence speaks of a broader theme (`context`).
 * - `unit`: after a number it is a figure of the theme ("72 hours" is one, and so is "68 hours"), where the sentence
 *   speaks of the theme or of a broader one, and of none beside it (`rival`: three hours to register).
 */
export type ThemePhrase = {
  readonly terms: readonly string[];
  /** Of one word alone: that word. Another one with its stem does not stand for it: international is no internment. */
  readonly word: string | null;
  readonly role: 'names' | 'points' | 'unit' | 'context' | 'rival';
  readonly weight: number;
  /** Of a unit: the figures that the vocabulary itself has. */
  readonly figures: ReadonlySet<string>;
};

/** What a theme's own phrases weigh, those of themes right below it, and those further down. */
const weights = [1, 0.6, 0.4] as const;
const pointing = 0.5;

type Sequence = Pick<ThemePhrase, 'terms' | 'word'>;

const known = new WeakMap<Theme, readonly ThemePhrase[]>();

/** All phrases by which a sentence is known to speak of a theme or not; worked out once for each theme. */
export function themePhrases(theme: Theme, vocabulary: Vocabulary): readonly ThemePhrase[] {
  const before = known.get(theme);
  if (before) return before;
  const phrases = read(theme, vocabulary);
  known.set(theme, phrases);
  return phrases;
}

function read(theme: Theme, vocabulary: Vocabulary): ThemePhrase[] {
  const byId = new Map(vocabulary.themes.map((each) => [each.id, each]));
  const family = below(theme, byId);
  const above = [...themesAbove(theme, byId)].flatMap(phrasesOf).map((each) => phraseOf('context', each, 0));
  const own = [...family].flatMap(([each, depth]) => {
    const weight = weights[Math.min(depth, weights.length - 1)] ?? 0;
    const naming = [each.label, ...each.terms, ...each.synonyms.filter(isAbbreviation)];
    const label = sequenceOf(each.label);
    const all = naming.map(sequenceOf);
    const figured = all.filter(isFigure);
    const synonyms = depth === 0 ? each.synonyms.filter((phrase) => !isAbbreviation(phrase)).map(sequenceOf) : [];
    return [
      ...all
        .filter((sequence) => !isFigure(sequence))
        .map((sequence) =>
          isPartOf(label, sequence) ? phraseOf('points', sequence, pointing) : phraseOf('names', sequence, weight),
        ),
      ...synonyms.map((sequence) => phraseOf('points', sequence, pointing)),
      ...(figured.length > 0 ? figurePhrases(each, figured, weight, byId) : []),
    ];
  });
  return [...own, ...above];
}

type ById = ReadonlyMap<string, Theme>;

function figurePhrases(theme: Theme, figured: readonly Sequence[], weight: number, byId: ById): ThemePhrase[] {
  const above = themesAbove(theme, byId);
  const beside = theme.broader
    .flatMap((id) => byId.get(id)?.narrower ?? [])
    .flatMap((id) => byId.get(id) ?? [])
    .filter((each) => each !== theme && !above.has(each));
  const units = Map.groupBy(figured, ({ terms: [, unit] }) => unit ?? '');
  return [
    ...[...units].map(([unit, own]) =>
      phraseOf(
        'unit',
        { terms: [unit], word: null },
        weight,
        new Set(own.flatMap(({ terms: [figure] }) => figure ?? [])),
      ),
    ),
    ...[...above].flatMap(phrasesOf).map((each) => phraseOf('context', each, 0)),
    ...beside.flatMap(phrasesOf).map((each) => phraseOf('rival', each, 0)),
  ];
}

/** A theme and those below it, with how far below. */
function below(theme: Theme, byId: ById): Map<Theme, number> {
  const found = new Map([[theme, 0]]);
  for (const [each, depth] of found) {
    for (const id of each.narrower) {
      const next = byId.get(id);
      if (next && !found.has(next)) found.set(next, depth + 1);
    }
  }
  return found;
}

function themesAbove(theme: Theme, byId: ById): Set<Theme> {
  const found = new Set(theme.broader.flatMap((id) => byId.get(id) ?? []));
  for (const each of found) for (const id of each.broader) found.add(byId.get(id) ?? each);
  return found;
}

function phrasesOf({ label, terms, synonyms }: Theme): Sequence[] {
  return [label, ...terms, ...synonyms].map(sequenceOf).filter((each) => !isFigure(each));
}

function phraseOf(
  role: ThemePhrase['role'],
  sequence: Sequence,
  weight: number,
  figures: ReadonlySet<string> = new Set(),
): ThemePhrase {
  return { ...sequence, role, weight, figures };
}

/** A number below a thousand and what it counts; "2030 Agenda" is a name. */
function isFigure({ terms }: Sequence): boolean {
  return terms.length === 2 && /^\d{1,3}$/.test(terms[0] ?? '');
}

/** One word of a longer name only points to what it names: a climate of impunity is no climate change. */
function isPartOf({ terms: whole }: Sequence, { terms: [only = '', ...more] }: Sequence): boolean {
  return more.length === 0 && whole.length > 1 && whole.includes(only);
}

/** An abbreviation names what it stands for. */
function isAbbreviation(phrase: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(phrase);
}

function sequenceOf(phrase: string): Sequence {
  const { tokens } = analyse(phrase);
  return { terms: tokens.map(({ term }) => term), word: tokens.length === 1 ? (tokens[0]?.word ?? null) : null };
}
