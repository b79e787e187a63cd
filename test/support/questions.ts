import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** How a question is typed; `nothing` is a question whose honest answer is that the corpus has nothing on it. */
export const questionTypes = [
  'keywords',
  'paraphrase',
  'abbreviation',
  'misspelling',
  'symbol',
  'number',
  'phrase',
  'follow-up',
  'lay',
  'long',
  'remembered',
  'language',
  'nothing',
] as const;
export type QuestionType = (typeof questionTypes)[number];

/**
 * Constants are chosen on `tune`, and on the questions for practice; `hold`, written without sight of the program, is only
 * reported.
 */
export const halves = ['tune', 'hold'] as const;
export type Half = (typeof halves)[number] | 'practice';

const answerSchema = z
  .strictObject({
    /** Id of the document. */
    document: z.string().min(1),
    /** UTF-16 code units in the document's source text, `end` exclusive. */
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** The first words of the span, white space folded. */
    begins: z.string().min(3),
    /** 2: this is the answer. 1: answers in part. */
    grade: z.union([z.literal(1), z.literal(2)]).default(2),
  })
  .refine(({ start, end }) => start < end, 'a span ends after it starts');

const questionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z-]+-\d{2,3}$/),
    query: z.string().min(1).max(200),
    type: z.enum(questionTypes),
    half: z.enum([...halves, 'practice']),
    /** Every span that answers, best first. */
    answers: z.array(answerSchema),
  })
  .refine(({ type, answers }) => (type === 'nothing') === (answers.length === 0), {
    message: 'a question has answers, unless its answer is nothing',
    path: ['answers'],
  })
  .refine(({ answers }) => answers.every(({ grade }, n) => grade <= (answers[n - 1]?.grade ?? 2)), {
    message: 'the best answers come first',
    path: ['answers'],
  })
  .refine(({ answers }) => answers.length === 0 || answers[0]?.grade === 2, {
    message: 'one answer at least is the answer',
    path: ['answers'],
  });
export type Question = z.infer<typeof questionSchema>;

const questionsSchema = z
  .array(questionSchema)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an id names one question')
  .refine((all) => new Set(all.map(({ query }) => query)).size === all.length, 'a query stands once');

/** Reads questions from JSON. Throws where it is not JSON or not as described above. */
export function parseQuestions(json: string): readonly Question[] {
  return questionsSchema.parse(JSON.parse(json));
}

/** The questions over the five documents, both halves. */
export function loadQuestions(): readonly Question[] {
  return load('questions');
}

/** Further ones, mostly of the hardest kinds, that were looked at while the ranking was made. */
export function loadPractice(): readonly Question[] {
  return load('practice');
}

function load(name: string): readonly Question[] {
  return parseQuestions(readFileSync(fileURLToPath(new URL(`../questions/${name}.json`, import.meta.url)), 'utf8'));
}
