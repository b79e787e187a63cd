import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../support/discord/reply.ts';
import { type Scene, startScene } from '../support/scene.ts';

let scene: Scene;
let colleague: ReturnType<Scene['discord']['addUser']>;
beforeAll(async () => {
  scene = await startScene({ guilds: 2 });
  colleague = scene.discord.addUser('colleague');
});
afterAll(() => scene[Symbol.asyncDispose]());

const plain = (reply: Reply) => reply.text.replaceAll('\\', '');
const slash = (name: string, options: Record<string, string | boolean> = {}, how: object = {}) =>
  scene.discord.slash({ name, options, ...how });
const cite = (options: Record<string, string | boolean> = {}, how: object = {}) =>
  slash('cite', { reference: 'cat kaz 9(b)', ...options }, how);
const un = 'KAZAKHSTAN, [CAT/C/KAZ/CO/2], [12 December 2008], para. 9 (b)';

describe('settings: option, then server, then what is usual', () => {
  test('the style of citations, in this server alone, and after a restart', async () => {
    expect(plain(await cite())).toContain(un);
    await slash('settings set', { style: 'oscola' });
    const oscola = plain(await cite());
    expect(oscola).not.toContain(un);
    expect(plain(await cite({ style: 'un' }))).toContain(un);
    expect(plain(await cite({}, { context: 'dm' }))).toContain(un);
    const elsewhere = scene.discord.guilds[1]?.channels[0];
    expect(plain(await cite({}, { channel: elsewhere }))).toContain(un);
    await scene.restart();
    expect(plain(await cite())).toBe(oscola);
  });

  test('a server in which only the person has the app is not spoken for', async () => {
    expect(plain(await cite({}, { installed: false }))).toContain(un);
  });

  test('who sees an answer; a button shows it to nobody else by itself', async () => {
    await slash('settings set', { private: false });
    expect((await cite()).ephemeral).toBe(false);
    const hidden = await cite({ share: false });
    expect(hidden.ephemeral).toBe(true);
    expect((await scene.discord.press(hidden, { customId: hidden.buttons[0]?.customId ?? '' })).ephemeral).toBe(true);
    await slash('settings set', { reset: 'private' });
    expect((await cite()).ephemeral).toBe(true);
    expect((await cite({ share: true })).ephemeral).toBe(false);
  });

  test('the time zone stands in for that of /daily set, and dates are in the language', async () => {
    await slash('settings set', { timezone: 'Geneva', language: 'Russian' });
    const set = await slash('daily set', { channel: scene.discord.channel('daily').id, time: '9:00' });
    expect(plain(set)).toContain('(Europe/Zurich)');
    expect(plain(await slash('daily pause', { until: '2099-01-05' }))).toContain('5 января 2099 г.');
  });

  test('everybody may look, and only people with Manage Server may set', async () => {
    const shown = await slash('settings show', {}, { user: colleague });
    expect(plain(shown)).toContain('Europe/Zurich');
    const refused = await slash('settings set', { style: 'apa' }, { user: colleague });
    expect(plain(refused)).toContain('is for people with the permission ‘Manage Server’');
    expect(plain(await slash('settings show', {}, { user: colleague }))).toBe(plain(shown));
  });
});

describe('privacy', () => {
  test('show lists what is kept, to anybody, without an id', async () => {
    const reply = await slash('privacy show', {}, { user: colleague });
    const text = plain(reply);
    expect(text).toContain('Kept of this server: 2 rows');
    expect(text).toContain('schedules, 1 row');
    expect(text).not.toMatch(/\d{17}/);
  });

  test.for(['privacy export', 'privacy erase'])('/%s is refused to people without Manage Server', async (name) => {
    const reply = await slash(name, {}, { user: colleague });
    expect(plain(reply)).toContain('‘Manage Server’');
    expect(reply.message?.attachments).toEqual([]);
    const forged = await scene.discord.press(
      await cite({ share: true }),
      { forged: 'privacy/confirm' },
      { user: colleague },
    );
    expect(plain(forged)).toContain('‘Manage Server’');
  });

  test('export hands over all rows as a file, to the asker alone', async () => {
    const reply = await slash('privacy export');
    expect(reply.ephemeral).toBe(true);
    const [file] = reply.message?.attachments ?? [];
    const read = JSON.parse(scene.discord.fileText(file?.id ?? ''));
    expect(read.server).toBe(scene.discord.guild.id);
    expect(read.tables.settings).toEqual([
      { server: read.server, style: 'oscola', private: null, language: 'ru', zone: 'Europe/Zurich' },
    ]);
    expect(read.tables.schedules).toHaveLength(1);
  });

  test('erase asks once more, and leaves nothing of the server in any file', async () => {
    const asked = await slash('privacy erase');
    expect(plain(await slash('settings show'))).toContain('Europe/Zurich');
    const erased = await scene.discord.press(asked, { label: 'Delete it all' });
    expect(plain(erased)).toContain('2 rows deleted.');
    expect(plain(await slash('settings show'))).not.toContain('set here');
    expect(plain(await slash('daily status'))).toContain('no daily fact');
    const folder = dirname(scene.store);
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name), 'latin1'), name).not.toContain(scene.discord.guild.id);
    }
    expect(plain(await slash('privacy show'))).toContain('Nothing is kept of this server');
  });
});

test('after all this Discord has nothing to object to', () => {
  expect(scene.discord.violations).toEqual([]);
  expect(scene.discord.pings()).toEqual([]);
});
