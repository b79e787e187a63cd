import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from './rest-call.ts';
import type { SimulatedDiscord } from './simulated-discord.ts';
import { startDiscord } from './start-discord.ts';

let discord: SimulatedDiscord;
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.close());

const quiet = { allowed_mentions: { parse: [] } };
const path = (...more: string[]) => ['/channels', discord.channel('daily').id, 'messages', ...more].join('/');
const post = (body: object) => call(discord, 'POST', path(), { ...quiet, ...body });
const idOf = (answer: { readonly body: { readonly [key: string]: unknown } }) => String(answer.body['id']);

describe('permissions', () => {
  test.for([
    { lost: 'view', method: 'GET', more: null, code: 50001 },
    { lost: 'view', method: 'POST', more: [], code: 50001 },
    { lost: 'send', method: 'POST', more: [], code: 50013 },
  ] as const)('without $lost, $method answers $code', async ({ lost, method, more, code }) => {
    const channel = discord.channel('daily');
    const where = more ? path(...more) : `/channels/${channel.id}`;
    const body = method === 'POST' ? { content: 'a', ...quiet } : undefined;
    expect((await call(discord, method, where, body)).status).toBe(200);
    discord.permit(channel, { [lost]: false });
    expect(await call(discord, method, where, body)).toMatchObject({ status: 403, body: { code } });
  });

  test('embeds and files need theirs', async () => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify(quiet));
    form.set('files[0]', new Blob(['words']), 'a.txt');
    expect((await call(discord, 'POST', path(), form)).status).toBe(200);
    expect((await post({ embeds: [{ title: 't' }] })).status).toBe(200);
    discord.permit(discord.channel('daily'), { attach: false, embed: false });
    expect(await call(discord, 'POST', path(), form)).toMatchObject({ status: 403, body: { code: 50013 } });
    expect(await post({ embeds: [{ title: 't' }] })).toMatchObject({ status: 403, body: { code: 50013 } });
  });

  test('the history is empty without its permission', async () => {
    await post({ content: 'a' });
    expect((await call(discord, 'GET', path())).body).toHaveLength(1);
    discord.permit(discord.channel('daily'), { history: false });
    expect((await call(discord, 'GET', path())).body).toEqual([]);
  });
});

describe('messages of a channel', () => {
  test('newest first, up to the limit, before and after an id', async () => {
    const ids: string[] = [];
    for (const content of ['1', '2', '3', '4']) ids.push(idOf(await post({ content })));
    const listed = async (query: string) =>
      (await call(discord, 'GET', `${path()}?${query}`)).body as unknown as { content: string }[];
    expect((await listed('')).map((each) => each.content)).toEqual(['4', '3', '2', '1']);
    expect((await listed('limit=2')).map((each) => each.content)).toEqual(['4', '3']);
    expect((await listed(`before=${ids[2]}`)).map((each) => each.content)).toEqual(['2', '1']);
    expect((await listed(`limit=1&after=${ids[0]}`)).map((each) => each.content)).toEqual(['2']);
  });

  test.for(['0', '101', 'x'])('a limit of %s is refused', async (limit) => {
    expect(await call(discord, 'GET', `${path()}?limit=${limit}`)).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
  });

  test('an edit keeps what it leaves out, and nobody edits the words of another', async () => {
    const id = idOf(await post({ content: 'a', embeds: [{ title: 't' }] }));
    const edited = await call(discord, 'PATCH', path(id), { content: 'b', ...quiet });
    expect(edited).toMatchObject({ status: 200, body: { content: 'b', embeds: [{ title: 't' }] } });
    expect(edited.body['edited_timestamp']).not.toBeNull();
    const other = discord.say('mine', { channel: discord.channel('daily') });
    expect(await call(discord, 'PATCH', path(other.id), { content: 'b', ...quiet })).toMatchObject({
      status: 403,
      body: { code: 50005 },
    });
  });

  test('there is no way back from components', async () => {
    const id = idOf(await post({ content: 'a' }));
    const laidOut = { flags: 1 << 15, components: [{ type: 10, content: 'b' }] };
    expect((await call(discord, 'PATCH', path(id), { ...laidOut, ...quiet })).status).toBe(400);
    const emptied = { ...laidOut, content: null, ...quiet };
    expect(await call(discord, 'PATCH', path(id), emptied)).toMatchObject({ status: 200, body: { flags: 1 << 15 } });
    expect((await call(discord, 'PATCH', path(id), { flags: 0, content: 'a', components: [], ...quiet })).status).toBe(
      400,
    );
  });

  test('own messages can be deleted, those of others with the permission', async () => {
    const id = idOf(await post({ content: 'a' }));
    expect((await call(discord, 'DELETE', path(id))).status).toBe(204);
    expect(await call(discord, 'GET', path(id))).toMatchObject({ status: 404, body: { code: 10008 } });
    const other = discord.say('mine', { channel: discord.channel('daily') });
    expect(await call(discord, 'DELETE', path(other.id))).toMatchObject({ status: 403, body: { code: 50013 } });
    discord.permit(discord.channel('daily'), { manageMessages: true });
    expect((await call(discord, 'DELETE', path(other.id))).status).toBe(204);
  });

  test('files are kept with their words', async () => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ ...quiet, attachments: [{ id: '0', description: 'The passage' }] }));
    form.set('files[0]', new Blob(['“words”'], { type: 'text/plain' }), 'passage.txt');
    const { body } = await call(discord, 'POST', path(), form);
    expect(body['attachments']).toMatchObject([{ filename: 'passage.txt', description: 'The passage', size: 11 }]);
    expect(discord.fileText((body['attachments'] as { id: string }[])[0]?.id ?? '')).toBe('“words”');
    const removed = await call(discord, 'PATCH', path(idOf({ body })), { content: 'a', attachments: [], ...quiet });
    expect(removed.body['attachments']).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  const mebibyte = 1024 * 1024;
  test.for([
    { sizes: [10 * mebibyte], status: 200 },
    { sizes: [10 * mebibyte + 1], status: 413 },
    { sizes: [9 * mebibyte, 9 * mebibyte], status: 200 },
    { sizes: [9 * mebibyte, 9 * mebibyte, 9 * mebibyte], status: 413 },
  ])('files of $sizes bytes: $status', async ({ sizes, status }) => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify(quiet));
    for (const [index, size] of sizes.entries())
      form.set(`files[${index}]`, new Blob([new Uint8Array(size)]), `${index}.bin`);
    expect((await call(discord, 'POST', path(), form)).status).toBe(status);
  });

  test('a channel message cannot be private: the flag does nothing and is a violation', async () => {
    expect((await post({ content: 'a', flags: 64 })).body['flags']).toBe(0);
    expect(discord.violations.map((each) => each.rule)).toEqual(['public-ephemeral']);
  });
});

