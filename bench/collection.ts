import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Grades } from './metrics.ts';
import { UsageError } from './usage-error.ts';

/** A test collection in the layout usual in information retrieval. */
export type Collection = {
  readonly name: string;
  readonly passages: readonly Passage[];
  /** Questions with at least one relevant passage. */
  readonly questions: readonly { readonly text: string; readonly grades: Grades }[];
};
type Passage = z.infer<typeof passageSchema>;

const files = ['corpus.jsonl', 'queries.jsonl', 'qrels.tsv'] as const;

/** The collection that a folder is, or those of its sub-folders. Throws a UsageError that names what is missing or unreadable. */
export function readCollections(folder: string): Collection[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`${folder} is not a folder.`);
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map((entry) => join(folder, entry.name))
    .sort();
  const found = [folder, ...below].filter((each) => files.some((file) => existsSync(join(each, file))));
  if (found.length === 0) {
    throw new UsageError(`Neither ${folder} nor a folder in it holds ${files.join(', ')}.`);
  }
  return found.map(readCollection);
}

function readCollection(folder: string): Collection {
  const missing = files.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new UsageError(`${folder} has no ${missing.join(' and no ')}.`);
  const passages = readLines(join(folder, 'corpus.jsonl'), passageOf);
  const judged = Map.groupBy(readLines(join(folder, 'qrels.tsv'), judgementOf).flat(), ({ query }) => query);
  const questions = readLines(join(folder, 'queries.jsonl'), queryOf).map(({ id, text }) => {
    const grades = new Map(judged.get(id)?.map(({ passage, grade }) => [passage, grade]));
    return { text, grades };
  });
  const answerable = questions.filter(({ grades }) => [...grades.values()].some((grade) => grade >= 1));
  if (answerable.length === 0) throw new UsageError(`${folder}: no query has a relevant passage in qrels.tsv.`);
  return { name: basename(resolve(folder)), passages, questions: answerable };
}

const passageSchema = z.object({ id: z.string(), title: z.string().default(''), text: z.string() });
const querySchema = z.object({ id: z.string(), text: z.string() });

function passageOf(line: string): Passage {
  return passageSchema.parse(JSON.parse(line));
}

function queryOf(line: string): z.infer<typeof querySchema> {
  return querySchema.parse(JSON.parse(line));
}

/** Query, passage, grade; none of a line of column names. */
function judgementOf(line: string): { query: string; passage: string; grade: number }[] {
  const [query = '', passage = '', grade = ''] = line.split('\t');
  if (/^query/i.test(query) && /^(score|grade|relevance)/i.test(grade)) return [];
  return [
    {
      query,
      passage,
      grade: z.coerce
        .number()
        .int()
        .parse(grade || undefined),
    },
  ];
}

function readLines<T>(path: string, read: (line: string) => T): T[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [read(line)];
    } catch (cause) {
      throw new UsageError(`${path}, line ${i + 1} cannot be read.`, { cause });
    }
  });
}
