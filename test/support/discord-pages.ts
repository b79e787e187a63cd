import { expect } from 'vitest';
import type { Answer } from '#src/answer/answer.ts';
import { decodeCall } from '#src/command/custom-id.ts';
import { type DiscordPage, renderDiscord } from '#src/render/discord.ts';
import type { Button, TextDisplay } from '#src/render/discord-page.ts';
import { removed } from './discord-markdown.ts';

/** The page that is sent first. */
export function firstPage(answer: Answer): DiscordPage {
  const [page] = renderDiscord(answer);
  if (!page) throw new Error('there should be a page');
  return page;
}

/** All text displays of a page, in order. */
export function textsOf(page: DiscordPage): TextDisplay[] {
  return page.components[0].components.flatMap((part) =>
    part.type === 10 ? [part] : part.type === 9 ? part.components : [],
  );
}

/** All buttons of a page, in order. */
export function buttonsOf(page: DiscordPage): Button[] {
  return page.components[0].components.flatMap((part) =>
    part.type === 1 ? part.components : part.type === 9 ? [part.accessory] : [],
  );
}

/** Counts for itself what Discord counts, whatever the renderer believes. */
export function expectAcceptable(page: DiscordPage): void {
  const all = nested(page.components);
  expect(all.length).toBeGreaterThan(1);
  expect(all.length).toBeLessThanOrEqual(40);
  const texts = all.filter(({ type }) => type === components.text).map(({ content }) => String(content));
  expect(texts.join('').length).toBeLessThanOrEqual(4000);
  expect(texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0)).toBeLessThanOrEqual(10_170);
  for (const text of texts) expect(text.replace(removed, '').trim()).not.toBe('');
  const buttons = all.filter(({ type }) => type === components.button);
  const ids = buttons.map(({ custom_id }) => String(custom_id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const { custom_id, label } of buttons) {
    expect(String(custom_id).length).toBeLessThanOrEqual(100);
    expect(decodeCall(String(custom_id))).not.toBeNull();
    expect(String(label).length).toBeLessThanOrEqual(80);
    expect(String(label).trim()).not.toBe('');
  }
  for (const row of all.filter(({ type }) => type === 1)) {
    expect(nested(row['components']).length).toBeGreaterThan(0);
    expect(nested(row['components']).length).toBeLessThanOrEqual(5);
  }
}

const components = { text: 10, button: 2 } as const;

type Node = Readonly<Record<string, unknown>>;

function nested(value: unknown): Node[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((node: Node) => [
    node,
    ...nested(node['components']),
    ...nested([node['accessory']].filter(Boolean)),
  ]);
}
