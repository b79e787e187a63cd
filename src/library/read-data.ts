import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkStated } from '#src/cite/check-stated.ts';
import { buildDocument } from '#src/corpus/build-document.ts';
import type { Document } from '#src/corpus/document.ts';
import { Fault } from '#src/corpus/fault.ts';
import { type Metadata, metadataSchema } from '#src/corpus/metadata.ts';
import { handle, handleLength } from '#src/quote/handle.ts';
import { parseVocabulary, type Vocabulary } from '#src/search/vocabulary.ts';

/** What was read, or why it could not be, one line a problem. */
type Read<T> = { readonly value: T } | { readonly problems: readonly string[] };

/** What a folder of data holds, read and checked. */
export type Data = { readonly documents: readonly Document[]; readonly vocabulary: Vocabulary };

/**
 * Reads the corpus and the vocabulary below `folder`. Throws a Fault that lists every problem at once; a document that
 * does not match its hash is never served.
 */
export function readData(folder: string): Data {
  const corpus = join(folder, 'corpus');
  const ids = folders(corpus);
  const read = ids.map((id) => readDocument(corpus, id));
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []));
  const documents = read.flatMap((each) => ('value' in each ? [each.value] : []));
  problems.push(...handleClashes(documents));
  if (ids.length === 0)
    problems.push(`${corpus}: there is no document; each is a folder with source.txt and document.json`);
  if (problems.length > 0) {
    throw new Fault(
      'corpus-invalid',
      'The corpus is not served, because not all of it can be trusted. Mend these and start again:',
      { problems },
    );
  }
  return { documents, vocabulary: readVocabulary(join(folder, 'vocabulary')) };
}

function folders(corpus: string): string[] {
  try {
    return readdirSync(corpus, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  } catch (cause) {
    throw new Fault(
      'corpus-invalid',
      `The corpus folder ${corpus} cannot be read. Set IBID_DATA to the folder that holds corpus/ and vocabulary/.`,
      { cause },
    );
  }
}

function readDocument(corpus: string, id: string): Read<Document> {
  const at = (file: string) => `${corpus}/${id}/${file}`;
  const source = readText(at('source.txt'));
  const metadata = readMetadata(at('document.json'));
  const problems = [source, metadata].flatMap((each) => ('problems' in each ? each.problems : []));
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(id))
    problems.push(`${corpus}/${id}: rename the folder with a–z, 0–9 and hyphens alone; its name is the document's id`);
  if ('problems' in source || 'problems' in metadata || problems.length > 0) return { problems };
  if (source.value.sha256 !== metadata.value.sha256) {
    return {
      problems: [
        `${at('source.txt')}: its sha256 is ${source.value.sha256}, but document.json says ${metadata.value.sha256}. The text was changed: restore it, or, if the change is meant, check every span and set the new hash`,
      ],
    };
  }
  const stated = checkStated(source.value.text, metadata.value).map((problem) => `${at('document.json')}: ${problem}`);
  if (stated.length > 0) return { problems: stated };
  return { value: buildDocument(id, `data/corpus/${id}/source.txt`, source.value.text, metadata.value) };
}

function readText(path: string): Read<{ text: string; sha256: string }> {
  try {
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { value: { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), sha256 } };
  } catch (error) {
    const reason =
      error instanceof TypeError
        ? 'it is not UTF-8 text; save it as UTF-8'
        : 'it cannot be read; put the text there as received';
    return { problems: [`${path}: ${reason}`] };
  }
}

function readMetadata(path: string): Read<Metadata> {
  const json = readJson(path);
  if ('problems' in json) return json;
  const parsed = metadataSchema.safeParse(json.value);
  if (parsed.success) return { value: parsed.data };
  return {
    problems: parsed.error.issues.map((issue) => `${path}: ${issue.path.join('.') || 'the file'}: ${explain(issue)}`),
  };
}

function readJson(path: string): Read<unknown> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { problems: [`${path}: it cannot be read; every document needs one (see CONTRIBUTING.md)`] };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return {
      problems: [
        `${path}${lineOf(text, error)}: it is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`,
      ],
    };
  }
}

/** `:12` where V8 says the position of a JSON error. */
function lineOf(text: string, error: unknown): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`;
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown ${issue.keys.map((key) => `“${key}”`).join(', ')}; check the spelling`;
  if (issue.code === 'invalid_union')
    return 'it needs “value” and either “stated” (the span that states it) or “supplied” (the reason)';
  return issue.message;
}

function readVocabulary(folder: string): Vocabulary {
  const names = ['themes', 'acronyms', 'bodies', 'states'] as const;
  const read = names.map((name) => [name, readJson(join(folder, `${name}.json`))] as const);
  const problems = read.flatMap(([, file]) => ('problems' in file ? file.problems : []));
  if (problems.length > 0)
    throw new Fault('vocabulary-invalid', 'The vocabulary cannot be read. Mend these and start again:', { problems });
  const files = Object.fromEntries(read.map(([name, file]) => [name, 'value' in file ? file.value : undefined]));
  return parseVocabulary({
    themes: files['themes'],
    acronyms: files['acronyms'],
    bodies: files['bodies'],
    states: files['states'],
  });
}

function handleClashes(documents: readonly Document[]): string[] {
  const seen = new Map<string, string>();
  return documents.flatMap(({ id }) => {
    const key = handle(id, 0).slice(0, handleLength);
    const other = seen.get(key);
    seen.set(key, id);
    return other ? [`${id} and ${other} cannot be told apart in buttons; rename one of the folders`] : [];
  });
}
