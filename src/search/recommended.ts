import { dateBounds, isoDate } from '#src/cite/dates.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import type { AddresseeId } from './addressees.ts';
import { type FollowUp, followUps } from './follow-ups.ts';
import type { Library } from './library.ts';
import { type Recommendation, recommendationsOf } from './recommendations.ts';
import { type Subject, speaksOf } from './subject.ts';
import type { Body } from './vocabulary.ts';

/** Which recommendations are asked for. */
export type Wanted = {
  readonly subject: Subject | undefined;
  /** A body's name. */
  readonly body: string | undefined;
  readonly addressee: AddresseeId | undefined;
};

/** What is held of it. */
export type Found = {
  readonly list: readonly Recommendation[];
  readonly clocks: readonly FollowUp[];
  /** Passages that tell of what others recommended. */
  readonly told: readonly { readonly document: Document; readonly passage: Passage }[];
};

/** The recommendations of bodies between States first, then those of others; the newest documents first. */
const order: readonly Body['kind'][] = ['treaty-body', 'charter-body', 'agency', 'regional', 'state', 'ngo'];

/** The recommendations of the documents held that are asked for, the follow-up clocks, and what tells of others. */
export function recommended({ subject, body, addressee }: Wanted, library: Library): Found {
  const { documents, vocabulary } = library;
  const isOn = subject ? speaksOf(subject, library) : () => true;
  const wanted = documents
    .filter(({ metadata }) => body === undefined || metadata.author.value?.some(({ literal }) => literal === body))
    .map((document) => ({ document, ...recommendationsOf(document, vocabulary) }))
    .toSorted((a, b) => rank(a.document, library) - rank(b.document, library) || newer(a.document, b.document));
  return {
    list: wanted
      .flatMap(({ own }) => own)
      .filter((each) => isOn(each.passage) || (each.opening !== null && isOn(each.opening)))
      .filter((each) => addressee === undefined || each.addressee === addressee),
    clocks: wanted.flatMap(({ own }) => followUps(own)),
    told: wanted.flatMap(({ document, told }) => told.filter(isOn).map((passage) => ({ document, passage }))),
  };
}

function rank({ metadata }: Document, { vocabulary }: Library): number {
  const ranks = (metadata.author.value ?? []).map(({ literal }) => {
    const kind = vocabulary.bodies.find(({ name }) => name === literal)?.kind;
    return kind === undefined ? order.length : order.indexOf(kind);
  });
  return Math.min(order.length, ...ranks);
}

function newer(a: Document, b: Document): number {
  const day = ({ metadata }: Document) => {
    const date = isoDate(metadata.issued.value);
    return date === null ? '' : dateBounds(date).last;
  };
  return day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0;
}
