import { isoDate } from '#src/cite/dates.ts';
import { Fault } from '#src/corpus/fault.ts';
import type { Pointer } from '#src/daily/fact.ts';
import { parseFacts } from '#src/daily/facts.ts';
import { pointAt } from '#src/daily/place.ts';
import { factsPath, readEntries, sha256 } from '#src/library/read-facts.ts';
import { writeFacts } from '#src/library/write-facts.ts';
import type { Work } from './facts-work.ts';
import { Misuse } from './misuse.ts';
import { readWords } from './read-words.ts';

const options = {
  id: { type: 'string' },
  topics: { type: 'string' },
  'as-of': { type: 'string' },
  later: { type: 'string' },
  reviewed: { type: 'string' },
} as const;

/** Adds a fact to the pool, with the hash of its words. Throws a Misuse for what `facts check` would refuse. */
export function acceptFact(args: readonly string[], { folder, today, documents, vocabulary }: Work): string {
  const { values, positionals } = readWords(args, options);
  const { id, topics, later, reviewed = today } = values;
  const [place, ...more] = positionals;
  if (place === undefined || more.length > 0) throw new Misuse('Name one place, as facts propose gives it.');
  if (id === undefined || topics === undefined) throw new Misuse('A fact needs --id and --topics.');
  const pointer = point(place, documents);
  const laterSee = later === undefined ? null : point(later, documents);
  const asOf = values['as-of'] ?? publishedOn(pointer.document, documents);
  const entries = readList(folder);
  const entry = {
    id,
    document: pointer.document,
    spans: pointer.spans,
    sha256: pointer.sha256,
    asOf,
    topics: topics.split(/[\s,]+/).filter(Boolean),
    laterSee,
    reviewed,
  };
  const wrong = parseFacts([...entries, entry], { documents, vocabulary }, sha256).problems;
  const problems = wrong.length === 0 && reviewed > today ? [`${id}: reviewed: ${reviewed} is still to come.`] : wrong;
  if (problems.length > 0) throw new Misuse(['Nothing was written.', ...problems].join('\n'));
  writeFacts(factsPath(folder), [...entries, entry]);
  return `${id} is entry ${entries.length + 1} of the pool.`;
}

function point(place: string, documents: Work['documents']): Pointer {
  const pointer = pointAt(place, documents, sha256);
  if (pointer) return pointer;
  throw new Misuse(`‘${place}’ is not a whole number of sentences of one passage of a document held.`);
}

function publishedOn(id: string, documents: Work['documents']): string {
  const date = isoDate(documents.find((document) => document.id === id)?.metadata.issued.value ?? null);
  if (date && !date.includes('/')) return date;
  throw new Misuse('The document has no single date: say with --as-of when it was so.');
}

function readList(folder: string): readonly unknown[] {
  const read = readEntries(folder);
  if ('value' in read && Array.isArray(read.value)) return read.value;
  const problems = 'problems' in read ? read.problems : ['The file must be a list of facts.'];
  throw new Fault('facts-invalid', `Nothing was written: ${factsPath(folder)} cannot be read.`, { problems });
}
