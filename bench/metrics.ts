/** Grades of what was judged for one question, by id. What was not judged, or graded below 1, is not relevant. */
export type Grades = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulated gain of the first `depth`, 0 to 1. The gain is the grade itself, as in trec_eval, not
 * 2^grade - 1; the ideal ranking is made of everything judged.
 */
export function ndcg(ranked: readonly string[], grades: Grades, depth: number): number {
  const ideal = [...grades.values()].filter(isRelevant).sort((a, b) => b - a);
  const best = discounted(ideal.slice(0, depth));
  return best === 0 ? 0 : discounted(ranked.slice(0, depth).map((id) => gain(id, grades))) / best;
}

/** The share of the relevant that is among the first `depth`. */
export function recall(ranked: readonly string[], grades: Grades, depth: number): number {
  const relevant = [...grades.values()].filter(isRelevant).length;
  const found = ranked.slice(0, depth).filter((id) => gain(id, grades) > 0).length;
  return relevant === 0 ? 0 : found / relevant;
}

/** One divided by the place of the first relevant one; 0 where there is none. */
export function reciprocalRank(ranked: readonly string[], grades: Grades): number {
  const first = ranked.findIndex((id) => gain(id, grades) > 0);
  return first < 0 ? 0 : 1 / (first + 1);
}

/** 1 where a relevant one is among the first `depth`, else 0. */
export function success(ranked: readonly string[], grades: Grades, depth: number): number {
  return ranked.slice(0, depth).some((id) => gain(id, grades) > 0) ? 1 : 0;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isRelevant(grade: number): boolean {
  return grade >= 1;
}

function gain(id: string, grades: Grades): number {
  const grade = grades.get(id) ?? 0;
  return isRelevant(grade) ? grade : 0;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, each, i) => sum + each / Math.log2(i + 2), 0);
}
