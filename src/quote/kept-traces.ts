import type { Document } from '#src/corpus/document.ts';
import { type Parts, textIn } from '#src/search/parts.ts';
import type { Trace } from './trace.ts';
import type { Check, Location } from './verify/check.ts';

/** A passage by where it stands among the documents. */
type Place = { readonly document: number; readonly position: number };
type Placed<T> = Omit<T, 'document' | 'passage'> & Place;
type PlacedCheck = Omit<Check, 'locations' | 'others'> & {
  readonly locations: readonly Placed<Location>[];
  readonly others: readonly Placed<Location>[];
};
type PlacedTrace = Omit<Trace, 'quoting' | 'check'> & {
  readonly quoting: Placed<Trace['quoting']>;
  readonly check: PlacedCheck;
};

/** Traces with places instead of documents and passages. */
export function packTraces(traces: readonly Trace[], documents: readonly Document[]): Parts {
  const numbers = new Map(documents.map((document, i) => [document, i]));
  const placed = <T extends Pick<Location, 'document' | 'passage'>>({ document, passage, ...rest }: T): Placed<T> => ({
    ...rest,
    document: numbers.get(document) ?? -1,
    position: passage.position,
  });
  const all = traces.map(
    ({ quoting, check, ...trace }): PlacedTrace => ({
      ...trace,
      quoting: placed(quoting),
      check: { ...check, locations: check.locations.map(placed), others: check.others.map(placed) },
    }),
  );
  return { json: JSON.stringify(all) };
}

/** The traces of the same documents, as they were packed. */
export function openTraces(parts: Parts, documents: readonly Document[]): readonly Trace[] {
  const opened = <T extends object>({ document: number, position, ...rest }: T & Place) => {
    const document = documents[number];
    const passage = document?.passages[position];
    if (!document || !passage) throw new RangeError('A trace was kept of other documents.');
    return { ...rest, document, passage };
  };
  const all: readonly PlacedTrace[] = JSON.parse(textIn(parts, 'json'));
  return all.map(({ quoting, check, ...trace }) => ({
    ...trace,
    quoting: opened(quoting),
    check: { ...check, locations: check.locations.map(opened), others: check.others.map(opened) },
  }));
}
