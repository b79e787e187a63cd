import { describe, expect, test } from 'vitest';
import { buildLibrary } from '#src/search/library.ts';
import type { Proposal } from '#src/search/proposal.ts';
import { headingLabel, headingQuestion } from '#src/search/proposal-headings.ts';
import { listProposals } from '#src/search/proposal-list.ts';
import { proposalsFor } from '#src/search/proposals.ts';
import { search } from '#src/search/search.ts';
import { nearestTopics, topics } from '#src/search/topics.ts';
import { desk, everyPassage } from '../support/desk.ts';
import { supplied } from '../support/documents.ts';
import { aLibrary, anAcronym, aTheme, paragraphs, someVocabulary } from '../support/small-library.ts';

const { library } = desk;
const all = listProposals(library);
const everything = 10_000;
const propose = (typed: string, most = 25) => proposalsFor(typed, library, most);
const labels = (proposals: readonly Proposal[]) => proposals.map(({ label }) => label);

describe('what is proposed of the real corpus', () => {
  test('every kind', () => {
    expect(new Set(all.map(({ kind }) => kind))).toEqual(
      new Set(['theme', 'abbreviation', 'heading', 'symbol', 'body', 'phrase']),
    );
  });

  test('every proposal says how many passages asking for it gives, at least one', () => {
    const given = all.map(({ value }) => ({ value, count: search(value, {}, library).length }));
    expect(all.map(({ value, count }) => ({ value, count }))).toEqual(given);
    expect(given.filter(({ count }) => count === 0)).toEqual([]);
  });

  test('no two ask the same, and each fits a choice of Discord', () => {
    expect(new Set(all.map(({ value }) => value.toLowerCase())).size).toBe(all.length);
    for (const { value } of all) expect(value).toMatch(/^\S.{0,98}\S$/u);
  });

  test('themes that it speaks of, abbreviations with their long form, headings without their number, symbols it cites', () => {
    const found = labels(all);
    for (const label of [
      'non-refoulement',
      'NPM — National Preventive Mechanism',
      'CAT — Committee against Torture',
      'CAT — Convention against Torture',
      'Principal subjects concerns and recommendations',
      'Freedom of religion',
      'A/HRC/14/10',
      'Amnesty International',
      'Supreme Court',
      'Nursultan Nazarbayev',
    ])
      expect(found).toContain(label);
    for (const { theme, label } of topics(library)) if (found.includes(label)) expect(theme.label).toBe(label);
    // One passage speaks of a climate of impunity; none of artificial intelligence, or of the Human Rights Committee.
    for (const label of ['climate change', 'AI — artificial intelligence', 'HRC — Human Rights Committee'])
      expect(found).not.toContain(label);
  });
});

describe('where it stands', () => {
  const named = (wanted: string) => all.find(({ label }) => label === wanted)?.standsIn;
  const texts = everyPassage.map(({ passage }) => passage.text);

  test.for<[string, RegExp]>([
    ['NPM — National Preventive Mechanism', /\bNPM\b|National Preventive Mechanism|national preventive mechanism/],
    ['UNHCR — UN High Commissioner for Refugees', /\bUNHCR\b|UN High Commissioner for Refugees/],
    ['CAT — Convention against Torture', /Convention against Torture/i],
    ['Amnesty International', /Amnesty\s+International/],
    ['concluding observations', /concluding\s+observations?/i],
    ['Supreme Court', /Supreme Court/],
    ['detention centres', /detention\s+cent(?:re|er)s?/i],
    ['places of detention', /places? of detention/i],
    ['death penalty', /death penalty|capital punishment|executions?\b/i],
  ])('%s', ([label, pattern]) => {
    expect(named(label) ?? named(label.replace(/^.* — /, ''))).toBe(texts.filter((text) => pattern.test(text)).length);
  });

  test('of a heading: the passages under it', () => {
    for (const { label, standsIn } of all.filter(({ kind }) => kind === 'heading')) {
      const under = everyPassage.filter(({ passage }) => passage.section.some((each) => each.endsWith(label)));
      expect(standsIn, label).toBe(under.length);
    }
  });

  test('of a symbol: the passages that cite it, in a note too', () => {
    const noted = everyPassage.filter(({ document, passage }) => {
      const notes = passage.marks.map(({ number }) => document.notes.find((note) => note.number === number));
      return [passage.text, ...notes.map((note) => note?.resolved ?? note?.text ?? '')].some((text) =>
        text.includes('A/HRC/14/10'),
      );
    });
    expect(named('A/HRC/14/10')).toBe(noted.length);
  });
});

