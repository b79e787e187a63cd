import { loadLibrary } from '#src/library/load.ts';
import { explainScore } from '#src/search/explain.ts';
import { rank } from '#src/search/search.ts';

/** What `same-everywhere.test.ts` starts: prints the ranking of some questions, with its scores. */
const library = await loadLibrary('data');
const questions = [
  'torture',
  'INTERNAL DISPLACEMENT',
  'art 16 constitution',
  'concerns about impunity',
  'пытки в Казахстане',
];

for (const question of [...questions, 'three-hour rule', '"beyond isolated instances"', 'non refoulment', 'NPM']) {
  for (const { entry, score } of rank(question, {}, library)) {
    console.log([entry.passage.id, String(score.total), explainScore(score)].join('\t'));
  }
}
