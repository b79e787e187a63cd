import type { Document, Passage } from '#src/corpus/document.ts';
import { type CountedPlace, countedKinds, headingSeparator } from './counted-place.ts';
import { underHeading } from './find-documents.ts';
import { formatSection, ordinal } from './pinpoint.ts';
import type { Reference } from './reference.ts';

/** What a document has of the places a reference names. */
export type Places = {
  readonly passages: readonly Passage[];
  /** Places named that it has not. */
  readonly missing: readonly MissingPlace[];
  /** Where a number was counted from, because the document numbers no paragraphs; null where nothing was counted. */
  readonly countedFrom: 'text' | 'section' | null;
};

/** A place that a text has not: `paragraph 10`, `note 7`; and those like it that it has: `7`, `9`, or `1 to 4`. */
export type MissingPlace = { readonly name: string; readonly instead: readonly string[] };

/** The passages at the places named; all of the text, or of the section that `rest` names, where none is. */
export function findPlaces(document: Document, reference: Reference, rest: readonly string[]): Places {
  const within = rest.length > 0 ? underHeading(document, rest) : bodyOf(document);
  const { paragraphs, notes, counted } = reference;
  if (counted) return together([asCounted(document, counted)], null);
  if (paragraphs.length === 0 && notes.length === 0) return { passages: within, missing: [], countedFrom: null };
  const isNumbered = numberedParagraphs(document).length > 0;
  const found = [
    ...notes.map((note) => asNote(document, note)),
    ...paragraphs.map((name) => (isNumbered ? asNumbered(document, name) : asNth(within, name))),
  ];
  return together(found, isNumbered || paragraphs.length === 0 ? null : rest.length > 0 ? 'section' : 'text');
}

/** The paragraph numbers a document gives itself, in order: `7`, `9`, `18`. */
export function numberedParagraphs({ passages }: Document): string[] {
  const numbers = passages.map((passage) => passage.paragraph?.replace(/\(.*/, ''));
  return [...new Set(numbers.filter((number) => number !== undefined))];
}

type Sought = MissingPlace & { readonly passages: readonly Passage[] };

function together(sought: readonly Sought[], countedFrom: Places['countedFrom']): Places {
  return {
    passages: [...new Set(sought.flatMap(({ passages }) => passages))],
    missing: sought.filter(({ passages }) => passages.length === 0),
    countedFrom,
  };
}

function asNote({ passages }: Document, number: number): Sought {
  return {
    name: `note ${number}`,
    instead: passages.flatMap(({ note }) => (note === null ? [] : [String(note)])),
    passages: passages.filter(({ note }) => note === number),
  };
}

/** A paragraph with all that it owns; in place of a sub-paragraph that is not there, its sisters. */
function asNumbered(document: Document, wanted: string): Sought {
  const { passages } = document;
  const sisters = [...new Set(passages.map(({ paragraph }) => paragraph ?? ''))].filter((paragraph) =>
    paragraph.startsWith(`${Number.parseInt(wanted, 10)}(`),
  );
  return {
    name: `paragraph ${wanted}`,
    instead: sisters.length > 0 ? sisters : numberedParagraphs(document),
    passages: passages.filter(({ paragraph }) => paragraph === wanted || paragraph?.startsWith(`${wanted}(`)),
  };
}

/** By our own count: paragraphs, or where there are none, whatever there is. */
function asNth(within: readonly Passage[], wanted: string): Sought {
  const paragraphs = within.filter((passage) => passage.kind === 'paragraph');
  const counted = paragraphs.length > 0 ? paragraphs : within;
  const number = Number(wanted);
  return {
    name: `paragraph ${wanted}`,
    instead: counted.length > 1 ? [`1 to ${counted.length}`] : counted.map(() => '1'),
    passages: counted.slice(number - 1, number),
  };
}

function asCounted(document: Document, { what, count, section }: CountedPlace): Sought {
  const heading = folded(section.join(headingSeparator));
  const all = bodyOf(document).filter(
    (passage) => passage.kind === countedKinds[what] && folded(formatSection(document, passage.section)) === heading,
  );
  return {
    name: `a ${ordinal(count)} ${what}${section.length > 0 ? ' under that heading' : ''}`,
    instead: all.length > 1 ? [`1 to ${all.length}`] : all.map(() => '1'),
    passages: all.filter((passage) => passage.counted === count),
  };
}

function bodyOf({ passages }: Document): Passage[] {
  return passages.filter((each) => each.note === null);
}

function folded(heading: string): string {
  return heading.normalize('NFKC').toLowerCase();
}
