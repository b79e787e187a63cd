import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '#src/corpus/fault.ts';
import type { Fact } from '#src/daily/fact.ts';
import type { Held } from '#src/daily/fact-check.ts';
import { parseFacts } from '#src/daily/facts.ts';
import { type Read, readJson } from './read-json.ts';

/** Of the UTF-8 of a text, lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Where the facts of a folder of data are written. */
export function factsPath(folder: string): string {
  return join(folder, 'facts.json');
}

/** The list of facts of a folder of data as it is written; an empty one where it has no facts.json. */
export function readEntries(folder: string): Read<unknown> {
  const path = factsPath(folder);
  return existsSync(path) ? readJson(path) : { value: [] };
}

/**
 * The pool of facts of a folder of data. Throws a Fault that lists every problem: what no longer stands in its source is
 * not posted.
 */
export function readFacts(folder: string, held: Held): readonly Fact[] {
  const read = readEntries(folder);
  const { facts, problems } =
    'problems' in read ? { facts: [], problems: read.problems } : parseFacts(read.value, held, sha256);
  if (problems.length === 0) return facts;
  const sentence = `The daily facts in ${factsPath(folder)} are not used, because not all of them can be trusted. Mend these, or take them out; “npm run ibid -- facts check” looks again:`;
  throw new Fault('facts-invalid', sentence, { problems });
}
