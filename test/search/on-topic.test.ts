import { describe, expect, test } from 'vitest';
import { wordsOf } from '#src/corpus/words.ts';
import { buildLibrary } from '#src/search/library.ts';
import { themeNamed } from '#src/search/named-theme.ts';
import { sentencesOnTheme } from '#src/search/on-topic.ts';
import { readSubject, sentencesOn, speaksOf, unheldWords } from '#src/search/subject.ts';
import { desk } from '../support/desk.ts';
import { aDocument } from '../support/documents.ts';

const { library } = desk;
const { vocabulary } = library;

/** The sentences of a text that speak of a theme. */
function on(id: string, text: string): string[] {
  const document = aDocument(text);
  const theme = themeNamed(id, vocabulary);
  if (!theme) throw new Error(`no theme ${id}`);
  return sentencesOnTheme(theme, buildLibrary([document], vocabulary)).map(({ passage, sentence }) =>
    wordsOf(document.source, [sentence], passage.marks),
  );
}

describe('a sentence speaks of a theme', () => {
  test.for<[what: string, theme: string, text: string, found: boolean]>([
    ['by its label', 'torture', 'The police use torture often.', true],
    ['in another form', 'torture', 'Many men were tortured there.', true],
    ['by a term', 'death-penalty', 'No executions took place that year.', true],
    ['by an abbreviation', 'national-preventive-mechanism', 'The NPM visits prisons.', true],
    ['by a narrower theme', 'impunity', 'There is no statute of limitations for it.', true],
    ['not within the name of a treaty', 'torture', 'The State ratified the Convention against Torture.', false],
    ['not within the name of a body', 'torture', 'The Committee against Torture met in May.', false],
    ['not within the name of a body', 'amnesty', 'Amnesty International wrote a report.', false],
    ['not within the name of a person’s office', 'torture', 'The Special Rapporteur on torture came in May.', false],
    ['not by a word that only points there', 'registration-of-detention', 'All churches must be registered.', false],
    [
      'by a word that points there, with a broader theme',
      'registration-of-detention',
      'Every detainee is registered.',
      true,
    ],
    ['not by another word with its stem', 'administrative-detention', 'That breaches international law.', false],
    ['nor so by one that points', 'solitary-confinement', 'In prison such isolated cases are known.', false],
    ['by the word itself', 'administrative-detention', 'Internment was ended that year.', true],
    ['by its possessive', 'prosecution', 'It goes to the prosecutor’s office.', true],
    ['not by one word of its name', 'climate-change', 'It adds to the climate of impunity.', false],
    [
      'not by a word that points there, with a broader theme far off',
      'diplomatic-assurances',
      'The assurance of the delegation that judges reject such evidence and that courts look into each complaint that reaches them in good time and in due form is welcome, but refoulement goes on.',
      false,
    ],
    ['by a figure of it', 'police-custody-time-limit', 'Detained persons see a judge after 68 hours.', true],
    ['not by a figure of something else', 'police-custody-time-limit', 'The train takes 68 hours.', false],
    [
      'not by a figure of a theme beside it',
      'police-custody-time-limit',
      'Each detainee must be entered in the register within three hours.',
      false,
    ],
    [
      'by a figure the vocabulary has, all the same',
      'police-custody-time-limit',
      'A register of detainees is kept for 72 hours.',
      true,
    ],
  ])('%s (%s): %s', ([, theme, text, found]) => {
    expect(on(theme, `\n${text}\n\nAnother matter is the weather.\n`)).toEqual(found ? [text] : []);
  });

  test('a word that points to it does where the passage names it', () => {
    const named = 'The custody record is not kept.';
    expect(on('registration-of-detention', `\n${named} Nobody was registered in May.\n`)).toEqual([
      named,
      'Nobody was registered in May.',
    ]);
  });
});

test('in every theme of the corpus each sentence stands where it says, and the words that say so within it', () => {
  for (const theme of vocabulary.themes) {
    for (const { document, passage, sentence, at, strength } of sentencesOnTheme(theme, library)) {
      expect(passage.spans.some(({ start, end }) => start <= sentence.start && sentence.start < end)).toBe(true);
      expect(sentence.start <= at.start && at.start < at.end && at.end <= sentence.end).toBe(true);
      expect(document.source.slice(at.start, at.end)).toMatch(/^\S[\s\S]*\S$|^\S$/);
      expect(strength).toBeGreaterThan(0);
    }
  }
});

