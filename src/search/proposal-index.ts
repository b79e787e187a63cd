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
};

/** `begins`: what a word may begin with to be it, folded. */
export type TypedWord = { readonly begins: readonly string[]; readonly term: string };

/** Begins as typed or only has the words; so called or only meant by it. */
const standingCount = 4;

/** What a proposal goes by, as one string of folded words. */
type Alias = { readonly proposal: number; readonly key: string; readonly isName: boolean };

export function proposalIndex(all: readonly NamedProposal[]): ProposalIndex {
  const aliases = all.flatMap(({ names, others }, proposal) => [
    ...names.map((name) => aliasOf(name, proposal, true)),
    ...others.map((name) => aliasOf(name, proposal, false)),
  ]);
  const { words, places, byTerm } = wordsOf(aliases);
  return {
    all,
    find(typed, most) {
      const has = new Uint8Array(aliases.length);
      let matching: number[] = [];
      for (const [i, { begins, term }] of typed.entries()) {
        const next: number[] = [];
        const take = (word: number): void => {
          for (const alias of places[word] ?? []) {
            if (has[alias] !== i) continue;
            has[alias] = i + 1;
            next.push(alias);
          }
        };
        for (const beginning of begins) {
          for (let word = lowerBound(words, beginning); words[word]?.startsWith(beginning); word++) take(word);
        }
        for (const word of byTerm.get(term) ?? []) take(word);
        matching = next;
      }
      const typedKeys = keysOf(typed);
      const standings = new Uint8Array(all.length).fill(standingCount);
      for (const alias of matching) {
        const { proposal = 0, key = '', isName = false } = aliases[alias] ?? {};
        const standing = (typedKeys.some((each) => key.startsWith(each)) ? 0 : 2) + (isName ? 0 : 1);
        standings[proposal] = Math.min(standing, standings[proposal] ?? standing);
      }
      const found: NamedProposal[] = [];
      for (let standing = 0; standing < standingCount; standing++) {
        for (let at = standings.indexOf(standing); at >= 0; at = standings.indexOf(standing, at + 1)) {
          if (found.length === most) return found;
          found.push(...all.slice(at, at + 1));
        }
      }
      return found;
    },
  };
}

/** A word as it is being typed: "thre" may become "three", which the index knows as 3, and "art" is article or artistic. */
export function typedWord({ word, term }: Token, written: string): TypedWord {
  const plain = written
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return { begins: plain === '' ? [word] : [...new Set([word, plain])], term };
}

function aliasOf(name: string, proposal: number, isName: boolean): Alias {
  return {
    proposal,
    key: analyse(name)
      .tokens.map(({ word }) => word)
      .join(' '),
    isName,
  };
}

/** All words, sorted; for each the aliases that have it, and for each stem the words that have it. */
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
  const places = words.map((word) => Uint32Array.from(found.get(word) ?? []));
  const terms = words.map((word, i) => ({ i, term: analyse(word).tokens[0]?.term ?? word }));
  const byTerm = new Map([...Map.groupBy(terms, ({ term }) => term)].map(([term, of]) => [term, of.map(({ i }) => i)]));
  return { words, places, byTerm };
}

/** What was typed, as one string of words; two where its last word may be read in two ways. */
function keysOf(typed: readonly TypedWord[]): string[] {
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
