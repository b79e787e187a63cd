import { describe, expect, test } from 'vitest';
import { parseDate } from '#src/cite/dates.ts';
import { ask, documentCalled, ownWords, passageCalled, passageIds, quoted } from '../support/desk.ts';

const cat = 'cat-kazakhstan-follow-up-extracts';
const statement = 'ai-eur-57-003-2010';
const submission = 'ai-kazakhstan-upr-submission';
const briefing = 'iphr-eu-kazakhstan-dialogue-briefing';
const page = 'kazakhstan-country-page-2014';

describe('the passage that answers comes first', () => {
  test.for([
    ['definition of torture in the Criminal Code', `${page}@4671`],
    ['recommendations on non-refoulement', `${submission}@22931`],
    ['recommendations on evidence obtained by torture', `${cat}@4687`],
    ['habeas corpus', `${cat}@2506`],
    ['article 347.1', `${page}@4671`],
    ['how many people were killed in Zhanaozen', `${page}@7152`],
    ['judges rubberstamp prosecutorial decisions', `${submission}@2658`],
    ['28 men returned to Uzbekistan', `${page}@9216`],
    ['less than two per cent', `${briefing}@2087`],
    ['statute of limitations for torture', `${briefing}@855`],
    ['Rome Statute', `${submission}@20417`],
    ['sexual violence in custody', `${cat}@1268`],
    ['information on follow-up within one year', `${cat}@5170`],
    ['Hizb-ut-Tahrir', `${submission}@13756`],
    ['prison rate', `${page}@96`],
  ] as const)('%s', ([query, first]) => {
    const answer = ask('find', { query });
    expect(answer.outcome).toBe('found');
    expect(passageIds(answer)[0]).toBe(first);
  });

  test('the three-hour rule: the rule, the practice, the recommendation to change it', () => {
    const ids = passageIds(ask('find', { query: 'three-hour registration rule' }));
    expect(ids[0]).toBe(`${submission}@3357`);
    for (const at of [3357, 4952, 21802]) expect(ids.slice(0, 4)).toContain(`${submission}@${at}`);
  });
});

const sentences = (query: string, limit?: number) =>
  ask('find', limit === undefined ? { query } : { query, limit }).blocks.flatMap((block) =>
    block.type === 'heading' || block.type === 'note' ? [block.text] : [],
  );

test.for([
  ['para 14', true],
  ['CAT/C/KAZ/CO/2 para 10', true],
  ['para 9', false],
  ['article 135', false],
] as const)('a place that no document has is told as one: %s, %s', ([query, isSaid]) => {
  const said = sentences(query).includes(
    'No document held has that place: /cite with a document’s symbol says which it has.',
  );
  expect(said).toBe(isSaid);
  if (isSaid) expect(ask('find', { query }).outcome).toBe('nothing');
});

test.for([
  ['CAT', true],
  ['CAT/C/KAZ/CO/2', false],
  ['has Kazakhstan ratified CAT', false],
  // Of its other meanings the corpus says nothing.
  ['SR', false],
] as const)('an abbreviation that may mean several things says so: %s, %s', ([query, isSaid]) => {
  const said = sentences(query).filter((sentence) => sentence.includes('may mean'));
  const both = '‘CAT’ may mean Committee against Torture or Convention against Torture: both were looked for.';
  expect(said).toEqual(isSaid ? [both] : []);
});

describe('it says how many answer', () => {
  const more = 'To see others, narrow it by document, body, date or kind.';

  test('and that these are the best of them, where there are more', () => {
    const all = passageIds(ask('find', { query: 'torture', limit: 100 })).length;
    expect(all).toBeGreaterThan(10);
    expect(sentences('torture')).toContain(`The best 10 of ${all} passages for: torture`);
    expect(sentences('torture')).toContain(more);
    expect(sentences('torture', 100)).toContain(`${all} passages for: torture`);
    expect(sentences('torture', 100)).not.toContain(more);
  });

  test('of what is named, the first of it', () => {
    expect(sentences('CAT/C/KAZ/CO/2')).toContain('The first 10 of 15 passages for: CAT/C/KAZ/CO/2');
    expect(sentences('CAT/C/KAZ/CO/2')).toContain('To see others, name its paragraph.');
    expect(sentences('CAT/C/KAZ/CO/2 para 9')).not.toContain('To see others, name its paragraph.');
  });

  test('one alone', () => {
    expect(sentences('habeas corpus', 1)[0]).toMatch(/^(?:The best 1 of \d+ passages|1 passage) for: habeas corpus$/);
    expect(sentences('Hizb-ut-Tahrir')).not.toContain(more);
  });

  test('the topics of an answer that has nothing as well', () => {
    const [topic] = ask('find', { query: 'zzz xqy' }).blocks.flatMap((block) =>
      block.type === 'list' ? block.items.map(({ text }) => text) : [],
    );
    const [, label = '', count] = /^(.*) \((\d+) passages\)$/.exec(topic ?? '') ?? [];
    expect(passageIds(ask('find', { query: label, limit: 100 }))).toHaveLength(Number(count));
  });
});

