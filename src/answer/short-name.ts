import { readableDate } from '#src/cite/dates.ts';
import type { Document } from '#src/corpus/document.ts';
import type { Provenance } from '#src/corpus/metadata.ts';

/** A document by its body (or where that is not known, its title) and its date; [brackets] mark what was supplied. */
export function shortName({ metadata }: Document): string {
  const { author, title } = metadata;
  const names = author.value?.map((each) => each.literal).join(' and ');
  return [names === undefined ? marked(title, title.value) : marked(author, names), dateOf(metadata)].join(', ');
}

function dateOf({ issued }: Document['metadata']): string {
  return issued.value ? marked(issued, readableDate(issued.value)) : 'undated';
}

function marked(field: Provenance<unknown>, words: string): string {
  return 'stated' in field ? words : `[${words}]`;
}
