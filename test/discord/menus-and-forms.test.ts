import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Block } from '#src/answer/answer.ts';
import { type Command, defineCommand } from '#src/command/define.ts';
import type { Reply } from '../support/discord/reply.ts';
import { call } from '../support/discord/rest-call.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';
import { startDiscord as simulate } from '../support/discord/start-discord.ts';
import { startEdge } from './start-edge.ts';

const note = (text: string): Block => ({ type: 'note', text });
const say = (text: string, rest: Partial<Answer> = {}): Answer => {
  return { outcome: 'found', message: text, blocks: [note(text)], audience: 'asker', ...rest };
};
const string = { type: 'string', description: 'A text' } as const;
const commands: readonly Command[] = [
  defineCommand({
    name: 'verify',
    description: 'Verify quotations',
    options: {
      text: { ...string, required: true, maxLength: 3_000 },
      document: string,
      share: { type: 'boolean', description: 'Show it to everybody' },
    },
    menu: { name: 'Verify quotes', option: 'text' },
    form: { option: 'text', title: 'Verify quotations', label: 'Text with quotations' },
    run: ({ text, document = 'all', share }) =>
      say(`verified ${text} in ${document}`, { audience: share ? 'channel' : 'asker' }),
  }),
  defineCommand({
    name: 'resolve',
    description: 'Resolve references',
    options: { text: string },
    menu: { name: 'Resolve references', option: 'text' },
    run: ({ text = '' }) => {
      const references = text.split(' ');
      const items = references.map((each) => ({ text: `${each} ${'held '.repeat(40)}` }));
      const blocks: Block[] = [note(`${references.length} references`), { type: 'list', items }];
      return say('resolved', { blocks, audience: 'channel' });
    },
  }),
  defineCommand({
    name: 'fail',
    description: 'Fail',
    options: { text: string },
    menu: { name: 'Fail', option: 'text' },
    form: { option: 'text', title: 'Fail', label: 'Text' },
    run: () => {
      throw new Error('canary');
    },
  }),
];

let discord: SimulatedDiscord;
beforeEach(async () => {
  discord = await simulate();
});
afterEach(async () => {
  expect(discord.violations).toEqual([]);
  expect(discord.pings()).toEqual([]);
  await discord.close();
});
const start = () => startEdge(discord, { commands });
const plain = (reply: Reply): string => reply.text.replace(/[\\\u200b]/g, '');

test('menus are registered once, beside the commands', async () => {
  for (let i = 0; i < 2; i++) {
    await using bot = await start();
    expect(bot.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  }
  const puts = discord.requests().filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
  expect(puts).toHaveLength(1);
  expect(discord.commands().map(({ type, name }) => `${type} ${name}`)).toEqual([
    ...['1 verify', '1 resolve', '1 fail'],
    ...['3 Verify quotes', '3 Resolve references', '3 Fail'],
  ]);
});

describe('a message menu', () => {
  const menu = 'Verify quotes';

  test.for(['guild', 'dm'] as const)('answers privately with what was found in the message: %s', async (context) => {
    await using _ = await start();
    const reply = await discord.messageMenu(menu, discord.say('“three hours” @everyone'), { context });
    expect(plain(reply)).toContain('verified “three hours” @everyone in all');
    expect(reply.ephemeral).toBe(true);
    expect(reply.callback.type).toBe(4);
  });

  test.for<[string, object, string]>([
    [
      'an embed',
      { embeds: [{ type: 'rich', title: 'Statement', description: '“torture”' }] },
      'Statement\n\n“torture”',
    ],
    [
      'a forwarded message',
      {
        message_reference: { type: 1, message_id: '1', channel_id: '2' },
        message_snapshots: [{ message: { content: '“registered”', embeds: [], components: [] } }],
      },
      '“registered”',
    ],
  ])('reads %s', async ([, rest, text]) => {
    await using _ = await start();
    const message = { ...discord.say('x'), content: '', ...rest };
    expect(plain(await discord.messageMenu(menu, message))).toContain(`verified ${text} in all`);
  });

  test('reads our own answers', async () => {
    await using _ = await start();
    const shared = await discord.slash({ name: 'verify', options: { text: 'one', share: true } });
    expect(shared.ephemeral).toBe(false);
    const reply = await discord.messageMenu(menu, shared.message ?? expect.fail('no message'));
    expect(plain(reply)).toContain('verified verified one in all in all');
  });

  test.for(['', ' \n', '🙂', '—'])('says that there are no words in %j', async (content) => {
    await using bot = await start();
    const reply = await discord.messageMenu(menu, { ...discord.say('x'), content });
    expect(reply.text).toBe(
      'There are no words in this message; pictures and files are not read. Choose a message with text.',
    );
    expect(reply.ephemeral).toBe(true);
    await bot.seen(/^answered$/);
    expect(bot.lines).toContainEqual(
      expect.objectContaining({ kind: 'menu', command: 'verify', outcome: 'refused', level: 'info' }),
    );
  });

  test('says when a message is longer than the command reads', async () => {
    await using _ = await start();
    const reply = await discord.messageMenu(menu, { ...discord.say('x'), content: 'a'.repeat(3_001) });
    expect(plain(reply)).toContain('3,001 characters long; at most 3,000 are read');
  });

  test('whose answer is long goes on in further messages, all of them private', async () => {
    await using bot = await start();
    const reply = await discord.messageMenu('Resolve references', discord.say(words(50)));
    await bot.seen(/^answered$/);
    const later = reply.followUps;
    expect(reply.text).toContain('50 references');
    expect([reply.message, ...later].map((each) => (each?.flags ?? 0) & 64)).toEqual([64, 64, 64, 64]);
    expect(discord.messages(discord.channel('general')).map(({ content }) => content)).toEqual([words(50)]);
    const shown = [reply.message, ...later].map((each) => JSON.stringify(each?.components)).join();
    expect(
      words(50)
        .split(' ')
        .filter((each) => !shown.includes(`${each} held`)),
    ).toEqual([]);
  });

  test('that is gone since is refused', async () => {
    await using _ = await start();
    const body = [{ type: 3, name: 'Old' }];
    const { status } = await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, body);
    expect(status).toBe(200);
    const reply = await discord.messageMenu('Old', discord.say('a'));
    expect(reply.text).toContain('/help lists what there is');
  });
});

