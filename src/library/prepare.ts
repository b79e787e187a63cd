import type { Steps } from '#src/corpus/steps.ts';
import { tracesOf } from '#src/quote/trace.ts';
import { wordIndexOf } from '#src/quote/verify/word-index.ts';
import type { Library } from '#src/search/library.ts';
import { topics } from '#src/search/topics.ts';

/** Works out what the first /verify, /trace and autocomplete would otherwise work out while somebody waits. */
export function* prepare(library: Library): Steps<void> {
  for (const each of [wordIndexOf, tracesIn, topics]) {
    each(library);
    yield;
  }
}

function tracesIn({ documents }: Library): unknown {
  return tracesOf(documents);
}
