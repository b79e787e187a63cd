import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderDiscord } from '#src/render/discord.ts';
import type { DiscordPage } from '#src/render/discord-page.ts';
import { anAnswer, manyBlocks } from '../support/answers.ts';
import { anyAnswer } from '../support/any-answer.ts';
import { checkMessage } from '../support/discord/message-rules.ts';
import { loadSchemas } from '../support/discord/schema.ts';
import type { Component } from '../support/discord/types.ts';

test('pages are what Discord published, and what it asks beyond', async () => {
  const check = await loadSchemas();
  const expectTaken = (page: DiscordPage) => {
    const { issues, unknown } = check('MessageCreateRequestSchema', page);
    expect({ issues, unknown }).toEqual({ issues: [], unknown: [] });
    checkMessage({
      content: '',
      embeds: [],
      components: structuredClone(page.components) as unknown as Component[],
      componentsV2: (page.flags & (1 << 15)) !== 0,
      files: [],
      stickers: 0,
      poll: false,
      allowedMentions: { parse: [] },
    });
  };
  renderDiscord(anAnswer(manyBlocks(60))).forEach(expectTaken);
  fc.assert(
    fc.property(anyAnswer, (answer) => renderDiscord(answer).forEach(expectTaken)),
    { numRuns: 100 },
  );
});
