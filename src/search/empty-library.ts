import { buildLibrary, type Library } from './library.ts';

/** A library that holds nothing, for as long as there is no other. */
export function emptyLibrary(): Library {
  return buildLibrary([], {
    themes: [],
    acronyms: [],
    bodies: [],
    states: [],
    synonyms: [],
    wordFields: [],
    commonWords: [],
  });
}
