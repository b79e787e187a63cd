import type { Interaction } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from './rest-call.ts';
import type { SimulatedDiscord } from './simulated-discord.ts';
import { snowflakeTime } from './snowflake.ts';
import { startDiscord } from './start-discord.ts';
import { startBot } from './test-bot.ts';

const words = {
  type: 3,
  name: 'words',
  description: 'x',
  required: true,
  autocomplete: true,
  min_length: 2,
  max_length: 10,
};
const commands = [
  {
    name: 'find',
    description: 'x',
    options: [
      words,
      { type: 4, name: 'page', description: 'x', min_value: 1, max_value: 9 },
      { type: 5, name: 'share', description: 'x' },
      { type: 3, name: 'style', description: 'x', choices: [{ name: 'Short', value: 'short' }] },
      { type: 6, name: 'for', description: 'x' },
      { type: 7, name: 'in', description: 'x' },
      { type: 10, name: 'share-of', description: 'x' },
    ],
  },
  {
    name: 'source',
    description: 'x',
    options: [
      { type: 1, name: 'show', description: 'x', options: [words] },
      { type: 2, name: 'more', description: 'x', options: [{ type: 1, name: 'all', description: 'x' }] },
    ],
  },
  { name: 'server', description: 'x', contexts: [0] },
  { name: 'private', description: 'x', contexts: [1] },
];

