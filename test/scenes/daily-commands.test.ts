import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Scene, startScene } from '../support/scene.ts';

let scene: Scene;
let colleague: ReturnType<Scene['discord']['addUser']>;
beforeAll(async () => {
  scene = await startScene({ channels: [{ name: 'general' }, { name: 'daily' }, { name: 'closed' }] });
  colleague = scene.discord.addUser('colleague');
});
afterAll(() => scene[Symbol.asyncDispose]());

const plain = (text: string) => text.replaceAll('\\', '');
const usual = () => ({ channel: scene.discord.channel('daily').id, time: '09:00', timezone: 'Asia/Almaty' });
const daily = (name: string, options: Record<string, string> = {}) =>
  scene.discord.slash({ name: `daily ${name}`, options });

describe('a daily fact from beginning to end', () => {
  test('is set up, and the answer shows the next post in the reader’s own time', async () => {
    const reply = await daily('set', { ...usual(), days: 'mon-fri' });
    expect(reply.ephemeral).toBe(true);
    expect(plain(reply.text)).toContain(`<#${usual().channel}>, Monday to Friday at 09:00 (Asia/Almaty)`);
    const [, seconds] = /Next post: <t:(\d+):F>/.exec(reply.text) ?? [];
    const next = Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toZonedDateTimeISO('Asia/Almaty');
    expect([next.hour, next.minute, next.dayOfWeek < 6]).toEqual([9, 0, true]);
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Preview', 'Status']);
  });

  test('status, by its button too', async () => {
    const status = await daily('status');
    expect(plain(status.text)).toContain('#daily 09:00 Asia/Almaty, Monday to Friday');
    expect(plain(status.text)).toMatch(/Left in the pool: (\d+) of \1 facts/);
    const again = await scene.discord.press(await daily('set', { ...usual(), days: 'mon-fri' }), { label: 'Status' });
    expect(again.text).toBe(status.text);
    expect(again.ephemeral).toBe(true);
  });

  test('preview shows a quotation to the asker alone, and posts nothing', async () => {
    const reply = await daily('preview');
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('> “');
    expect(scene.discord.messages(scene.discord.channel('daily'))).toEqual([]);
  });

  test('now posts what the preview showed, in its channel, once', async () => {
    const { discord } = scene;
    const preview = await daily('preview');
    const channel = discord.channel('daily');
    const reply = await daily('now');
    expect(reply.text).toContain('being posted now');
    await discord.until(() => discord.messages(channel).length === 1);
    const again = await daily('now');
    expect(again.text).toMatch(/Today’s fact (was posted already|is being posted at this moment)/);
    expect(discord.messages(channel)).toHaveLength(1);
    const [post] = discord.messages(channel);
    const quoted = /> “[^\n]*/.exec(JSON.stringify(post?.components).replaceAll('\\n', '\n'))?.[0];
    expect(quoted).toBeDefined();
    expect(JSON.stringify(preview.text).replaceAll('\\n', '\n')).toContain(quoted?.slice(0, 60));
    expect(discord.pings()).toEqual([]);
  });

  test('skip, pause, resume, history and off', async () => {
    expect((await daily('skip')).text).toMatch(/The post of \d+ \w+ \d{4} is skipped/);
    const paused = await daily('pause', { until: '2099-01-01' });
    expect(paused.text).toContain('Paused until 1 January 2099');
    expect((await daily('status')).text).toContain('Paused until 1 January 2099');
    const resumed = await scene.discord.press(paused, { label: 'Resume' });
    expect(resumed.text).toContain('The daily fact goes on');
    const history = await daily('history');
    expect(history.text).toContain('skipped');
    expect(history.text).toContain('posted');
    expect((await daily('off')).text).toContain('turned off');
    expect((await daily('status')).text).toContain('set one up with /daily set');
  });
});

