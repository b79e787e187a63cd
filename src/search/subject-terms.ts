import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse } from './analyser.ts';
import type { Entry } from './library.ts';
import { numbersIn, type Parts, wordsIn } from './parts.ts';

/** The entries of the subject index as terms, kept as they lie in memory. */
export type SubjectTerms = {
  readonly terms: readonly string[];
  /** By row: where its entries begin in `entries`; one more than there are passages. */
  readonly rows: Uint32Array;
  /** By entry: where its terms begin in `ids`; one more than there are entries. */
  readonly entries: Uint32Array;
  /** Places in `terms`, those of all entries one after another. */
  readonly ids: Uint32Array;
};

/** Takes passages one by one, in the order of their rows; gives the terms of each, once for each entry that has it. */
export type SubjectTermsBuilder = { add(entry: Pick<Entry, 'document' | 'passage'>): string[]; build(): SubjectTerms };

export function subjectTermsBuilder(): SubjectTermsBuilder {
  const known = new Map<string, number>();
  const [rows, entries, ids] = [[0], [0], [] as number[]];
  return {
    add({ document, passage }) {
      const own = (document.subjects[passage.spans[0]?.start ?? -1] ?? []).map(tellingTerms);
      for (const terms of own) {
        for (const term of terms) {
          const id = known.get(term) ?? known.size;
          known.set(term, id);
          ids.push(id);
        }
        entries.push(ids.length);
      }
      rows.push(entries.length - 1);
      return own.flat();
    },
    build: () => ({
      terms: [...known.keys()],
      rows: Uint32Array.from(rows),
      entries: Uint32Array.from(entries),
      ids: Uint32Array.from(ids),
    }),
  };
}

export function openSubjectTerms(saved: Parts): SubjectTerms {
  const numbers = (name: string) => numbersIn(saved, name, Uint32Array);
  return {
    terms: wordsIn(saved, 'terms'),
    rows: numbers('rows'),
    entries: numbers('entries'),
    ids: numbers('ids'),
  };
}

/** Whether a passage has entries at all. */
export function isIndexed(row: number, { rows }: SubjectTerms): boolean {
  return (rows[row + 1] ?? 0) > (rows[row] ?? 0);
}

/** Of the terms of a question those that an entry has, and how many terms the entry has in all. */
export type EntryTerms = { readonly terms: ReadonlySet<string>; readonly size: number };

/** The entries of a passage that have any of the terms of a question. */
export function entriesWith(terms: Iterable<string>, subjects: SubjectTerms): (row: number) => readonly EntryTerms[] {
  const { terms: all, rows, entries, ids } = subjects;
  const places = placesOf(subjects);
  const isAsked = new Uint8Array(all.length);
  for (const term of terms) {
    const place = places.get(term);
    if (place !== undefined) isAsked[place] = 1;
  }
  return (row) => {
    const found: EntryTerms[] = [];
    for (let entry = rows[row] ?? 0; entry < (rows[row + 1] ?? 0); entry++) {
      const [from, to] = [entries[entry] ?? 0, entries[entry + 1] ?? 0];
      let own: Set<string> | null = null;
      // Most entries have none of what is asked: looked at in place, they leave nothing to collect.
      for (let i = from; i < to; i++) {
        const id = ids[i] ?? 0;
        if (isAsked[id] !== 1) continue;
        own ??= new Set();
        own.add(all[id] ?? '');
      }
      if (own) found.push({ terms: own, size: to - from });
    }
    return found;
  };
}

const placesOf = onceForEach(({ terms }: SubjectTerms) => new Map(terms.map((term, place) => [term, place])));

function tellingTerms(text: string): string[] {
  return [...new Set(analyse(text).tokens.flatMap(({ stop, term }) => (stop ? [] : [term])))];
}
