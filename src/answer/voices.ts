import { dateBounds, isoDate } from '#src/cite/dates.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { type Figure, figuresIn } from '#src/corpus/figures.ts';
import type { Span } from '#src/corpus/span.ts';
import { type Standing, standingIn } from '#src/corpus/standing.ts';
import { offsetInWords, readWords } from '#src/corpus/words.ts';
import { goesOn } from '#src/daily/stands-alone.ts';
import { wholeSentences, within } from '#src/daily/whole-sentences.ts';
import type { OnTopic } from '#src/search/on-topic.ts';

/** Sentences of one passage that follow one another. */
export type Said = {
  readonly passage: Passage;
  readonly stretch: Span;
  /** Of a list item that completes it, the passage that opens the sentence. */
  readonly opens: boolean;
  readonly text: string;
  /** Near the words of the topic: figures, and words that say how things stand. */
  readonly figures: readonly Figure[];
  readonly standing: Standing | null;
};

/** What one document says on a topic. */
export type Voice = { readonly document: Document; readonly strength: number; readonly said: readonly Said[] };

/** Sentences shown of one document. */
const mostSaid = 2;
/** A second sentence stands beside the best one only where it says nearly as much. */
const beside = 0.6;
/** What helps to compare: a figure, of the topic most of all, and how things stand. What hinders: what cannot be understood alone. */
const worths = { ownFigure: 0.8, figure: 0.3, standing: 0.3, goesOn: -0.3, completes: -0.4, entry: -0.8 } as const;
/** UTF-16 code units between the words of the topic and a figure, or words that say how it stands. */
const near = { figure: 70, standing: 30 } as const;

/** What each document says on a topic, in time order; the one or two sentences of each that say most. */
export function voicesOn(found: readonly OnTopic[]): Voice[] {
  const byDocument = Map.groupBy(
    found.filter(({ passage }) => passage.note === null),
    ({ document }) => document,
  );
  return [...byDocument]
    .flatMap(([document, own]): Voice[] => {
      const chosen = choose(own);
      const [best] = chosen;
      if (!best) return [];
      const said = chosen.map((each) => each.said).sort((a, b) => a.stretch.start - b.stretch.start);
      return [{ document, strength: best.worth, said }];
    })
    .sort((a, b) => compare(dateKey(a.document), dateKey(b.document)));
}

/** The best sentence, and another one that says nearly as much; to repeat a figure adds nothing. */
function choose(own: readonly OnTopic[]): Judged[] {
  const chosen: Judged[] = [];
  while (chosen.length < mostSaid) {
    const told = new Set(chosen.flatMap(({ figures }) => figures));
    const [next] = own
      .filter(({ sentence }) => !chosen.some(({ said }) => said.stretch === sentence))
      .map((each) => judge(each, told))
      .sort((a, b) => b.worth - a.worth);
    const least = (chosen[0]?.worth ?? 0) - beside;
    if (!next || (chosen.length > 0 && next.worth < least)) break;
    chosen.push(next);
  }
  return chosen;
}

type Judged = { readonly said: Said; readonly worth: number; readonly figures: readonly string[] };

/** How much a sentence helps to compare; an entry of a list that says nothing of its own stands for want of better. */
function judge(
  { document, passage, sentence, at: place, strength, figure }: OnTopic,
  told: ReadonlySet<string>,
): Judged {
  const { text, offsets } = readWords(document.source, within(passage.spans, sentence), passage.marks);
  const topic = {
    start: offsetInWords({ text, offsets }, place.start),
    end: offsetInWords({ text, offsets }, place.end),
  };
  const gap = ({ at, shown }: Figure | Standing) => Math.max(topic.start - at - shown.length, at - topic.end);
  const figures = figuresIn(text).filter((each) => gap(each) <= near.figure);
  const [standing = null] = standingIn(text)
    .filter((each) => gap(each) <= near.standing)
    .sort((a, b) => gap(a) - gap(b));
  const names = figures.map(({ value, unit }) => `${value} ${unit}`);
  const completes = passage.leadIn !== null && wholeSentences(document, sentence) === null;
  const worth =
    strength +
    (names.some((each) => !told.has(each)) ? worths[figure ? 'ownFigure' : 'figure'] : 0) +
    (standing ? worths.standing : 0) +
    (goesOn(text) ? worths.goesOn : 0) +
    (completes ? worths[passage.stance === 'statement' ? 'entry' : 'completes'] : 0);
  return { worth, figures: names, said: { passage, stretch: sentence, opens: completes, text, figures, standing } };
}

/** Documents without a date come last. */
function dateKey({ metadata }: Document): string {
  const date = isoDate(metadata.issued.value);
  if (date === null) return '~';
  const { first, last } = dateBounds(date);
  return `${first}/${last}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