describe('typing', () => {
  test.for<[typed: string, first: readonly string[]]>([
    ['tort', ['torture']],
    ['TORT', ['torture']],
    ['tо', ['torture']],
    ['détent', ['detention of children', 'detention facilities']],
    ['sent back', ['non-refoulement']],
    ['locked u', ['deprivation of liberty']],
    ['NPM', ['NPM — National Preventive Mechanism']],
    ['npm', ['NPM — National Preventive Mechanism']],
    ['cat', ['CAT — Committee against Torture', 'CAT — Convention against Torture']],
    ['legal dev', ['Legal developments']],
    ['executive s', ['Executive summary']],
    ['a/hrc', ['A/HRC/14/10']],
    ['EUR 57', ['EUR 57/003/2010']],
    ['thre', ['three hours']],
    ['the death pen', ['death penalty']],
    ['some legal dev', ['Legal developments']],
    ['death pen', ['death penalty']],
    ['police cust', ['police custody', 'police custody time limit']],
    ['"isolated inst', ['isolated instances']],
  ])('%s', ([typed, first]) => {
    expect(labels(propose(typed)).slice(0, first.length)).toEqual(first);
  });

  test.for([
    ['national preventve mech', 'national preventive mechanism'],
    ['incomunicado det', 'incommunicado detention'],
    ['asylum seekrs', 'asylum-seekers'],
  ] as const)('a word mistyped: %s', ([typed, label]) => {
    expect(labels(propose(typed))).toContain(label);
  });

  test('a finished word is found in its other forms', () => {
    expect(labels(propose('detentions facil'))).toContain('detention facilities');
  });

  test('each beginning of each name proposes it', () => {
    for (const { names, value } of all) {
      for (const name of names) {
        for (let length = 1; length <= name.length; length++) {
          const found = propose(name.slice(0, length), everything).map((each) => each.value);
          expect(found, name.slice(0, length)).toContain(value);
        }
      }
    }
  });

  test.for(['t', 'de', 'tort', 'human r', 'inter', 'prison'])(
    'what begins with %s comes first, by kind and in how many passages it stands',
    (typed) => {
      const found = propose(typed, everything);
      const names = new Map(all.map((each) => [each.value, each.names]));
      const first = found.filter(({ value }) => names.get(value)?.some((name) => name.toLowerCase().startsWith(typed)));
      expect(first.length).toBeGreaterThan(0);
      expect(found.slice(0, first.length)).toEqual(first);
      const kinds = ['theme', 'abbreviation', 'heading', 'symbol', 'body', 'phrase'];
      const keys = first.map(({ kind, standsIn }) => kinds.indexOf(kind) * everything - standsIn);
      expect(keys).toEqual(keys.toSorted((a, b) => a - b));
    },
  );

  test('as many as are asked for, the first of them', () => {
    expect(propose('t', 3)).toEqual(propose('t', everything).slice(0, 3));
  });

  test.for(['', ' ', '"', '( '])('nothing yet (%j): the ten main topics', (typed) => {
    const main = topics(library).slice(0, 10);
    expect(labels(propose(typed))).toEqual(main.map(({ label }) => label));
    expect(propose(typed).map(({ standsIn }) => standsIn)).toEqual(main.map(({ count }) => count));
  });

  test('a question that nothing goes by: the topics nearest to it; a word that nothing goes by: nothing', () => {
    const question = 'were refugees sent back to danger by the police';
    expect(labels(propose(question, 5))).toEqual(nearestTopics(question, library, 5).map(({ label }) => label));
    expect(labels(propose(question, 5))).toContain('non-refoulement');
    expect(propose('xyzzy')).toEqual([]);
    expect(propose('xyzzy '.repeat(200), 5)).toHaveLength(5);
  });
});