describe('what is typed names a theme', () => {
  test.for<[string, string | null]>([
    ['police custody', 'police-custody'],
    ['Police Custody', 'police-custody'],
    ['police-custody', 'police-custody'],
    ['NPM', 'national-preventive-mechanism'],
    ['habeas corpus', 'judicial-review-of-detention'],
    ['custody limit', 'police-custody-time-limit'],
    ['polce custody', 'police-custody'],
    ['recommendations on torture', 'torture'],
    ['"police custody"', null],
    ['torture -police', null],
    ['three-hour registration rule', null],
    // Both expulsion and non-refoulement have it.
    ['forced return', null],
    ['xyzzy', null],
  ])('%s: %s', ([typed, id]) => {
    expect(readSubject(typed, library)?.theme?.id ?? null).toBe(id);
  });

  test.for(['', ' ', '"', '?!', '-torture'])('%j is nothing', (typed) => {
    expect(readSubject(typed, library)).toBeNull();
  });
});

test('of a large corpus the likeliest passages are looked at, some of every document', () => {
  const text = Array.from({ length: 150 }, (_, i) => `In case ${i} torture was alleged.`).join('\n\n');
  const surely = 'Acts of torture and torture prevention are the matter of this passage.';
  const documents = [1, 2, 3].map((i) => aDocument(`\n${text}\n\n${surely}\n`, {}, `example-${i}`));
  const theme = themeNamed('torture', vocabulary);
  const found = theme ? sentencesOnTheme(theme, buildLibrary(documents, vocabulary)) : [];
  expect(found).toHaveLength(200);
  expect(found.slice(0, 3).map(({ document }) => document.id)).toEqual(['example-1', 'example-2', 'example-3']);
  for (const { document, sentence } of found.slice(0, 3))
    expect(document.source.slice(sentence.start, sentence.end)).toBe(surely);
});

test('free words give the sentence that answers', () => {
  const subject = readSubject('"beyond isolated instances"', library);
  const found = subject ? sentencesOn(subject, library) : [];
  expect(found.length).toBeGreaterThan(1);
  for (const { document, passage, sentence } of found)
    expect(wordsOf(document.source, [sentence], passage.marks)).toContain('beyond isolated instances');
});

test.for<[theme: string, has: string | null, not: string]>([
  ['independent investigation body', 'There is also no independent mechanism', 'monitoring bodies'],
  ['judicial review of detention', 'A law introducing judicial review of the decision to detain', 'high prison rate'],
  ['special and high-security detention regimes', null, ''],
  ['information on rights upon arrest', 'The law only extends the rights', 'arresting a large number of protesters'],
])('of %s, what a search finds counts where it has all words of a name', ([typed, has, not]) => {
  const subject = readSubject(typed, library);
  const found = subject ? sentencesOn(subject, library) : [];
  const text = found
    .map(({ document, passage, sentence }) => wordsOf(document.source, [sentence], passage.marks))
    .join();
  expect(subject?.theme?.label).toBe(typed);
  if (has === null) expect(found).toEqual([]);
  else {
    expect(text).toContain(has);
    expect(text).not.toContain(not);
  }
});

test.for<[typed: string, words: string[], at: string]>([
  ['football world cup', ['football', 'cup'], ''],
  ['women drivers', ['drivers'], ''],
  ['beaten with bottles', [], 'plastic bottles filled with sand'],
  ['how long can police hold you', [], '72 hours'],
])('free words: %s', ([typed, words, at]) => {
  const subject = readSubject(typed, library);
  if (!subject) throw new Error('there are words in it');
  expect(unheldWords(subject, library)).toEqual(words);
  const found = sentencesOn(subject, library);
  const speaks = speaksOf(subject, library);
  if (words.length > 0) {
    expect(found).toEqual([]);
    expect(library.entries.some(({ passage }) => speaks(passage))).toBe(false);
  } else {
    const [best] = found.toSorted((a, b) => b.strength - a.strength);
    expect(best && wordsOf(best.document.source, [best.sentence], best.passage.marks)).toContain(at);
  }
});
