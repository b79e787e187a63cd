import type { Document } from '#src/corpus/document.ts';
import { best, type Check, type Claimed, type Omission } from './check.ts';
import { differencesIn } from './differences.ts';
import { exactRuns, type Region, someOf } from './locate.ts';
import { closeEnough, nearestReading } from './nearest.ts';
import { locate, type Reading, read, restOfSentences } from './reading.ts';
import { type Token, wordsOf } from './tokens.ts';
import { withOwnPoints } from './verdict.ts';
import { type WordIndex, within } from './word-index.ts';
import { wordsBetween } from './words-between.ts';

/** A claim cut at its omission marks; a mark may also stand at its beginning or its end. */
export type Elided = {
  readonly parts: readonly (readonly Token[])[];
  readonly opened: boolean;
  readonly closed: boolean;
};

/** Cuts a claim at its omission marks. */
export function splitAtEllipses(tokens: readonly Token[]): Elided {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'ellipsis') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  const isEmpty = (part: readonly Token[] | undefined) => !part?.some(({ kind }) => kind === 'word');
  return {
    parts: parts.filter((part) => !isEmpty(part)),
    opened: parts.length > 1 && isEmpty(parts[0]),
    closed: parts.length > 1 && isEmpty(parts.at(-1)),
  };
}

/** A text with more omissions than this is no quotation with omissions. */
const mostParts = 30;

/** Each part in order within one document, with marked omissions between them. */
export function checkElided(claim: string, elided: Elided, claimed: Claimed, index: WordIndex): Check | null {
  const [first, ...rest] = elided.parts.map(wordsOf);
  if (!first || rest.length >= mostParts) return null;
  const runsIn = memoised((document: Document) => {
    const own = within(document, index);
    return rest.map((part) => exactRuns(part, own));
  });
  const found = someOf(exactRuns(first, index), claimed, index).flatMap((run) => {
    const document = index.stretches[index.stretchOf[run.from] ?? -1]?.document;
    const chain: Region[] = [run];
    for (const runs of document ? runsIn(document) : []) {
      const next = runs.find((each) => each.from >= (chain.at(-1)?.to ?? 0));
      if (!next) return [];
      chain.push(next);
    }
    const readings = chain.flatMap((each, i) => read(elided.parts[i] ?? [], each, index) ?? []);
    const check = readings.length === elided.parts.length ? judgeParts(claim, readings, elided) : null;
    return check && check.verdict !== 'differs' ? [check] : [];
  });
  return best(found, claimed);
}

/** Each part in order within the document that holds the longest of them, where not all of them are its very words. */
export function checkElidedNear(claim: string, elided: Elided, index: WordIndex): Check | null {
  if (elided.parts.length < 2 || elided.parts.length > mostParts) return null;
  const [longest] = elided.parts.toSorted((a, b) => b.length - a.length);
  const anchor = longest && nearestReading(longest, index)?.covered[0];
  if (!anchor) return null;
  const own = within(anchor.stretch.document, index);
  const readings = elided.parts.flatMap((part) => nearestReading(part, own) ?? []);
  const inOrder = readings.every(({ covered }, i) => {
    const before = readings[i - 1]?.covered.at(-1);
    return i === 0 || (before !== undefined && (covered[0]?.word ?? 0) > before.word);
  });
  const isNear = readings.every(({ matched }, i) => matched >= closeEnough * wordsOf(elided.parts[i] ?? []).length);
  return readings.length === elided.parts.length && inOrder && isNear ? judgeParts(claim, readings, elided) : null;
}

function judgeParts(claim: string, readings: readonly Reading[], { parts, opened, closed }: Elided): Check {
  const covered = readings.flatMap((reading) => reading.covered);
  const told = (how: 'different' | 'typographic') =>
    readings.flatMap((reading) => differencesIn(withOwnPoints(reading.steps), reading.covered, claim, how));
  const ends = restOfSentences(covered);
  const marked: Readonly<Record<Omission['where'], boolean>> = { before: opened, between: true, after: closed };
  const between = readings
    .slice(1)
    .flatMap((reading, i) => wordsBetween(readings[i]?.covered.at(-1), reading.covered[0]));
  const differences = told('different');
  const isCut = parts.length === 1 && ends.some(({ where }) => !marked[where]);
  return {
    verdict: differences.length > 0 ? 'differs' : isCut ? 'cut' : 'elided',
    locations: locate(covered),
    differences: differences.length > 0 ? differences : told('typographic'),
    omitted: [
      ...ends.filter(({ where }) => where === 'before'),
      ...between.map((words): Omission => ({ where: 'between', words })),
      ...ends.filter(({ where }) => where === 'after'),
    ],
    others: [],
  };
}

function memoised<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}