describe('what a small corpus shows', () => {
  const found = (texts: readonly string[], vocabulary: Parameters<typeof aLibrary>[1] = {}) =>
    listProposals(aLibrary(texts, vocabulary)).map(({ kind, label, value, standsIn }) => ({
      kind,
      label,
      value,
      standsIn,
    }));

  test('an abbreviation counts where it is written as one, not as a word, in a symbol or as a number', () => {
    const vocabulary = {
      acronyms: [anAcronym('CAT', ['Committee against Torture']), anAcronym('IV', ['isolation ward'])],
    };
    const texts = [
      'A cat sat here.',
      'See CAT/C/KAZ/CO/2.',
      'The CAT met.',
      'Part IV is new.',
      'Their Committee against Torture met.',
    ];
    expect(found(texts, vocabulary).filter(({ kind }) => kind === 'abbreviation')).toEqual([
      { kind: 'abbreviation', label: 'CAT — Committee against Torture', value: 'CAT', standsIn: 2 },
    ]);
  });

  test('one whose short form is not used is proposed to those who type it', () => {
    const library = aLibrary(['The Supreme Court met.'], { acronyms: [anAcronym('SC', ['Supreme Court'])] });
    expect(labels(proposalsFor('sc', library, 5))).toEqual(['SC — Supreme Court']);
    expect(labels(proposalsFor('supreme', library, 5))).toEqual([]);
  });

  test('a phrase is written as it stands within a sentence', () => {
    const texts = ['Prison visits are rare.', 'They allow prison visits.'];
    expect(found(texts)).toEqual([{ kind: 'phrase', label: 'prison visits', value: 'prison visits', standsIn: 2 }]);
  });

  test('only the commonest are asked for where there are many; the others say where they stand', () => {
    const texts = [
      'Prison visits are rare.',
      'They allow prison visits.',
      'Open trials, prison visits.',
      'No open trials.',
    ];
    const counts = listProposals(aLibrary(texts, {}), 1).map(({ label, count, standsIn }) => [label, count, standsIn]);
    expect(counts).toEqual([
      ['prison visits', 3, 3],
      ['open trials', null, 2],
    ]);
  });

  test('words that a mark parts are no phrase', () => {
    expect(found(['They met in prison. Visits are rare.', 'No prison, visits or calls.'])).toEqual([]);
  });

  test('what asks the same is proposed once, and goes by both names', () => {
    const vocabulary = {
      themes: [aTheme({ label: 'Supreme Court' })],
      acronyms: [anAcronym('SC', ['Supreme Court']), anAcronym('SC', ['Security Council'])],
    };
    const library = aLibrary(['The Supreme Court met.', 'A Security Council met.'], vocabulary);
    const proposals = proposalsFor('SC', library, 5).map(({ kind, value }) => [kind, value]);
    expect(proposals).toContainEqual(['theme', 'Supreme Court']);
    expect(proposals).toContainEqual(['abbreviation', 'Security Council']);
    expect(listProposals(library).filter(({ value }) => value === 'Supreme Court')).toHaveLength(1);
  });

  test('what would find nothing is left out', () => {
    const held = paragraphs(['A report on registers of detention.'], { number: supplied('CAT/C/XYZ/1') });
    const proposals = listProposals(buildLibrary([held], someVocabulary()));
    for (const { value } of proposals) {
      expect(search(value, {}, buildLibrary([held], someVocabulary())).length, value).toBeGreaterThan(0);
    }
  });

  test.for([
    ['C. Principal subjects', 'Principal subjects'],
    ['IV. Conclusions', 'Conclusions'],
    ['2.1 Detention', 'Detention'],
    ['3) Detention', 'Detention'],
    ['A Committee of experts', 'A Committee of experts'],
    ['Civil society', 'Civil society'],
    ['2014', '2014'],
  ] as const)('the heading %s is proposed as %s', ([heading, label]) => {
    expect(headingLabel(heading)).toBe(label);
  });

  test('a heading asks for its words, whatever marks it has', () => {
    expect(headingQuestion('“Beyond isolated” cases – -torture')).toBe('Beyond isolated cases – torture');
  });
});