describe('what is refused', () => {
  test('a channel where the bot may not post, at once, with the permission named', async () => {
    const { discord } = scene;
    const closed = discord.channel('closed');
    discord.permit(closed, { send: false });
    const reply = await daily('set', { ...usual(), channel: closed.id });
    expect(reply.text).toContain('‘Send Messages’');
    discord.permit(closed, { view: false });
    expect((await daily('set', { ...usual(), channel: closed.id })).text).toContain('‘View Channel’');
    expect((await daily('status')).text).toContain('no daily fact');
  });

  test('a role that the bot may not ping, with the permission named', async () => {
    const { discord } = scene;
    const role = discord.addRole('readers').id;
    discord.permit(discord.channel('daily'), { mentionEveryone: false });
    const reply = await daily('set', { ...usual(), role });
    expect(plain(reply.text).replaceAll('\u200b', '')).toContain('lacks the permission ‘Mention @everyone, @here');
    const open = discord.addRole('open', { mentionable: true }).id;
    expect((await daily('set', { ...usual(), role: open })).text).toContain(`<@&${open}>`);
    expect(discord.pings()).toEqual([]);
    discord.settings.pingableRoles = [open];
    await daily('now');
    await discord.until(() => discord.pings().length > 0);
    expect(discord.pings().map(({ mention_roles }) => mention_roles)).toEqual([[open]]);
    await daily('off');
  });

  test('everybody as the role', async () => {
    const reply = await daily('set', { ...usual(), role: scene.discord.guild.id });
    expect(reply.text).toContain('is never pinged');
    expect((await daily('status')).text).toContain('no daily fact');
  });

  test('people without Manage Server: hidden by Discord, and refused where a server shows it to all', async () => {
    const { discord } = scene;
    const typed = { name: 'daily set', options: usual() };
    expect(() => discord.send({ ...typed, user: colleague })).toThrow('does not show daily');
    const reply = await discord.slash({ ...typed, user: colleague, unlocked: true });
    expect(plain(reply.text)).toContain('is for people with the permission ‘Manage Server’');
    const allowed = await discord.slash({ ...typed, user: colleague, rights: ['manageServer'] });
    expect(allowed.text).toContain('A daily fact is set up');
    const pressed = await discord.press(await daily('status'), { forged: 'daily/off' }, { rights: [] });
    expect(plain(pressed.text)).toContain('‘Manage Server’');
    await daily('off');
  });

  test('in direct messages Discord does not offer it', () => {
    expect(() => scene.discord.send({ name: 'daily status', context: 'dm' })).toThrow('no command daily');
  });
});

test('autocomplete: cities with their zone and difference, topics of the pool, daily facts by name', async () => {
  const { discord } = scene;
  const complete = (name: string, focused: string, typed: string) =>
    discord.autocomplete({ name: `daily ${name}`, focused, options: { [focused]: typed } });
  expect(await complete('set', 'timezone', 'alma')).toEqual([
    { name: 'Almaty · Asia/Almaty (UTC+05:00)', value: 'Asia/Almaty' },
  ]);
  expect((await complete('set', 'topic', '')).length).toBeGreaterThan(5);
  await daily('set', usual());
  await daily('set', { ...usual(), channel: discord.channel('general').id });
  const names = await complete('pause', 'schedule', 'gen');
  expect(names).toEqual([{ name: 'general 09:00 Asia/Almaty', value: expect.stringMatching(/^[a-z0-9]{8}$/) }]);
  expect((await daily('pause')).text).toContain('several daily facts');
  const paused = await daily('pause', { schedule: String(names[0]?.value) });
  expect(paused.text).toContain(`<#${discord.channel('general').id}>`);
});

test('a daily fact survives a kill, and is posted by the program that comes after', async () => {
  const { discord } = scene;
  const before = discord.messages(discord.channel('general')).length;
  await scene.restart('kill');
  const schedule = String(
    (await discord.autocomplete({ name: 'daily now', focused: 'schedule', options: { schedule: 'general' } }))[0]
      ?.value,
  );
  await daily('now', { schedule });
  await discord.until(() => discord.messages(discord.channel('general')).length === before + 1);
});

test('after all this Discord has nothing to object to, and no id or name of a person is in the log or the database', async () => {
  const { discord } = scene;
  expect(discord.violations).toEqual([]);
  await scene.program().stop();
  const folder = dirname(scene.store);
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  expect(files.join('')).toContain(discord.guild.id);
  for (const secret of [discord.asker.id, discord.asker.username, colleague.id, colleague.username, discord.token]) {
    for (const text of [...files, scene.program().stderr, scene.program().stdout]) expect(text).not.toContain(secret);
  }
});
