import { analyse } from './analyser.ts';
import { leadOf, page } from './leads.ts';
import type { Library } from './library.ts';
import { occurrences, positionsOf } from './occurrences.ts';
import { headingLabel, headingQuestion } from './proposal-headings.ts';
import type { Question } from './question.ts';
import type { Hit } from './search.ts';
import { type Topic, topics } from './topics.ts';

/** A further question, and how to call it. */
export type Further = { readonly label: string; readonly query: string };

const most = 4;
/** Discord shows some 40 characters of a button, and a button carries its question in 100, many of them as three. */
const longest = 60;
/** Hits whose headings are looked at. */
const bestHits = 5;
/** Searches that one answer may wait for. */
const mostSearches = 6;
const mostNarrower = 2;

/**
 * Up to four further questions for under an answer: what an abbreviation with several meanings may mean here; the themes
 * that the question names in other words than their own; narrower ones, then a broader one, of which the corpus speaks;
 * and the headings over the best hits. Each finds something, and none the same passages as another or as the question.
 */
export function alsoTry(question: Question, hits: readonly Hit[], library: Library): readonly Further[] {
  const asked = new Set([keyOf(question.query.typed), keyOf(question.read)]);
  const led = new Set([rowsKey(hits.slice(0, page).map(({ entry }) => entry.row))]);
  const found: Further[] = [];
  let searches = 0;
  for (const { isName, ...each } of candidates(question, hits, library)) {
    if (found.length === most || searches === mostSearches) break;
    const key = keyOf(each.query);
    if (asked.has(key) || each.label.length > longest || each.query.length > longest) continue;
    asked.add(key);
    searches++;
    const rows = leadOf(each.query, library).first;
    const passages = rowsKey(rows);
    if (rows.length === 0 || led.has(passages) || (isName && !standsInOne(rows, each.query, library))) continue;
    led.add(passages);
    found.push(each);
  }
  return found;
}

/** `isName`: to be found as a whole, not by its words. */
type Candidate = Further & { readonly isName: boolean };

function* candidates(question: Question, hits: readonly Hit[], library: Library): Generator<Candidate> {
  for (const { meanings } of question.ambiguous) {
    for (const long of meanings) yield { label: long, query: long, isName: true };
  }
  const held = new Map(topics(library).map((topic) => [topic.theme.id, topic]));
  const heldAmong = (ids: readonly string[]): Topic[] =>
    ids.flatMap((id) => held.get(id) ?? []).sort((a, b) => b.count - a.count);
  const themes = question.meanings
    .flatMap(({ name: { theme } }) => theme ?? [])
    .map(({ id, narrower, broader }) => ({
      own: heldAmong([id]),
      narrower: heldAmong(narrower),
      broader: heldAmong(broader),
    }));
  for (const { own, narrower, broader } of themes) {
    yield* [...own, ...narrower.slice(0, mostNarrower), ...broader.slice(0, 1)].map(asTheme);
  }
  for (const { entry } of hits.slice(0, bestHits)) {
    const heading = entry.passage.section.at(-1);
    if (heading === undefined) continue;
    const label = headingLabel(heading);
    yield { label, query: headingQuestion(label), isName: false };
  }
  yield* themes.flatMap(({ narrower, broader }) => [...narrower, ...broader]).map(asTheme);
}

function asTheme({ label }: Topic): Candidate {
  return { label, query: label, isName: false };
}

/** Which passages are shown first, in any order. */
function rowsKey(rows: readonly number[]): string {
  return rows.toSorted((a, b) => a - b).join(' ');
}

function standsInOne(rows: readonly number[], name: string, { forward, lexicon }: Library): boolean {
  const terms = analyse(name).tokens.map(({ term }) => term);
  const positionsIn = positionsOf(terms, forward, lexicon);
  return rows.some((row) => occurrences(positionsIn(row), terms).length > 0);
}

/** What a question asks for: its telling terms, in any order. */
function keyOf(text: string): string {
  const { tokens } = analyse(text);
  return [...new Set(tokens.flatMap(({ stop, term }) => (stop ? [] : [term])))].sort().join(' ');
}
