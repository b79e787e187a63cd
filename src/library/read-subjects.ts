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

/** Reads a document's subject index, where it has one: each part must be of a passage, and begin with its words. */
export function readSubjects(path: string, passages: readonly Passage[]): Read<Subjects> {
  if (!existsSync(path)) return { value: {} };
  const json = readJson(path);
  if ('problems' in json) return json;
  const parsed = z.array(subjectSchema).safeParse(json.value);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(
        ({ path: at, message }) => `${path}: ${z.core.toDotPath(at) || 'the file'}: ${message}`,
      ),
    };
  }
  const byStart = new Map(passages.map((passage) => [passage.spans[0]?.start, passage]));
  const seen = new Set<number>();
  const problems = parsed.data.flatMap(({ at, begins, entries }): string[] => {
    const passage = byStart.get(at);
    const twice = entries.filter((entry, i) => entries.indexOf(entry) < i);
    const isKnown = seen.has(at);
    seen.add(at);
    if (!passage) return [`no passage begins at ${at}; “source show --json” has where each begins`];
    if (!passage.text.startsWith(begins))
      return [`the passage at ${at} begins “${passage.text.slice(0, 40)}”, not “${begins}”`];
    if (isKnown) return [`the passage at ${at} stands here twice`];
    return twice.map((entry) => `the passage at ${at} has the entry “${entry}” twice`);
  });
  if (problems.length > 0) return { problems: problems.map((problem) => `${path}: ${problem}`) };
  return { value: Object.fromEntries(parsed.data.map(({ at, entries }) => [at, entries])) };
}
