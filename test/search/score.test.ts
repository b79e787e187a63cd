import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '#src/search/library.ts';
import type { Score } from '#src/search/score.ts';
import { aDocument, supplied } from '../support/documents.ts';
import { aLibrary, anyWords, aState, aTheme, noScore, scores, someVocabulary } from '../support/small-library.ts';

/** Fails rather than compares with nothing. */
function pick(all: readonly Score[], row: number): Score {
  const found = all[row];
  if (!found) throw new Error(`There is no passage ${row}.`);
  return found;
}

describe('words: BM25 with k1 = 1.2 and b = 0.75', () => {
  // 8, 8, 8 and 16 words, 10 on average.
  const library = aLibrary([
    'torture was seen by many people that day',
    'torture and torture was seen by many people',
    'nothing at all was seen by many people',
    'torture was seen by many people on that day and it was the same each day',
  ]);
  // Of four passages three have it.
  const rarity = Math.log(1 + (4 - 3 + 0.5) / (3 + 0.5));
  const usual = 1.2 * (0.25 + 0.75 * 0.8);
  const long = 1.2 * (0.25 + 0.75 * 1.6);

  test.for([
    [0, (1 * 2.2) / (1 + usual)],
    [1, (2 * 2.2) / (2 + usual)],
    [2, 0],
    [3, (1 * 2.2) / (1 + long)],
  ] as const)('passage %i', ([row, saturated]) => {
    expect(library.meanLength).toBe(10);
    const { parts, total } = pick(scores('torture', library), row);
    expect(parts).toEqual({ ...noScore.parts, words: expect.closeTo(rarity * saturated, 12) });
    expect(total).toBeCloseTo(rarity * saturated, 12);
  });

  test('several words add up, and what is said twice weighs twice', () => {
    const words = (asked: string, row: number) => pick(scores(asked, library), row).parts.words;
    expect(words('torture day', 0)).toBeCloseTo(words('torture', 0) + words('day', 0), 12);
    expect(words('torture and torture', 0)).toBeCloseTo(2 * words('torture', 0), 12);
  });
});

describe('each part alone', () => {
  const source = `Torture in prisons

The Committee is concerned about beatings in cells of the police.1

The State party should prevent them in every cell of the police.

It is about beatings in cells of the police, and of others.

1 Report on shackles, and what was said about them in many pages.`;
  const document = aDocument(source, { title: supplied('Report on registers') });
  const library = buildLibrary([document], someVocabulary());
  const rowOf = (words: string) => document.passages.findIndex(({ text }) => text.includes(words));
  const of = (asked: string, words: string) => pick(scores(asked, library), rowOf(words));
  const only = (part: keyof Score['parts'], { parts }: Score) =>
    Object.entries(parts)
      .filter(([, value]) => value > 0)
      .map(([name]) => name)
      .join() === part;

  test('a heading above the passage', () => {
    const score = of('torture', 'The State party');
    expect(only('headings', score)).toBe(true);
    expect(score.total).toBeGreaterThan(0);
    expect(score.matched).toEqual([]);
  });

  test('a note that it refers to', () => {
    expect(only('notes', of('shackles', 'The Committee'))).toBe(true);
    expect(of('shackles', 'The State party').total).toBe(0);
  });

  test('what it does: it need not say “recommendation” to be one', () => {
    expect(only('headings', of('recommendations', 'The State party'))).toBe(true);
    expect(of('recommendations', 'It is about').total).toBe(0);
    expect(of('concerns', 'The Committee').parts.headings).toBeGreaterThan(0);
    expect(of('concerns', 'The State party').total).toBe(0);
  });

  test('what is known of the document covers a word and adds nothing', () => {
    const { matches, total } = of('registers', 'It is about');
    expect(matches.map(({ credit }) => credit > 0)).toEqual([true]);
    expect(total).toBe(0);
    expect(of('absent', 'It is about').matches.map(({ credit }) => credit)).toEqual([0]);
  });

  test('words near each other', () => {
    const near = aLibrary([
      'The police tortured many of those whom they had brought there on that day',
      'The police brought many of those whom they had there on that day, tortured',
    ]);
    const [together, apart] = scores('police tortured', near);
    expect(together?.parts.words).toBe(apart?.parts.words);
    expect(together?.parts.proximity).toBeGreaterThan(0);
    expect(apart?.parts.proximity).toBe(0);
    expect(together?.total).toBeGreaterThan(apart?.total ?? 0);
  });

  test('what stands in the text weighs more than what stands beside it', () => {
    const inText = of('beatings', 'It is about').total;
    expect(inText).toBeGreaterThan(of('torture', 'It is about').total);
    expect(of('torture', 'It is about').total).toBeGreaterThan(0);
  });

  test('the tokens that matched, in order', () => {
    expect(of('police beatings', 'It is about').matched).toEqual([3, 8]);
  });
});

test('a passage with all of a short question comes before one that has its rarest word often', () => {
  const doctors = Array.from(
    { length: 3 },
    (_, i) => `A doctor of house ${i} was there with all of them and saw no more.`,
  );
  const library = aLibrary([
    'The prison is one of those of which they said that no doctor came.',
    'The prison, a prison like any prison, was the prison of a whole prison.',
    'A house stood there and nobody lived in it, as far as they saw.',
    'No house stood there and everybody lived in it, as far as they saw.',
    'Some house stood there and somebody lived in it, as far as they saw.',
    ...doctors,
  ]);
  const [all, often] = scores('prison doctor', library);
  const words = (score: Score | undefined) => score?.parts.words ?? 0;
  expect(words(often)).toBeGreaterThan(words(all));
  expect(all?.total).toBeGreaterThan(often?.total ?? 0);
});

