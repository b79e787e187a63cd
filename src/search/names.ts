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

/** The phrases that may begin with a word of a question, folded; taken apart when a question first begins like them. */
export function namesFrom(word: string, vocabulary: Vocabulary): readonly Naming[] {
  const { lists, byBeginning, takenApart } = phrasesIn(vocabulary);
  const begins = word.slice(0, sharedLetters);
  const known = takenApart.get(begins);
  if (known) return known;
  const found = (byBeginning.get(begins) ?? []).flatMap((place): Naming | [] => {
    const list = lists[Math.floor(place / longestList)];
    const phrase = list?.words[place % longestList];
    return list && phrase !== undefined ? { name: list.name, kind: list.kind, ...sequenceOf(phrase) } : [];
  });
  takenApart.set(begins, found);
  return found;
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

/** Phrases of one kind that name one thing. */
type PhraseList = { readonly name: Name; readonly kind: NamingKind; readonly words: readonly string[] };

/** There are some 17,000 phrases, and a program that starts goes through them all: a phrase is a number, its list's times this plus its place there. */
const longestList = 10_000;

const phrasesIn = onceForEach((vocabulary: Vocabulary) => {
  const lists = [...listsIn(vocabulary)];
  const byBeginning = new Map<string, number[]>();
  for (const [list, { words }] of lists.entries()) {
    for (let at = 0; at < words.length; at++) {
      const begins = beginning(words[at] ?? '');
      const known = byBeginning.get(begins);
      if (known) known.push(list * longestList + at);
      else byBeginning.set(begins, [list * longestList + at]);
    }
  }
  return { lists, byBeginning, takenApart: new Map<string, readonly Naming[]>() };
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
    for (const kind of namingKinds) yield { name, kind, words: own[kind] };
  }
  for (const { words } of synonyms) yield alike('sameMeaning', words);
  for (const { words } of wordFields) yield alike('sameField', words);
}

function alike(kind: 'sameMeaning' | 'sameField', words: readonly string[]): PhraseList {
  return { name: { theme: null, label: words[0] ?? '', phrases: once(() => phrasesOf([[kind, words]])) }, kind, words };
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

/** A value that is worked out when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
