import { describe, expect, test } from 'vitest';
import { mostCharacters } from '#src/daily/fact-check.ts';
import { quoteFact } from '#src/daily/quote-fact.ts';
import { goesOn } from '#src/daily/stands-alone.ts';
import { readFacts } from '#src/library/read-facts.ts';
import { dataFolder } from '../support/desk.ts';
import { briefing, held, page, submission } from './held.ts';

const facts = readFacts(dataFolder, held);
const shown = facts.map((fact) => ({ fact, text: quoteFact(fact, held.documents)?.text ?? '' }));
const fact = (id: string) => facts.find((each) => each.id === id);

test('the pool has facts enough for two months, from every document', () => {
  expect(facts.length).toBeGreaterThanOrEqual(60);
  for (const { id } of held.documents) expect(facts.filter((fact) => fact.document === id).length).toBeGreaterThan(4);
});

test.for(shown.map(({ fact, text }) => [fact.id, text] as const))('%s can be posted as it is', ([, text]) => {
  expect(text.length).toBeGreaterThan(80);
  expect(text.length).toBeLessThanOrEqual(mostCharacters);
  const words = text.replaceAll('[…]', '').trim();
  expect(words).toMatch(/^[“\p{Lu}\p{N}]/u);
  expect(words).toMatch(/[.”]$/);
  expect(goesOn(words)).toBe(false);
});

test('no two facts say the same words', () => {
  expect(new Set(facts.map(({ sha256 }) => sha256)).size).toBe(facts.length);
});

describe('what has moved on is pointed to', () => {
  test.for<[string, string, string, RegExp]>([
    ['npm-planned', submission, briefing, /^Kazakhstan’s National Preventive Mechanism \(NPM\) was established/],
    ['npm-not-designated-2014', page, briefing, /^Kazakhstan’s National Preventive Mechanism \(NPM\) was established/],
    ['before-a-court-after-68-hours', submission, page, /without a court decision \(72 hours/],
    ['definition-of-torture-2014', page, briefing, /^When Kazakhstan’s new Criminal Code came into force/],
  ])('%s', ([id, from, to, words]) => {
    const { document, laterSee = null } = fact(id) ?? {};
    expect([document, laterSee?.document]).toEqual([from, to]);
    expect(laterSee && quoteFact(laterSee, held.documents)?.text.replace(/^\[…\] /, '')).toMatch(words);
  });

  test('and what is so at last points nowhere', () => {
    expect(fact('npm-established-2013')?.laterSee).toBeNull();
  });
});