describe('less than its parts say', () => {
  const parted = ({ parts }: Score) => Object.values(parts).reduce((sum, value) => sum + value, 0);

  test.for([
    ['an announcement', 'In this section we describe torture in the prisons of the region.', true],
    ['an announcement of a report', 'This briefing summarises torture in the prisons of the whole region.', true],
    ['a few words', 'Torture in prisons', true],
    ['a whole sentence', 'Others describe torture in the prisons of the region to us.', false],
    ['a sentence that begins alike', 'In this prison they describe torture in the cells of the region.', false],
  ] as const)('%s: %s', ([, text, less]) => {
    const score = pick(scores('torture', aLibrary([text, 'It is not so in the houses of other people elsewhere.'])), 0);
    if (less) expect(score.total).toBeLessThan(parted(score));
    else expect(score.total).toBeCloseTo(parted(score), 12);
    expect(score.total).toBeGreaterThan(0);
  });

  test('a note', () => {
    const document = aDocument('They spoke of torture.1\n\n1 The committee spoke of torture in this report too.');
    const library = buildLibrary([document], someVocabulary());
    const row = document.passages.findIndex(({ note }) => note !== null);
    const score = pick(scores('torture', library), row);
    expect(score.total).toBeLessThan(parted(score));
  });
});

describe('what stands in', () => {
  const theme = aTheme({
    label: 'torture',
    terms: ['cruelty'],
    synonyms: ['beating'],
    lay: ['hurting'],
    narrower: ['shackling'],
  });
  const vocabulary = { themes: [theme, aTheme({ label: 'shackling', broader: ['torture'] })] };
  const fills = ['police', 'the', 'prison', 'doctor', 'was', 'in'] as const;

  test('never outranks the word typed in the same passage', () => {
    const standIn = fc.constantFrom('cruelty', 'beating', 'hurting', 'shackling');
    const others = fc.array(anyWords([...fills, 'torture', 'beating', 'cruelty']).map((all) => all.join(' ')));
    fc.assert(
      fc.property(anyWords([...fills, 'torture'], 20), standIn, others, (words, instead, more) => {
        fc.pre(words.includes('torture'));
        const replaced = words.map((word) => (word === 'torture' ? instead : word));
        const library = aLibrary([words.join(' '), replaced.join(' '), ...more], vocabulary);
        for (const asked of ['torture', 'torture prison', 'the torture of a doctor']) {
          const [typed, other] = scores(asked, library);
          expect(typed?.total).toBeGreaterThan(other?.total ?? 0);
          expect(other?.total).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('is told from what was typed, with its place and its meaning', () => {
    const library = aLibrary(
      ['A beating was what they saw in the cell that day.', 'Cells are in that house.'],
      vocabulary,
    );
    const { matches, matched } = pick(scores('torture', library), 0);
    expect(matches.map(({ by }) => by)).toMatchObject([{ phrase: 'beating', meaning: { typed: 'torture' } }]);
    expect(matched).toEqual([1]);
  });

  test('gives way to the word typed where both stand', () => {
    const library = aLibrary(
      ['Torture, a beating, is what they saw in the cell.', 'Cells are in that house.'],
      vocabulary,
    );
    const { matches, matched } = pick(scores('torture', library), 0);
    expect(matches.map(({ by }) => by)).toMatchObject([{ via: 'typed', shown: 'torture' }]);
    expect(matched).toEqual([0, 2]);
  });

  test('adds nothing to a passage that has none', () => {
    const library = aLibrary(['Cells are in that house.', 'A beating in the cell.'], vocabulary);
    expect(pick(scores('torture', library), 0)).toMatchObject({ total: 0, matched: [] });
  });

  test('covers less where the passage only mentions the State asked for', () => {
    const about = (code: string, id: string) =>
      aDocument(
        'In Ruritania there was a beating in the cells, as was said by the others.',
        { jurisdiction: supplied(code) },
        id,
      );
    const states = [aState('RUR', 'Ruritania'), aState('SYL', 'Syldavia')];
    const library = buildLibrary(
      [about('RUR', 'own'), about('SYL', 'other')],
      someVocabulary({ ...vocabulary, states }),
    );
    const [own, other] = scores('torture in Ruritania', library).map(
      ({ matches }) => matches.find(({ unit }) => unit.typed === 'torture')?.credit ?? 0,
    );
    expect(own).toBeGreaterThan(other ?? 0);
    expect(other).toBeGreaterThan(0);
  });
});

test('words that name a thing together say less of it apart', () => {
  const library = aLibrary(
    [
      'They asked for release on bail and it was given by the court to them all.',
      'On release they went home, and the court that gave it spoke not of bail.',
    ],
    { themes: [aTheme({ label: 'release on bail', terms: ['pre-trial release'] })] },
  );
  const credits = scores('release on bail', library).map(({ matches }) => matches.map(({ credit }) => credit));
  expect(credits[0]).toEqual([1, 1]);
  expect(credits[1]?.every((credit) => credit > 0 && credit < 1)).toBe(true);
});

test('an abbreviation that was typed counts more than its long form, and one word of this nothing', () => {
  const library = aLibrary([
    'The National Preventive Mechanism (NPM) is new in the country and has few members.',
    'The NPM may visit each of the prisons in the country at any time of day.',
    'The national preventive mechanism may visit each of the prisons in that country.',
    'Each mechanism may visit prisons in the country, of which there are many there.',
  ]);
  const [both = 0, short = 0, long = 0, none = 0] = scores('NPM', library).map(({ total }) => total);
  expect(both).toBeGreaterThanOrEqual(short);
  expect(short).toBeGreaterThan(long);
  expect(long).toBeGreaterThan(none);
  expect(none).toBe(0);
});
