import { analyse } from './analyser.ts';
import type { Row } from './table.ts';
import type { SynonymGroup } from './vocabulary.ts';

const mostGroups = 2;

/** Stop words that stand alone, words that the search takes for one another, and words of too many groups. */
export function synonymProblems(groups: readonly Row<SynonymGroup>[]): string[] {
  const places = new Map<string, string[]>();
  return groups.flatMap(({ where, value }) => {
    const first = new Map<string, string>();
    return value.words.flatMap((text) => {
      const { tokens } = analyse(text);
      if (tokens.length < 2 && tokens.every((token) => token.stop)) {
        return [`${where}, words: “${text}” is not searched for where it stands alone`];
      }
      const stems = tokens.map((token) => token.term).join(' ');
      const twin = first.get(stems);
      if (twin !== undefined) return [`${where}, words: “${text}” is the same to the search as “${twin}”`];
      first.set(stems, text);
      const before = places.get(stems) ?? [];
      places.set(stems, [...before, where]);
      if (before.length < mostGroups) return [];
      return [`${where}, words: “${text}” is already in ${before.slice(0, mostGroups).join(' and ')}`];
    });
  });
}