let discord: SimulatedDiscord;
let bot: Awaited<ReturnType<typeof startBot>>;
let last: Interaction | undefined;
beforeAll(async () => {
  discord = await startDiscord();
  bot = await startBot(discord, async (interaction) => {
    last = interaction;
    if (interaction.isAutocomplete()) {
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name}: ${value}`, value: 'v' }]);
    } else if (interaction.isChatInputCommand()) await interaction.reply(interaction.toString());
  });
  await bot.application.commands.set(commands as never);
  await call(discord, 'PUT', `/applications/${discord.applicationId}/guilds/${discord.guild.id}/commands`, [
    { name: 'here', description: 'x' },
  ]);
});
afterAll(async () => {
  await bot.destroy();
  await discord.close();
});

describe('what a person can send', () => {
  test.for([
    { typed: { name: 'find', options: { words: 'ab' } }, read: '/find words:ab' },
    {
      typed: { name: 'find', options: { words: 'ab', page: 9, share: true, style: 'short', 'share-of': 0.5 } },
      read: '/find words:ab page:9 share:true style:short share-of:0.5',
    },
    { typed: { name: 'source', subcommand: 'show', options: { words: 'ab' } }, read: '/source show words:ab' },
    { typed: { name: 'source show', options: { words: 'ab' } }, read: '/source show words:ab' },
    { typed: { name: 'source', group: 'more', subcommand: 'all' }, read: '/source more all' },
    { typed: { name: 'here' }, read: '/here' },
    { typed: { name: 'private', context: 'dm' as const }, read: '/private' },
  ])('$read', async ({ typed, read }) => {
    expect((await discord.slash(typed)).text).toBe(read);
  });

  test.for([
    { why: /no command nothing/, typed: { name: 'nothing' } },
    { why: /no option word;/, typed: { name: 'find', options: { word: 'ab' } } },
    { why: /no option word;/, typed: { name: 'find', options: { words: 'ab', word: 'ab' } } },
    { why: /no option word;/, typed: { name: 'find', options: { word: 'ab', words: 'ab' } } },
  ])('there is $why', ({ typed, why }) => {
    expect(() => discord.slash(typed)).toThrow(new RegExp(why.source.replace(';', '(;|,)')));
  });

  test.for([
    { why: /required words/, typed: { name: 'find' } },
    { why: /too short/, typed: { name: 'find', options: { words: 'a' } } },
    { why: /too long/, typed: { name: 'find', options: { words: 'x'.repeat(11) } } },
    { why: /not a text/, typed: { name: 'find', options: { words: 12 } } },
    { why: /whole number/, typed: { name: 'find', options: { words: 'ab', page: 1.5 } } },
    { why: /between 1 and 9/, typed: { name: 'find', options: { words: 'ab', page: 10 } } },
    { why: /neither true nor false/, typed: { name: 'find', options: { words: 'ab', share: 'yes' } } },
    { why: /choices are short/, typed: { name: 'find', options: { words: 'ab', style: 'long' } } },
    { why: /not an id/, typed: { name: 'find', options: { words: 'ab', for: 'asker' } } },
    { why: /one of the subcommands show, more/, typed: { name: 'source' } },
    { why: /no subcommand hide/, typed: { name: 'source', subcommand: 'hide' } },
    { why: /no command server/, typed: { name: 'server', context: 'dm' as const } },
    { why: /no command private/, typed: { name: 'private' } },
    { why: /no command here/, typed: { name: 'here', context: 'dm' as const } },
  ])('the client says $why', ({ typed, why }) => {
    expect(() => discord.slash(typed)).toThrow(why);
  });

  test('autocomplete sends what is typed so far, though required options are missing', async () => {
    expect(await discord.autocomplete({ name: 'find', focused: 'words', options: { words: 'a' } })).toEqual([
      { name: 'words: a', value: 'v' },
    ]);
    expect(await discord.autocomplete({ name: 'source show', focused: 'words' })).toEqual([
      { name: 'words: ', value: 'v' },
    ]);
    expect(() =>
      discord.person.autocomplete(
        { name: 'find', focused: 'page', options: { page: '1' } },
        { user: discord.asker, channel: discord.channel('general') },
      ),
    ).toThrow(/no autocomplete/);
  });

  test('users and channels come with what is known of them', async () => {
    const channel = discord.channel('daily');
    await discord.slash({ name: 'find', options: { words: 'ab', for: discord.asker.id, in: channel.id } });
    if (!last?.isChatInputCommand()) throw new Error('no command came');
    expect(last.options.getUser('for')?.username).toBe('asker');
    expect(last.options.getChannel('in')?.name).toBe('daily');
  });
});

describe('where it comes from', () => {
  test('a server: member, permissions, locale', async () => {
    await discord.slash({ name: 'find', options: { words: 'ab' }, channel: discord.channel('daily'), locale: 'ru' });
    expect(last?.inCachedGuild()).toBe(true);
    expect(last).toMatchObject({
      channelId: discord.channel('daily').id,
      locale: 'ru',
      guildLocale: 'en-US',
      context: 0,
    });
    expect(last?.appPermissions.has('SendMessages')).toBe(true);
    expect(last?.authorizingIntegrationOwners).toMatchObject({ guildId: discord.guild.id });
  });

  test('a direct message: no server, no member', async () => {
    const reader = discord.addUser('reader');
    const reply = await discord.slash({ name: 'find', options: { words: 'ab' }, context: 'dm', user: reader });
    expect(last).toMatchObject({ guildId: null, member: null, context: 1, user: { username: 'reader' } });
    expect(last?.channelId).toBe(discord.directMessage(reader).id);
    expect(reply.message?.channel_id).toBe(discord.directMessage(reader).id);
  });

  test('ids carry the time', () => {
    const { interaction } = discord.send({ name: 'here' });
    const old = discord.send({ name: 'here', ageMs: 60_000 }).interaction;
    const apart = snowflakeTime(interaction.id) - snowflakeTime(old.id);
    expect(apart).toBeGreaterThan(59_000);
    expect(apart).toBeLessThanOrEqual(60_000);
  });
});

describe('many at once and none at all', () => {
  test('a hundred at once are each answered for themselves', async () => {
    const asked = Array.from({ length: 100 }, (_, i) => `w${i}`);
    const replies = await Promise.all(asked.map((each) => discord.slash({ name: 'find', options: { words: each } })));
    expect(replies.map((each) => each.text)).toEqual(asked.map((each) => `/find words:${each}`));
    expect(discord.violations).toEqual([]);
  });

  test('without an answer it waits until the signal, and says what it has seen', async () => {
    discord.fault({ path: /callback/, kind: 'status', status: 418 });
    const waiting = new AbortController();
    const reply = discord.slash({ name: 'here', signal: waiting.signal });
    const failed = expect(reply).rejects.toThrow(/Waited in vain.*→ 418/s);
    await discord.until(() => discord.requests().at(-1)?.status === 418);
    waiting.abort();
    await failed;
  });

  test('without a bot nothing can be sent', async () => {
    await using lonely = await startDiscord();
    await call(lonely, 'PUT', `/applications/${lonely.applicationId}/commands`, [{ name: 'here', description: 'x' }]);
    expect(() => lonely.slash({ name: 'here' })).toThrow(/did not respond/);
  });
});
