import { expect, test } from 'vitest';
import { asTyped } from '#src/search/as-typed.ts';
import type { Fields } from '#src/search/fields.ts';
import { stem } from '#src/search/stem.ts';
import { type Unit, unitsOf } from '#src/search/units.ts';
import { aLibrary, anAcronym } from '../support/small-library.ts';

const library = aLibrary(['The NPM visits each prison.', 'Weather was fine.', 'It rained in 2009.'], {
  acronyms: [anAcronym('NPM', ['National Preventive Mechanism'])],
});
const unitOf = (asked: string): Unit => {
  const [unit] = unitsOf(asked, library);
  if (!unit) throw new Error(`there is nothing in ${asked}`);
  return unit;
};
const [npm, prison, year] = [unitOf('NPM'), unitOf('prison'), unitOf('2009')];
const terms = (words: string) => words.toLowerCase().split(' ').map(stem);

/** A passage that has some words in its text, and some in each field. */
function of(unit: Unit, text: string, given: Partial<Record<keyof Fields, string>> = {}, share = 1) {
  const positions = new Map<string, number[]>();
  for (const [at, term] of (text === '' ? [] : terms(text)).entries())
    positions.set(term, [...(positions.get(term) ?? []), at]);
  const field = (name: keyof Fields) => new Set(given[name] === undefined ? [] : terms(given[name]));
  const fields: Fields = {
    headings: field('headings'),
    notes: field('notes'),
    about: field('about'),
    place: field('place'),
    kind: field('kind'),
    subjects: field('subjects'),
    entry: field('entry'),
  };
  const saturated = (count: number) => Math.min(1, count);
  const { matches, hits, beside } = asTyped([unit], positions, fields, saturated, share);
  const { value = 0, credit = 0 } = matches.get(unit) ?? {};
  return { value: value / unit.idf, credit, hits: hits.flatMap(({ at }) => at), beside };
}

test('what stands in the text as typed covers all of it', () => {
  expect(of(prison, 'each prison there')).toMatchObject({ value: 1, credit: 1, hits: [1] });
  expect(of(prison, 'each ward there')).toMatchObject({ value: 0, credit: 0, hits: [] });
});

test('a long form is worth less than what was typed; where both stand, what was typed counts', () => {
  const long = of(npm, 'a national preventive mechanism');
  expect(long).toMatchObject({ credit: 0.9, hits: [1, 2, 3] });
  expect(long.value).toBeLessThan(1);
  expect(of(npm, 'the npm a national preventive mechanism')).toMatchObject({ value: 1, credit: 1, hits: [1] });
});

test('a field covers part of it, and adds its rarity', () => {
  const found = of(prison, '', { headings: 'prison' });
  expect(found).toMatchObject({ value: 0, credit: 0.7 });
  expect(found.beside.headings).toBeCloseTo(prison.idf);
});

test('an abbreviation and its long form in one field are one thing', () => {
  for (const name of ['headings', 'subjects'] as const) {
    const both = of(npm, '', { [name]: 'npm national preventive mechanism' }).beside[name];
    expect(both).toBeCloseTo(of(npm, '', { [name]: 'npm' }).beside[name]);
    expect(of(npm, '', { [name]: 'national preventive mechanism' }).beside[name]).toBeLessThan(both);
  }
});

test('an entry adds only what the own words lack', () => {
  const without = of(prison, '', { subjects: 'prison' }).beside.subjects;
  const also = of(prison, 'prison', { subjects: 'prison' }).beside.subjects;
  expect(without - also).toBeCloseTo(prison.idf);
  expect(also).toBeGreaterThan(0);
});

test('a number must be the document’s own: an entry does not cover it, a heading does', () => {
  expect(of(year, '', { entry: '2009', subjects: '2009' }).credit).toBe(0);
  expect(of(year, '', { headings: '2009' }).credit).toBe(0.7);
  expect(of(prison, '', { entry: 'prison' }).credit).toBe(0.9);
  expect(of(prison, '', { entry: 'prison' }, 0.5).credit).toBe(0.45);
});
