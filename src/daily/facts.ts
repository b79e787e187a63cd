import { z } from 'zod';
import { parseDate } from '#src/cite/dates.ts';
import type { Theme } from '#src/search/vocabulary.ts';
import type { Fact } from './fact.ts';
import { factProblems, type Held, type Sha256 } from './fact-check.ts';

/** The facts that may be posted, and what is wrong with the others: sentences that begin with the entry's id. */
export type Pool = { readonly facts: readonly Fact[]; readonly problems: readonly string[] };

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const date = z
  .string()
  .refine(
    (text) => parseDate(text) === text,
    'a date that exists, as 2014-03-28, or as 2014-03 or 2014 where no more is known',
  );
const day = z
  .string()
  .refine((text) => text.length === 10 && parseDate(text) === text, 'a whole date that exists, as 2026-11-22');
const pointerFields = {
  document: z.string(),
  spans: z.array(z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() })).min(1, 'at least one span'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 in lower-case hexadecimal (64 digits)'),
};

const factSchema = z.strictObject({
  id: slug,
  ...pointerFields,
  asOf: date,
  topics: z.array(slug).min(1, 'at least one theme'),
  laterSee: z.strictObject(pointerFields).nullable(),
  reviewed: day,
});

/** What is left of a fact that was taken out, so that its id is not given away again. */
const withdrawnSchema = z.strictObject({ id: slug, withdrawn: day });

/**
 * Reads the list of facts as it is written: each must stand, word for word, where it says, as whole sentences. A fact in
 * the pool has the broader themes of its topics too; withdrawn ones are left out.
 */
export function parseFacts(raw: unknown, held: Held, sha256: Sha256): Pool {
  if (!Array.isArray(raw)) return { facts: [], problems: ['The file must be a list of facts.'] };
  const entries = raw.map(readEntry);
  const written = entries.flatMap(({ fact }) => (fact ? [fact] : []));
  const problems = [
    ...entries.flatMap((entry) => entry.problems),
    ...repeatedIds(entries.map(({ name }) => name)),
    ...factProblems(written, held, sha256),
  ];
  const broken = new Set(problems.map((problem) => problem.split(':', 1)[0]));
  const sound = written.filter(({ id }) => !broken.has(id));
  return {
    facts: sound.map((fact) => ({ ...fact, topics: withBroader(fact.topics, held.vocabulary.themes) })),
    problems,
  };
}

type Entry = { readonly name: string; readonly fact: Fact | null; readonly problems: readonly string[] };

function readEntry(raw: unknown, index: number): Entry {
  const given = z.object({ id: slug }).safeParse(raw);
  const name = given.success ? given.data.id : `entry ${index + 1}`;
  const isWithdrawn = typeof raw === 'object' && raw !== null && 'withdrawn' in raw;
  const parsed = isWithdrawn ? withdrawnSchema.safeParse(raw) : factSchema.safeParse(raw);
  const problems = parsed.error?.issues.map((issue) => `${name}: ${explain(issue)}.`) ?? [];
  return { name, fact: parsed.success && 'spans' in parsed.data ? parsed.data : null, problems };
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `${issue.keys.map((key) => `“${key}”`).join(', ')} is not known; check the spelling`;
  return `${issue.path.length > 0 ? z.core.toDotPath(issue.path) : 'the entry'}: ${issue.message}`;
}

function repeatedIds(names: readonly string[]): string[] {
  const twice = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  return [...twice].map((name) => `${name}: the id is given twice; an id is never given to another fact again.`);
}

function withBroader(topics: readonly string[], themes: readonly Theme[]): string[] {
  const found = new Set(topics);
  for (const topic of found)
    for (const broader of themes.find(({ id }) => id === topic)?.broader ?? []) found.add(broader);
  return [...found];
}
