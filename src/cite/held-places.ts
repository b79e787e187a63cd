import type { Document, Passage } from '#src/corpus/document.ts';
import { parseCountedPlace } from './counted-place.ts';
import { findPlaces, type MissingPlace, type Places } from './find-places.ts';
import { named, type PlaceList } from './written-reference.ts';

/** What a document held has of the places a reference names. */
export type HeldPlaces = Omit<Places, 'missing'> & {
  readonly document: Document;
  /** `marked`: a note whose mark is in the text, but not the note. */
  readonly missing: readonly (MissingPlace & { readonly marked: boolean })[];
  /** Whether any place was named; else the passages are the whole text. */
  readonly placed: boolean;
};

/** The passages of a document at places; all of its text where none is named. */
export function findPlacesOf(document: Document, places: readonly PlaceList[]): HeldPlaces {
  const [counted] = named(places, 'counted').map((each) => parseCountedPlace(each)?.place);
  const found = findPlaces(
    document,
    {
      source: '',
      paragraphs: [...named(places, 'paragraph'), ...named(places, 'article')],
      notes: named(places, 'note').map(Number),
      counted: counted ?? null,
    },
    [],
  );
  const recommendations = named(places, 'recommendation');
  const { passages, missing } = recommendations.length > 0 ? recommended(found, recommendations) : found;
  const marked = ({ name }: MissingPlace) => document.notes.some(({ number }) => name === `note ${number}`);
  return {
    document,
    passages,
    missing: missing.map((each) => ({ ...each, marked: marked(each) })),
    countedFrom: found.countedFrom,
    placed: places.length > 0,
  };
}

/** Among the passages of a paragraph, those that begin with the number of a recommendation: `42.`, `95.42`, `42)`. */
function recommended({ passages, missing }: Places, numbers: readonly string[]): Pick<Places, 'passages' | 'missing'> {
  const found = numbers.map((number) => ({
    name: `recommendation ${number}`,
    instead: [],
    passages: passages.filter((passage) => begins(passage, number)),
  }));
  return {
    passages: [...new Set(found.flatMap((each) => each.passages))],
    missing: [...missing, ...found.filter((each) => each.passages.length === 0)],
  };
}

function begins({ text }: Passage, number: string): boolean {
  return new RegExp(String.raw`^(?:\d{1,3}\.)?${number.replace(/[^\w]/g, String.raw`\$&`)}(?:[.)]|\s)`).test(text);
}
