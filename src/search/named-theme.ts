import { analyse } from './analyser.ts';
import { namesFrom } from './names.ts';
import type { Theme, Vocabulary } from './vocabulary.ts';

/**
 * The theme that a text names and nothing else: by its id, its label or a term, by other words that only one theme has, or
 * by two or more words of one label alone ("custody limit"). Null where it names none.
 */
export function themeNamed(text: string, vocabulary: Vocabulary): Theme | null {
  const id = text.trim().toLowerCase();
  const byId = vocabulary.themes.find((theme) => theme.id === id);
  if (byId) return byId;
  const { tokens } = analyse(text);
  const asked = tokens.map(({ term }) => term);
  const same = (terms: readonly string[]) =>
    terms.length === asked.length && terms.every((term, i) => term === asked[i]);
  const found = namesFrom(tokens[0]?.word ?? '', vocabulary)
    .filter(({ terms }) => same(terms))
    .flatMap(({ name: { theme, phrases } }) => {
      const kind = phrases().find(({ terms }) => same(terms))?.kind;
      return theme ? [{ theme, named: kind === 'label' ? 2 : kind === 'terms' ? 1 : 0 }] : [];
    });
  const surest = Math.max(...found.map(({ named }) => named));
  const themes = new Set(found.filter(({ named }) => named === surest).map(({ theme }) => theme));
  const [theme, another] = themes;
  if (theme) return another ? null : theme;
  const telling = tokens.filter(({ stop }) => !stop).map(({ term }) => term);
  return telling.length > 1 ? onlyOne(vocabulary.themes.filter(({ label }) => hasAll(label, telling))) : null;
}

function onlyOne(themes: readonly Theme[]): Theme | null {
  return themes.length === 1 ? (themes[0] ?? null) : null;
}

function hasAll(label: string, terms: readonly string[]): boolean {
  const own = new Set(analyse(label).tokens.map(({ term }) => term));
  return terms.every((term) => own.has(term));
}
