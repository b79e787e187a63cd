import { join } from 'node:path';
import { Fault } from '#src/corpus/fault.ts';
import { parseVocabulary, type Vocabulary } from '#src/search/vocabulary.ts';
import { type Read, readJson } from './read-json.ts';

/** Reads the four tables of the vocabulary, or tells every problem of them. */
export function readVocabulary(folder: string): Read<Vocabulary> {
  const table = (name: string) => readJson(join(folder, `${name}.json`));
  const files = {
    themes: table('themes'),
    acronyms: table('acronyms'),
    bodies: table('bodies'),
    states: table('states'),
  };
  const { themes, acronyms, bodies, states } = files;
  if ('value' in themes && 'value' in acronyms && 'value' in bodies && 'value' in states) {
    return parsed(folder, {
      themes: themes.value,
      acronyms: acronyms.value,
      bodies: bodies.value,
      states: states.value,
    });
  }
  return { problems: Object.values(files).flatMap((each) => ('problems' in each ? each.problems : [])) };
}

function parsed(folder: string, raw: Readonly<Record<keyof Vocabulary, unknown>>): Read<Vocabulary> {
  try {
    return { value: parseVocabulary(raw) };
  } catch (error) {
    if (error instanceof Fault) return { problems: error.problems.map((problem) => `${folder}/${problem}`) };
    throw error;
  }
}
