import type { Entry, Library } from './library.ts';
import { likenessTo } from './likeness.ts';
import type { Question } from './question.ts';
import { entriesWith, isIndexed } from './subject-terms.ts';
import { sum } from './sum.ts';
import { isIn } from './units.ts';

/** What speaks for a passage beyond its own words. */
export type BeyondWords = {
  /** What its entries in the subject index have of what is asked, all of them together … */
  readonly subjects: ReadonlySet<string>;
  /** … and the one that has most of it. */
  readonly entry: ReadonlySet<string>;
  /** Whether it has any entry. */
  readonly indexed: boolean;
  /** How near the question comes to one entry, from 0 to 1: the share of the question that it has, times what of it was asked. */
  readonly nearness: number;
  /** How alike the question and the passage are in their themes, from 0 to 1. */
  readonly likeness: number;
};

export function beyondWords({ read, units: all }: Question, library: Library): (entry: Entry) => BeyondWords {
  // An exact phrase stands in the text or nowhere.
  const units = all.filter(({ exact }) => !exact);
  const asked = units.flatMap(({ forms }) => forms.flatMap(({ terms, whole }) => whole ?? terms));
  const told = entriesWith(asked, library.subjects);
  const likeness = likenessTo(read, library);
  const rarity = sum(units, ({ idf }) => idf);
  return (passage) => {
    const indexed = isIndexed(passage.row, library.subjects);
    const entries = told(passage.row);
    const subjects = new Set(entries.flatMap(({ terms }) => [...terms]));
    let entry = nothing;
    let [most, nearness] = [0, 0];
    for (const { terms, size } of entries) {
      const found = units.filter(({ forms }) => forms.some((form) => isIn(terms, form)));
      const share = sum(found, ({ idf }) => idf) / rarity;
      nearness = Math.max(nearness, (share * found.length) / size);
      if (share > most) [most, entry] = [share, terms];
    }
    return { subjects, entry, nearness: Math.min(1, nearness), likeness: likeness(passage), indexed };
  };
}

const nothing: ReadonlySet<string> = new Set();
