import { type Interaction, MessageFlags, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deadlines } from './interaction-routes.ts';
import { call, errorCodes } from './rest-call.ts';
import type { SimulatedDiscord } from './simulated-discord.ts';
import { startDiscord } from './start-discord.ts';
import { startBot } from './test-bot.ts';

let discord: SimulatedDiscord;
const commands = [
  { name: 'find', description: 'Find', options: [{ type: 3, name: 'words', description: 'Words' }] },
  { type: 3, name: 'Check' },
];
beforeEach(async () => {
  discord = await startDiscord();
  await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, commands);
});
afterEach(() => discord.close());

const quiet = { allowed_mentions: { parse: [] } };
const laidOut = (text: string, ...rows: object[]) => ({
  flags: MessageFlags.IsComponentsV2 as const,
  components: [{ type: 10, content: text }, ...rows] as never[],
});
const button = (customId: string, label = customId) => ({ type: 2, style: 1, label, custom_id: customId });
const row = (...components: object[]) => ({ type: 1, components });

/** Sends a command to a bot that does not answer by itself, and returns the paths to answer it by. */
async function asked(how: { readonly ageMs?: number; readonly installed?: boolean } = {}) {
  const bot = await startBot(discord);
  const pending = discord.send({ name: 'find', ...how });
  const { id, token } = pending.interaction;
  const callback = `/interactions/${id}/${token}/callback`;
  const webhook = `/webhooks/${discord.applicationId}/${token}`;
  const respond = (type: number, data?: object, query = '') =>
    call(
      discord,
      'POST',
      `${callback}${query}`,
      { type, ...(data && { data: { ...quiet, ...data } }) },
      { token: null },
    );
  const later = (method: string, path: string, body?: object) =>
    call(discord, method, `${webhook}${path}`, body && { ...quiet, ...body }, { token: null });
  return { bot, pending, callback, respond, later, [Symbol.asyncDispose]: () => bot.destroy() };
}

