import type { Document } from '#src/corpus/document.ts';
import { entriesOf } from '#src/corpus/subjects.ts';
import { readData } from '#src/library/read-data.ts';
import { tableLines } from '#src/render/table-lines.ts';
import { dataOf, documentMeant, passageMeant, toldPlace } from './subjects-place.ts';
import type { Told } from './subjects-work.ts';

/** How much of each document has entries, or of each passage of one. */
export function listSubjects(words: readonly string[], folder: string): Told {
  const held = readData(folder);
  return words.length === 0 ? allDocuments(held.documents) : allPassages(documentMeant(words, held));
}

/** The entries of one passage. */
export function showSubjects(words: readonly string[], folder: string): Told {
  const place = passageMeant(words.join(' '), readData(folder));
  const data = dataOf(place);
  const entries = data.entries.length > 0 ? data.entries : ['No entries.'];
  return { text: [toldPlace(place), ...entries.map((entry) => `  ${entry}`)].join('\n'), data };
}

function allDocuments(documents: readonly Document[]): Told {
  const data = documents.map(({ id, passages, subjects }) => {
    const counts = passages.map((passage) => entriesOf(passage, subjects).length);
    const indexed = counts.filter((count) => count > 0).length;
    return {
      id,
      passages: counts.length,
      indexed,
      entries: counts.reduce((sum, count) => sum + count, 0),
    };
  });
  const rows = data.map(({ id, passages, indexed, entries }) => [id, `${indexed} of ${passages}`, String(entries)]);
  const lines = tableLines(['Document', 'Passages with entries', 'Entries'], rows);
  return { text: lines.join('\n'), data: { documents: data } };
}

/** Those without entries come first. */
function allPassages(document: Document): Told {
  const passages = document.passages
    .map((passage) => dataOf({ document, passage }))
    .sort((a, b) => Number(a.entries.length > 0) - Number(b.entries.length > 0));
  const without = passages.filter(({ entries }) => entries.length === 0).length;
  const rows = passages.map(({ entries, passage, pinpoint, begins }) => [
    entries.length > 0 ? String(entries.length) : '0 *',
    passage,
    pinpoint,
    `“${begins}”`,
  ]);
  const sum =
    without === 0 ? 'Every passage has entries.' : `* ${without} of ${passages.length} passages have no entries.`;
  return {
    text: [...tableLines(['Entries', 'Passage', 'Place', 'Begins'], rows), '', sum].join('\n'),
    data: { document: document.id, passages },
  };
}
