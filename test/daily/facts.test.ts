import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFacts } from '#src/daily/facts.ts';
import { briefing, held, page, pointer, sha256, spanOf, submission } from './held.ts';

const npm = pointer(page, 'Despite ratifying the OPCAT', 'with the treaty.');
const later = pointer(briefing, 'Kazakhstan’s National Preventive', 'Consolidated Report.');
const kept = {
  id: 'npm-not-designated',
  ...npm,
  asOf: '2014-03-04',
  topics: ['national-preventive-mechanism'],
  laterSee: later,
  reviewed: '2026-11-22',
};
const parse = (...entries: readonly unknown[]) => parseFacts(entries, held, sha256);
/** An entry that points at words of the page, whole sentences or not. */
const at = (begins: string, ends: string, text: string) => ({
  ...kept,
  laterSee: null,
  spans: [spanOf(page, begins, ends)],
  sha256: sha256(text),
});

test('a sound entry is a fact, with the broader themes of its topics', () => {
  const { facts, problems } = parse(kept);
  expect(problems).toEqual([]);
  expect(facts).toEqual([
    {
      ...kept,
      topics: [
        'national-preventive-mechanism',
        'monitoring-of-places-of-detention',
        'prevention-of-torture',
        'deprivation-of-liberty',
        'torture',
        'integrity-of-the-person',
      ],
    },
  ]);
});

describe('what is wrong with an entry is told in a sentence that begins with its id', () => {
  const rows: readonly (readonly [string, unknown, RegExp])[] = [
    ['no field', {}, /^entry 1: id: /],
    ['no entry', null, /^entry 1: /],
    ['an id in capitals', { ...kept, id: 'NPM' }, /^entry 1: id: lower-case words joined by hyphens\.$/],
    ['a field that is not known', { ...kept, text: 'copied' }, /^npm-not-designated: “text” is not known/],
    ['a field that is missing', { ...kept, asOf: undefined }, /^npm-not-designated: asOf: /],
    ['a hash too short', { ...kept, sha256: 'abc' }, /^npm-not-designated: sha256: /],
    [
      'other words',
      { ...kept, sha256: sha256('other') },
      /^npm-not-designated: its words are not those that were reviewed/,
    ],
    ['no span', { ...kept, spans: [] }, /^npm-not-designated: spans: at least one span\.$/],
    ['a day that there is not', { ...kept, asOf: '2014-02-30' }, /^npm-not-designated: asOf: a date that exists/],
    ['a date in words', { ...kept, asOf: 'March 2014' }, /^npm-not-designated: asOf: a date that exists/],
    ['reviewed in a month', { ...kept, reviewed: '2026-11' }, /^npm-not-designated: reviewed: a whole date/],
    ['reviewed on no day', { ...kept, reviewed: 'today' }, /^npm-not-designated: reviewed: a whole date that exists/],
    ['so after its source', { ...kept, asOf: '2014-04' }, /^npm-not-designated: asOf 2014-04 is after the document/],
    ['no topic', { ...kept, topics: [] }, /^npm-not-designated: topics: at least one theme\.$/],
    ['a topic that there is not', { ...kept, topics: ['npm'] }, /^npm-not-designated: there is no theme ‘npm’/],
    ['a topic twice', { ...kept, topics: ['torture', 'torture'] }, /^npm-not-designated: a topic is named twice\.$/],
    ['no such document', { ...kept, document: 'other' }, /^npm-not-designated: the document ‘other’ is not held\.$/],
    [
      'later: no such document',
      { ...kept, laterSee: { ...later, document: 'other' } },
      /laterSee: the document ‘other’/,
    ],
    [
      'later: other words',
      { ...kept, laterSee: { ...later, sha256: npm.sha256 } },
      /laterSee: its words are not those/,
    ],
    [
      'later: an earlier document',
      { ...kept, ...later, asOf: '2013', laterSee: npm },
      /the document is not later than/,
    ],
    ['later: the same document', { ...kept, laterSee: npm }, /laterSee: the document is not later than/],
    [
      'a sentence cut short',
      at('Despite ratifying', 'throughout the years', 'x'),
      /not whole sentences of one passage\.$/,
    ],
    ['a sentence begun late', at('Kazakhstan has not yet', 'treaty.', 'x'), /not whole sentences of one passage\.$/],
    ['two passages', at('Despite ratifying', 'medical examinations.', 'x'), /not whole sentences of one passage\.$/],
    ['a heading', at('Legal Framework', 'Framework', 'x'), /not whole sentences of one passage\.$/],
    ['a row of a table', at('Prison Rate', 'population)', 'x'), /not whole sentences of one passage\.$/],
    [
      'a place behind the end',
      { ...kept, spans: [{ start: 9e6, end: 9e6 + 9 }] },
      /not whole sentences of one passage\.$/,
    ],
    ['the same span twice', { ...kept, spans: [...npm.spans, ...npm.spans] }, /not whole sentences of one passage\.$/],
  ];
  test.for(rows)('%s', ([, entry, problem]) => {
    const { facts, problems } = parse(entry);
    expect(facts).toEqual([]);
    expect(problems).toHaveLength(problem.source.startsWith('^entry 1') ? problems.length : 1);
    expect(problems[0]).toMatch(problem);
  });

  test('a gap between spans that is not the gap in the passage', () => {
    const both = pointer(submission, 'The law only extends', 'their documents.');
    const [first, second] = both.spans;
    if (!first || !second) throw new Error('The passage has no gap.');
    const entry = { ...kept, ...both, asOf: '2009', laterSee: null };
    expect(parse(entry).problems).toEqual([]);
    for (const spans of [
      [{ ...first, end: first.end - 1 }, second],
      [first, { ...second, start: second.start + 1 }],
      [{ start: first.start, end: second.end }],
    ]) {
      expect(parse({ ...entry, spans }).problems).toEqual([
        'npm-not-designated: its spans are not whole sentences of one passage.',
      ]);
    }
  });

  test('too many characters to be posted', () => {
    const begins = 'National legislation in Kazakhstan does not';
    const { spans } = pointer(submission, begins, 'promptly, thoroughly and impartially.');
    const { problems } = parse({
      ...kept,
      ...pointer(submission, begins, 'impartially.'),
      asOf: '2009',
      laterSee: null,
    });
    expect(spans).toHaveLength(1);
    expect(problems).toEqual(['npm-not-designated: it has 711 characters; at most 600 are posted.']);
  });
});

