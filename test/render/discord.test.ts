import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, Answer } from '#src/answer/answer.ts';
import { renderDiscord } from '#src/render/discord.ts';
import { aBlock, anAnswer, aQuotation, manyBlocks } from '../support/answers.ts';
import { anyAnswer } from '../support/any-answer.ts';
import { removed, shownByDiscord } from '../support/discord-markdown.ts';
import { expectAcceptable, firstPage, textsOf } from '../support/discord-pages.ts';
import { readBackDiscord } from '../support/read-back.ts';

const whole: Action = {
  label: 'Whole paragraph',
  call: { command: 'show', arguments: { at: 'AAAAAAAAA', view: 'whole' } },
};

const numbered = (n: number): Action => ({ label: `${n}`, call: { command: 'cite', arguments: { number: n } } });

describe('every page is one that Discord takes', () => {
  test('for any answer', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const pages = renderDiscord(answer);
        expect(pages.length).toBeGreaterThan(0);
        pages.forEach(expectAcceptable);
      }),
      { numRuns: 500 },
    );
  });

  test.for([
    ['a long note', { type: 'note', text: 'A sentence of ours. '.repeat(1000) }],
    ['a note without a space', { type: 'note', text: '禁'.repeat(9000) }],
    ['a note of controls', { type: 'note', text: '\x9b'.repeat(3000) }],
    ['a note of emoji', { type: 'note', text: '😀'.repeat(5000) }],
    ['a long heading', { type: 'heading', text: '# '.repeat(4000) }],
    ['a long list', { type: 'list', items: Array(500).fill({ text: 'One of many.' }) }],
    ['a long list of calls', { type: 'list', items: Array(90).fill({ text: 'One of many.', call: whole.call }) }],
    ['a long table', { type: 'table', columns: ['a', 'b'], rows: Array(400).fill(['first', 'second cell']) }],
    ['a wide table', { type: 'table', columns: ['a'], rows: [Array(900).fill('Ж'.repeat(9))] }],
    ['many actions', { type: 'next', actions: Array(60).fill(whole) }],
    ['a quotation with many actions', aBlock({ actions: Array(60).fill(whole) })],
    ['a long citation', aBlock({ quotation: aQuotation({ citation: 'ж'.repeat(9000), passage: 'p'.repeat(9000) }) })],
    ['many different actions', aBlock({ actions: Array.from({ length: 60 }, (_, n) => numbered(n)) })],
    ['many quotations', ...manyBlocks(300)],
    ['a long quotation before many', aBlock({ quotation: aQuotation({ text: 'x'.repeat(3900) }) }), ...manyBlocks(300)],
    ['no blocks'],
  ] as const)('for %s', ([, ...blocks]) => {
    const pages = renderDiscord(anAnswer(blocks));
    pages.forEach(expectAcceptable);
    expect(pages.length).toBeGreaterThan(0);
  });

  test('is seen by the asker alone unless the answer is for the channel', () => {
    const flags = (audience: Answer['audience']) => renderDiscord(anAnswer([aBlock()], { audience }))[0]?.flags;
    expect([flags('asker'), flags('channel')]).toEqual([(1 << 15) | (1 << 6), 1 << 15]);
  });
});

describe('a text cannot ping, link or format', () => {
  const ours = new Set(['quote', 'small', 'heading', 'list', 'bold']);
  test('for any answer', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        for (const page of renderDiscord(answer)) {
          expect(page.allowed_mentions).toEqual({ parse: [] });
          for (const { content: whole } of textsOf(page)) {
            const content = inlines(answer).reduce((text, shown) => text.replaceAll(shown, '·'), whole);
            expect(content.replace(removed, '')).not.toMatch(/@(?:everyone|here)|<@[!&]?\d|<#\d/i);
            expect(shownByDiscord(content).marks.filter((mark) => !ours.has(mark))).toEqual([]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('times, channels and roles are shown in Discord’s own way, and an id that is none as text', () => {
  const instant = '2026-11-23T08:00:00Z';
  const parts = [
    ...['- Next: ', { instant, zone: 'Asia/Almaty' }, ' in ', { channel: '100000000000000002' }],
    ...[' for ', { role: '100000000000000003' }, ' <#1>:', 'smile:', { channel: '1>@everyone' }],
  ];
  const [text] = textsOf(firstPage(anAnswer([{ type: 'line', parts }])));
  expect(text?.content).toBe(
    '\\- Next: <t:1795420800:F> in <#100000000000000002> for <@&100000000000000003> ' +
      '\\<\\#1\\>\\:smile\\:channel 1\\>\\@\u200beveryone',
  );
});

test('a line that is too long goes on in another text, and no word of it is lost', () => {
  const parts = ['one '.repeat(700), { channel: '100000000000000002' }, 'two '.repeat(700)];
  const texts = textsOf(firstPage(anAnswer([{ type: 'line', parts }]))).map(({ content }) => content);
  expect(texts.length).toBeGreaterThan(0);
  const all = renderDiscord(anAnswer([{ type: 'line', parts }])).flatMap(textsOf);
  const words = all
    .map(({ content }) => content)
    .join(' ')
    .split(/\s+|(?<=>)/)
    .filter(Boolean);
  expect(words).toEqual([...Array(700).fill('one'), '<#100000000000000002>', ...Array(700).fill('two')]);
});

/** What Discord shows for the times, channels and roles of an answer. */
function inlines({ blocks }: Answer): string[] {
  return blocks
    .flatMap((block) => (block.type === 'line' ? block.parts : []))
    .flatMap((part) => {
      if (typeof part === 'string') return [];
      if ('instant' in part) return [`<t:${Math.floor(Date.parse(part.instant) / 1000)}:F>`];
      return 'channel' in part ? [`<#${part.channel}>`] : [`<@&${part.role}>`];
    })
    .filter((shown) => /^<(?:t:-?\d+:F|#\d{17,20}|@&\d{17,20})>$/.test(shown));
}

describe('a quotation is whole or absent', () => {
  const passage = 'example-2011@120';
  test.for([
    ['ASCII that fits', 'a'.repeat(3500), true],
    ['ASCII that does not', 'a'.repeat(4000), false],
    ['Cyrillic that fits in bytes', 'ж'.repeat(3500), true],
    ['CJK beyond the bytes but not the characters', '禁'.repeat(3500), false],
    ['what escaping makes too long', '*'.repeat(2100), false],
  ] as const)('%s', ([, text, fits]) => {
    const page = firstPage(anAnswer([aBlock({ quotation: aQuotation({ text, passage }) }), ...manyBlocks(1)]));
    const content = textsOf(page)[0]?.content ?? '';
    expect(content.includes(text.slice(0, 10))).toBe(fits);
    expect(content).toContain('Example Committee, XYZ/C/EXA/CO/1, para. 7');
    expect(content.includes('npm run ibid -- show example-2011\\@120')).toBe(!fits);
    expect(readBackDiscord(page).some((quotation) => quotation.text === text)).toBe(fits);
  });

  test('line breaks in a quotation stay behind the bar', () => {
    const text = 'First.\n- second\n> third';
    expect(
      renderDiscord(anAnswer([aBlock({ quotation: aQuotation({ text }) })])).flatMap(readBackDiscord)[0]?.text,
    ).toBe(text);
  });
});
