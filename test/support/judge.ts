import type { Span } from '#src/corpus/span.ts';
import type { Half, Question, QuestionType } from './questions.ts';

/** A passage that was given as an answer: its document's id and where it stands in the source. */
export type JudgedHit = { readonly document: string; readonly spans: readonly Span[] };

/** What came of one question. Of a question that has no answer only `honest` can be true. */
export type Verdict = {
  /** Place of the first hit that answers, from 1; null where none does. */
  readonly rank: number | null;
  /** The first hit answers. */
  readonly success1: boolean;
  /** One of the first three hits answers. */
  readonly success3: boolean;
  /** The first hit is the answer, not one that answers in part. */
  readonly best1: boolean;
  /** There is an answer, and nothing was given. */
  readonly refused: boolean;
  /** There is no answer, and nothing was given. */
  readonly honest: boolean;
};

/** Counts over questions of one half and one type, or of all types. */
export type Tally = {
  readonly half: Half;
  readonly type: QuestionType | 'all';
  readonly answerable: number;
  readonly success1: number;
  readonly success3: number;
  readonly best1: number;
  readonly refused: number;
  readonly nothing: number;
  readonly honest: number;
};

/** Judges what was given for a question, best first. A hit answers where its passage overlaps an answer. */
export function judge(question: Question, hits: readonly JudgedHit[]): Verdict {
  const grades = hits.map((hit) => gradeOf(question, hit));
  const at = grades.findIndex((grade) => grade > 0);
  const answerable = question.answers.length > 0;
  return {
    rank: at < 0 ? null : at + 1,
    success1: at === 0,
    success3: at >= 0 && at < 3,
    best1: grades[0] === 2,
    refused: answerable && hits.length === 0,
    honest: !answerable && hits.length === 0,
  };
}

/** Sums up: for each half all questions first, then each type, in the order in which they are met. */
export function sumUp(judged: readonly { readonly question: Question; readonly verdict: Verdict }[]): Tally[] {
  const groups = new Map<string, { half: Half; type: Tally['type']; of: typeof judged }>();
  for (const each of judged) {
    const { half } = each.question;
    for (const type of ['all', each.question.type] as const) {
      const key = `${half} ${type}`;
      groups.set(key, { half, type, of: [...(groups.get(key)?.of ?? []), each] });
    }
  }
  return [...groups.values()].map(({ half, type, of }) => ({ half, type, ...count(of) }));
}

/** The shares that are promised, from 0 to 1; null where there was no such question. */
export function shares(tally: Tally): Record<'success1' | 'success3' | 'best1' | 'refused' | 'honest', number | null> {
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    success1: share(tally.success1, tally.answerable),
    success3: share(tally.success3, tally.answerable),
    best1: share(tally.best1, tally.answerable),
    refused: share(tally.refused, tally.answerable),
    honest: share(tally.honest, tally.nothing),
  };
}

function gradeOf(question: Question, hit: JudgedHit): number {
  const met = question.answers.filter(
    (answer) =>
      answer.document === hit.document && hit.spans.some((span) => span.start < answer.end && answer.start < span.end),
  );
  return Math.max(0, ...met.map(({ grade }) => grade));
}

function count(of: Parameters<typeof sumUp>[0]): Omit<Tally, 'half' | 'type'> {
  const nothing = of.filter(({ question }) => question.answers.length === 0).length;
  const total = (part: 'success1' | 'success3' | 'best1' | 'refused' | 'honest') =>
    of.filter(({ verdict }) => verdict[part]).length;
  return {
    answerable: of.length - nothing,
    success1: total('success1'),
    success3: total('success3'),
    best1: total('best1'),
    refused: total('refused'),
    nothing,
    honest: total('honest'),
  };
}
