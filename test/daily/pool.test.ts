import { describe, expect, test } from 'vitest';
import { mostCharacters } from '#src/daily/fact-check.ts';
import { doubts, goesOn } from '#src/daily/stands-alone.ts';
import { readFacts } from '#src/library/read-facts.ts';
import { quoteFact } from '../support/daily.ts';
import { dataFolder } from '../support/desk.ts';
import { briefing, held, page, statement, submission } from './held.ts';

const facts = readFacts(dataFolder, held);
const shown = facts.map((fact) => ({ fact, text: quoteFact(fact, held.documents)?.text ?? '' }));
const fact = (id: string) => facts.find((each) => each.id === id);

test('the pool has facts enough for two months, from every document', () => {
  expect(facts.length).toBeGreaterThanOrEqual(60);
  for (const { id } of held.documents) expect(facts.filter((fact) => fact.document === id).length).toBeGreaterThan(2);
});

test.for(shown.map(({ fact, text }) => [fact.id, text] as const))('%s can be posted as it is', ([, text]) => {
  expect(text.length).toBeGreaterThan(80);
  expect(text.length).toBeLessThanOrEqual(mostCharacters);
  const words = text.replaceAll('[…]', '').trim();
  expect(words).toMatch(/^[“\p{Lu}\p{N}]/u);
  expect(words).toMatch(/[.”]$/);
  expect(goesOn(words)).toBe(false);
});

/** What a person has looked at and found to be said within the fact itself, by fact. */
const resolved: Readonly<Record<string, string>> = {
  'death-sentence-on-forced-confession-2010': '“such so-called evidence” is the statements named before it',
  'torture-widespread-2009': '“such acts” are torture and other ill-treatment, named before them',
  'groups-at-greater-risk-2009': '“such treatment” is that of the quotation before it',
  'prosecution-and-training-2008': '“as such” points at the crimes named before it; “also” at its first sentence',
  'non-refoulement-2008': '“and this” is what it has just said',
  'torture-cases-2015': '“we” is the coalition that its first sentence names',
};

test('nothing in a fact points out of it, unless somebody has seen that it does not', () => {
  const pointing = shown.flatMap(({ fact: { id }, text }) => {
    const [first = ''] = text.split(/(?<=[.!?][”"’')]*\d*) (?=\p{Lu})/u);
    return doubts(text, first).some((doubt) => !doubt.startsWith('Not written out')) ? [id] : [];
  });
  expect(pointing.sort()).toEqual(Object.keys(resolved).sort());
});

test('no two facts say the same words', () => {
  expect(new Set(facts.map(({ sha256 }) => sha256)).size).toBe(facts.length);
});

describe('what has moved on is pointed to', () => {
  test.for<[string, string, string, RegExp]>([
    ['npm-planned', submission, briefing, /^Kazakhstan’s National Preventive Mechanism \(NPM\) was established/],
    ['npm-not-designated-2014', page, briefing, /^Kazakhstan’s National Preventive Mechanism \(NPM\) was established/],
    ['late-registration-2010', statement, briefing, /strengthened in the new Criminal Procedure Code/],
    ['three-hours-not-kept-2009', submission, briefing, /strengthened in the new Criminal Procedure Code/],
    [
      'moratorium-2003',
      submission,
      statement,
      /support by Kazakhstan of recommendations .* to fully abolish the death/,
    ],
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
