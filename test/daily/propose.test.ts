import { describe, expect, test } from 'vitest';
import { parseFacts } from '#src/daily/facts.ts';
import { formatPlace, pointAt } from '#src/daily/place.ts';
import { type Proposal, propose } from '#src/daily/propose.ts';
import { goesOn } from '#src/daily/stands-alone.ts';
import { ordinaryWords, strangers } from '#src/daily/strangers.ts';
import { themeFinder } from '#src/daily/theme-finder.ts';
import { aDocument } from '../support/documents.ts';
import { document, held, page, sha256 } from './held.ts';

const all = propose(held.documents, held, []);
const starting = (words: string): Proposal | undefined => all.find(({ text }) => text.startsWith(words));

test('whatever is proposed could be accepted as it stands', () => {
  expect(all.length).toBeGreaterThan(60);
  for (const { document: id, span, text, carries, topics } of all) {
    const pointer = pointAt(formatPlace(id, span), held.documents, sha256);
    expect(pointer?.sha256).toBe(sha256(text));
    expect(goesOn(text)).toBe(false);
    expect(carries).not.toEqual([]);
    const entry = { id: 'a-fact', ...pointer, asOf: '1990', laterSee: null, reviewed: '2026-11-22' };
    const { problems } = parseFacts([{ ...entry, topics: topics.length > 0 ? topics : ['torture'] }], held, sha256);
    expect(problems).toEqual([]);
  }
});

test('no sentence is proposed twice, and the best come first', () => {
  const starts = all.map(({ document, span }) => formatPlace(document, span));
  expect(new Set(starts).size).toBe(all.length);
  const scores = all.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  const sure = all.findIndex(({ text }) => text.startsWith('In 2011, 28 men were returned'));
  const doubtful = all.findIndex(({ text }) => text.startsWith('Amnesty International notes that the government'));
  expect(sure).toBeGreaterThanOrEqual(0);
  expect(doubtful).toBeGreaterThan(sure);
});

test('a sentence is proposed with those that need it, as far as they can be posted', () => {
  expect(starting('National legislation in Kazakhstan')?.text).toMatch(
    / Instead it requires .* However, the law gives /,
  );
  expect(starting('National legislation in Kazakhstan')?.text).not.toMatch(/There is also no independent/);
});

test.for([
  'Key Facts',
  'Hizb-ut-Tahrir is banned',
  'To ratify the Rome Statute',
  'The State party should apply a zero-tolerance',
  'It is more restrictive',
  'Beatings by law enforcement officers',
])('not proposed: %s', (words) => {
  expect(starting(words)).toBeUndefined();
});

test('what the pool has is not proposed again', () => {
  const [first] = all;
  const pointer = first && pointAt(formatPlace(first.document, first.span), held.documents, sha256);
  if (!first || !pointer) throw new Error('Nothing is proposed.');
  const fact = { id: 'a-fact', ...pointer, asOf: '2010', topics: ['torture'], laterSee: null, reviewed: '2026-11-22' };
  const rest = propose(held.documents, held, [fact]);
  expect(rest).toEqual(all.slice(1));
});

test('documents asked for, and any other document', () => {
  expect(new Set(propose([document(page)], held, []).map((each) => each.document))).toEqual(new Set([page]));
  const other = aDocument('A report\n\nThe State must release all 12 prisoners by May 2012. They wait. Rain fell.\n');
  const [proposal, ...more] = propose([other], { ...held, documents: [other] }, []);
  expect(more).toEqual([]);
  expect(proposal?.text).toBe('The State must release all 12 prisoners by May 2012. They wait.');
  expect(proposal?.carries).toEqual(['figure', 'date', 'rule', 'recommendation']);
});

test('of two that carry the same, the one without doubts comes first', () => {
  const source =
    'A report\n\nThe NSS held 12 prisoners in such a place.\n\nThe police held 12 prisoners in a cellar there.\n';
  const proposals = propose([aDocument(source)], held, []);
  expect(proposals.map(({ text, doubts }) => [text.slice(0, 8), doubts.length])).toEqual([
    ['The poli', 0],
    ['The NSS ', 2],
  ]);
});

describe('names are pointed out', () => {
  const ordinary = ordinaryWords(held.documents, held.vocabulary);

  test.for<[string, string[]]>([
    ['Nursultan Nazarbayev has ruled the country.', ['Nursultan', 'Nazarbayev']],
    ['The police arrested President Nazarbaev in Almaty in March.', ['Nazarbaev', 'Almaty']],
    ['Amnesty International welcomes Kazakhstan’s support. However, Uzbekistan does not.', []],
    ['The Committee against Torture spoke. “Tashkent is far.”', []],
    ['The NSS and the UNSRT met.', []],
  ])('%s', ([text, expected]) => {
    expect(strangers(text, ordinary)).toEqual(expected);
  });

  test('beside the proposal', () => {
    expect(starting('Nursultan Nazarbayev')?.doubts.join()).toMatch(/Look at Nursultan, Nazarbayev:/);
    expect(starting('In 2011, 28 men')?.doubts).toEqual([]);
  });
});

test.for<[string, string[]]>([
  ['The death penalty is abolished.', ['death-penalty']],
  ['Confession and torture.', ['confessions', 'torture']],
  ['A moratorium on the death penalty.', ['moratorium']],
  ['Amnesty International and the Committee against Torture met.', []],
  ['Amnesty International asks for an amnesty.', ['amnesty']],
  ['Nothing of the kind.', []],
])('themes of: %s', ([text, expected]) => {
  expect(themeFinder(held.vocabulary)(text).toSorted()).toEqual(expected);
});