test('as many as qualify, at most ten unless a limit says otherwise, each once', () => {
  const ids = passageIds(ask('find', { query: 'torture' }));
  expect(ids).toHaveLength(10);
  expect(new Set(ids).size).toBe(10);
  expect(passageIds(ask('find', { query: 'torture', limit: 3 }))).toEqual(ids.slice(0, 3));
  expect(passageIds(ask('find', { query: 'torture', limit: 100 })).slice(0, 10)).toEqual(ids);
});

test('an exact phrase is in every passage found, whatever quotation marks it was typed in', () => {
  const expected = passageIds(ask('find', { query: '"zero-tolerance approach"' }));
  expect(expected.length).toBeGreaterThan(1);
  for (const id of expected) expect(passageCalled(id).passage.text).toContain('zero-tolerance approach');
  for (const query of ['“zero-tolerance approach”', '«zero-tolerance approach»', '„zero-tolerance approach“'])
    expect(passageIds(ask('find', { query }))).toEqual(expected);
});

test('a word with a minus is in no passage found', () => {
  const ids = passageIds(ask('find', { query: 'refoulement -Uzbekistan', limit: 100 }));
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(passageCalled(id).passage.text).not.toContain('Uzbekistan');
});

describe('filters', () => {
  test.for<[Record<string, string>, (id: string) => boolean]>([
    [{ document: 'CAT/C/KAZ/CO/2' }, (id) => id.startsWith(cat)],
    [{ document: 'amnesty 2009' }, (id) => id.startsWith(submission)],
    [{ body: 'CAT' }, (id) => id.startsWith(cat)],
    [{ body: 'amnesty' }, (id) => id.startsWith('ai-')],
    [{ kind: 'recommendation' }, (id) => passageCalled(id).passage.stance === 'recommendation'],
    [{ kind: 'Concern' }, (id) => passageCalled(id).passage.stance === 'concern'],
    [{ from: '2014' }, (id) => id.startsWith(page) || id.startsWith(briefing)],
    [{ from: 'March 2014', to: '4 March 2014' }, (id) => id.startsWith(page)],
    [{ to: '2008' }, (id) => id.startsWith(cat)],
    [{ from: '2010', to: '2010' }, (id) => id.startsWith(statement) || id.startsWith(submission)],
  ])('%j', ([filter, fits]) => {
    const ids = passageIds(ask('find', { query: 'torture', limit: 100, ...filter }));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every(fits)).toBe(true);
    const all = passageIds(ask('find', { query: 'torture', limit: 100 }));
    expect(ids.length).toBeLessThan(all.length);
  });

  test('a filter that leaves nothing is told apart from a question that nothing answers', () => {
    const answer = ask('find', { query: 'torture', from: '2016' });
    expect(answer).toMatchObject({ outcome: 'nothing', message: 'Nothing that passes these filters answers: torture' });
    expect(ownWords(answer)).toMatch(/Without them \d+ passages do: ask again with fewer\./);
    const neither = ask('find', { query: 'xyzzy', from: '2016' });
    expect(neither.message).toBe('Nothing in the corpus answers: xyzzy');
  });
});

describe('nothing is said to be nothing', () => {
  test.for(['xyzzy', 'gender equality in Norway', '"torture is good"', 'climate change', 'CCPR/C/KAZ/CO/1'])(
    '%s',
    (query) => {
      const answer = ask('find', { query });
      expect(answer).toMatchObject({ outcome: 'nothing', message: `Nothing in the corpus answers: ${query}` });
      expect(quoted(answer)).toEqual([]);
      const topics = answer.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
      expect(topics.length).toBeGreaterThan(0);
      for (const { call } of topics) expect(call?.command).toBe('find');
    },
  );
});

