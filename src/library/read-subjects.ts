import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Passage, Subjects } from '#src/corpus/document.ts';
import { type Read, readJson } from './read-json.ts';

const entrySchema = z
  .string()
  .max(100, 'an entry has 100 characters at most')
  .regex(/^\S+(?: \S+)*$/, 'an entry is words with one space between them');

const subjectSchema = z.strictObject({
  /** Offset in the source at which the passage begins, in UTF-16 code units. */
  at: z.int().nonnegative(),
  /** The passage's first words, so that a person and the check can tell which it is. */
  begins: z.string().min(1),
  entries: z.array(entrySchema).min(1, 'at least one entry'),
});

/** Reads a document's subject index, where it has one. */
export function readSubjects(path: string, passages: readonly Passage[]): Read<Subjects> {
  if (!existsSync(path)) return { value: {} };
  const json = readJson(path);
  if ('problems' in json) return json;
  const parsed = parseSubjects(json.value, passages);
  if ('value' in parsed) return parsed;
  return { problems: parsed.problems.map((problem) => `${path}: ${problem}`) };
}

/** A subject index from JSON: each part must be of a passage, and begin with its words. */
export function parseSubjects(json: unknown, passages: readonly Passage[]): Read<Subjects> {
  const parsed = z.array(subjectSchema).safeParse(json);
  if (!parsed.success)
    return {
      problems: parsed.error.issues.map(({ path, message }) => `${z.core.toDotPath(path) || 'the list'}: ${message}`),
    };
  const byStart = new Map(passages.map((passage) => [passage.spans[0]?.start, passage]));
  const seen = new Set<number>();
  const problems = parsed.data.flatMap(({ at, begins, entries }): string[] => {
    const passage = byStart.get(at);
    const twice = entries.filter((entry, i) => entries.indexOf(entry) < i);
    const isKnown = seen.has(at);
    seen.add(at);
    if (!passage) return [`no passage begins at ${at}${nearest(at, passages)}`];
    if (!passage.text.startsWith(begins))
      return [`the passage at ${at} begins “${passage.text.slice(0, 40)}”, not “${begins}”`];
    if (isKnown) return [`the passage at ${at} stands here twice`];
    return twice.map((entry) => `the passage at ${at} has the entry “${entry}” twice`);
  });
  if (problems.length > 0) return { problems };
  return { value: Object.fromEntries(parsed.data.map(({ at, entries }) => [at, entries])) };
}

/** Why this is no entry of a subject index; null for one. */
export function entryProblem(entry: string): string | null {
  return entrySchema.safeParse(entry).error?.issues[0]?.message ?? null;
}

/** Where a text was read anew, its passages have moved. */
function nearest(at: number, passages: readonly Passage[]): string {
  const starts = passages.map((passage) => ({ start: passage.spans[0]?.start ?? 0, text: passage.text }));
  const [near] = starts.sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  return near ? `; the nearest begins at ${near.start}: “${near.text.slice(0, 40)}”` : '';
}
