import { describe, expect, test } from 'vitest';
import type { Action } from '#src/answer/answer.ts';
import { decodeCall } from '#src/command/custom-id.ts';
import { splitHandles } from '#src/quote/handle.ts';
import { type DiscordPage, renderDiscord, renderOpening } from '#src/render/discord.ts';
import type { Button } from '#src/render/discord-page.ts';
import { aBlock, anAnswer, aQuotation, manyBlocks } from '../support/answers.ts';
import { buttonsOf, firstPage, textsOf } from '../support/discord-pages.ts';
import { readBackDiscord } from '../support/read-back.ts';

const whole: Action = {
  label: 'Whole paragraph',
  call: { command: 'show', arguments: { at: 'AAAAAAAAA', view: 'whole' } },
};

describe('“Next”', () => {
  test.for([9, 14, 15, 23, 58])('reaches all of %d quotations from the first page', (count) => {
    const blocks = manyBlocks(count);
    const first = firstPage(anAnswer(blocks));
    const later = renderDiscord(anAnswer(blocks)).slice(1);
    const shown = readBackDiscord(first).length;
    const next = nextButtons(first);
    expect(next.map(({ style }) => style)).toEqual(next.map((_, i) => (i === 0 ? 1 : 2)));
    expect(next[0]?.label).toBe(`Next (${count - shown} more)`);
    expect(next.flatMap(handlesOf)).toEqual(blocks.slice(shown).map(({ at }) => at));
    expect(later.flatMap(readBackDiscord)).toHaveLength(count - shown);
  });

  test('leads from every page to what follows it, and is absent from the last', () => {
    const blocks = manyBlocks(11, { actions: [whole] });
    const pages = renderDiscord(anAnswer(blocks));
    let seen = 0;
    for (const page of pages) {
      const quotations = readBackDiscord(page).length;
      expect(quotations).toBeLessThanOrEqual(8);
      seen += quotations;
      expect(nextButtons(page).flatMap(handlesOf)).toEqual(blocks.slice(seen).map(({ at }) => at));
    }
    expect(seen).toBe(11);
  });

  test('a line stands between quotations, and none before the first', () => {
    const first = firstPage(anAnswer(manyBlocks(3, { role: 'answer' }), { audience: 'channel' }));
    expect(first.components[0].components.map(({ type }) => type)).toEqual([10, 14, 10, 14, 10]);
  });

  test('says how many are beyond reach', () => {
    const first = firstPage(anAnswer(manyBlocks(64)));
    expect(textsOf(first).at(-1)?.content).toMatch(/^-# 6 of them/);
  });

  test('what speaks of the whole answer is on the first page', () => {
    const answer = anAnswer([...manyBlocks(9), { type: 'note', text: 'All are of 2011.' }]);
    const first = firstPage(answer);
    const later = renderDiscord(answer).slice(1);
    expect(textsOf(first).at(-1)?.content).toBe('All are of 2011.');
    expect(later.flatMap(textsOf).filter(({ content }) => content === 'All are of 2011.')).toEqual([]);
    expect(nextButtons(first)).toHaveLength(1);
  });

  test('a heading goes with the quotation it opens, notes and context with the one before', () => {
    const blocks = manyBlocks(6).flatMap((block, i) => [
      { type: 'heading', text: `Heading ${i + 1}` } as const,
      block,
      { type: 'note', text: `Note ${i + 1}` } as const,
      aBlock({ role: 'context', quotation: aQuotation({ text: `Context ${i + 1}.` }) }),
    ]);
    for (const page of renderDiscord(anAnswer(blocks))) {
      const numbers = textsOf(page).map(({ content }) => /(?:Heading|number|Note|Context) (\d)/.exec(content)?.[1]);
      expect(numbers.length % 4).toBe(0);
      expect(numbers).toEqual(numbers.map((_, i) => numbers[i - (i % 4)]));
    }
  });
});

describe('renderOpening', () => {
  test('is the first page where “Next” reaches the others', () => {
    const answer = anAnswer(manyBlocks(12));
    expect(renderOpening(answer)).toEqual(renderDiscord(answer).slice(0, 1));
  });

  test('has the rest of a long list as follow-ups, five messages at most', () => {
    const items = (count: number) =>
      anAnswer([{ type: 'list', items: Array(count).fill({ text: 'word '.repeat(40) }) }]);
    expect(renderOpening(items(40))).toEqual(renderDiscord(items(40)));
    expect(renderDiscord(items(40)).length).toBeGreaterThan(1);
    const most = renderOpening(items(900));
    expect(most).toHaveLength(5);
    expect(most.map((page) => textsOf(page).at(-1)?.content.startsWith('-# There is more'))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test.for([5, 8, 12])('has the verdict on each of %d quotations', (count) => {
    const blocks = manyBlocks(count).flatMap((block, i) => [
      { type: 'heading', text: `Verdict ${i + 1}` } as const,
      { type: 'note', text: 'What it means.' } as const,
      block,
    ]);
    const texts = renderOpening(anAnswer(blocks)).flatMap(textsOf);
    expect(texts.filter(({ content }) => /Verdict \d/.test(content))).toHaveLength(count);
  });

  test('has what is too long for the first page, though “Next” reaches the quotations', () => {
    const table = { type: 'table', columns: ['a'], rows: Array(300).fill(['a cell of a long table']) } as const;
    const answer = anAnswer([...manyBlocks(6), table]);
    const texts = renderOpening(answer).map((page) =>
      textsOf(page)
        .map(({ content }) => content)
        .join('\n'),
    );
    expect(texts.join('\n').match(/a cell of a long table/g)).toHaveLength(300);
    expect(texts[0]).toContain('Sentence number 1');
  });
});

function nextButtons(page: DiscordPage): Button[] {
  return buttonsOf(page).filter(({ label }) => /^Next /.test(label));
}

function handlesOf({ custom_id }: Button): string[] {
  return splitHandles(String(decodeCall(custom_id)?.arguments['at'])) ?? [];
}
