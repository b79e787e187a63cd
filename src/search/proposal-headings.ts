import type { Library } from './library.ts';
import type { Draft } from './proposal.ts';

const most = 10_000;
/** Passages that are tried, to see that a proposal finds something. */
const mostRows = 4;

/** The headings of the documents, without their numbers; those with most passages, at most 10,000. */
export function headingProposals({ entries }: Library): Draft[] {
  const found = new Map<string, { standsIn: number; rows: number[] }>();
  for (const { passage, row } of entries) {
    for (const heading of new Set(passage.section.map(headingLabel))) {
      const own = found.get(heading) ?? { standsIn: 0, rows: [] };
      found.set(heading, own);
      own.standsIn++;
      if (own.rows.length < mostRows) own.rows.push(row);
    }
  }
  return [...found]
    .sort(([, a], [, b]) => b.standsIn - a.standsIn)
    .slice(0, most)
    .map(([label, { standsIn, rows }]) => ({
      kind: 'heading',
      label,
      value: headingQuestion(label),
      standsIn,
      names: [label],
      others: [],
      rows,
    }));
}

/** A heading without its number: "C. Principal subjects", "IV. Conclusions", "2.1 Detention". */
export function headingLabel(heading: string): string {
  return heading.replace(/^(?:\p{Lu}[.)]|[IVXL]+[.)]|\d+(?:\.\d+)*[.)]?|\([\p{L}\d]{1,4}\))\s+(?=\p{L})/u, '');
}

/** A heading's words, without the marks that the query language reads as an exact phrase or as words to leave out. */
export function headingQuestion(label: string): string {
  return label
    .replace(/["“”„«»]/g, '')
    .replace(/(?<=^|\s)[-–−]+(?=\S)/g, '')
    .trim();
}
