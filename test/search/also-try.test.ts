import { describe, expect, test } from 'vitest';
import { alsoTry } from '#src/search/also-try.ts';
import { buildLibrary, type Library } from '#src/search/library.ts';
import { readQuestion } from '#src/search/question.ts';
import { search } from '#src/search/search.ts';
import { desk, everyPassage } from '../support/desk.ts';
import { aDocument } from '../support/documents.ts';
import { loadQuestions } from '../support/questions.ts';
import { aTheme, someVocabulary } from '../support/small-library.ts';

function furtherOf(asked: string, library: Library = desk.library) {
  const question = readQuestion(asked, library);
  const hits = search(question, {}, library);
  return { hits, further: alsoTry(question, hits, library) };
}
const labels = (asked: string, library?: Library) => furtherOf(asked, library).further.map(({ label }) => label);
const stands = (pattern: RegExp) => everyPassage.some(({ passage }) => pattern.test(passage.text));

describe('over the real corpus', () => {
  test('an abbreviation that may mean several things: each that the corpus has, first', () => {
    expect(stands(/Committee against Torture/i) && stands(/Convention against Torture/i)).toBe(true);
    expect(labels('CAT').slice(0, 2)).toEqual(['Committee against Torture', 'Convention against Torture']);
  });

  test.for([
    ['AI', 'Amnesty International', 'artificial intelligence'],
    ['HRC', 'Human Rights Council', 'Human Rights Committee'],
  ] as const)('%s: not what the corpus has not', ([asked, held, absent]) => {
    expect(stands(new RegExp(held, 'i'))).toBe(true);
    expect(stands(new RegExp(absent, 'i'))).toBe(false);
    expect(labels(asked)).not.toContain(absent);
  });

  test('a symbol is no abbreviation', () => {
    expect(labels('A/HRC/14/10')).not.toContain('Human Rights Council');
  });

  test.for<[asked: string, further: readonly string[]]>([
    // Named in other words than its own; then what is broader.
    ['kicked out', ['expulsion', 'non-refoulement']],
    // Its own theme leads where the question leads: only what is broader is offered.
    ['sent back', ['torture']],
    ['plastic bag over the head', ['torture']],
    // Narrower, then broader.
    ['death penalty', ['moratorium on executions', 'right to life']],
    ['incommunicado detention', ['deprivation of liberty']],
  ])('%s: themes beside it', ([asked, further]) => {
    expect(labels(asked).slice(0, further.length)).toEqual(further);
  });

  test.for([
    ['Nursultan Nazarbayev', 'Background Information'],
    ['asylum-seekers from China', 'Refugees and asylum-seekers'],
    ['three hour rule', 'De facto incommunicado detention'],
  ] as const)('%s: the heading it stands under', ([asked, heading]) => {
    const under = furtherOf(asked).hits.slice(0, 5);
    expect(under.some(({ entry }) => entry.passage.section.at(-1)?.endsWith(heading))).toBe(true);
    expect(labels(asked)).toContain(heading);
  });

  test.for(['non refoulment', 'the torture', 'TORTURE', 'non-refoulement'])('%s: not the question itself', (asked) => {
    expect(labels(asked)).not.toContain(asked.includes('refoul') ? 'non-refoulement' : 'torture');
    expect(labels(asked).length).toBeGreaterThan(0);
  });

  test('not the question itself, though it was asked of one document', () => {
    const question = readQuestion('the torture', desk.library);
    const hits = search(question, { document: 'kazakhstan-country-page-2014' }, desk.library);
    expect(alsoTry(question, hits, desk.library).map(({ label }) => label)).not.toContain('torture');
  });

  test('any question: at most four, each finds something, no two the same passages, none those of the question', () => {
    const page = (asked: string) =>
      search(asked, {}, desk.library)
        .slice(0, 10)
        .map(({ entry }) => entry.row)
        .sort((a, b) => a - b)
        .join();
    for (const { query } of loadQuestions()) {
      const { hits, further } = furtherOf(query);
      if (hits.length === 0) continue;
      expect(further.length).toBeLessThanOrEqual(4);
      const pages = [query, ...further.map((each) => each.query)].map(page);
      expect(pages, query).not.toContain('');
      expect(new Set(pages).size, query).toBe(pages.length);
      for (const { label } of further) expect(label.length).toBeLessThanOrEqual(60);
    }
  });

  test('the same each time', () => {
    expect(furtherOf('torture').further).toEqual(furtherOf('torture').further);
  });
});

describe('over a small corpus', () => {
  const themes = [
    aTheme({ label: 'torture', lay: ['hurt'], narrower: ['beating', 'burning'], broader: ['harm'] }),
    aTheme({ label: 'beating', broader: ['torture'] }),
    aTheme({ label: 'burning', broader: ['torture'] }),
    aTheme({ label: 'harm', narrower: ['torture'] }),
  ];
  const read = (texts: readonly string[]) =>
    buildLibrary([aDocument(texts.join('\n\n'))], someVocabulary({ themes: [...themes] }));

  test('narrower themes of most passages, then the broader one; none that the corpus does not speak of', () => {
    const library = read([
      'The guards of the prison were accused of torture in the spring of that year.',
      'Then a beating took place in the yard, and nobody wrote a word of it down.',
      'Another beating was seen by the men who wait outside every single morning.',
      'No harm was meant, so the director of the place told the visitors who asked.',
    ]);
    expect(labels('torture', library)).toEqual(['beating', 'harm']);
  });

  test('one that leads where the question leads is left out', () => {
    const library = read(['The guards were accused of torture by beating and burning in the spring of that year.']);
    expect(labels('torture', library)).toEqual([]);
  });
});
