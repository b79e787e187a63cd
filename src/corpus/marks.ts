import type { Mark } from './document.ts';

type Candidate = Mark & { readonly weight: number };

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * What may be a note mark, with how much it looks like one. A number glued to the end of a sentence is nearly always a
 * mark; one glued to a word or set apart by a comma only where the running sequence asks for it; one behind a figure
 * ("347.1") never, except behind a year that ends a sentence ("in 2012.9 In").
 */
const shapes: readonly { readonly pattern: RegExp; readonly weight: number }[] = [
  { pattern: /[\p{Ll}\p{Lu})\]”’"'»%][.,;:!?]?[”’"'»)\]]*[.,;:!?](\d{1,3})(?=\s|$)/gu, weight: 4 },
  { pattern: /[”’"»)\]](\d{1,3})(?=[\s.,;:!?)]|$)/gu, weight: 4 },
  { pattern: new RegExp(`([${superscripts}]{1,3})(?![${superscripts}])`, 'gu'), weight: 6 },
  { pattern: /(\[\d{1,3}\])(?=[\s.,;:!?)”’"]|\[|$)/gu, weight: 4 },
  { pattern: /\p{Ll}{3}(\d{1,3})(?=[\s.,;:!?)]|$)/gu, weight: 2 },
  { pattern: /(?<!\d)(?:19|20)\d\d\.(\d{1,3})(?=\s+[\p{Lu}“"(]|\s*$)/gu, weight: 1 },
  { pattern: /[\p{L}”’"»)],\s(\d{1,3})(?=\s{2}\p{L})/gu, weight: 1 },
];

/** Every place that may be a note mark, in order; a place that fits several shapes has the weight of the likeliest. */
export function markCandidates(source: string): Candidate[] {
  const found = new Map<number, Candidate>();
  for (const { pattern, weight } of shapes) {
    for (const match of source.matchAll(pattern)) {
      const written = match[1] ?? '';
      const at = match.index + match[0].length - written.length;
      const number = Number(
        [...written]
          .map((c) => (superscripts.includes(c) ? superscripts.indexOf(c) : c))
          .join('')
          .replace(/\D/g, ''),
      );
      if (number > 0 && weight > (found.get(at)?.weight ?? 0))
        found.set(at, { number, at, end: at + written.length, weight });
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/**
 * The marks among the candidates: the heaviest run of numbers that each follow the one before. A run starts at 1 or at
 * a number that has a note, and counts only if it is long or well enough shaped (weight 8) or its notes are there.
 */
export function chooseMarks(candidates: readonly Candidate[], noteNumbers: ReadonlySet<number>): Mark[] {
  const best = new Map<number, { readonly weight: number; readonly run: readonly Candidate[] }>();
  let heaviest: { readonly weight: number; readonly run: readonly Candidate[] } = { weight: 0, run: [] };
  const first = noteNumbers.size > 0 ? Math.min(...noteNumbers) : 1;
  for (const candidate of candidates) {
    const before = best.get(candidate.number - 1);
    if (!before && candidate.number !== 1 && candidate.number !== first) continue;
    const own = candidate.weight + (noteNumbers.has(candidate.number) ? 4 : 0);
    const run = { weight: (before?.weight ?? 0) + own, run: [...(before?.run ?? []), candidate] };
    if (run.weight > (best.get(candidate.number)?.weight ?? 0)) best.set(candidate.number, run);
    if (run.weight > heaviest.weight) heaviest = run;
  }
  return heaviest.weight >= 8 ? heaviest.run.map(({ number, at, end }) => ({ number, at, end })) : [];
}