test('a list that is none, and entries that are alike', () => {
  expect(parseFacts({}, held, sha256)).toEqual({ facts: [], problems: ['The file must be a list of facts.'] });
  expect(parse(kept, kept)).toEqual({
    facts: [],
    problems: [
      'npm-not-designated: the id is given twice; an id is never given to another fact again.',
      'npm-not-designated: it shares words with npm-not-designated, and readers would see them twice.',
    ],
  });
  expect(parse(kept, { ...kept, id: 'again' }).problems).toEqual([
    'again: it shares words with npm-not-designated, and readers would see them twice.',
  ]);
});

test('one broken entry leaves the others, and every problem is told', () => {
  const { facts, problems } = parse({ ...kept, id: 'first', document: 'other', topics: ['npm'] }, kept, null);
  expect(facts.map(({ id }) => id)).toEqual(['npm-not-designated']);
  expect(problems.map((problem) => problem.split(':')[0])).toEqual(['entry 3', 'first', 'first']);
});

describe('a withdrawn fact', () => {
  const gone = { id: 'npm-not-designated', withdrawn: '2026-12-01' };

  test('is in no pool, and its id is not given away again', () => {
    expect(parse(gone)).toEqual({ facts: [], problems: [] });
    const { facts, problems } = parse(gone, kept);
    expect(facts).toEqual([]);
    expect(problems).toEqual([
      'npm-not-designated: the id is given twice; an id is never given to another fact again.',
    ]);
  });

  test('says when', () => {
    expect(parse({ ...gone, withdrawn: 'yes' }).problems[0]).toMatch(
      /^npm-not-designated: withdrawn: a whole date that exists/,
    );
  });
});

test('whatever the file holds, it is read without an exception, and what is wrong is told', () => {
  fc.assert(
    fc.property(fc.array(fc.anything()), (entries) => {
      const { facts, problems } = parse(...entries);
      expect(facts).toEqual([]);
      expect(problems.length > 0).toBe(entries.length > 0);
    }),
  );
});
