import { fileURLToPath } from 'node:url';
import { readData } from '#src/library/read-data.ts';
import { buildLibrary, type Library } from '#src/search/library.ts';
import { search } from '#src/search/search.ts';
import { judge, shares, sumUp, type Tally, type Verdict } from '../test/support/judge.ts';
import { halves, loadPractice, loadQuestions, type Question } from '../test/support/questions.ts';
import type { Asked, Report } from './bench.ts';
import { table } from './markdown.ts';

const dataFolder = fileURLToPath(new URL('../data', import.meta.url));

/** How the questions over the five documents are answered, by what stands on them. */
export async function questions({ hold }: Asked): Promise<Report> {
  const data = readData(dataFolder);
  const library = buildLibrary(data.documents, data.vocabulary);
  const judged = [...loadQuestions(), ...loadPractice()].map((question) => ({
    question,
    verdict: verdictOn(question, library),
  }));
  const tallies = [...halves, 'practice' as const].flatMap((half) =>
    sumUp(judged).filter((tally) => tally.half === half),
  );
  const failed = judged.filter(
    ({ question, verdict }) => !verdict.success1 && !verdict.honest && (hold || question.half !== 'hold'),
  );
  return {
    section: table(head, tallies.map(row)),
    aside: failed.map(({ question, verdict }) => failure(question, verdict)).join('\n'),
  };
}

const head = [
  'Half',
  'Type',
  'With an answer',
  'Without',
  'success@1',
  'success@3',
  'the answer itself first',
  'refused',
  'honest nothing',
];

function row(tally: Tally): string[] {
  const { success1, success3, best1, refused, honest } = shares(tally);
  const counts = [tally.half, tally.type, tally.answerable, tally.nothing].map(String);
  return [...counts, ...[success1, success3, best1, refused, honest].map(percent)];
}

function verdictOn(question: Question, library: Library): Verdict {
  const hits = search(question.query, {}, library);
  return judge(
    question,
    hits.map(({ entry }) => ({ document: entry.document.id, spans: entry.passage.spans })),
  );
}

function failure({ id, half, query, answers }: Question, { rank, refused }: Verdict): string {
  const what = answers.length === 0 ? 'answered' : refused ? 'refused' : rank === null ? 'not found' : `place ${rank}`;
  return `${half} ${id}, ${what}: ${query}`;
}

function percent(share: number | null): string {
  return share === null ? '' : `${(100 * share).toFixed(1)} %`;
}
