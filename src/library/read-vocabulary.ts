import { join } from 'node:path';
import { Fault } from '#src/corpus/fault.ts';
import { parseVocabulary, type Vocabulary } from '#src/search/vocabulary.ts';
import { type Read, readJson } from './read-json.ts';

/** Reads the seven tables of the vocabulary, or tells every problem of them. */
export function readVocabulary(folder: string): Read<Vocabulary> {
  const problems: string[] = [];
  const table = (name: string): unknown => {
    const read = readJson(join(folder, `${name}.json`));
    if ('value' in read) return read.value;
    problems.push(...read.problems);
    return undefined;
  };
  const raw = {
    themes: table('themes'),
    acronyms: table('acronyms'),
    bodies: table('bodies'),
    states: table('states'),
    synonyms: table('synonyms'),
    wordFields: table('word-fields'),
    commonWords: table('common-words'),
  };
  return problems.length > 0 ? { problems } : parsed(folder, raw);
}

function parsed(folder: string, raw: Readonly<Record<keyof Vocabulary, unknown>>): Read<Vocabulary> {
  try {
    return { value: parseVocabulary(raw) };
  } catch (error) {
    if (error instanceof Fault) return { problems: error.problems.map((problem) => `${folder}/${problem}`) };
    throw error;
  }
}
