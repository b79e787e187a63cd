import { describe, expect, test } from 'vitest';
import { type JudgedHit, judge, shares, sumUp, type Verdict } from '../support/judge.ts';
import type { Question } from '../support/questions.ts';

const answered: Question = {
  id: 'keywords-01',
  query: 'a',
  type: 'keywords',
  half: 'tune',
  answers: [
    { document: 'one', start: 100, end: 200, begins: 'The law', grade: 2 },
    { document: 'two', start: 10, end: 20, begins: 'In part', grade: 1 },
  ],
};
const unanswerable: Question = {
  ...answered,
  id: 'nothing-01',
  query: 'b',
  type: 'nothing',
  half: 'hold',
  answers: [],
};

const best: JudgedHit = { document: 'one', spans: [{ start: 90, end: 210 }] };
const partly: JudgedHit = { document: 'two', spans: [{ start: 0, end: 11 }] };
const split: JudgedHit = {
  document: 'one',
  spans: [
    { start: 0, end: 50 },
    { start: 199, end: 300 },
  ],
};
const before: JudgedHit = { document: 'one', spans: [{ start: 0, end: 100 }] };
const after: JudgedHit = { document: 'one', spans: [{ start: 200, end: 300 }] };
const elsewhere: JudgedHit = { document: 'two', spans: [{ start: 100, end: 200 }] };

describe('one question', () => {
  const none: Verdict = { rank: null, success1: false, success3: false, best1: false, refused: false, honest: false };

  test.for<[string, Question, JudgedHit[], Partial<Verdict>]>([
    ['the answer first', answered, [best, before], { rank: 1, success1: true, success3: true, best1: true }],
    ['an answer in part first', answered, [partly, best], { rank: 1, success1: true, success3: true }],
    ['an answer second', answered, [before, best], { rank: 2, success3: true }],
    ['an answer third', answered, [before, after, partly], { rank: 3, success3: true }],
    ['an answer fourth', answered, [before, after, elsewhere, best], { rank: 4 }],
    ['a passage of two spans', answered, [split], { rank: 1, success1: true, success3: true, best1: true }],
    ['what touches an answer does not overlap it', answered, [before, after], {}],
    ['the same place in another document', answered, [elsewhere], {}],
    ['nothing, where there is an answer', answered, [], { refused: true }],
    ['nothing, where there is none', unanswerable, [], { honest: true }],
    ['something, where there is nothing', unanswerable, [best], {}],
  ])('%s', ([, question, hits, expected]) => {
    expect(judge(question, hits)).toEqual({ ...none, ...expected });
  });
});

describe('all questions', () => {
  const of = (question: Question, ...hits: JudgedHit[]) => ({ question, verdict: judge(question, hits) });
  const tallies = sumUp([
    of(answered, best),
    of(answered, before, partly),
    of(answered, partly),
    of(answered),
    of({ ...answered, type: 'lay' }, before),
    of(unanswerable),
    of(unanswerable, best),
  ]);
  const empty = { answerable: 0, success1: 0, success3: 0, best1: 0, refused: 0, nothing: 0, honest: 0 };

  test('are counted by half and type', () => {
    expect(tallies).toEqual([
      { half: 'tune', type: 'all', ...empty, answerable: 5, success1: 2, success3: 3, best1: 1, refused: 1 },
      { half: 'tune', type: 'keywords', ...empty, answerable: 4, success1: 2, success3: 3, best1: 1, refused: 1 },
      { half: 'tune', type: 'lay', ...empty, answerable: 1 },
      { half: 'hold', type: 'all', ...empty, nothing: 2, honest: 1 },
      { half: 'hold', type: 'nothing', ...empty, nothing: 2, honest: 1 },
    ]);
  });

  test('a share of none is not a share', () => {
    const [tune, , , hold] = tallies;
    expect(tune && shares(tune)).toEqual({ success1: 0.4, success3: 0.6, best1: 0.2, refused: 0.2, honest: null });
    expect(hold && shares(hold)).toEqual({ success1: null, success3: null, best1: null, refused: null, honest: 0.5 });
  });
});
