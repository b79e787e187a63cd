import { describe, expect, test } from 'vitest';
import { search } from '#src/search/search.ts';
import { desk } from '../support/desk.ts';
import { judge, shares, sumUp } from '../support/judge.ts';
import { halves, loadQuestions } from '../support/questions.ts';

/** What is promised: a change that loses it fails here. `npm run bench -- questions` has the figures. */
const reached = { success1: 0.85, success3: 0.95, refused: 0.02, honest: 0.9 } as const;

const judged = loadQuestions().map((question) => {
  const hits = search(question.query, {}, desk.library);
  const given = hits.map(({ entry }) => ({ document: entry.document.id, spans: entry.passage.spans }));
  return { question, verdict: judge(question, given) };
});

describe.for(halves)('of the half %s', (half) => {
  const tally = sumUp(judged).find((each) => each.half === half && each.type === 'all');
  const share = tally && shares(tally);

  test('the first passage, or one of the first three, answers', () => {
    expect(share?.success1).toBeGreaterThanOrEqual(reached.success1);
    expect(share?.success3).toBeGreaterThanOrEqual(reached.success3);
  });

  test('hardly any question that has an answer is refused, and most that have none are', () => {
    expect(share?.refused).toBeLessThanOrEqual(reached.refused);
    expect(share?.honest).toBeGreaterThanOrEqual(reached.honest);
  });
});
