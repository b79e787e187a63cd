import { describe, expect, test } from 'vitest';
import { isElision } from '#src/corpus/elision.ts';
import { isFrontMatter } from '#src/corpus/front-matter.ts';
import { isFurniture, isRule, pageFurniture } from '#src/corpus/furniture.ts';
import { readLines } from '#src/corpus/lines.ts';

/** Lines that a page puts round a text, and words of a document that look like them. */
const furniture: readonly (readonly [line: string, expected: boolean])[] = [
  ['sign up for the newsletter:', true],
  ['Subscribe to our weekly newsletter', true],
  ['Cookies EN', true],
  ['Accept cookies', true],
  ['Skip to toolbar', true],
  ['Download full document', true],
  ['Print', true],
  ['Share this page', true],
  ['How you can help', true],
  ['Page 4 of 12', true],
  ['© Amnesty International 2010', true],
  ['Copyright 2010 the authors', true],
  ['(c) 2012 The Coalition. All rights reserved.', true],
  ['All rights reserved', true],
  ['Copyright law was used against both journalists.', false],
  ['All rights reserved to States under the Covenant are listed in the annex to this document.', false],
  ['(c) 2008 amendments to the Criminal Code;', false],
  ['Cookies were found in the cell. Nobody had put them there.', false],
  ['Print media are censored', false],
  ['Contact with family members is impeded', false],
  ['Home visits', false],
  ['Search and seizure', false],
  ['', false],
];

test.for(furniture)('“%s” is furniture: %s', ([line, expected]) => {
  expect(isFurniture(line)).toBe(expected);
});

test.for([
  ['(…)', true, false],
  ['[…]', true, false],
  ['…', true, false],
  ['(...)', true, false],
  ['[. . .]', true, false],
  ['...', true, false],
  ['. . .', true, false],
  ['-----', false, true],
  ['_______________', false, true],
  ['* * *', false, true],
  ['.....', false, true],
  ['--', false, false],
  ['(…) and so on', false, false],
  ['', false, false],
] as const)('“%s” leaves something out: %s; is drawn: %s', ([line, elision, rule]) => {
  expect([isElision(line), isRule(line)]).toEqual([elision, rule]);
});

/** Lines that speak of the document, and lines of a document that look like them. */
const frontMatter: readonly (readonly [line: string, expected: boolean])[] = [
  ['AI Index: EUR 57/003/2010', true],
  ['Document - Kazakhstan: Amnesty International urges zero tolerance', true],
  ['Distr.: General', true],
  ['Original: English', true],
  ['Date: 3 May 2011', true],
  ['last updated Mar 04, 2014', true],
  ['Last updated: 4 March 2014', true],
  ['Published on 4 March 2014', true],
  ['10 June 2010', true],
  ['June 10, 2010', true],
  ['2010-06-10', true],
  ['Public Document', true],
  ['ADVANCE UNEDITED VERSION', true],
  ['PRESS RELEASE', true],
  ['For immediate release', true],
  ['Published in 2009, the Code has been amended four times.', false],
  ['Language-based discrimination persists', false],
  ['Date of arrest', false],
  ['Author’s counsel was heard', false],
  ['Index on censorship', false],
  ['10 June 2010 was a Thursday.', false],
  ['On 10 June 2010', false],
  ['Public inquiries', false],
  ['Language: the Committee is concerned that hearings are held in one language only.', false],
  [`Document: ${'long '.repeat(40)}`, false],
];

test.for(frontMatter)('“%s” speaks of the document: %s', ([line, expected]) => {
  expect(isFrontMatter(line)).toBe(expected);
});

describe('what stands between pages', () => {
  const found = (source: string) => {
    const all = readLines(source);
    const furnished = pageFurniture(all);
    return all.filter((line) => furnished.has(line)).map((line) => line.text);
  };
  let count = 0;
  const lines = (n: number) => Array.from({ length: n }, () => `line ${++count}\n`).join('');

  test.for([
    ['numbers that count up', `${lines(4)}1\n${lines(4)}2\n${lines(4)}`, ['1', '2']],
    ['numbers with words and dashes', `${lines(4)}- 7 -\n${lines(4)}- 8 -\n`, ['- 7 -', '- 8 -']],
    ['with how many there are', `${lines(4)}Page 1 of 2\n${lines(4)}Page 2 of 2\n`, ['Page 1 of 2', 'Page 2 of 2']],
    ['one number alone', `${lines(4)}1\n${lines(4)}`, []],
    ['numbers that do not count up', `${lines(4)}12\n${lines(4)}7\n${lines(4)}`, []],
    ['numbers of a table', `1\n2\n3\n4\n${lines(4)}`, []],
    ['years', `${lines(4)}2009\n${lines(4)}2011\n`, []],
    [
      'heads beside numbers',
      `${lines(4)}1\nCAT/C/2\n${lines(4)}2\nCAT/C/2\n${lines(4)}`,
      ['1', 'CAT/C/2', '2', 'CAT/C/2'],
    ],
    [
      'heads and feet',
      `${lines(4)}GE.13\n1\nCAT/C/2\n\n${lines(4)}GE.13\n2\nCAT/C/2\n\n${lines(4)}`,
      ['GE.13', '1', 'CAT/C/2', 'GE.13', '2', 'CAT/C/2'],
    ],
    ['heads at the top of a page', `${lines(4)}\fCAT/C/2\n${lines(4)}\fCAT/C/2\n${lines(4)}`, ['CAT/C/2', 'CAT/C/2']],
    ['what comes again elsewhere', `Torture\n${lines(4)}Torture\n${lines(4)}`, []],
    [
      'what stands beside two of ten numbers',
      Array.from({ length: 10 }, (_, i) => `${i === 2 || i === 7 ? 'Torture\n' : ''}${lines(4)}${i}\n`).join(''),
      [...'0123456789'],
    ],
    ['what is left out', `${lines(4)}(…)\n1\n${lines(4)}(…)\n2\n`, ['1', '2']],
    ['rules', `${lines(4)}-----\n${lines(4)}`, ['-----']],
  ] as const)('%s', ([, source, expected]) => {
    expect(found(source)).toEqual(expected);
  });
});
