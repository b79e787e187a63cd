import { describe, expect, test } from 'vitest';
import type { Action, Answer } from '#src/answer/answer.ts';
import { decodeCall } from '#src/command/custom-id.ts';
import { renderDiscord } from '#src/render/discord.ts';
import { aBlock, anAnswer, aQuotation } from '../support/answers.ts';
import { buttonsOf, firstPage, textsOf } from '../support/discord-pages.ts';
import { readBackDiscord } from '../support/read-back.ts';

const whole: Action = {
  label: 'Whole paragraph',
  call: { command: 'show', arguments: { at: 'AAAAAAAAA', view: 'whole' } },
};

const numbered = (n: number): Action => ({ label: `${n}`, call: { command: 'cite', arguments: { number: n } } });

describe('buttons', () => {
  test('carry the actions of the quotation, and “Share” for the asker', () => {
    const calls = (given: Partial<Answer>, ...blocks: Answer['blocks']) =>
      renderDiscord(anAnswer(blocks, given))
        .flatMap(buttonsOf)
        .map((button) => decodeCall(button.custom_id)?.arguments);
    const at = aBlock().at;
    const excerpt = aQuotation({ text: 'The register […] kept.' });
    expect(calls({}, aBlock({ actions: [whole], excerpt }))).toEqual([whole.call.arguments, { at, share: 'true' }]);
    expect(calls({}, aBlock())).toEqual([{ at, view: 'whole', share: 'true' }]);
    expect(calls({ audience: 'channel' }, aBlock({ actions: [whole] }))).toEqual([whole.call.arguments]);
    expect(calls({}, aBlock({ role: 'context' }))).toEqual([]);
  });

  test('the same action twice in a message keeps both buttons, with ids of their own that read as one call', () => {
    const pages = renderDiscord(anAnswer([aBlock({ actions: [whole] }), aBlock({ actions: [whole] })]));
    const buttons = pages.flatMap(buttonsOf).filter(({ label }) => label === whole.label);
    expect(new Set(buttons.map(({ custom_id }) => custom_id)).size).toBe(2);
    for (const { custom_id } of buttons) {
      expect(decodeCall(custom_id)).toEqual({ command: 'show', arguments: { at: 'AAAAAAAAA', view: 'whole' } });
    }
  });

  test('ten at most stand under a quotation, whose words are not lost for them', () => {
    const actions = Array.from({ length: 60 }, (_, n) => numbered(n));
    const page = firstPage(anAnswer([aBlock({ actions })]));
    expect(readBackDiscord(page)).toHaveLength(1);
    expect(buttonsOf(page).map(({ label }) => label)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', 'Share']);
    expect(buttonsOf(firstPage(anAnswer([aBlock({ actions })], { audience: 'channel' })))).toHaveLength(10);
    expect(buttonsOf(firstPage(anAnswer([aBlock({ actions })], { audience: 'channel' })))).toHaveLength(10);
  });

  test('an action too long to be typed is left out', () => {
    const call = { command: 'verify', arguments: { words: 'many words '.repeat(100) } };
    const block = { type: 'next', actions: [{ label: 'Again', call }, whole] } as const;
    const page = firstPage(anAnswer([block]));
    expect(page.components[0].components).toHaveLength(1);
    expect(buttonsOf(page).map(({ label }) => label)).toEqual([whole.label]);
  });

  test('an action too long for a button is a line to type', () => {
    const words = 'регистрация задержанных лиц в течение трёх часов';
    const block = {
      type: 'next',
      actions: [{ label: 'Search', call: { command: 'find', arguments: { words } } }],
    } as const;
    const page = firstPage(anAnswer([block]));
    expect(textsOf(page).map(({ content }) => content)).toEqual([`-# Search: /find words\\:"${words}"`]);
    expect(buttonsOf(page)).toEqual([]);
  });

  test('an item with a call has its button beside it', () => {
    const items = [{ text: 'A report', call: whole.call }, { text: 'Only words' }];
    const [page] = renderDiscord(anAnswer([{ type: 'list', items }]));
    expect(page?.components[0].components).toEqual([
      {
        type: 9,
        components: [{ type: 10, content: 'A report' }],
        accessory: { type: 2, style: 2, label: 'Open', custom_id: 'show?at=AAAAAAAAA&view=whole' },
      },
      { type: 10, content: '- Only words' },
    ]);
  });

  test('items keep their order, and all their words where they are too long for a button', () => {
    const items = ['first', 'second', 'third'].map((text, i) => (i === 1 ? { text, call: whole.call } : { text }));
    const long = { text: 'word '.repeat(1000).trim(), call: whole.call };
    const contents = renderDiscord(anAnswer([{ type: 'list', items: [...items, long] }])).flatMap(textsOf);
    const shown = contents.map(({ content }) => content).join('\n');
    expect(shown.match(/first|second|third/g)).toEqual(['first', 'second', 'third']);
    expect(shown.match(/word/g)).toHaveLength(1000);
    expect(shown).toContain('/show at\\:AAAAAAAAA view\\:whole');
  });

  test('a label is never empty, and at most 80 characters', () => {
    const actions = [' ', 'x'.repeat(200), `${'x'.repeat(78)}😀😀`].map((label) => ({ label, call: whole.call }));
    const labels = renderDiscord(anAnswer([{ type: 'next', actions }]))
      .flatMap(buttonsOf)
      .map(({ label }) => label);
    expect(labels).toEqual(['/show', `${'x'.repeat(79)}…`, `${'x'.repeat(78)}…`]);
  });
});