describe('nonces', () => {
  const once = { content: 'a', nonce: 'fact-1', enforce_nonce: true };

  test('an enforced nonce returns the earlier message inside the window', async () => {
    const first = await post(once);
    discord.advance(discord.settings.nonceWindow);
    expect(idOf(await post({ ...once, content: 'b' }))).toBe(idOf(first));
    expect(discord.messages(discord.channel('daily')).map((each) => each.content)).toEqual(['a']);
  });

  test('after the window it writes again', async () => {
    const first = await post(once);
    discord.advance(discord.settings.nonceWindow + 1);
    expect(idOf(await post(once))).not.toBe(idOf(first));
  });

  test('it does nothing where it is not enforced', async () => {
    const first = await post({ ...once, enforce_nonce: false });
    expect(idOf(await post({ ...once, enforce_nonce: false }))).not.toBe(idOf(first));
  });

  test('at the same moment too, only one is written', async () => {
    await Promise.all(Array.from({ length: 20 }, () => post(once)));
    expect(discord.messages(discord.channel('daily'))).toHaveLength(1);
  });
});

describe('what is not there', () => {
  test.for([
    { path: '/channels/1', code: 10003 },
    { path: '/guilds/1', code: 10004 },
    { path: '/applications/1/commands', code: 10002 },
  ])('$path is $code', async ({ path, code }) => {
    expect(await call(discord, 'GET', path)).toMatchObject({ status: 404, body: { code } });
  });

  test('an unknown route is a violation', async () => {
    expect(await call(discord, 'GET', '/nothing/here')).toMatchObject({ status: 404, body: { code: 0 } });
    expect(await call(discord, 'PUT', '/users/@me')).toMatchObject({ status: 405 });
    expect(discord.violations.map((each) => each.rule)).toEqual(['refused', 'refused']);
  });

  test.for([null, 'wrong'])('the token %s is 401', async (token) => {
    expect(await call(discord, 'GET', '/users/@me', undefined, { token })).toMatchObject({
      status: 401,
      body: { code: 0 },
    });
  });

  test('a revoked token is 401', async () => {
    expect((await call(discord, 'GET', '/users/@me')).status).toBe(200);
    discord.revokeToken();
    expect((await call(discord, 'GET', '/users/@me')).status).toBe(401);
  });

  test('where the simulation itself says something unheard of, that is a violation of its own', async () => {
    await using odd = await startDiscord({ channels: [{ name: 'odd', type: 99 }] });
    await call(odd, 'GET', `/channels/${odd.channel('odd').id}`);
    expect(odd.violations).toMatchObject([{ rule: 'own-answer', where: 'GET /channels/:channel' }]);
  });

  test('what the simulation says of itself fits the published schema', async () => {
    const own = [
      '/gateway/bot',
      '/users/@me',
      '/applications/@me',
      '/oauth2/applications/@me',
      `/guilds/${discord.guild.id}`,
    ];
    const more = [`/channels/${discord.directMessage().id}`, `/guilds/${discord.guild.id}/members/${discord.botId}`];
    for (const each of [...own, ...more]) expect((await call(discord, 'GET', each)).status).toBe(200);
    expect(discord.violations).toEqual([]);
  });
});