describe('a form', () => {
  const open = (options: Record<string, string | boolean> = {}, name = 'verify') => discord.slash({ name, options });
  const long = `“${'registered at a police station '.repeat(90)}”\n\nPara 9(a).`;

  test('asks for what was left out, and answers privately in a new message', async () => {
    await using bot = await start();
    const opened = await open();
    expect(opened.modal).toMatchObject({ custom_id: 'verify', title: 'Verify quotations' });
    expect(opened.message).toBeNull();
    const reply = await discord.modalSubmit(opened, { text: long });
    expect(plain(reply)).toContain('in all');
    expect(plain(reply).replace(/\s+/g, ' ')).toContain(long.slice(0, 200));
    expect({ type: reply.callback.type, ephemeral: reply.ephemeral }).toEqual({ type: 4, ephemeral: true });
    await bot.seen(/^answered$/);
    expect(bot.lines.flatMap(({ kind, outcome }) => (kind ? [`${kind} ${outcome}`] : []))).toContain('command asked');
  });

  test('keeps the other options', async () => {
    await using _ = await start();
    const reply = await discord.modalSubmit(await open({ document: 'CAT/C/KAZ/CO/2 & “more”', share: true }), {
      text: 'a',
    });
    expect(plain(reply)).toContain('verified a in CAT/C/KAZ/CO/2 & “more”');
    expect(reply.ephemeral).toBe(false);
  });

  test('takes as much as the command reads', async () => {
    await using _ = await start();
    const opened = await open();
    expect(() => discord.modalSubmit(opened, { text: 'a'.repeat(3_001) })).toThrow(/too long/i);
    expect(plain(await discord.modalSubmit(opened, { text: 'a'.repeat(3_000) }))).toContain('in all');
  });

  test('does not open where the option was given', async () => {
    await using _ = await start();
    const reply = await open({ text: 'b' });
    expect(reply.modal).toBeNull();
    expect(plain(reply)).toContain('verified b in all');
  });

  test('does not open for a command without one', async () => {
    await using _ = await start();
    expect(plain(await open({}, 'resolve'))).toContain('1 references');
  });

  test('does not open where the other options would be lost', async () => {
    await using _ = await start();
    const reply = await open({ document: 'd'.repeat(101) });
    expect(reply.text).toBe(
      'The other options are too long to keep while you write; shorten them, or give ‘text’ in the command itself.',
    );
    expect(reply.ephemeral).toBe(true);
  });

  test.for<[string, string, string]>([
    ['of another program', '{"action":1}', 'text'],
    ['of a command that is gone', 'gone?document=x', 'text'],
    ['of a command without one', 'resolve', 'text'],
    ['with another input', 'verify', 'words'],
  ])('%s is refused', async ([, custom_id, input]) => {
    await using _ = await start();
    const opened = await open();
    const { modal } = opened;
    const forged = {
      ...{ custom_id, title: 'Forged' },
      components: [{ type: 18, label: 'L', component: { type: 4, custom_id: input, style: 2 } }],
    };
    Object.assign(modal ?? {}, forged);
    const reply = await discord.modalSubmit(opened, { [input]: 'a' });
    expect(reply.text).toBe('This form is from another program or an older version; run the command again.');
    expect(reply.ephemeral).toBe(true);
  });
});

test('an error is told without quoting anything', async () => {
  await using _ = await start();
  for (const reply of [
    await discord.messageMenu('Fail', discord.say('a')),
    await discord.modalSubmit(await discord.slash({ name: 'fail' }), { text: 'a' }),
  ]) {
    expect(reply.text).toContain('nothing was quoted');
    expect(reply.ephemeral).toBe(true);
  }
});

test('the log names commands, never words', async () => {
  const bot = await start();
  await discord.messageMenu('Verify quotes', discord.say('canary'));
  await discord.messageMenu('Fail', discord.say('canary'));
  await discord.modalSubmit(await discord.slash({ name: 'verify', options: { document: 'canary' } }), {
    text: 'canary',
  });
  await discord.slash({ name: 'verify', options: { document: 'canary'.repeat(20) } });
  await discord.modalSubmit(await discord.slash({ name: 'fail' }), { text: 'canary' });
  await bot[Symbol.asyncDispose]();
  const kinds = bot.lines.flatMap(({ message, kind }) => (message === 'answered' ? [kind] : []));
  expect(kinds.toSorted()).toEqual(['command', 'command', 'command', 'form', 'form', 'menu', 'menu']);
  expect(bot.lines.map(({ error: _, ...line }) => JSON.stringify(line)).join()).not.toContain('canary');
});

function words(count: number): string {
  return Array.from({ length: count }, (_, i) => `reference${i}`).join(' ');
}
