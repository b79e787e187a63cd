import type { Passage } from '#src/corpus/document.ts';
import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import { wordsOf } from '#src/corpus/words.ts';
import { analyse, type Token } from './analyser.ts';
import { focusOf } from './focus.ts';
import type { Library } from './library.ts';
import { themeNamed } from './named-theme.ts';
import { type OnTopic, sentencesIn, sentencesOnTheme } from './on-topic.ts';
import { passagesOnTheme, underHeadingOn } from './passages-on-theme.ts';
import { type Question, readQuestion } from './question.ts';
import { search } from './search.ts';
import type { Theme, Vocabulary } from './vocabulary.ts';

/** What is asked about: a theme of the vocabulary, or free words. */
export type Subject = { readonly question: Question; readonly theme: Theme | null };

/** Reads what somebody typed as a theme where it names one, with typing errors mended; else as free words. Null for no words. */
export function readSubject(text: string, library: Library): Subject | null {
  const question = readQuestion(text, library);
  const { words, phrases, excluded } = question.query;
  if (!/[\p{L}\p{N}]/u.test(words) && phrases.length === 0) return null;
  const plain = phrases.length + excluded.length === 0;
  const named = (typed: string) => themeNamed(typed, library.vocabulary);
  return { question, theme: plain ? (named(text) ?? named(words) ?? named(question.read)) : null };
}

/**
 * Words of a free subject that no document held has, nor any that stands in for them: nothing speaks of it then, whatever a
 * search finds for the rest. As typed.
 */
export function unheldWords({ question: { units, meanings }, theme }: Subject, { lexicon }: Library): string[] {
  if (theme) return [];
  // Words of one field are too far from each other: roots are not held because reasons are.
  const alike = meanings.filter(({ kind }) => kind !== 'sameField');
  const covered = new Set(alike.flatMap(({ covers }) => [...covers]));
  const isHeld = (terms: readonly string[]) => terms.every((term) => lexicon.frequency(term) > 0);
  return units
    .filter((unit) => !unit.exact && !covered.has(unit) && !unit.forms.some(({ terms }) => isHeld(terms)))
    .toSorted((a, b) => a.at - b.at)
    .map(({ typed }) => typed);
}

/**
 * The sentences that speak of a subject: those that answer its words as a search does. For a theme they stand behind those
 * that name it, and only those that have all the words of one of its names: a search is content with less.
 */
export function sentencesOn(subject: Subject, library: Library): OnTopic[] {
  const { question, theme } = subject;
  if (unheldWords(subject, library).length > 0) return [];
  if (!theme) return answering(question, library, false).filter(({ strength }) => strength >= enough);
  const named = sentencesOnTheme(theme, library);
  const key = ({ document, sentence }: OnTopic) => `${document.id}@${sentence.start}`;
  const known = new Set(named.map(key));
  const asked = answering(readQuestion(theme.label, library), library, true);
  const isNamed = withAllWordsOf(theme, library);
  const others = asked.filter((each) => each.strength >= enough && !known.has(key(each)) && isNamed(sentenceOf(each)));
  return [...named, ...others.map((each) => ({ ...each, strength: behind * each.strength }))];
}

/** Share of the best answer's score below which a passage answers something else. */
const enough = 0.5;
/** What a sentence found by a search weighs beside one that names the theme. */
const behind = 0.8;

/**
 * Gives a function that tells whether a text has all the telling words of one name of a theme near each other, in any order
 * and other than in the name of a body; two of them themselves, and the others at least by a synonym: "judicial review of the decision to
 * detain" for "judicial review of detention".
 */
