import type { Vocabulary } from '#src/search/vocabulary.ts';

/**
 * Gives a function that finds the themes which a text names by their label or a term, other than in a body's name: their
 * ids, without those that are broader than another one found.
 */
export function themeFinder({ themes, bodies }: Pick<Vocabulary, 'themes' | 'bodies'>): (text: string) => string[] {
  const known = themes.map(({ id, broader, label, terms }) => ({
    id,
    broader,
    phrases: [label, ...terms].map(spaced),
  }));
  const names = bodies.map(({ name }) => spaced(name));
  return (text) => {
    const words = names.reduce((rest, name) => rest.replaceAll(name, ' – '), spaced(text));
    const found = known.filter(({ phrases }) => phrases.some((phrase) => words.includes(phrase)));
    const above = new Set(found.flatMap(({ broader }) => broader));
    return found.flatMap(({ id }) => (above.has(id) ? [] : [id]));
  };
}

/** Words in small letters, each between two spaces. */
function spaced(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ');
  return ` ${words.trim()} `;
}
