import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { checkStated } from '#src/cite/check-stated.ts';
import { buildDocument } from '#src/corpus/build-document.ts';
import type { Document } from '#src/corpus/document.ts';
import { type Metadata, metadataSchema } from '#src/corpus/metadata.ts';
import { mostOffset } from '#src/quote/handle.ts';
import { type Read, readJson } from './read-json.ts';
import { readSubjects } from './read-subjects.ts';

/** Reads one document's folder: the text must match its hash, and what is stated must stand where it is said to. */
export function readDocument(corpus: string, id: string): Read<Document> {
  const at = (file: string) => `${corpus}/${id}/${file}`;
  const source = readText(at('source.txt'));
  const metadata = readMetadata(at('document.json'));
  const problems = [source, metadata].flatMap((each) => ('problems' in each ? each.problems : []));
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(id))
    problems.push(`${corpus}/${id}: rename the folder with a–z, 0–9 and hyphens alone; its name is the document's id`);
  if ('problems' in source || 'problems' in metadata || problems.length > 0) return { problems };
  const { text, sha256 } = source.value;
  if (sha256 !== metadata.value.sha256) {
    return {
      problems: [
        `${at('source.txt')}: its sha256 is ${sha256}, but document.json says ${metadata.value.sha256}. The text was changed: restore it, or, if the change is meant, check every span and set the new hash`,
      ],
    };
  }
  const stated = checkStated(text, metadata.value).map((problem) => `${at('document.json')}: ${problem}`);
  if (stated.length > 0) return { problems: stated };
  const document = buildDocument(id, `data/corpus/${id}/source.txt`, text, metadata.value);
  const subjects = readSubjects(at('subjects.json'), document.passages);
  return 'problems' in subjects ? subjects : { value: { ...document, subjects: subjects.value } };
}

function readText(path: string): Read<{ text: string; sha256: string }> {
  try {
    const bytes = readFileSync(path);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.length > mostOffset)
      return { problems: [`${path}: it is longer than ${mostOffset} characters; divide it into several documents`] };
    return { value: { text, sha256: createHash('sha256').update(bytes).digest('hex') } };
  } catch (error) {
    const reason =
      error instanceof TypeError
        ? 'it is not UTF-8 text; save it as UTF-8'
        : 'it is missing or cannot be read; put the text there as received';
    return { problems: [`${path}: ${reason}`] };
  }
}

function readMetadata(path: string): Read<Metadata> {
  const json = readJson(path);
  if ('problems' in json) return json;
  const parsed = metadataSchema.safeParse(json.value);
  if (parsed.success) return { value: parsed.data };
  return { problems: parsed.error.issues.flatMap((issue) => explain(issue)).map((problem) => `${path}: ${problem}`) };
}

/** `field: what is wrong`, one line each. */
function explain(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): string[] {
  const path = [...above, ...issue.path];
  const field = path.length > 0 ? z.core.toDotPath(path) : 'the file';
  if (issue.code === 'unrecognized_keys')
    return [`${field}: unknown ${issue.keys.map((key) => `“${key}”`).join(', ')}; check the spelling`];
  if (issue.code !== 'invalid_union') return [`${field}: ${issue.message}`];
  const inValue = issue.errors.find((branch) => branch.every((each) => each.path[0] === 'value'));
  if (inValue) return inValue.flatMap((each) => explain(each, path));
  return [`${field}: it needs “value” and either “stated” (the span that states it) or “supplied” (the reason)`];
}
