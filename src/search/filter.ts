import { dateBounds, isoDate } from '#src/cite/dates.ts';
import type { Stance } from '#src/corpus/document.ts';
import type { Entry } from './library.ts';

/** Which passages may answer. */
export type Filter = {
  readonly document?: string | undefined;
  /** A body's name. */
  readonly body?: string | undefined;
  /** ISO dates, as far as known: a document whose date may lie within is kept. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly kind?: Stance | undefined;
};

export function passes({ document, passage }: Entry, filter: Filter): boolean {
  const { author, issued } = document.metadata;
  if (filter.document !== undefined && document.id !== filter.document) return false;
  if (filter.body !== undefined && !author.value?.some((each) => each.literal === filter.body)) return false;
  if (filter.kind !== undefined && passage.stance !== filter.kind) return false;
  if (filter.from === undefined && filter.to === undefined) return true;
  const date = isoDate(issued.value);
  if (date === null) return false;
  const { first, last } = dateBounds(date);
  if (filter.from !== undefined && last < dateBounds(filter.from).first) return false;
  return filter.to === undefined || first <= dateBounds(filter.to).last;
}
