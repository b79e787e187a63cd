import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse } from './analyser.ts';
import { foldWord } from './fold.ts';
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

/** A phrase that names something; taken apart only when a question begins like it. */
type Phrase = { readonly name: Name; readonly kind: NamingKind; readonly phrase: string; naming: Naming | null };

/** The phrases that may begin with a word of a question, folded. */
export function namesFrom(word: string, vocabulary: Vocabulary): readonly Naming[] {
  return (byBeginning(vocabulary).get(word.slice(0, sharedLetters)) ?? []).map((own) => {
    own.naming ??= { name: own.name, kind: own.kind, ...sequenceOf(own.phrase) };
    return own.naming;
  });
}

/** Words with one stem begin with the same letters. */
const sharedLetters = 3;

/** How a phrase begins, folded: what it is looked up by. */
export function beginning(phrase: string): string {
  const letters = phrase.slice(0, sharedLetters);
  // There are many phrases, and all are looked at when a program starts; most begin with letters that folding leaves alone.
  if (isPlain(phrase) && !foldedAway.has(letters)) return letters;
  return foldWord(/[\p{L}\p{N}\p{M}’']+/u.exec(phrase)?.[0] ?? '').slice(0, sharedLetters);
}

/** Whether the first letters are all from a to z. */
function isPlain(phrase: string): boolean {
  for (let i = 0; i < sharedLetters; i++) {
    const letter = phrase.charCodeAt(i);
    if (!(letter >= 97 && letter <= 122)) return false;
  }
  return true;
}

/** How the number words begin, which folding makes figures of. */
const foldedAway: ReadonlySet<string> = new Set('two thr fou fiv six sev eig nin ten ele twe fif thi for'.split(' '));

const byBeginning: (vocabulary: Vocabulary) => ReadonlyMap<string, readonly Phrase[]> = onceForEach((vocabulary) => {
  const { themes, synonyms, wordFields } = vocabulary;
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const ofThemes = themes.flatMap((theme) => {
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
    const kinds = { label: [theme.label], terms: theme.terms, synonyms: theme.synonyms, lay: theme.lay };
    return namingKinds.flatMap((kind) => kinds[kind].map((phrase): Phrase => ({ name, kind, phrase, naming: null })));
  });
  const alike = (kind: 'sameMeaning' | 'sameField', words: readonly string[]) => {
    const name: Name = { theme: null, label: words[0] ?? '', phrases: once(() => phrasesOf([[kind, words]])) };
    return words.map((phrase): Phrase => ({ name, kind, phrase, naming: null }));
  };
  const found = new Map<string, Phrase[]>();
  for (const own of [
    ...ofThemes,
    ...synonyms.flatMap(({ words }) => alike('sameMeaning', words)),
    ...wordFields.flatMap(({ words }) => alike('sameField', words)),
  ]) {
    const begins = beginning(own.phrase);
    const known = found.get(begins);
    if (known) known.push(own);
    else found.set(begins, [own]);
  }
  return found;
});

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

/** A value that is worked out when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
