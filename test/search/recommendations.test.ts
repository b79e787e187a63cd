import { describe, expect, test } from 'vitest';
import { wordsOf } from '#src/corpus/words.ts';
import { followUps, isAbout } from '#src/search/follow-ups.ts';
import { recommendationsOf } from '#src/search/recommendations.ts';
import { desk, documentCalled } from '../support/desk.ts';
import { aDocument, supplied } from '../support/documents.ts';

const { vocabulary } = desk.library;
const read = (id: string) => recommendationsOf(documentCalled(id), vocabulary);

/** What a text recommends: the words, and whom it asks. */
function recommends(text: string): (readonly [string, string | null])[] {
  const document = aDocument(`\n${text}\n`);
  return recommendationsOf(document, vocabulary).own.map(({ passage, stretch, addressee }) => [
    wordsOf(document.source, [stretch], passage.marks),
    addressee,
  ]);
}

describe('the corpus', () => {
  test('the Committee’s, each with its paragraph', () => {
    const { own, told } = read('cat-kazakhstan-follow-up-extracts');
    expect(own.map(({ passage }) => passage.paragraph)).toEqual(['7', '7(a)', '7(b)', '7(c)', '9', '18', '29', '36']);
    expect(own.every(({ addressee }) => addressee === 'state')).toBe(true);
    expect(told).toEqual([]);
  });

  test('a list is what it asks for, not the words that open it; what others recommended is told apart', () => {
    const { own, told } = read('ai-kazakhstan-upr-submission');
    expect(own).toHaveLength(15);
    for (const { passage, opening } of own) {
      expect(passage.text).toMatch(/^To \p{Ll}/u);
      expect(opening?.text).toBe('Amnesty International calls on the government:');
    }
    expect(told.map(({ position }) => position)).toEqual([13]);
  });

  test('those to the European Union, without the sentences round them', () => {
    const { own } = read('iphr-eu-kazakhstan-dialogue-briefing');
    expect(own.map(({ addressee }) => addressee)).toEqual(['eu', 'eu']);
    expect(own.map(({ document, stretch }) => document.source.slice(stretch.start, stretch.end).slice(0, 29))).toEqual([
      'We would like to call on the ',
      'We urge the EU to raise these',
    ]);
  });

  test('a page that only tells of others recommends nothing', () => {
    const { own, told } = read('kazakhstan-country-page-2014');
    expect(own).toEqual([]);
    expect(told).toHaveLength(2);
  });
});

test.for<[string, readonly (readonly [string, string | null])[]]>([
  ['The State party should keep a register.', [['The State party should keep a register.', 'state']]],
  ['We urge the Government to act.', [['We urge the Government to act.', 'state']]],
  ['It is late. We urge the EU to act. It can.', [['We urge the EU to act.', 'eu']]],
  ['The Council calls on all States to help.', [['The Council calls on all States to help.', 'states']]],
  ['States are urged to help.', [['States are urged to help.', 'states']]],
  ['In May the Committee urged the State party to act.', []],
  ['The page said: “the police should respect peaceful rallies”.', []],
  ['The police keep a register.', []],
])('%s', ([text, expected]) => {
  expect(recommends(text)).toEqual(expected);
});

describe('a time for the answer', () => {
  const clocks = (text: string, ...date: readonly [number, ...number[]]) => {
    const issued = supplied({ 'date-parts': [[...date] as [number, ...number[]]] });
    const { own } = recommendationsOf(aDocument(`\n${text}\n`, { issued }), vocabulary);
    return followUps(own).map(({ within, due, paragraphs }) => [within, due, ...paragraphs]);
  };
  const asks = (time: string) =>
    `The Committee requests the State party to provide, ${time}, information on paragraph 7.`;

  test.for<[string, readonly [number, ...number[]], string | null]>([
    ['within one year', [2008, 12, 12], '2009-12-12'],
    ['within one year', [2012, 2, 29], '2013-02-28'],
    ['within one year', [2008, 12], '2009-12'],
    ['within one year', [2008], '2009'],
    ['within six months', [2008, 8, 31], '2009-02-28'],
    ['within six months', [2008, 8], '2009-02'],
    ['within six months', [2008], null],
    ['within 90 days', [2008, 12, 12], '2009-03-12'],
    ['within 90 days', [2008, 12], null],
  ])('%s of %j: %s', ([time, date, due]) => {
    expect(clocks(asks(time), ...date)).toEqual([[time, due, '7']]);
  });

  test.for([
    'The State party should register everybody within three hours.',
    'The State party should act within 12 months of acceding to the Protocol.',
    'The police act within one year.',
  ])('none: %s', (text) => {
    expect(clocks(text, 2008, 12, 12)).toEqual([]);
  });

  test('the real one: paragraph 36 is about 7, 9, 18 and 29 with all that is below them', () => {
    const { own } = read('cat-kazakhstan-follow-up-extracts');
    const [clock, another] = followUps(own);
    expect(another).toBeUndefined();
    expect(clock).toMatchObject({ within: 'within one year', due: '2009-12-12', paragraphs: ['7', '9', '18', '29'] });
    expect(own.every((each) => clock && isAbout(clock, each))).toBe(true);
    expect(clock && read('ai-eur-57-003-2010').own.some((each) => isAbout(clock, each))).toBe(false);
  });

  test('of a range of dates nothing is reckoned', () => {
    const issued = supplied({ 'date-parts': [[2009, 6] as [number, ...number[]], [2010, 2] as [number, ...number[]]] });
    const { own } = recommendationsOf(aDocument(`\n${asks('within one year')}\n`, { issued }), vocabulary);
    expect(followUps(own).map(({ due }) => due)).toEqual([null]);
  });
});
