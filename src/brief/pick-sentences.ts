import { dateBounds, isoDate } from '#src/cite/dates.ts';
import type { Document } from '#src/corpus/document.ts';
import { stanceOf } from '#src/corpus/stance.ts';
import { wordsOf } from '#src/corpus/words.ts';
import { carries } from '#src/daily/carries.ts';
import { doubts, goesOn } from '#src/daily/stands-alone.ts';
import { wholeSentences } from '#src/daily/whole-sentences.ts';
import { analyse } from '#src/search/analyser.ts';
import type { OnTopic } from '#src/search/on-topic.ts';
import { type Duration, durationOf } from './timing.ts';

/** A sentence on a topic that can be spoken as it stands. */
export type Spoken = OnTopic &
  Duration & {
    /** How much it is worth, in quarters: nobody can tell smaller differences. */
    readonly worth: number;
    readonly terms: ReadonlySet<string>;
  };

/** What counts beside how surely it speaks of the topic: that it does so at length, and says something to hold on to. */
const worths = { dense: 0.5, carries: 0.25, stance: 0.25, doubt: -0.25 } as const;
/** What speaks less surely of the topic is about something else; a figure of the topic makes up for much. */
const enough = 0.65;
const ofTheTopic = 0.4;
/** A tenth of a sentence is much for the words that name its topic. */
const muchOfIt = 0.1;
const quarters = 4;
const mostDoubts = 2;
/** What is worth less than the best by more than this only fills the time. */
const filling = 0.75;
/** A sentence that shares so much of its words with another one says the same. */
const same = 0.6;

/**
 * The sentences that can be spoken by themselves, with how long each takes at a pace (words a minute): whole ones that do
 * not go on with the one before. The best first; among equals the newest.
 */
export function speakable(found: readonly OnTopic[], pace: number): Spoken[] {
  const surely = ({ strength, figure }: OnTopic) => strength + (figure ? ofTheTopic : 0);
  return found
    .filter((each) => surely(each) >= enough)
    .flatMap((each): Spoken[] => {
      const whole = wholeSentences(each.document, each.sentence);
      if (!whole) return [];
      const text = wordsOf(each.document.source, whole.spans, whole.passage.marks);
      if (goesOn(text)) return [];
      const open = Math.min(mostDoubts, doubts(text, text).length);
      const dense = Math.min(1, (each.at.end - each.at.start) / (text.length * muchOfIt));
      const worth =
        each.strength +
        dense * worths.dense +
        (carries(text).some((what) => what === 'figure' || what === 'rule') ? worths.carries : 0) +
        (stanceOf(text, [], null) === 'statement' ? 0 : worths.stance) +
        open * worths.doubt;
      const terms = analyse(text).tokens.flatMap(({ term, stop }) => (stop ? [] : [term]));
      return [
        { ...each, ...durationOf(text, pace), worth: Math.round(worth * quarters) / quarters, terms: new Set(terms) },
      ];
    })
    .sort((a, b) => b.worth - a.worth || compare(lastDay(b.document), lastDay(a.document)));
}

/**
 * The best that fit into some seconds, none of them cut: one of each body in turn, and nothing twice. Takes them the best
 * first, as `speakable` gives them.
 */
export function pickSentences(spoken: readonly Spoken[], seconds: number): Spoken[] {
  const least = (spoken[0]?.worth ?? 0) - filling;
  const picked: Spoken[] = [];
  let left = seconds;
  for (;;) {
    const open = spoken.filter(
      (each) => each.worth >= least && each.seconds <= left && !picked.some((other) => isSame(each, other)),
    );
    const turns = (each: Spoken) => picked.filter((other) => speaker(other.document) === speaker(each.document)).length;
    const [next] = open.toSorted((a, b) => turns(a) - turns(b));
    if (!next) return picked;
    picked.push(next);
    left -= next.seconds;
  }
}

function isSame(a: Spoken, b: Spoken): boolean {
  const shared = [...a.terms].filter((term) => b.terms.has(term)).length;
  return shared >= same * Math.min(a.terms.size, b.terms.size);
}

function speaker({ id, metadata }: Document): string {
  return metadata.author.value?.map(({ literal }) => literal).join() ?? id;
}

function lastDay({ metadata }: Document): string {
  const date = isoDate(metadata.issued.value);
  return date === null ? '' : dateBounds(date).last;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
