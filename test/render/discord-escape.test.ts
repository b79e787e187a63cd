import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeDiscord, escapeDiscordLine, unescapeDiscord } from '#src/render/discord-escape.ts';
import { visible } from '#src/render/visible.ts';
import { anyLine } from '../support/any-answer.ts';
import { removed, shownByDiscord } from '../support/discord-markdown.ts';
import { nasties } from '../support/nasties.ts';

const anyText = fc.oneof(
  fc.array(anyLine, { maxLength: 4 }).map((lines) => lines.join('\n')),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom(...'\\*_~`|>#-+1.)[](@<:/ \n', 'here', 'everyone', '\u200b', '\u202e') }),
);

describe('the model of Discord, which the escaping is judged by', () => {
  test.for([
    ['7. The Committee', 'list'],
    ['- a', 'list'],
    ['# big', 'heading'],
    ['-# small', 'small'],
    ['> bar', 'quote'],
    ['> - a', 'quote', 'list'],
    ['a *b* __c__ ~~d~~', 'italic', 'underline', 'strike'],
    ['||a|| `b` **c**', 'spoiler', 'code', 'bold'],
    ['@\u202eeveryone <@1> <#2> <@&3>', 'mention', 'mention', 'mention', 'mention'],
    ['</find:1> <t:1:R> <:e:1> :smile: <id:guide>', 'command', 'time', 'emoji', 'emoji', 'guide'],
    ['https://example.org [a](b)', 'link', 'masked link'],
  ])('finds the mark-up of %j', ([text = '', ...marks]) => {
    expect(shownByDiscord(text).marks).toEqual(marks);
  });
});

describe('escapeDiscord', () => {
  test.for([
    ['7. The Committee', '7\\. The Committee'],
    ['(a) the failure of 7. and - or', '(a) the failure of 7. and - or'],
    ['human-rights #1', 'human-rights \\#1'],
    ['  - a\n> b', '  \\- a\n\\> b'],
    ['-# a', '\\-\\# a'],
    ['\u200e7. a', '\u200e7\\. a'],
    ['\u00a0- a', '\u00a0\\- a'],
    ['[…]', '\\[…\\]'],
    ['@everyone', '\\@\u200beveryone'],
    ['@EVERYONE @every\u200cone', '\\@\u200bEVERYONE \\@\u200bevery\u200cone'],
    ['@\u200bhere', '\\@\u200b\u200bhere'],
    ['@\u202eeveryone', '\\@⟨U+202E⟩everyone'],
    ['<@1>', '\\<\\@1\\>'],
    [':smile: at 10:30: a', '\\:smile: at 10\\:30: a'],
    ['https://example.org/a_b', 'https\\://example.org/a\\_b'],
    ['\x1b[1m ␛', '␛\\[1m \\␛'],
    ['\ud800', '⟨U+D800⟩'],
  ] as const)('%j is written %j', ([text, written]) => {
    expect(escapeDiscord(text)).toBe(written);
  });

  test('is undone by unescapeDiscord', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapeDiscord(escapeDiscord(text))).toBe(text);
        expect(unescapeDiscord(escapeDiscordLine(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test.for([...nasties])('shows %j as it is', (text) => expectShown(text));

  test('shows any text as it is, whatever stands before it on the page', () => {
    fc.assert(fc.property(anyText, expectShown), { numRuns: 2000 });
  });

  test('keeps a text on one line', () => {
    fc.assert(fc.property(anyText, (text) => void expect(escapeDiscordLine(text)).not.toMatch(/[\n\r\u2028\u2029]/)));
  });
});

/** No mark-up, and every character there; only invisible ones may be more or fewer. */
function expectShown(text: string): void {
  const shown = shownByDiscord(escapeDiscord(text));
  expect(shown.marks).toEqual([]);
  expect(bare(shown.text)).toBe(bare(text.split('\n').map(visible).join('\n')));
}

function bare(text: string): string {
  return text.replace(removed, '').replaceAll('\u200b', '').trim();
}
