import { findReferences } from '#src/cite/find-references.ts';
import type { Steps } from '#src/corpus/steps.ts';
import { tracesOf } from '#src/quote/trace.ts';
import { wordIndexOf } from '#src/quote/verify/word-index.ts';
import { knownWords } from '#src/search/known-words.ts';
import type { Library } from '#src/search/library.ts';
import { proposalsFor } from '#src/search/proposals.ts';
import { search } from '#src/search/search.ts';
import { topics } from '#src/search/topics.ts';

/** Makes what the first question, /verify, /trace and autocomplete would otherwise make while somebody waits. */
export function* prepare(library: Library): Steps<void> {
  for (const make of [wordIndexOf, traces, knownWords, topics, proposals, aQuestion]) {
    make(library);
    yield;
  }
}

function traces({ documents }: Library): unknown {
  return tracesOf(documents);
}

function proposals(library: Library): unknown {
  return proposalsFor('', library, 1);
}

/** What a question is read by, the names of the vocabulary above all, is made when the first one is asked. */
function aQuestion(library: Library): unknown {
  return search('What was recommended on torture in detention?', {}, library);
}

/** Has the patterns of references compiled, which takes longer than reading a text by them: needs no library. */
export function preparePatterns(): void {
  findReferences('paragraph 9 of CAT/C/KAZ/CO/2, note 5 above');
}
