import { describe, expect, test } from 'vitest';
import { acronymsOf, meaningsOf, shortForms } from '#src/search/acronyms.ts';
import { analyse } from '#src/search/analyser.ts';
import { readQuestion } from '#src/search/question.ts';
import { aLibrary, anAcronym } from '../support/small-library.ts';

const library = aLibrary(
  [
    'The National Preventive Mechanism (NPM) visits places of detention.',
    'The court heard the doctor; the World Health Organization was present, and a rapporteur.',
  ],
  {
    acronyms: [
      anAcronym('CAT', ['Committee against Torture'], ['observations', 'reviewed by']),
      anAcronym('CAT', ['Convention against Torture', 'Torture Convention'], ['ratified', 'article']),
      anAcronym('CRC', ['Committee on the Rights of the Child'], ['general comment']),
      anAcronym('CRC', ['Convention on the Rights of the Child'], ['ratify']),
      anAcronym('ICJ', ['International Court of Justice'], ['judgment', 'court']),
      anAcronym('ICJ', ['International Commission of Jurists'], ['jurists', 'report']),
      anAcronym('WHO', ['World Health Organization']),
    ],
  },
);
/** The meanings of one word of a question. */
const meanings = (question: string, word: string) => {
  const { tokens } = analyse(question);
  const token = tokens.find(({ start, end }) => question.slice(start, end) === word);
  const asked = new Set(tokens.map(({ term }) => term));
  return [...new Set(meaningsOf(word, token?.term ?? '', asked, library).map(({ long }) => long))];
};

test.for([
  ['CAT', 'CAT', ['Committee against Torture', 'Convention against Torture']],
  ['observations of CAT', 'CAT', ['Committee against Torture']],
  ['when was CAT reviewed', 'CAT', ['Committee against Torture']],
  ['has it ratified cat', 'cat', ['Convention against Torture']],
  // A small word decides nothing.
  ['CAT by night', 'CAT', ['Committee against Torture', 'Convention against Torture']],
  // A form of a word that decides.
  ['ratifying CRC', 'CRC', ['Convention on the Rights of the Child']],
  ['a comment on CRC', 'CRC', ['Committee on the Rights of the Child']],
  ['ICJ judgment', 'ICJ', ['International Court of Justice']],
  ['ICJ report', 'ICJ', ['International Commission of Jurists']],
  // Both speak: neither decides.
  ['the ICJ report on the judgment', 'ICJ', ['International Court of Justice', 'International Commission of Jurists']],
  ['NPM', 'NPM', ['National Preventive Mechanism']],
  ['XYZ', 'XYZ', []],
] as const)('in “%s” %s is short for %j', ([question, word, expected]) => {
  expect(meanings(question, word)).toEqual(expected);
});

describe('a word of English is an abbreviation in capitals only', () => {
  test.for([
    ['WHO', ['World Health Organization']],
    ['who', []],
    ['Who', []],
  ] as const)('%s', ([word, expected]) => {
    expect(meanings(`${word} may visit`, word)).toEqual(expected);
  });
});

test('what the question leaves open is said, with every meaning of which the corpus speaks', () => {
  const held = ['The Committee against Torture met.', 'It ratified the Convention against Torture and CRC/C/1.'];
  const other = aLibrary(held, { acronyms: library.vocabulary.acronyms });
  const open = (asked: string) => readQuestion(asked, other).ambiguous;
  expect(open('CAT')).toEqual([
    { typed: 'CAT', meanings: ['Committee against Torture', 'Convention against Torture'] },
  ]);
  for (const asked of ['has Kazakhstan ratified CAT', 'CRC', 'ICJ', 'NPM']) expect(open(asked)).toEqual([]);
  const both = [...held, 'The Committee on the Rights of the Child met on the Convention on the Rights of the Child.'];
  const third = aLibrary(both, { acronyms: library.vocabulary.acronyms });
  expect(readQuestion('CRC', third).ambiguous.map(({ typed }) => typed)).toEqual(['CRC']);
  expect(readQuestion('CRC/C/1', third).ambiguous).toEqual([]);
});

describe('short forms of long forms', () => {
  const shorts = (text: string) =>
    shortForms(
      analyse(text).tokens.map(({ term }) => term),
      library,
    );

  test.for([
    ['the Committee against Torture said', [{ term: 'cat', from: 1, to: 4 }]],
    // A form that is not shown is known too.
    ['the torture conventions', [{ term: 'cat', from: 1, to: 3 }]],
    ['national preventive mechanisms', [{ term: 'npm', from: 0, to: 3 }]],
    [
      'World Health Organization and national preventive mechanism',
      [
        { term: 'who', from: 0, to: 3 },
        { term: 'npm', from: 4, to: 7 },
      ],
    ],
    ['committee on torture', []],
    ['against torture', []],
    ['committee: torture, against', []],
    ['Committee against', []],
    ['', []],
  ] as const)('in “%s”: %j', ([text, expected]) => {
    expect(shorts(text)).toEqual(expected);
  });
});

test('an abbreviation that the corpus and the vocabulary both have is one', () => {
  const both = aLibrary(['The Committee against Torture (CAT) met.'], {
    acronyms: [anAcronym('CAT', ['Committee against Torture'], ['met'])],
  });
  expect(acronymsOf(both).byShort.get('cat')).toHaveLength(1);
});
