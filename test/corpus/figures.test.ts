import { expect, test } from 'vitest';
import { figuresIn } from '#src/corpus/figures.ts';

test.for<[string, readonly string[]]>([
  ['until 68 hours after they have been detained', ['68 hour']],
  ['no later than three hours after', ['3 hour']],
  ['not only after a three-hour time limit', ['3 hour']],
  ['within one year, information', ['1 year']],
  ['from 72 hours to up to two months', ['72 hour', '2 month']],
  ['less than two per cent of complaints', ['2 per cent']],
  ['12% of them', ['12 per cent']],
  ['registered 67 new cases of men', ['67 case']],
  ['In 2011, 28 men were returned', ['28 men']],
  ['the convictions of 34 people', ['34 people']],
  ['All 31 prisoners on death row', ['31 prisoner']],
  ['seventy-two hours', ['72 hour']],
  ['15,637,000 people', ['15637000 people']],
  ['ranks 154 of 178 countries', ['178 countrie']],
  ['Three Hours', ['3 hour']],
  // No counts: articles, years, dates, paragraphs, symbols, and one of many.
  ['articles 177, 183 and 184 of the Code', []],
  ['articles 21 and 22 states', []],
  ['article 347.1 of the Criminal Code', []],
  ['in 2010 several countries', []],
  ['on 4 March 2014', []],
  ['paragraphs 7 and 9 was', []],
  ['A/HRC/14/10 recommendations', []],
  ['one section investigates', []],
  ['note 5 prints', []],
])('%s', ([text, expected]) => {
  expect(figuresIn(text).map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected);
  for (const { shown, at } of figuresIn(text)) expect(text.slice(at, at + shown.length)).toBe(shown);
});
