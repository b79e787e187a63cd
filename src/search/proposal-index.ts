import { analyse, type Token } from './analyser.ts';
import type { NamedProposal } from './proposal.ts';

/** Finds proposals by the beginnings of their words. */
export type ProposalIndex = {
  /** In their order: by kind, then by count. */
  readonly all: readonly NamedProposal[];
  /**
   * Those of which one name has a word for each word typed: one that begins with it, or that has its stem. First those
   * that begin with all that was typed, then those that have it anywhere; at each the ones so called come before those
   * that it merely stands for. Otherwise in the order of `all`.
   */
  find(typed: readonly TypedWord[], most: number): readonly NamedProposal[];
  /** The one that is called this. */
  named(name: string): NamedProposal | null;
};

/** `begins`: what a word may begin with to be it, folded. */
export type TypedWord = { readonly begins: readonly string[]; readonly term: string };

/** One thing that a proposal goes by: its words, and 1 as its standing where it is not what the proposal is called. */
type Alias = { readonly proposal: number; readonly key: string; readonly standing: 0 | 1 };

/** What is added to the standing of an alias that does not begin as typed. */
const within = 2;
const standings = 4;

export function proposalIndex(all: readonly NamedProposal[]): ProposalIndex {
  const aliases = all.flatMap(({ names, others }, proposal) => [
    ...names.flatMap(keysOf).map((key): Alias => ({ proposal, key, standing: 0 })),
    ...others.flatMap(keysOf).map((key): Alias => ({ proposal, key, standing: 1 })),
  ]);
  const { words, starts, places, byTerm } = wordsOf(aliases);
  const byName = new Map(
    aliases
      .filter(({ standing }) => standing === 0)
      .map(({ key, proposal }) => [key, proposal] as const)
      .toReversed(),
  );
  // By alias: how many of the words typed it has, as long as it has them all. By proposal: its best standing.
  // Both are used again at every key: making them took most of the time.
  const has = new Uint8Array(aliases.length);
  const best = new Uint8Array(all.length);
  return {
    all,
    find(typed, most) {
      has.fill(0);
      best.fill(standings);
      for (const [i, { begins, term }] of typed.entries()) {
        const take = (from: number, to: number): void => {
          for (let at = starts[from] ?? 0; at < (starts[to] ?? 0); at++) {
            const alias = places[at] ?? 0;
            if (has[alias] === i) has[alias] = i + 1;
          }
        };
        for (const each of begins) take(lowerBound(words, each), lowerBound(words, `${each}\uffff`));
        for (const word of byTerm.get(term) ?? []) take(word, word + 1);
      }
      const keys = typedKeys(typed);
      for (let at = has.indexOf(typed.length); at >= 0; at = has.indexOf(typed.length, at + 1)) {
        const { proposal = 0, key = '', standing: own = 0 } = aliases[at] ?? {};
        const standing = own + (keys.some((each) => key.startsWith(each)) ? 0 : within);
        if (standing < (best[proposal] ?? 0)) best[proposal] = standing;
      }
      const found: NamedProposal[] = [];
      for (let standing = 0; standing < standings; standing++) {
        for (let at = best.indexOf(standing); at >= 0; at = best.indexOf(standing, at + 1)) {
          const proposal = all[at];
          if (found.length === most) return found;
          if (proposal) found.push(proposal);
        }
      }
      return found;
    },
    named: (name) => all[byName.get(keysOf(name)[0] ?? '') ?? -1] ?? null,
  };
}

/** The words typed, each as it is folded and as it is written: "art" begins article as well as artistic. */
export function typedWord(token: Token, text: string): TypedWord {
  return { begins: [...new Set([token.word, written(token, text)])], term: token.term };
}

/** A word before numbers become figures and short forms long ones: "three" is known as 3, but typed from "t" on. */
function written({ word, start, end }: Token, text: string): string {
  const plain = text
    .slice(start, end)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return plain === '' ? word : plain;
}

/** The words of a name as they are folded, and as they are written where that is not the same. */
function keysOf(name: string): string[] {
  const { tokens } = analyse(name);
  const folded = tokens.map(({ word }) => word);
  return [...new Set([folded.join(' '), tokens.map((token) => written(token, name)).join(' ')])];
}

/** All words, sorted; where in `places` the aliases of each begin; and the words that have a stem. */
function wordsOf(aliases: readonly Alias[]) {
  const found = new Map<string, number[]>();
  for (const [alias, { key }] of aliases.entries()) {
    for (const word of new Set(key.split(' '))) {
      const known = found.get(word);
      if (known) known.push(alias);
      else found.set(word, [alias]);
    }
  }
  const words = [...found.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  const places: number[] = [];
  for (const [i, word] of words.entries()) {
    for (const alias of found.get(word) ?? []) places.push(alias);
    starts[i + 1] = places.length;
  }
  const byTerm = Map.groupBy(words.keys(), (i) => analyse(words[i] ?? '').tokens[0]?.term ?? '');
  return { words, starts, places: Uint32Array.from(places), byTerm };
}

/** What was typed, as one string of words; two where its last word may be read in two ways. */
function typedKeys(typed: readonly TypedWord[]): string[] {
  const first = typed.slice(0, -1).map(({ begins: [begins = ''] }) => begins);
  return typed.at(-1)?.begins.map((last) => [...first, last].join(' ')) ?? [];
}

/** The first word that does not stand before this one. */
function lowerBound(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
