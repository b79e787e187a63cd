import { once } from '#src/corpus/once.ts';
import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse } from './analyser.ts';
import { openBeginnings, packBeginnings } from './beginnings.ts';
import { keptParts } from './kept-parts.ts';
import type { Parts } from './parts.ts';
import type { Theme, Vocabulary } from './vocabulary.ts';

/** A phrase in words and in terms, and how surely a passage that has it speaks of what was asked. */
export type NamedPhrase = {
  readonly phrase: string;
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly kind: Kind;
  readonly weight: number;
  readonly credit: number;
};

/** A theme, or a group of words that mean the same. */
export type Name = {
  readonly theme: Theme | null;
  readonly label: string;
  /** All phrases that may stand for it; worked out when first asked for. */
  readonly phrases: () => readonly NamedPhrase[];
};

/** A phrase that names something, by itself. */
export type Naming = {
  readonly name: Name;
  readonly kind: NamingKind;
  readonly words: readonly string[];
  readonly terms: readonly string[];
};

/** What a phrase of each kind adds beside a word as typed (weight), and how much of it it covers (credit). */
const kinds = {
  label: { weight: 0.6, credit: 0.9 },
  terms: { weight: 0.6, credit: 0.9 },
  synonyms: { weight: 0.45, credit: 0.3 },
  narrower: { weight: 0.4, credit: 0.4 },
  lay: { weight: 0.3, credit: 0.4 },
  sameMeaning: { weight: 0.5, credit: 0.8 },
  sameField: { weight: 0.25, credit: 0.4 },
} as const;
type Kind = keyof typeof kinds;

/** The kinds by which a question may name a theme; a narrower one only stands in for it. */
const namingKinds = ['label', 'terms', 'synonyms', 'lay'] as const;
export type NamingKind = (typeof namingKinds)[number] | 'sameMeaning' | 'sameField';

/** The phrases that may begin with a word of a question, folded. */
export function namesFrom(word: string, vocabulary: Vocabulary): readonly Naming[] {
  return namesOf(vocabulary)(word);
}

/** How all phrases begin, as `keptParts` gives it back. */
export function packNames(vocabulary: Vocabulary): Parts {
  return packBeginnings([...listsIn(vocabulary)]);
}

/** Phrases of one kind that name one thing. */
type PhraseList = { readonly name: Name; readonly kind: NamingKind; readonly phrases: readonly string[] };

const namesOf = onceForEach((vocabulary: Vocabulary) => {
  const lists = [...listsIn(vocabulary)];
  const packed = keptParts(vocabulary, 'names') ?? packBeginnings(lists);
  return openBeginnings(lists, packed, (phrase, { name, kind }): Naming => ({ name, kind, ...sequenceOf(phrase) }));
});

function* listsIn({ themes, synonyms, wordFields }: Vocabulary): Generator<PhraseList> {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  for (const theme of themes) {
    const narrower = () => theme.narrower.flatMap((id) => byId.get(id) ?? []);
    const phrases = once(() =>
      phrasesOf([
        ['label', [theme.label]],
        ['terms', theme.terms],
        ['synonyms', theme.synonyms],
        ['narrower', narrower().flatMap((each) => [each.label, ...each.terms])],
        ['lay', theme.lay],
      ]),
    );
    const name: Name = { theme, label: theme.label, phrases };
    const own = { label: [theme.label], terms: theme.terms, synonyms: theme.synonyms, lay: theme.lay };
    for (const kind of namingKinds) yield { name, kind, phrases: own[kind] };
  }
  for (const { words } of synonyms) yield alike('sameMeaning', words);
  for (const { words } of wordFields) yield alike('sameField', words);
}

function alike(kind: 'sameMeaning' | 'sameField', words: readonly string[]): PhraseList {
  const name: Name = { theme: null, label: words[0] ?? '', phrases: once(() => phrasesOf([[kind, words]])) };
  return { name, kind, phrases: words };
}

/** Each sequence of terms once, in its surest kind. */
function phrasesOf(all: readonly (readonly [Kind, readonly string[]])[]): NamedPhrase[] {
  const found = all.flatMap(([kind, each]) =>
    each.map((phrase): NamedPhrase => ({ phrase, ...sequenceOf(phrase), kind, ...kinds[kind] })),
  );
  return [...new Map(found.toReversed().map((each) => [each.terms.join(' '), each])).values()];
}

function sequenceOf(phrase: string): { readonly words: readonly string[]; readonly terms: readonly string[] } {
  const { tokens } = analyse(phrase);
  return { words: tokens.map(({ word }) => word), terms: tokens.map(({ term }) => term) };
}
