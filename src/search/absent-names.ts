import { once } from '#src/corpus/once.ts';
import { onceForEach } from '#src/corpus/once-for-each.ts';
import { analyse, type Token } from './analyser.ts';
import { findPhrase } from './find-phrase.ts';
import { wordOf } from './forward-index.ts';
import { knownWords } from './known-words.ts';
import type { Library } from './library.ts';
import { type NameOfThing, thingsNamedFrom } from './names-of-things.ts';
import { stem } from './stem.ts';
import { stopwords } from './stopwords.ts';

/**
 * The names in a question, as typed, of which the corpus says nothing, whatever else of the question it has: of bodies,
 * treaties, organisations and States by the vocabulary; of offices by how they are named ("Special Rapporteur on …"); and
 * words with a capital that neither the corpus, the field nor everyday English knows.
 */
export function absentNames(text: string, library: Library): readonly string[] {
  const { tokens } = analyse(text);
  const things = thingsIn(text, tokens, library);
  // What the vocabulary knows by name is there or not by all its forms, whatever the words of one of them look like.
  const offices = absentOffices(text, tokens, library).filter(outside(things));
  const words = unknownWords(text, tokens, library).filter(outside([...things, ...offices]));
  const absent = [...things.filter(({ forms }) => !isMentioned(forms, library)), ...offices, ...words];
  return [...new Set(absent.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end)))];
}

/** Indexes of the tokens of a name, `to` exclusive. */
type Place = { readonly from: number; readonly to: number };

/** Whether a place lies whole in none of others. */
function outside(others: readonly Place[]): (place: Place) => boolean {
  return ({ from, to }) => !others.some((other) => other.from <= from && to <= other.to);
}

type Thing = Place & Pick<NameOfThing, 'forms'>;

function thingsIn(text: string, tokens: readonly Token[], library: Library): Thing[] {
  const found = tokens.flatMap(({ word }, from) =>
    thingsNamedFrom(word, library.vocabulary)
      .filter(({ terms }) => terms.length > 0 && terms.every((each, i) => tokens[from + i]?.term === each))
      // An abbreviation that is written as a word may be one: who is not the WHO.
      .filter(
        ({ terms }) => terms.length > 1 || isWrittenAsAbbreviation(text.slice(tokens[from]?.start, tokens[from]?.end)),
      )
      .map((name) => ({ ...name, from, to: from + name.terms.length })),
  );
  const within = (a: Place, b: Place) => b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from;
  return found.filter((name) => !found.some((other) => within(name, other)));
}

function isWrittenAsAbbreviation(typed: string): boolean {
  return typed.length > 1 && typed === typed.toUpperCase() && typed !== typed.toLowerCase();
}

/** In words, by an abbreviation, or in what is known of a document. */
function isMentioned(forms: NameOfThing['forms'], library: Library): boolean {
  if (forms.some(([term = '', ...more]) => more.length === 0 && library.lexicon.frequency(term) > 0)) return true;
  if (forms.some((terms) => !findPhrase(terms, library).next().done)) return true;
  const about = knownOfDocuments(library);
  const telling = forms.map((terms) => terms.filter((term) => !silent().has(term))).filter(({ length }) => length > 0);
  return telling.some((terms) => about.some((each) => terms.every((term) => each.has(term))));
}

/** What is known of each document, in terms. */
const knownOfDocuments = onceForEach(({ entries }: Library) => [...new Set(entries.map(({ about }) => about))]);
/** Terms that it is kept without; stemming them all takes long. */
const silent = once((): ReadonlySet<string> => new Set([...stopwords].map(stem)));

const offices = once(() =>
  [
    'special rapporteur',
    'independent expert',
    'working group',
    'committee',
    'subcommittee',
    'convention',
    'covenant',
    'declaration',
  ].map((office) => office.split(' ').map(stem)),
);
/** Words between an office and what it is for: "on the elimination of all forms of …". */
const linking = once(
  (): ReadonlySet<string> =>
    new Set(
      'on against for the of in and all elimination prevention protection rights question situation forms persons'
        .split(' ')
        .map(stem),
    ),
);
const opening = new Set(['on', 'against', 'for']);
/** What an office is for stands so many words behind it at most. */
const reach = 7;

function absentOffices(text: string, tokens: readonly Token[], library: Library): Place[] {
  return tokens.flatMap((_, from): Place[] => {
    const office = offices().find((terms) => terms.every((term, i) => tokens[from + i]?.term === term));
    let at = from + (office?.length ?? 0);
    if (!office || !opening.has(tokens[at]?.word ?? '')) return [];
    while (linking().has(tokens[at]?.term ?? '')) at++;
    const topic = tokens[at];
    if (!topic || topic.stop || isOffice(office, topic.term, library)) return [];
    // "The recommendations of the Committee on confessions": only of a name is what follows a part.
    const isName = office.length > 1 || /^\p{Lu}/u.test(text.slice(topic.start)) || !isHeld(topic.term, library);
    return isName ? [{ from, to: at + 1 }] : [];
  });
}

function isHeld(term: string, { lexicon }: Library): boolean {
  return lexicon.frequency(term) > 0;
}

function isOffice(office: readonly string[], topic: string, library: Library): boolean {
  for (const { row, at } of findPhrase(office, library)) {
    for (let i = at + office.length; i < at + office.length + reach; i++) {
      if (stem(wordOf(library.forward, row, i)) === topic) return true;
    }
  }
  return false;
}

function unknownWords(text: string, tokens: readonly Token[], library: Library): Place[] {
  const { has } = knownWords(library);
  // Where every word has a capital, a capital says nothing.
  if (!tokens.some(({ start, word }) => word.length > 1 && text[start] === text[start]?.toLowerCase())) return [];
  return tokens.flatMap(({ start, end, term }, from) => {
    const isCapital = /^\p{Lu}\p{Ll}/u.test(text.slice(start, end));
    return isCapital && !has(term) ? [{ from, to: from + 1 }] : [];
  });
}
