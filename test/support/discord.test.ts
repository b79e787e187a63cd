import { Events, type Interaction, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from './discord/start-discord.ts';
import { makeClient, startBot } from './discord/test-bot.ts';

const heading = '“Nobody shall be held without being registered”';

/** What a small but careful bot does: private answers in components, a button, proposals, and no pings. */
async function careful(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete())
    await interaction.respond([{ name: 'three-hour registration', value: 'three-hour' }]);
  if (interaction.isChatInputCommand()) {
    await interaction.reply({
      flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
      components: [
        { type: 10, content: heading },
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: 'Share', custom_id: `share?${interaction.options.getString('words')}` },
          ],
        },
      ],
    });
  }
  if (interaction.isButton()) await interaction.reply({ content: `${heading} @everyone <@${interaction.user.id}>` });
}

const find = {
  name: 'find',
  description: 'Find words',
  options: [{ type: 3, name: 'words', description: 'Words', required: true, autocomplete: true }],
};

test('a day of a careful bot leaves no violation and pings nobody', async () => {
  await using discord = await startDiscord();
  await using bot = await startBot(discord, careful);
  await bot.application.commands.set([find]);
  await discord.registered();

  const [choice] = await discord.autocomplete({ name: 'find', focused: 'words', options: { words: 'thr' } });
  const reply = await discord.slash({ name: 'find', options: { words: String(choice?.value) } });
  expect([reply.text, reply.ephemeral]).toEqual([heading, true]);

  const shared = await discord.press(reply, { label: 'Share' });
  expect([shared.ephemeral, shared.text.startsWith(heading)]).toEqual([false, true]);

  const daily = await bot.channels.fetch(discord.channel('daily').id);
  if (!daily?.isSendable()) throw new Error('The channel takes no messages');
  discord.fault({ method: 'POST', path: /messages$/, kind: 'commit-then-reset' });
  await daily.send({ content: 'The fact of the day', nonce: 'day-1', enforceNonce: true });
  expect(discord.messages(discord.channel('daily')).map((each) => each.content)).toEqual(['The fact of the day']);

  discord.gateway.disconnect();
  await discord.until(() => discord.journal.gateway.at(-1)?.event === 'close');
  expect((await discord.slash({ name: 'find', options: { words: 'missed' } })).buttons[0]?.customId).toBe(
    'share?missed',
  );

  expect(discord.violations).toEqual([]);
  expect(discord.pings()).toEqual([]);
});

test('a careless bot is caught', async () => {
  await using discord = await startDiscord();
  const answered: unknown[] = [];
  const careless = async (interaction: Interaction): Promise<void> => {
    if (!interaction.isChatInputCommand()) return;
    await interaction
      .reply({ content: 'x'.repeat(2001) })
      .catch((error: { code: unknown }) => answered.push(error.code));
    await interaction.reply({ content: '@everyone look', allowedMentions: { parse: ['everyone'] } });
    await interaction.editReply({ content: 'private?', flags: MessageFlags.SuppressEmbeds });
  };
  await using bot = await startBot(discord, careless);
  await bot.application.commands.set([find]);
  const reply = await discord.slash({ name: 'find', options: { words: 'x' } });
  expect(discord.pings()).toEqual([reply.message]);
  await discord.until(() => reply.text === 'private?');
  expect(answered).toEqual([50035]);
  expect(discord.violations.map((each) => each.rule)).toEqual(['refused', 'allowed-mentions']);
});

test('two at once do not know of each other', async () => {
  await using one = await startDiscord();
  await using two = await startDiscord();
  await using bot = await startBot(one);
  const client = makeClient(two);
  await expect(client.login(one.token)).rejects.toThrow(/token/i);
  expect(bot.listenerCount(Events.InteractionCreate)).toBe(1);
  expect([one.gateway.connections(), two.gateway.connections()]).toEqual([1, 0]);
});