describe('the first response', () => {
  test('answers once: a second one is 40060', async () => {
    await using it = await asked();
    expect((await it.respond(4, { content: 'a' })).status).toBe(204);
    expect(await it.respond(4, { content: 'b' })).toMatchObject({ status: 400, body: { code: 40060 } });
    expect((await it.pending.reply()).text).toBe('a');
  });

  test.for([
    { after: deadlines.firstResponse, status: 204 },
    { after: deadlines.firstResponse + 1, status: 404 },
  ])('$after ms later: $status', async ({ after, status }) => {
    await using it = await asked();
    discord.advance(after);
    const answer = await it.respond(4, { content: 'a' });
    expect(answer.status).toBe(status);
    if (status === 404) expect(answer.body).toMatchObject({ code: 10062 });
    expect(it.pending.answered()).toBe(status === 204);
  });

  test('an interaction can be old already, and its id says so', async () => {
    await using it = await asked({ ageMs: 3001 });
    expect(await it.respond(4, { content: 'a' })).toMatchObject({ body: { code: 10062 } });
    let age = 0;
    it.bot.once('interactionCreate', (interaction: Interaction) => {
      age = Date.now() - interaction.createdTimestamp;
    });
    const second = discord.send({ name: 'find', ageMs: 2_600 });
    await expect.poll(() => age).toBeGreaterThanOrEqual(2_600);
    expect(second.answered()).toBe(false);
  });

  test.for(['1/x', 'known/x'])('with an unknown id or token (%s) it is 10062', async (path) => {
    await using it = await asked();
    const where = path.replace('known', it.pending.interaction.id);
    const answer = await call(discord, 'POST', `/interactions/${where}/callback`, { type: 5 });
    expect(answer).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  test.for([6, 7, 8])('a command does not take a response of type %i', async (type) => {
    await using it = await asked();
    const data = type === 8 ? { choices: [] } : {};
    expect(errorCodes((await it.respond(type, data)).body['errors'])).toEqual([
      'type: INTERACTION_RESPONSE_TYPE_INVALID',
    ]);
    expect(it.pending.answered()).toBe(false);
  });

  test('errors of its message stand under data, and the interaction stays open', async () => {
    await using it = await asked();
    const both = await it.respond(4, { ...laidOut('a'), content: 'b' });
    expect(errorCodes(both.body['errors'])).toEqual([
      'data.content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ]);
    expect(errorCodes((await it.respond(4, { content: 'x'.repeat(2001) })).body['errors'])).toEqual([
      'data.content: BASE_TYPE_MAX_LENGTH',
    ]);
    expect((await it.respond(4, { content: 'a' })).status).toBe(204);
  });

  test.for([
    {
      type: 4,
      data: { content: 'a', flags: 64 },
      says: { response_message_ephemeral: true, response_message_loading: false },
    },
    { type: 5, data: undefined, says: { response_message_ephemeral: false, response_message_loading: true } },
  ])('with_response tells what was written: $type', async ({ type, data, says }) => {
    await using it = await asked();
    const answer = await it.respond(type, data, '?with_response=true');
    expect(answer).toMatchObject({ status: 200, body: { interaction: says, resource: { type: 4 } } });
    expect(discord.violations).toEqual([]);
  });
});

describe('what comes after it', () => {
  test('before the first response there is no webhook', async () => {
    await using it = await asked();
    for (const method of ['GET', 'PATCH', 'DELETE'])
      expect(
        await it.later(method, '/messages/@original', method === 'PATCH' ? { content: 'a' } : undefined),
      ).toMatchObject({ status: 404, body: { code: 10015 } });
    expect(await it.later('POST', '', { content: 'a' })).toMatchObject({ body: { code: 10015 } });
  });

  test('a deferred response says that it is thinking until it is edited', async () => {
    await using it = await asked();
    await it.respond(5, { flags: 64 });
    const reply = await it.pending.reply();
    expect([reply.loading, reply.ephemeral, reply.text]).toEqual([true, true, '']);
    const filled = reply.filled();
    expect((await it.later('PATCH', '/messages/@original', laidOut('a'))).status).toBe(200);
    await filled;
    expect([reply.loading, reply.ephemeral, reply.text]).toEqual([false, true, 'a']);
  });

  test('the first follow-up fills a deferred response in, and cannot change who sees it', async () => {
    await using it = await asked();
    await it.respond(5, { flags: 0 });
    await it.later('POST', '', { content: 'a', flags: 64 });
    const reply = await it.pending.reply();
    expect([reply.text, reply.ephemeral, reply.followUps.length]).toEqual(['a', false, 0]);
    expect(discord.violations.map((each) => each.rule)).toEqual(['public-ephemeral']);
    await it.later('POST', '', { content: 'b', flags: 64 });
    expect(reply.followUps.map((each) => [each.content, each.flags])).toEqual([['b', 64]]);
  });

  test('answers and follow-ups can be read, edited and deleted by their id', async () => {
    await using it = await asked();
    await it.respond(4, { content: 'a' });
    const reply = await it.pending.reply();
    const id = String((await it.later('POST', '', { content: 'b' })).body['id']);
    expect((await it.later('GET', '/messages/@original')).body['content']).toBe('a');
    expect((await it.later('GET', `/messages/${reply.message?.id}`)).body['content']).toBe('a');
    expect((await it.later('PATCH', `/messages/${id}`, { content: 'c' })).body['content']).toBe('c');
    expect(reply.followUps.map((each) => each.content)).toEqual(['c']);
    expect((await it.later('DELETE', `/messages/${id}`)).status).toBe(204);
    expect((await it.later('DELETE', '/messages/@original')).status).toBe(204);
    expect([reply.message, reply.followUps.length]).toEqual([null, 0]);
    expect(await it.later('GET', '/messages/@original')).toMatchObject({ status: 404, body: { code: 10008 } });
    expect(await it.later('GET', '/messages/1')).toMatchObject({ status: 404, body: { code: 10008 } });
  });

  test.for([
    { after: deadlines.token, status: 200 },
    { after: deadlines.token + 1, status: 401 },
  ])('the token lives 15 minutes: after $after ms $status', async ({ after, status }) => {
    await using it = await asked();
    await it.respond(4, { content: 'a' });
    discord.advance(after);
    const answer = await it.later('PATCH', '/messages/@original', { content: 'b' });
    expect(answer.status).toBe(status);
    if (status === 401) expect(answer.body).toMatchObject({ code: 50027 });
  });

  test('an unknown token is 50027, another application 10015', async () => {
    await using it = await asked();
    await it.respond(4, { content: 'a' });
    expect(await call(discord, 'GET', `/webhooks/${discord.applicationId}/x/messages/@original`)).toMatchObject({
      body: { code: 50027 },
    });
    expect(await call(discord, 'GET', `/webhooks/1/${it.pending.interaction.token}/messages/@original`)).toMatchObject({
      body: { code: 10015 },
    });
  });

  test.for([
    { installed: false, allowed: 5 },
    { installed: true, allowed: 7 },
  ])('follow-ups where installed is $installed: $allowed', async ({ installed, allowed }) => {
    await using it = await asked({ installed });
    await it.respond(4, { content: 'a' });
    const answers = [];
    for (let i = 0; i < 7; i++) answers.push(await it.later('POST', '', { content: String(i) }));
    expect(answers.filter((each) => each.status === 200)).toHaveLength(allowed);
    for (const each of answers.filter((one) => one.status !== 200)) expect(each.body).toMatchObject({ code: 40094 });
  });

  test('private answers are in no channel', async () => {
    await using it = await asked();
    await it.respond(4, { content: 'a', flags: 64 });
    await it.later('POST', '', { content: 'b' });
    expect(discord.messages(discord.channel('general')).map((each) => each.content)).toEqual(['b']);
    const listed = await call(discord, 'GET', `/channels/${discord.channel('general').id}/messages`);
    expect(listed.body).toMatchObject([{ content: 'b' }]);
  });
});

describe('buttons and modals, through the client library', () => {
  const modal = new ModalBuilder({ custom_id: 'share', title: 'Share' }).addLabelComponents((label) =>
    label
      .setLabel('Note')
      .setTextInputComponent(new TextInputBuilder({ custom_id: 'note', style: TextInputStyle.Short, max_length: 10 })),
  );
  const answer = async (interaction: Interaction): Promise<void> => {
    if (interaction.isChatInputCommand())
      await interaction.reply({
        ...laidOut(
          'page 1',
          row(button('page-2', 'Next'), button('share', 'Share')),
          row({ ...button('off', 'Off'), disabled: true }),
        ),
        flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
      });
    else if (interaction.isButton() && interaction.customId === 'share') await interaction.showModal(modal);
    else if (interaction.isButton() && interaction.customId === 'later') {
      await interaction.deferUpdate();
      await interaction.editReply(laidOut('page 3'));
    } else if (interaction.isButton())
      await interaction.update(laidOut(`${interaction.customId}!`, row(button('later', 'Later'))));
    else if (interaction.isModalSubmit() && interaction.isFromMessage())
      await interaction.update(laidOut(`shared: ${interaction.fields.getTextInputValue('note')}`));
    else if (interaction.isMessageContextMenuCommand())
      await interaction.reply(`checked: ${interaction.targetMessage.content}`);
  };

  test('a button updates the message it stands on, for the one who sees it', async () => {
    await using _bot = await startBot(discord, answer);
    const reply = await discord.slash({ name: 'find' });
    expect(reply.buttons).toEqual([
      { label: 'Next', customId: 'page-2', url: null, disabled: false, row: 0 },
      { label: 'Share', customId: 'share', url: null, disabled: false, row: 0 },
      { label: 'Off', customId: 'off', url: null, disabled: true, row: 1 },
    ]);
    const pressed = await discord.press(reply, { label: 'Next' });
    expect([pressed.callback.type, pressed.text, pressed.message]).toEqual([7, 'page-2!', reply.message]);
    expect(pressed.ephemeral).toBe(true);
    const later = await (await discord.press(reply, { customId: 'later' })).filled();
    await discord.until(() => reply.text === 'page 3');
    expect(later.callback.type).toBe(6);
    expect(discord.violations).toEqual([]);
  });

  test('a modal opens, is filled in and answered', async () => {
    await using _bot = await startBot(discord, answer);
    const reply = await discord.slash({ name: 'find' });
    const opened = await discord.press(reply, { label: 'Share' });
    expect(opened.modal?.title).toBe('Share');
    const submitted = await discord.modalSubmit(opened, { note: 'read this' });
    expect(submitted.text).toBe('shared: read this');
    expect(() => discord.modalSubmit(opened, { note: 'x'.repeat(11) })).toThrow(/too long/i);
    expect(() => discord.modalSubmit(opened, {})).toThrow(/asks for note/);
    expect(() => discord.modalSubmit(opened, { other: 'x' })).toThrow(/no field other/);
    expect(() => discord.modalSubmit(reply, {})).toThrow(/not a modal/);
  });

  test('a message menu carries the message', async () => {
    await using _bot = await startBot(discord, answer);
    const message = discord.say('The State party should');
    expect((await discord.messageMenu('Check', message)).text).toBe('checked: The State party should');
  });

  test('what the client would not let a person do is an error of the test', async () => {
    await using _bot = await startBot(discord, answer);
    const reply = await discord.slash({ name: 'find' });
    expect(() => discord.press(reply, { label: 'Previous' })).toThrow(/no button.*Next \(page-2\)/);
    expect(() => discord.press(reply, { customId: 'x' })).toThrow(/no button/);
    expect(() => discord.press(reply, { label: 'Off' })).toThrow(/disabled/);
    expect(() => discord.press(reply, { label: 'Next' }, { user: discord.addUser('reader') })).toThrow(/private/);
    expect((await discord.press(reply, { forged: 'made-up' })).text).toBe('made-up!');
  });
});
