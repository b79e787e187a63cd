import { pointing } from './abbreviations.ts';
import type { Mark } from './document.ts';
import { bulletLength } from './enumeration.ts';

type Candidate = Mark & { readonly weight: number };

/** Behind the last character of a word. */
const wordEnd = /^[.,;:!?)]*(?:[”’"»]|\s|$)/;

/**
 * What may be a note mark, with how much it looks like one, by what stands before and behind it. A number glued to the
 * end of a sentence is nearly always a mark; one glued to a word or set apart by a comma only where the running sequence
 * asks for it; one behind a figure ("347.1") never, except behind a year that ends a sentence ("in 2012.9 In").
 */
const shapes: readonly { readonly before: RegExp; readonly behind: RegExp; readonly weight: number }[] = [
  { before: /[\p{Ll}\p{Lu})\]”’"'»%][.,;:!?]?[”’"'»)\]]*[.,;:!?]$/u, behind: /^(\s|$)/, weight: 4 },
  { before: /[”’"»)\]]$/, behind: wordEnd, weight: 4 },
  { before: /\p{Ll}{3}$/u, behind: wordEnd, weight: 2 },
  { before: /(?<!\d)(?:19|20)\d\d\.$/, behind: /^(\s+[\p{Lu}“"(]|\s*$)/u, weight: 1 },
  { before: /[\p{L}”’"»)],\s$/u, behind: /^\s{2}\p{L}/u, weight: 1 },
];
const superscriptWeight = 6;
const bracketed = { behind: /^([\s.,;:!?)”’"[]|$)/, weight: 4 };

const number = /\[\d{1,3}\]|(?<!\d)\d{1,3}(?!\d)|[⁰¹²³⁴-⁹]{1,3}/g;
/** A number behind an abbreviation ("art.15 of") is no mark. */
const abbreviated = new RegExp(String.raw`(?:^|[^\p{L}])${pointing}\.$`, 'iu');
/** How far to look to either side: the longest abbreviation, a few closing quotes. */
const view = 12;

/** Every place that may be a note mark, in order, with the weight of the likeliest shape. No mark opens a line. */
export function markCandidates(source: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of source.matchAll(number)) {
    const [written] = match;
    const at = match.index;
    const end = at + written.length;
    const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
    if (opensLine(line)) continue;
    const weight = weigh(written, line.slice(-view), source.slice(end, end + view));
    const value = Number(written.normalize('NFKC').replace(/\D/g, ''));
    if (weight > 0 && value > 0) found.push({ number: value, at, end, weight });
  }
  return found;
}

/** Whether nothing but a bullet stands before it. */
function opensLine(before: string): boolean {
  const line = `${before.trimStart()}1`;
  return !/[\p{L}\p{N}]/u.test(line.slice(bulletLength(line), -1));
}

function weigh(written: string, before: string, behind: string): number {
  if (written.startsWith('[')) return bracketed.behind.test(behind) ? bracketed.weight : 0;
  if (!/^\d/.test(written)) return superscriptWeight;
  const weight = shapes.find((shape) => shape.before.test(before) && shape.behind.test(behind))?.weight ?? 0;
  return weight > 0 && abbreviated.test(before) ? 0 : weight;
}

/** A run of candidates that count up, from its last one backwards. */
type Run = { readonly weight: number; readonly last: Candidate; readonly before: Run | null };

/** How many numbers a run may leap over (a mark lost), and what each costs. */
const widestLeap = 3;
const leapCost = 2;
/** What it costs a run to begin elsewhere than at 1 or at the first note: an extract. */
const startCost = 4;
const least = 8;

/**
 * The marks among the candidates: the heaviest run of numbers that count up. A run that leaps over numbers or begins in
 * the middle weighs less, and it counts only if it is long or well enough shaped or its notes are there.
 */
export function chooseMarks(candidates: readonly Candidate[], noteNumbers: ReadonlySet<number>): Mark[] {
  const best = new Map<number, Run>();
  let heaviest: Run | null = null;
  const first = noteNumbers.size > 0 ? Math.min(...noteNumbers) : 1;
  for (const candidate of candidates) {
    const own = candidate.weight + (noteNumbers.has(candidate.number) ? 4 : 0);
    const starts = candidate.number === 1 || candidate.number === first;
    let run: Run = { weight: starts ? own : own - startCost, last: candidate, before: null };
    for (let leap = 0; leap <= widestLeap; leap++) {
      const before = best.get(candidate.number - 1 - leap);
      const weight = (before?.weight ?? 0) + own - leap * leapCost;
      if (before && weight > run.weight) run = { weight, last: candidate, before };
    }
    if (run.weight > (best.get(candidate.number)?.weight ?? Number.NEGATIVE_INFINITY)) best.set(candidate.number, run);
    if (run.weight > (heaviest?.weight ?? 0)) heaviest = run;
  }
  const marks: Mark[] = [];
  if ((heaviest?.weight ?? 0) < least) return marks;
  for (let run = heaviest; run; run = run.before)
    marks.push({ number: run.last.number, at: run.last.at, end: run.last.end });
  return marks.reverse();
}
