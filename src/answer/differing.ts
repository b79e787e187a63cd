import { shortName } from './short-name.ts';
import type { Voice } from './voices.ts';

/**
 * Sentences of ours that point at figures of one kind, and at words on how things stand, that differ between documents.
 * They say where to look and not what it means; none where nothing differs.
 */
export function differing(voices: readonly Voice[]): string[] {
  return [...differingFigures(voices), ...differingStanding(voices)];
}

type Told = { readonly name: string; readonly values: readonly string[]; readonly shown: readonly string[] };

function differingFigures(voices: readonly Voice[]): string[] {
  const found = voices.map((voice) => ({
    name: shortName(voice.document),
    figures: voice.said.flatMap((each) => each.figures),
  }));
  const units = new Set(found.flatMap(({ figures }) => figures.map(({ unit }) => unit)));
  return [...units].flatMap((unit) => {
    const told = found.flatMap(({ name, figures }): Told[] => {
      const first = new Map(
        figures
          .filter((figure) => figure.unit === unit)
          .toReversed()
          .map(({ value, shown }) => [value, shown]),
      );
      const values = [...first.keys()].sort();
      return first.size > 0 ? [{ name, values, shown: [...first.values()].toReversed() }] : [];
    });
    if (!differ(told.map(({ values }) => values.join()))) return [];
    return [
      `Figures that differ: ${listed(told)}. Whether they measure the same is for you to say: read each in its sentence.`,
    ];
  });
}

function differingStanding(voices: readonly Voice[]): string[] {
  const told = voices.flatMap(({ document, said }) => {
    const standing = said.flatMap((each) => (each.standing ? [{ ...each.standing, text: each.text }] : []));
    const kinds = [...new Set(standing.map(({ kind }) => kind))].sort();
    const shown = new Set(
      standing.map(({ shown: words, at, text }) => `‘${words}’${yearsAfter(text, at + words.length)}`),
    );
    return standing.length > 0 ? [{ name: shortName(document), values: kinds, shown: [...shown] }] : [];
  });
  if (!differ(told.map(({ values }) => values.join()))) return [];
  return [`Words on how things stand that differ: ${listed(told)}.`];
}

/** Years named soon behind a place, within so many UTF-16 code units. */
function yearsAfter(text: string, at: number): string {
  const years = text.slice(at, at + soon).match(/(?<!\p{N})(?:19|20)\d\d(?!\p{N})/gu) ?? [];
  return years.length > 0 ? ` (names ${[...new Set(years)].join(' and ')})` : '';
}

const soon = 45;

function differ(all: readonly string[]): boolean {
  return new Set(all).size > 1;
}

function listed(told: readonly Told[]): string {
  return told.map(({ name, shown }) => `${shown.join(', ')} (${name})`).join('; ');
}