test('recommendations asked for come first, and the answer says so', () => {
  const answer = ask('find', { query: 'recommendations on non-refoulement' });
  const kinds = quoted(answer).map(({ quotation }) => quotation.kind);
  expect(kinds.indexOf('statement')).toBeGreaterThan(kinds.lastIndexOf('recommendation'));
  expect(ownWords(answer)).toContain('Recommendations first.');
});

test('a long passage is shown by the sentences that answer, and can be opened whole', () => {
  const [first] = quoted(ask('find', { query: 'registered at a police station no later than three hours' }));
  expect(first?.excerpt?.text).toContain('no later than three hours');
  expect(first?.excerpt?.text).toContain('[…]');
  expect(first?.quotation.cut).toBe(false);
  const whole = first?.actions.find(({ label }) => label === 'Whole paragraph');
  const [opened] = quoted(ask(whole?.call.command ?? '', whole?.call.arguments));
  expect(opened?.quotation.text).toBe(first?.quotation.text);
  expect(opened?.excerpt).toBeUndefined();
});

describe('what cannot be asked is refused with the remedy', () => {
  const empty = 'There is nothing to look for in that: type a few words, for example /find three-hour registration.';
  test.for<[Record<string, unknown>, string]>([
    [{ query: '"' }, empty],
    [{ query: '“”' }, empty],
    [{ query: '   ' }, empty],
    [{ query: '\u0000\u0007\u202e\u200b' }, empty],
    [{ query: '-torture' }, empty],
    [{ query: '?!' }, empty],
    [{ query: 'the of' }, ''],
    [
      { query: 'torture', kind: 'fact' },
      '‘kind’ is one of recommendation, concern, statement; ‘fact’ is none of them.',
    ],
    [
      { query: 'torture', from: 'yesterday' },
      '‘from’ takes a date, and ‘yesterday’ is none: write 2010, 2010-06, 2010-06-10 or 10 June 2010.',
    ],
    [
      { query: 'torture', to: '31 June 2010' },
      '‘to’ takes a date, and ‘31 June 2010’ is none: write 2010, 2010-06, 2010-06-10 or 10 June 2010.',
    ],
    [{ query: 'torture', from: '2014', to: '2010' }, '‘from’ lies after ‘to’: swap them.'],
    [{ query: 'torture', from: '2010-07', to: 'June 2010' }, '‘from’ lies after ‘to’: swap them.'],
    [{ query: 'torture', limit: '0' }, '‘limit’ takes a whole number from 1 to 100.'],
    [
      { query: 'x'.repeat(6000) },
      '‘query’ is 6,000 characters long; at most 1,000 are read. Shorten it to the words that matter.',
    ],
  ])('%j', ([given, sentence]) => {
    const answer = ask('find', given);
    if (sentence === '') expect(answer.outcome).not.toBe('found');
    else expect(answer).toMatchObject({ outcome: 'refused', message: sentence, audience: 'asker' });
  });

  test('an unknown document or body is refused with those that are held', () => {
    expect(ask('find', { query: 'torture', document: 'xyzzy' }).message).toMatch(
      /^No document held goes by ‘xyzzy’; held are ai-eur/,
    );
    expect(ask('find', { query: 'torture', body: 'xyzzy' }).message).toMatch(
      /^No document held is from ‘xyzzy’; held are documents from /,
    );
  });

  test('a date range of one month is no mistake', () => {
    expect(parseDate('June 2010')).toBe('2010-06');
    expect(ask('find', { query: 'torture', from: '10 June 2010', to: 'June 2010' }).outcome).toBe('found');
    expect(documentCalled(statement).metadata.issued.value?.['date-parts']).toEqual([[2010, 6, 10]]);
  });
});

test('an answer is private until it is shared', () => {
  expect(ask('find', { query: 'torture' }).audience).toBe('asker');
  expect(ask('find', { query: 'torture', share: true }).audience).toBe('channel');
  expect(ask('find', { query: 'xyzzy', share: 'yes' }).audience).toBe('channel');
  expect(ask('find', { query: '"', share: true }).audience).toBe('asker');
});
