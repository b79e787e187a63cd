import { expect, test } from 'vitest';
import { startDiscord } from '../support/discord/start-discord.ts';
import { runIbid, startScene } from '../support/scene.ts';

const ask = { name: 'find', options: { query: 'three-hour registration rule' } } as const;

test('a button pressed after a restart answers as before, and the commands are not registered again', async () => {
  await using scene = await startScene();
  const { discord } = scene;
  const found = await discord.slash(ask);
  const before = discord.requests().filter(({ method }) => method === 'PUT').length;
  await scene.restart('kill');
  const pressed = await discord.press(found, { customId: found.buttons[0]?.customId ?? '' });
  expect(pressed.text).not.toBe('');
  expect(discord.requests().filter(({ method }) => method === 'PUT')).toHaveLength(before);
  expect(discord.violations).toEqual([]);
});

test('with DISCORD_GUILD_ID the commands are registered in that server alone', async () => {
  const discord = await startDiscord();
  await using program = runIbid(discord, { DISCORD_GUILD_ID: discord.guild.id });
  await discord.ready();
  expect(discord.commands(discord.guild).map(({ name }) => name)).toContain('find');
  expect(discord.commands()).toEqual([]);
  expect(program.running).toBe(true);
  await discord.close();
});

test.for([
  ['a lost connection', { code: 1006 }],
  ['a reconnect asked for', null],
] as const)('after %s the session is resumed and what was asked meanwhile is answered', async ([, how]) => {
  await using scene = await startScene();
  const { discord } = scene;
  await discord.slash(ask);
  if (how) discord.gateway.disconnect({ code: 4000, resumable: true });
  else discord.gateway.requestReconnect();
  const reply = await discord.slash(ask);
  expect(reply.text).toContain('three hours');
  await discord.until(() => discord.journal.gateway.some(({ event }) => event === 'resumed'));
  expect(discord.journal.gateway.filter(({ event }) => event === 'identify')).toHaveLength(1);
});

test('an interaction older than 2.5 s is dropped, a young one answered', async () => {
  await using scene = await startScene();
  const { discord } = scene;
  discord.send({ ...ask, ageMs: 4_000 });
  const reply = await discord.slash(ask);
  expect(reply.text).toContain('three hours');
  expect(discord.requests('POST /interactions/:interaction/:token/callback')).toHaveLength(1);
});

test('a stop lets the program end by itself with code 0', async () => {
  await using scene = await startScene();
  await scene.discord.slash(ask);
  expect(await scene.program().stop()).toEqual({ code: 0, signal: null });
});

test('a refused token ends the program with one clear sentence', async () => {
  const discord = await startDiscord();
  discord.revokeToken();
  await using program = runIbid(discord);
  const { code } = await program.ended;
  expect(code).not.toBe(0);
  expect(program.stderr).toMatch(/token/i);
  expect(program.stderr).toContain('Reset Token');
  expect(program.stderr).not.toContain(discord.token);
  expect(program.stderr).not.toMatch(/^\s+at /m);
  await discord.close();
});

test.for([
  ['an error of the server', { kind: 'status', status: 503 }],
  ['a cut connection after it arrived', { kind: 'commit-then-reset' }],
] as const)('%s at the first response costs nothing but that', async ([, fault]) => {
  await using scene = await startScene();
  const { discord } = scene;
  discord.fault({ method: 'POST', path: /\/callback/, ...fault });
  const reply = await discord.slash(ask);
  expect(reply.text).toContain('three hours');
  const again = await discord.slash(ask);
  expect(again.text).toContain('three hours');
  expect(scene.program().running).toBe(true);
});

test('a rate limit on the way of an answer is not waited out in silence, and the next answer comes', async () => {
  await using scene = await startScene();
  const { discord } = scene;
  const limited = discord.fault({ method: 'POST', path: /\/callback/, kind: 'rate-limit', retryAfter: 3600 });
  discord.send(ask);
  await discord.until(() => limited.hits === 1);
  await scene.program().waitForLine(/429|rate/i);
  expect(scene.program().running).toBe(true);
});