function withAllWordsOf({ label, terms, synonyms }: Theme, { vocabulary }: Library): (text: string) => boolean {
  const names = [label, ...terms, ...synonyms].map(telling).filter((words) => words.size > 1);
  const groups = synonymsIn(vocabulary);
  const isNamed = (said: ReadonlySet<string>) => {
    const own = new Set([...said, ...groups.filter((group) => group.some((term) => said.has(term))).flat()]);
    return names.some((words) => words.intersection(said).size > 1 && words.isSubsetOf(own));
  };
  return (text) => {
    const { tokens } = analyse(vocabulary.bodies.reduce((rest, { name }) => rest.replaceAll(name, ' '), text));
    return tokens.some(({ stop }, at) => !stop && isNamed(termsOf(tokens.slice(at, at + reach))));
  };
}

/** Words further apart are no name: "informed of the reasons … access to a lawyer, as well as to their relatives". */
const reach = 12;

const groupsOf = new WeakMap<Vocabulary, readonly (readonly string[])[]>();

/** Terms that mean the same, each of one word. Worked out once. */
function synonymsIn(vocabulary: Vocabulary): readonly (readonly string[])[] {
  const known = groupsOf.get(vocabulary);
  if (known) return known;
  const single = (words: Set<string>) => (words.size === 1 ? [...words] : []);
  const groups = vocabulary.synonyms.map(({ words }) => words.map(telling).flatMap(single));
  groupsOf.set(vocabulary, groups);
  return groups;
}

function sentenceOf({ document, passage, sentence }: OnTopic): string {
  return wordsOf(document.source, [sentence], passage.marks);
}

function telling(text: string): Set<string> {
  return termsOf(analyse(text).tokens);
}

function termsOf(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.flatMap(({ term, stop }) => (stop ? [] : [term])));
}

/**
 * The sentences that have most of what a passage answers with, as strong as its score beside the best one. Where a theme is
 * asked for, also the one in which most matched, and else where none has a word that was typed: others stand in for them.
 */
function answering(question: Question, library: Library, ofTheme: boolean): OnTopic[] {
  const hits = search(question, {}, library).slice(0, mostHits);
  const best = Math.max(...hits.map(({ score }) => score.total));
  const asked = telling(question.read);
  return hits.flatMap((hit): OnTopic[] => {
    const { document, passage } = hit.entry;
    const focus = focusOf(hit, question);
    const has = (spans: readonly Span[]) => {
      const { tokens } = analyse(wordsOf(document.source, spans, passage.marks));
      return new Set(tokens.map(({ term }) => term).filter((term) => asked.has(term))).size;
    };
    const all = has(passage.spans);
    return sentences(document.source, passage.spans, passage.marks).flatMap((sentence): OnTopic[] => {
      const isFocus = sentence.start <= focus && focus < sentence.end;
      const share = isFocus && (ofTheme || all === 0) ? 1 : has([sentence]) / Math.max(1, all);
      const at = isFocus ? focus : sentence.start;
      const strength = (share * hit.score.total) / best;
      return share < most
        ? []
        : [{ document, passage, sentence, at: { start: at, end: at + 1 }, strength, figure: false }];
    });
  });
}

/** Passages that are looked at. */
const mostHits = 40;
/** Share of the words found in a passage that another of its sentences must have. */
const most = 0.6;

/** Whether a passage speaks of a subject, in its words or by the heading it stands under. */
export function speaksOf(subject: Subject, library: Library): (passage: Passage) => boolean {
  const { question, theme } = subject;
  if (unheldWords(subject, library).length > 0) return () => false;
  const hits = search(theme ? readQuestion(theme.label, library) : question, {}, library);
  const least = enough * Math.max(...hits.map(({ score }) => score.total));
  const isNamed = theme ? withAllWordsOf(theme, library) : () => true;
  const answers = new Set(hits.filter(({ score }) => score.total >= least).map(({ entry }) => entry.passage));
  const speaking = new Map((theme ? [...passagesOnTheme(theme, library)] : []).map((each) => [each.passage, each]));
  const isUnder = theme ? underHeadingOn(theme, library) : () => false;
  return (passage) => {
    const own = speaking.get(passage);
    return isUnder(passage) || (own && sentencesIn(own).length > 0) || (answers.has(passage) && isNamed(passage.text));
  };
}
