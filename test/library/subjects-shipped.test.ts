import { expect, test } from 'vitest';
import { analyse } from '#src/search/analyser.ts';
import { type Entry, notesOf } from '#src/search/library.ts';
import { desk } from '../support/desk.ts';

const { entries, vocabulary } = desk.library;

/** What a passage, its headings, its notes and what is known of its document name: their words, and their numbers. */
function named(entry: Entry): { readonly texts: readonly (readonly string[])[]; readonly all: ReadonlySet<string> } {
  const { passage, about } = entry;
  const texts = [passage.text, ...passage.section].map(terms);
  // A number may be glued to a word: CO2, 14thsession.
  const numbers = [passage.text, ...passage.section].flatMap((text) => grouped(text).match(/\d+/g) ?? []);
  return { texts, all: new Set([...texts.flat(), ...numbers, ...notesOf(entry), ...about]) };
}

/** 100,000 is 100000. */
function grouped(text: string): string {
  return text.replace(/(?<=\d),(?=\d{3})/g, '');
}

function terms(text: string): string[] {
  return analyse(grouped(text)).tokens.map(({ term }) => term);
}

function standsIn(text: readonly string[], phrase: readonly string[]): boolean {
  return text.some((_, at) => phrase.every((term, i) => text[at + i] === term));
}

const states = vocabulary.states.map(({ name, also, adjectives }) =>
  [name, ...also, ...adjectives].map((form) => ({ form, sequence: terms(form) })),
);
type State = (typeof states)[number];

/** The States that an entry names; an abbreviation is one in capitals alone. */
function statesIn(entry: string): State[] {
  const own = terms(entry);
  const isNamed = ({ form, sequence }: State[number]) =>
    standsIn(own, sequence) && (!/^\p{Lu}+$/u.test(form) || entry.split(' ').includes(form));
  return states.filter((forms) => forms.some(isNamed));
}

const indexed = entries.flatMap((entry) =>
  (entry.document.subjects[entry.passage.spans[0]?.start ?? -1] ?? []).map((text) => ({ entry, text })),
);

test('every document held has a subject index, and so has nearly every passage', () => {
  expect(new Set(indexed.map(({ entry }) => entry.document.id)).size).toBe(desk.library.documents.length);
  expect(new Set(indexed.map(({ entry }) => entry.passage)).size).toBeGreaterThan(0.9 * entries.length);
});

test('no entry names a number that is not the passage’s own', () => {
  const wrong = indexed.filter(({ entry, text }) => {
    const { all } = named(entry);
    return terms(text).some((term) => /^\d+$/.test(term) && !all.has(term));
  });
  expect(wrong.map(({ entry, text }) => `${entry.passage.id}: ${text}`)).toEqual([]);
});

test('no entry names a State that the passage does not', () => {
  const wrong = indexed.flatMap(({ entry, text }) => {
    const foreign = statesIn(text).filter((forms) => {
      const { texts, all } = named(entry);
      return !forms.some(
        ({ sequence }) => texts.some((each) => standsIn(each, sequence)) || sequence.every((term) => all.has(term)),
      );
    });
    return foreign.map(([name]) => `${entry.passage.id}: ${text} (${name?.form})`);
  });
  expect(wrong).toEqual([]);
});

test.for<[string, string[]]>([
  ['returned to uzbekistan', ['Uzbekistan']],
  ['uzbek refugees sent home', ['Uzbekistan']],
  ['opted in to complaint clauses', []],
  ['left the OPT', ['Palestine']],
])('“%s” names %j', ([text, names]) => {
  expect(statesIn(text).map(([name]) => name?.form)).toEqual(names);
});
