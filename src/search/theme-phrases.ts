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
  readonly role: 'names' | 'points' | 'unit' | 'context' | 'rival';
  readonly weight: number;
  /** Of a unit: the figures that the vocabulary itself has. */
  readonly figures: ReadonlySet<string>;
};

/** What a theme's own phrases weigh, those of themes right below it, and those further down. */
const weights = [1, 0.6, 0.4] as const;
const pointing = 0.5;

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
  const above = [...themesAbove(theme, byId)].flatMap(phrasesOf).map((terms) => phraseOf('context', terms, 0));
  const own = [...family].flatMap(([each, depth]) => {
    const weight = weights[Math.min(depth, weights.length - 1)] ?? 0;
    const naming = [each.label, ...each.terms, ...each.synonyms.filter(isAbbreviation)];
    const all = naming.map(sequence);
    const figured = all.filter(isFigure);
    const synonyms = depth === 0 ? each.synonyms.filter((phrase) => !isAbbreviation(phrase)).map(sequence) : [];
    return [
      ...all.filter((terms) => !isFigure(terms)).map((terms) => phraseOf('names', terms, weight)),
      ...synonyms.map((terms) => phraseOf('points', terms, pointing)),
      ...(figured.length > 0 ? figurePhrases(each, figured, weight, byId) : []),
    ];
  });
  return [...own, ...above];
}

type ById = ReadonlyMap<string, Theme>;

function figurePhrases(theme: Theme, figured: readonly string[][], weight: number, byId: ById): ThemePhrase[] {
  const above = themesAbove(theme, byId);
  const beside = theme.broader
    .flatMap((id) => byId.get(id)?.narrower ?? [])
    .flatMap((id) => byId.get(id) ?? [])
    .filter((each) => each !== theme && !above.has(each));
  const units = Map.groupBy(figured, ([, unit]) => unit ?? '');
  return [
    ...[...units].map(([unit, own]) =>
      phraseOf('unit', [unit], weight, new Set(own.flatMap(([figure]) => figure ?? []))),
    ),
    ...[...above].flatMap(phrasesOf).map((terms) => phraseOf('context', terms, 0)),
    ...beside.flatMap(phrasesOf).map((terms) => phraseOf('rival', terms, 0)),
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

function phrasesOf({ label, terms, synonyms }: Theme): string[][] {
  return [label, ...terms, ...synonyms].map(sequence).filter((each) => !isFigure(each));
}

function phraseOf(
  role: ThemePhrase['role'],
  terms: readonly string[],
  weight: number,
  figures: ReadonlySet<string> = new Set(),
): ThemePhrase {
  return { role, terms, weight, figures };
}

/** A number below a thousand and what it counts; "2030 Agenda" is a name. */
function isFigure(terms: readonly string[]): boolean {
  return terms.length === 2 && /^\d{1,3}$/.test(terms[0] ?? '');
}

/** An abbreviation names what it stands for. */
function isAbbreviation(phrase: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(phrase);
}

function sequence(phrase: string): string[] {
  return analyse(phrase).tokens.map(({ term }) => term);
}
