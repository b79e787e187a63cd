import { describe, expect, test } from 'vitest';
import { dispatch } from '#src/command/dispatch.ts';
import { buildLibrary } from '#src/search/library.ts';
import { topics } from '#src/search/topics.ts';
import { ask, desk, ownWords, passageCalled, passageIds, quoted } from '../support/desk.ts';
import { aDocument, supplied } from '../support/documents.ts';

const cat = 'cat-kazakhstan-follow-up-extracts';
const statement = 'ai-eur-57-003-2010';
const submission = 'ai-kazakhstan-upr-submission';
const briefing = 'iphr-eu-kazakhstan-dialogue-briefing';
const page = 'kazakhstan-country-page-2014';
const inTime = [cat, submission, statement, page, briefing];
const headings = (topic: string) =>
  ask('compare', { topic }).blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));

test('the custody limit: 68 hours in one document, 72 in another, and a line that says so', () => {
  for (const topic of ['police custody time limit', 'custody limit', 'police-custody-time-limit']) {
    const answer = ask('compare', { topic });
    expect(answer.message).toBe('2 documents speak, the oldest first, of: police custody time limit');
    expect(quoted(answer).map(({ quotation }) => quotation.text)).toEqual([
      expect.stringContaining('until 68 hours after they have been formally detained.'),
      expect.stringContaining('limits the legal time limit for police custody to 72 hours'),
    ]);
    expect(ownWords(answer)).toContain(
      'Figures that differ: 68 hours (Amnesty International, [between June 2009 and February 2010]); 72 hours ([Country page on torture in Kazakhstan], 4 March 2014).',
    );
  }
});

test('the National Preventive Mechanism: planned, absent, established', () => {
  const answer = ask('compare', { topic: 'national preventive mechanism' });
  expect(quoted(answer).map(({ quotation }) => quotation.document)).toEqual([submission, statement, page, briefing]);
  expect(ownWords(answer)).toContain(
    'Words on how things stand that differ: ‘to establish’ (Amnesty International, [between June 2009 and February 2010]); ‘has not yet designated’ ([Country page on torture in Kazakhstan], 4 March 2014); ‘was established’ (names 2013) (NGO Coalition against Torture in Kazakhstan and International Partnership for Human Rights, [2015]).',
  );
});

test('under each body and date, in time order; what says nothing of it is named', () => {
  expect(headings('police custody')).toEqual([
    '4 documents speak, the oldest first, of: police custody',
    'Committee against Torture, [12 December 2008]',
    'Amnesty International, [between June 2009 and February 2010]',
    'Amnesty International, 10 June 2010',
    '[Country page on torture in Kazakhstan], 4 March 2014',
  ]);
  expect(ownWords(ask('compare', { topic: 'police custody' }))).toContain(
    'No sentence on it was found in: NGO Coalition against Torture in Kazakhstan and International Partnership for Human Rights, [2015].',
  );
});

test('any topic of the corpus: one or two stretches of each document that speaks of it, in time order', () => {
  for (const { label } of topics(desk.library)) {
    const answer = ask('compare', { topic: label });
    expect(answer.outcome, label).toBe('found');
    const documents = quoted(answer).map(({ quotation }) => quotation.document);
    const order = documents.map((id) => inTime.indexOf(id));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const all of Object.values(Object.groupBy(documents, (id) => id))) expect(all?.length).toBeLessThanOrEqual(2);
    for (const id of passageIds(answer)) expect(passageCalled(id).passage.note).toBeNull();
  }
});

test('an item of a list stands with the words that open its sentence', () => {
  const answer = ask('compare', { topic: 'habeas corpus' });
  expect(passageIds(answer)[0]).toBe(`${cat}@2506`);
  expect(passageIds(answer, 'context')[0]).toBe(`${cat}@1881`);
});

test('a list entry stands for want of better', () => {
  expect(passageIds(ask('compare', { topic: 'Istanbul Protocol' }))).toEqual([`${briefing}@1544`]);
});

describe('what differs is pointed at, and nothing else', () => {
  const compared = (...texts: readonly (readonly [year: number, text: string])[]) => {
    const documents = texts.map(([year, text], i) =>
      aDocument(`\n${text}\n`, { issued: supplied({ 'date-parts': [[year]] }) }, `example-${i}`),
    );
    const library = buildLibrary(documents, desk.library.vocabulary);
    const answer = dispatch({ command: 'compare', arguments: { topic: 'police custody' } }, { ...desk, library });
    return answer.blocks.slice(1).flatMap((block) => (block.type === 'note' ? [block.text] : []));
  };
  const limit = (time: string) => `The law limits police custody to ${time}.`;

  test('figures of one unit that differ', () => {
    expect(compared([2012, limit('72 hours')], [2010, limit('48 hours')])).toEqual([
      'Figures that differ: 48 hours ([Example Committee], [2010]); 72 hours ([Example Committee], [2012]). Whether they measure the same is for you to say: read each in its sentence.',
    ]);
  });

  test.for([
    ['the same figure', limit('72 hours'), limit('seventy-two hours')],
    ['figures of different things', limit('72 hours'), limit('three days')],
    ['a figure in one alone', limit('72 hours'), limit('what judges say')],
  ] as const)('no line for %s', ([, first, second]) => {
    expect(compared([2010, first], [2012, second])).toEqual([]);
  });

  test('no line for two figures of one document', () => {
    expect(compared([2010, `${limit('72 hours')} ${limit('48 hours')}`])).toEqual([]);
  });
});

test('typing errors are mended, and the answer says so', () => {
  const answer = ask('compare', { topic: 'polce custody' });
  expect(answer.message).toContain('police custody');
  expect(ownWords(answer)).toContain('Showing results for ‘police’ instead of ‘polce’');
});

test('nothing held, and nothing asked', () => {
  expect(ask('compare', { topic: 'xyzzy' })).toMatchObject({
    outcome: 'nothing',
    message: 'Nothing in the corpus speaks of: xyzzy',
  });
  expect(ask('compare', { topic: '"' }).outcome).toBe('refused');
  expect(ask('compare', {}).outcome).toBe('refused');
});
