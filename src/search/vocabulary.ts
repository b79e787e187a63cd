import { z } from 'zod';
import { Fault } from '#src/corpus/fault.ts';
import { synonymProblems } from './synonym-rules.ts';
import { entryNames, type Row, readTable, repeated, unsorted } from './table.ts';
import { brokenLinks } from './theme-links.ts';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const phrase = z
  .string()
  .max(120)
  .regex(/^[^\s’]+(?: [^\s’]+)*$/, 'words with one space between them, nothing round them, and straight apostrophes');
const phrases = z.array(phrase);
const helpful = phrases.min(1, 'at least one phrase');

const themeSchema = z.strictObject({
  id,
  /** Counts as a term, so `terms` does not repeat it. */
  label: phrase,
  /** How documents name the theme; each belongs to one theme only. */
  terms: helpful,
  /** What often stands for it, or points to it. */
  synonyms: helpful,
  /** How somebody asks who does not know the words of the field. */
  lay: helpful,
  broader: z.array(id),
  narrower: z.array(id),
});

/** One meaning; an acronym with several meanings has a row for each. */
const acronymSchema = z.strictObject({
  acronym: z.string().regex(/^(?=.*[A-Z].*[A-Z])[A-Za-z0-9]{2,12}$/, 'letters and digits, two of them capitals'),
  /** The first is shown; the others are forms and spellings of the same. */
  long: helpful,
  kind: z.enum(['body', 'treaty', 'court', 'mechanism', 'organization', 'law', 'place', 'term']),
  /** Words that decide for this meaning when they stand near; only an acronym with one meaning may have none. */
  near: phrases.default([]),
});

const bodySchema = z.strictObject({
  id,
  name: phrase,
  short: phrases,
  /** What its documents' symbols begin with (the longest that fits decides); null where it has no series of its own. */
  symbol: z
    .string()
    .regex(/^[A-Za-z0-9.-]+(?:\/[A-Za-z0-9.-]+)*$/, 'the start of a symbol, as CAT/C')
    .nullable()
    .default(null),
  /** `agency` is any other office or organisation between States. */
  kind: z.enum(['treaty-body', 'charter-body', 'ngo', 'regional', 'state', 'agency']),
});

const stateSchema = z.strictObject({
  /** ISO 3166-1. */
  alpha3: z.string().regex(/^[A-Z]{3}$/, 'three capitals'),
  name: phrase,
  also: phrases,
  adjectives: helpful,
});

/** Words that nearly mean the same, the plainest first; `synonym-rules.ts` has what else must hold of them. */
const synonymSchema = z.strictObject({ id, words: phrases.min(2, 'at least two').max(10, 'ten at most') });

/**
 * Words that speak of the same thing, the plainest first, as in a thesaurus: who asks with one may be answered with
 * another. Wider than synonyms, and worth less.
 */
