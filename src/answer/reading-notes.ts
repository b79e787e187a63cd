import type { Document } from '#src/corpus/document.ts';
import type { Question } from '#src/search/question.ts';
import type { Block } from './answer.ts';
import { echo } from './echo.ts';

/**
 * What was looked for where it is not what was typed: words mended, a language that no document held is in, an abbreviation
 * with several meanings, a kind first; and what no document held has: the place or the names that were asked for.
 */
export function readingNotes(
  { mended, foreign, query, read, absent, ambiguous, named }: Question,
  documents: readonly Document[],
): Block[] {
  const notes: string[] = [];
  if (foreign) {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const held = [...new Set(documents.map(({ metadata }) => names.of(metadata.language) ?? metadata.language))];
    const languages = new Intl.ListFormat('en').format(held.toSorted());
    const asked = foreign.language
      ? `The question is in ${foreign.language}, and`
      : 'Some of the question cannot be read here;';
    const survived = /[\p{L}\p{N}]/u.test(read)
      ? `Only what is the same in both was looked for: ${echo(read, 120)}.`
      : `Nothing of it could be looked for: ask in ${languages}.`;
    notes.push(`${asked} the documents held are in ${languages}. ${survived}`);
  }
  if (mended.length > 0) {
    const pairs = mended.map(({ typed, read: instead }) => `‘${echo(instead, 40)}’ instead of ‘${echo(typed, 40)}’`);
    notes.push(`Showing results for ${new Intl.ListFormat('en').format(pairs)}, which no document held has.`);
  }
  if (named?.size === 0)
    notes.push('No document held has that place: /cite with a document’s symbol says which it has.');
  for (const { typed, meanings } of ambiguous) {
    const or = new Intl.ListFormat('en', { type: 'disjunction' }).format(meanings);
    notes.push(`‘${echo(typed, 40)}’ may mean ${or}: ${meanings.length === 2 ? 'both' : 'all'} were looked for.`);
  }
  if (absent.length > 0) {
    const typed = absent.map((name) => `‘${echo(name, 80)}’`);
    notes.push(`No document held mentions ${new Intl.ListFormat('en', { type: 'disjunction' }).format(typed)}.`);
  }
  if (query.prefer) notes.push(`${query.prefer === 'concern' ? 'Concerns' : 'Recommendations'} first.`);
  return notes.map((text) => ({ type: 'note', text }));
}
