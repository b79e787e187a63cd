import { entriesOf } from '#src/corpus/subjects.ts';
import { loadLibrary } from '#src/library/load.ts';
import { search } from '#src/search/search.ts';
import { documentMeant, toldPlace } from './subjects-place.ts';
import { countedEntries, type Told } from './subjects-work.ts';

/** An entry leads to its passage where it is among so many first answers. */
const first = 3;
/** How far the work is, is told after so many entries. */
const told = 250;

/** For each entry of a document where `find` puts its passage, asked with the entry as its question. */
export async function tryEntries(
  words: readonly string[],
  folder: string,
  tell: (line: string) => void,
): Promise<Told> {
  const library = await loadLibrary(folder, tell);
  const document = documentMeant(words, library);
  const all = document.passages.flatMap((passage) =>
    entriesOf(passage, document.subjects).map((entry) => ({ passage, entry })),
  );
  const tried = all.map(({ passage, entry }, i) => {
    if (i > 0 && i % told === 0) tell(`${i} of ${countedEntries(all.length)} tried.`);
    const found = search(entry, {}, library).map((hit) => hit.entry.passage.id);
    const at = found.indexOf(passage.id);
    return { passage, entry, place: at === -1 ? null : at + 1, first: found[0] ?? null };
  });
  const leading = tried.filter(({ place }) => place !== null && place <= first).length;
  const lines = [...Map.groupBy(tried, ({ passage }) => passage)].flatMap(([passage, own]) => [
    toldPlace({ document, passage }),
    ...own.map(line),
    '',
  ]);
  const sum = `${leading} of ${countedEntries(tried.length)} of ${document.id} lead to their passage, among the first ${first} answers.`;
  const marked = leading < tried.length ? ' The others are marked with *.' : '';
  return {
    text: [...lines, `${sum}${marked}`].join('\n'),
    data: {
      document: document.id,
      tried: tried.length,
      leading,
      entries: tried.map(({ passage, ...each }) => ({ passage: passage.id, ...each })),
    },
  };
}

type Tried = { readonly entry: string; readonly place: number | null; readonly first: string | null };

function line({ entry, place, first: instead }: Tried): string {
  if (place !== null && place <= first) return `    ${String(place).padStart(3)}  ${entry}`;
  const why = instead === null ? 'nothing is found' : `${instead} comes first`;
  return `  * ${String(place ?? '–').padStart(3)}  ${entry}  (${why})`;
}