const wordFieldSchema = z.strictObject({
  id,
  words: z
    .array(z.string().regex(/^[\p{Ll}']+$/u, 'one lower-case word'))
    .min(10, 'at least ten')
    .max(60, 'sixty at most'),
});

const commonWordSchema = z.string().regex(/^[a-z]{3,}$/, 'three or more lower-case letters from a to z');

export type Theme = z.infer<typeof themeSchema>;
export type Acronym = z.infer<typeof acronymSchema>;
export type Body = z.infer<typeof bodySchema>;
export type State = z.infer<typeof stateSchema>;
export type SynonymGroup = z.infer<typeof synonymSchema>;
export type WordField = z.infer<typeof wordFieldSchema>;

export type Vocabulary = {
  readonly themes: readonly Theme[];
  readonly acronyms: readonly Acronym[];
  readonly bodies: readonly Body[];
  readonly states: readonly State[];
  readonly synonyms: readonly SynonymGroup[];
  readonly wordFields: readonly WordField[];
  /** Everyday English, sorted: words that are no typing errors of rarer ones. */
  readonly commonWords: readonly string[];
};

/** Reads the seven tables; throws one Fault `vocabulary-invalid` that lists everything wrong with them. */
export function parseVocabulary(raw: Readonly<Record<keyof Vocabulary, unknown>>): Vocabulary {
  const problems: string[] = [];
  const themes = readTable('themes.json', 'id', themeSchema, raw.themes, problems);
  const acronyms = readTable('acronyms.json', 'acronym', acronymSchema, raw.acronyms, problems);
  const bodies = readTable('bodies.json', 'id', bodySchema, raw.bodies, problems);
  const states = readTable('states.json', 'alpha3', stateSchema, raw.states, problems);
  const synonyms = readTable('synonyms.json', 'id', synonymSchema, raw.synonyms, problems);
  const wordFields = readTable('word-fields.json', 'id', wordFieldSchema, raw.wordFields, problems);
  const commonWords = readTable('common-words.json', 'word', commonWordSchema, raw.commonWords, problems);
  problems.push(
    ...repeated(themes, 'id', ({ id }) => [id]),
    ...repeated(themes, 'label or terms', named),
    ...themes.flatMap((row) => repeated([row], 'synonyms or lay', phrasesOf)),
    ...linkProblems(themes, entryNames(raw.themes, 'id')),
    ...[...Map.groupBy(acronyms, ({ value }) => value.acronym).values()].flatMap(meaningProblems),
    ...repeated(bodies, 'id', ({ id }) => [id]),
    ...repeated(bodies, 'name', ({ name }) => [name]),
    ...repeated(bodies, 'symbol', ({ symbol }) => (symbol === null ? [] : [symbol])),
    ...bodies.flatMap((row) => repeated([row], 'name or short', ({ name, short }) => [name, ...short])),
    ...repeated(states, 'alpha3', ({ alpha3 }) => [alpha3]),
    ...repeated(states, 'name or also', ({ name, also }) => [name, ...also]),
    ...states.flatMap((row) => repeated([row], 'adjectives', ({ adjectives }) => adjectives)),
    ...repeated(synonyms, 'id', ({ id }) => [id]),
    ...synonymProblems(synonyms),
    ...repeated(wordFields, 'id', ({ id }) => [id]),
    ...wordFields.flatMap((row) => repeated([row], 'words', ({ words }) => words)),
    ...unsorted(commonWords),
  );
  if (problems.length > 0) {
    const found = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    throw new Fault('vocabulary-invalid', `The vocabulary has ${found}; correct the entries named.`, { problems });
  }
  return {
    themes: values(themes),
    acronyms: values(acronyms),
    bodies: values(bodies),
    states: values(states),
    synonyms: values(synonyms),
    wordFields: values(wordFields),
    commonWords: values(commonWords),
  };
}

function named({ label, terms }: Theme): string[] {
  return [label, ...terms];
}

/** Every phrase of a theme; what is said twice among label and terms is told elsewhere. */
function phrasesOf(theme: Theme): string[] {
  return [...new Set(named(theme).map((text) => text.toLowerCase())), ...theme.synonyms, ...theme.lay];
}

function linkProblems(themes: readonly Row<Theme>[], known: ReadonlySet<string>): string[] {
  const where = new Map(themes.map((row) => [row.value.id, row.where]));
  return brokenLinks(values(themes), known).map(({ id, sentence }) => `${where.get(id)}, ${sentence}`);
}

/** Meanings of one acronym that are the same, or that nothing near it could tell apart. */
function meaningProblems(meanings: readonly Row<Acronym>[]): string[] {
  const silent = meanings.filter(({ value }) => meanings.length > 1 && value.near.length === 0);
  return [
    ...repeated(meanings, 'long', ({ long }) => long),
    ...repeated(meanings, 'near', ({ near }) => near),
    ...silent.map(({ where }) => `${where}, near: there are several meanings; give words that decide for this one`),
  ];
}

function values<T>(rows: readonly Row<T>[]): T[] {
  return rows.map(({ value }) => value);
}
