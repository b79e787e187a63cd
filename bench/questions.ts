import { fileURLToPath } from 'node:url';
import { readData } from '#src/library/read-data.ts';
import { buildLibrary, type Library } from '#src/search/library.ts';
import { search } from '#src/search/search.ts';
import { judge, shares, sumUp, type Tally, type Verdict } from '../test/support/judge.ts';
import { halves, loadPractice, loadQuestions, type Question } from '../test/support/questions.ts';
import type { Asked, Report } from './bench.ts';
import { table } from './markdown.ts';

const dataFolder = fileURLToPath(new URL('../data', import.meta.url));

/** How the questions over the five documents are answered, by what stands on them; in all also without subject indexes. */
export async function questions({ hold }: Asked): Promise<Report> {
  const { documents, vocabulary } = readData(dataFolder);
  const asked = [...loadQuestions(), ...loadPractice()];
  const judgedIn = (library: Library) => asked.map((question) => ({ question, verdict: verdictOn(question, library) }));
  const judged = judgedIn(buildLibrary(documents, vocabulary));
  const unindexed = documents.map((document) => ({ ...document, subjects: {} }));
  const without = talliesOf(judgedIn(buildLibrary(unindexed, vocabulary))).filter(({ type }) => type === 'all');
  const failed = judged.filter(
    ({ question, verdict }) => !verdict.success1 && !verdict.honest && (hold || question.half !== 'hold'),
  );
  const tables = [table(head, talliesOf(judged).map(row)), 'Without subject indexes:', table(head, without.map(row))];
  return {
    section: tables.join('\n\n'),
    aside: failed.map(({ question, verdict }) => failure(question, verdict)).join('\n'),
  };
}

function talliesOf(judged: Parameters<typeof sumUp>[0]): Tally[] {
  const tallies = sumUp(judged);
  return [...halves, 'practice' as const].flatMap((half) => tallies.filter((tally) => tally.half === half));
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
