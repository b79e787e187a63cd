import { placesIn } from '#src/cite/back-references.ts';
import { type Issued, isoDate } from '#src/cite/dates.ts';
import type { Recommendation } from './recommendations.ts';

/** A time within which a document asks for an answer to its recommendations. */
export type FollowUp = {
  readonly clause: Recommendation;
  /** As the text has it: `within one year`. */
  readonly within: string;
  /** Reckoned from the document's date, ISO as far as that is known; null where it is not known well enough. */
  readonly due: string | null;
  /** Numbers of the paragraphs it is about; none where it names none. */
  readonly paragraphs: readonly string[];
};

const numbers: ReadonlyMap<string, number> = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, i) => [
    word,
    i + 1,
  ]),
);
/** A time that runs from anything else than the document is none of these. */
const clause =
  /\bwithin (?:(?:a|the) (?:period|time)(?:[- ]limit)? of )?(?<number>an?|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?<unit>day|week|month|year)s?\b(?! (?:of|after|from|following|since)\b(?! (?:the )?(?:adoption|publication|transmission|date) of (?:the|these|its) (?:present |concluding )?(?:document|observations|report|recommendations)))/i;

/** The follow-up clocks that a document sets among its own recommendations. */
export function followUps(own: readonly Recommendation[]): FollowUp[] {
  return own.flatMap((each): FollowUp[] => {
    const { passage, document } = each;
    const match = each.opening ? null : clause.exec(passage.text);
    const { number = '', unit = '' } = match?.groups ?? {};
    if (!match) return [];
    const count = numbers.get(number.toLowerCase()) ?? (Number(number) || 1);
    const places = placesIn(passage.text).flatMap((place) => place.places);
    return [
      {
        clause: each,
        within: match[0].toLowerCase(),
        due: dueDate(document.metadata.issued.value, count, unit.toLowerCase()),
        paragraphs: places.flatMap(({ what, items }) => (what === 'paragraph' ? items : [])),
      },
    ];
  });
}

/** Whether a clock is about a recommendation: the clause itself, a paragraph it names, or where it names none, any. */
export function isAbout({ clause: { document, passage }, paragraphs }: FollowUp, other: Recommendation): boolean {
  if (other.document !== document) return false;
  if (other.passage === passage || paragraphs.length === 0) return true;
  const number = other.passage.paragraph ?? '';
  return paragraphs.some((each) => number === each || number.startsWith(`${each}(`));
}

function dueDate(issued: Issued | null, count: number, unit: string): string | null {
  const date = issued && !issued.circa && issued['date-parts'].length === 1 ? isoDate(issued) : null;
  const [, month, day] = date?.split('-') ?? [];
  if (date === null) return null;
  if (day !== undefined)
    return Temporal.PlainDate.from(date)
      .add({ [`${unit}s`]: count })
      .toString();
  if (month !== undefined && (unit === 'month' || unit === 'year'))
    return Temporal.PlainYearMonth.from(date)
      .add({ [`${unit}s`]: count })
      .toString();
  return month === undefined && unit === 'year' ? String(Number(date) + count) : null;
}
