import { type Match, type Matches, noMatch } from './match.ts';
import { occurrences, type Positions, tokensFrom } from './occurrences.ts';
import type { Saturation } from './saturation.ts';
import type { Meaning, StandIn } from './stand-ins.ts';
import { sum } from './sum.ts';
import { areOneWord } from './word-family.ts';

/** A passage in which stand-ins are looked for. */
export type Place = {
  readonly positions: Positions;
  /** The folded word of a token. */
  readonly wordAt: (token: number) => string;
  readonly saturated: Saturation;
  /** How much of their credit stand-ins have here, from 0 to 1. */
  readonly share: number;
};

/** The matches with stand-ins where they are worth more than what is there as typed, and the tokens they stand at. */
export function standingIn(
  typed: Matches,
  meanings: readonly Meaning[],
  place: Place,
): { readonly matches: Matches; readonly at: readonly number[] } {
  if (meanings.length === 0) return { matches: typed, at: [] };
  const matches = new Map(typed);
  const tokens: number[] = [];
  for (const meaning of meanings) {
    const rarity = sum([...meaning.covers], ({ idf }) => idf);
    for (const each of meaning.standIns) {
      const found = placesOf(each, place);
      if (found.length === 0) continue;
      tokens.push(...tokensFrom(found, each.terms.length));
      const worth = each.weight * Math.min(rarity, each.idf) * place.saturated(found.length);
      for (const unit of meaning.covers) {
        const before = matches.get(unit) ?? noMatch(unit);
        matches.set(unit, better(before, each, meaning, (worth * unit.idf) / rarity, place.share));
      }
    }
  }
  return { matches, at: tokens };
}

/** The tokens a stand-in begins at; one word alone must be the same word, not merely have the same stem. */
function placesOf({ terms, words }: StandIn, { positions, wordAt }: Place): readonly number[] {
  const found = occurrences(positions, terms);
  return words.length > 1 ? found : found.filter((at) => areOneWord(wordAt(at), words[0] ?? ''));
}

/** The unit's match: the worthier of the two, the higher credit of both. */
function better(before: Match, by: StandIn, meaning: Meaning, value: number, share: number): Match {
  const credit = Math.max(before.credit, by.credit * share);
  return value > before.value ? { unit: before.unit, by: { ...by, meaning }, value, credit } : { ...before, credit };
}
