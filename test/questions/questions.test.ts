import { describe, expect, test } from 'vitest';
import type { Passage } from '#src/corpus/document.ts';
import { contains } from '#src/corpus/span.ts';
import { documentCalled, everyPassage } from '../support/desk.ts';
import {
  halves,
  loadPractice,
  loadQuestions,
  parseQuestions,
  type Question,
  questionTypes,
} from '../support/questions.ts';

const questions = loadQuestions();
const practice = loadPractice();
const answers = [...questions, ...practice].flatMap(({ id, answers }) =>
  answers.map((answer, n) => ({ ...answer, name: `${id} ${n + 1}` })),
);
const folded = (text: string) => text.replace(/\s+/g, ' ');
const inHalf = (half: string, of: (question: Question) => boolean) =>
  questions.filter((question) => question.half === half && of(question)).length;

describe('each answer is where it is said to be', () => {
  test.for(answers)('$name: $begins', (answer) => {
    const { source } = documentCalled(answer.document);
    const words = source.slice(answer.start, answer.end);
    expect(folded(words).slice(0, answer.begins.length)).toBe(answer.begins);
    expect(words).toBe(words.trim());
    for (const edge of [answer.start, answer.end]) {
      expect(source.slice(Math.max(0, edge - 1), edge + 1), 'does not cut a word').not.toMatch(/^[\p{L}\p{N}]{2}$/u);
    }
    expect(passagesWith(answer)).toHaveLength(1);
  });

  test('no passage is listed twice for a question', () => {
    const twice = [...questions, ...practice].filter(
      ({ answers }) => new Set(answers.flatMap((answer) => passagesWith(answer))).size < answers.length,
    );
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
});

test('what was looked at is not held back', () => {
  const seen = new Set([...practice, ...questions.filter(({ half }) => half === 'tune')].map(({ query }) => query));
  expect(practice.filter(({ half }) => half !== 'practice')).toEqual([]);
  expect(questions.filter(({ half, query }) => half === 'hold' && seen.has(query)).map(({ id }) => id)).toEqual([]);
});

describe('the set is large and balanced', () => {
  test('enough questions, and enough that have no answer', () => {
    expect(questions.length).toBeGreaterThanOrEqual(120);
    for (const half of halves) expect(inHalf(half, ({ type }) => type === 'nothing')).toBeGreaterThanOrEqual(13);
  });

  test('as many to tune on as to hold back, with and without an answer', () => {
    for (const hasAnswer of [true, false]) {
      const [tune, hold] = halves.map((half) => inHalf(half, ({ answers }) => answers.length > 0 === hasAnswer));
      expect(tune).toBe(hold);
    }
  });

  test.for(questionTypes)('%s: in both halves', (type) => {
    for (const half of halves) expect(inHalf(half, (question) => question.type === type)).toBeGreaterThanOrEqual(4);
  });

  test.for([...new Set(everyPassage.map(({ document }) => document.id))])('%s: asked in both halves', (document) => {
    const [tune = 0, hold = 0] = halves.map((half) => inHalf(half, ({ answers }) => answers[0]?.document === document));
    // The half held back was written apart: what it asks about was not chosen to match.
    expect(Math.min(tune, hold)).toBeGreaterThanOrEqual(10);
  });

  test.for(questions.filter(({ type }) => type === 'long'))('$id is as long as a question from a mail', ({ query }) => {
    expect(query.split(/\s+/).length).toBeGreaterThanOrEqual(20);
    expect(query.split(/\s+/).length).toBeLessThanOrEqual(31);
  });

  test.for(questions.filter(({ type }) => type === 'phrase'))(
    '$id: exactly the passages that hold the phrase',
    (question) => {
      const phrase = question.query.slice(1, -1);
      const hold = everyPassage.filter(({ passage }) => passage.text.includes(phrase)).map(({ passage }) => passage);
      expect(new Set(question.answers.flatMap((answer) => passagesWith(answer)))).toEqual(new Set(hold));
    },
  );
});

describe('a file that is not right is not read', () => {
  const [first] = questions;
  const asked = { ...first, answers: questions.find(({ answers }) => answers.length === 1)?.answers };
  const whole = asked.answers ?? [];
  const part = whole.map((answer) => ({ ...answer, grade: 1 }));
  const read = (...all: unknown[]) => parseQuestions(JSON.stringify(all));

  test('one that is right is read', () => {
    expect(read(asked)).toHaveLength(1);
  });

  test.for<[string, unknown[]]>([
    ['two of one id', [asked, { ...asked, query: 'another' }]],
    ['two of one query', [asked, { ...asked, id: 'keywords-99' }]],
    ['a type that there is not', [{ ...asked, type: 'riddle' }]],
    ['a half that there is not', [{ ...asked, half: 'third' }]],
    ['a field that there is not', [{ ...asked, answer: [] }]],
    ['no answer', [{ ...asked, answers: [] }]],
    ['an answer to a question that has none', [{ ...asked, type: 'nothing' }]],
    ['a question that is too long to be admitted', [{ ...asked, query: 'x'.repeat(201) }]],
    ['an empty span', [{ ...asked, answers: whole.map((answer) => ({ ...answer, end: answer.start })) }]],
    ['only answers in part', [{ ...asked, answers: part }]],
    ['the best answer last', [{ ...asked, answers: [...whole, ...part, ...whole] }]],
  ])('%s', ([, all]) => {
    expect(() => read(...all)).toThrow();
  });
});

/** The passages of which one span holds the whole answer. */
function passagesWith(answer: Question['answers'][number]): Passage[] {
  return everyPassage
    .map(({ passage }) => passage)
    .filter(({ document, spans }) => document === answer.document && spans.some((span) => contains(span, answer)));
}
