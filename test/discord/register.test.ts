import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import type { Command } from '#src/command/define.ts';
import { Fault } from '#src/corpus/fault.ts';
import { type RegistrationPort, register } from '#src/discord/register.ts';
import { recordedLog } from './recorded-log.ts';

const commands: Command[] = [{ name: 'find', description: 'Find words', options: {}, run: () => expect.fail() }];

/** Keeps commands as Discord does, and what was asked of it. */
function keeper(altered: object = {}): RegistrationPort & { readonly journal: string[] } {
  const journal: string[] = [];
  let kept: unknown[] = [];
  return {
    journal,
    async get(route) {
      journal.push(`GET ${route}`);
      return kept;
    },
    async put(route, { body }) {
      journal.push(`PUT ${route}`);
      kept = (body as object[]).map((each) => ({ ...each, id: '1', version: '2', ...altered }));
      return kept;
    },
  };
}

const failing = (error: unknown): RegistrationPort => ({ get: () => Promise.reject(error), put: () => expect.fail() });
const refusal = (code: number, status: number, errors: object = {}): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'Refused', errors } as never, code, status, 'PUT', 'http://localhost', {
    body: undefined,
    files: undefined,
  });

test.for<[string | null, string, string]>([
  [null, '/applications/7/commands', 'global'],
  ['42', '/applications/7/guilds/42/commands', 'guild'],
])('in server %s: once, and again only after a change', async ([guildId, route, scope]) => {
  const { log, lines } = recordedLog();
  const rest = keeper();
  const options = { rest, applicationId: '7', guildId, commands, groups: {}, log };
  expect(await register(options)).toBe('changed');
  expect(await register(options)).toBe('unchanged');
  expect(await register({ ...options, commands: [{ ...commands[0], description: 'Other' } as Command] })).toBe(
    'changed',
  );
  expect(rest.journal).toEqual([`GET ${route}`, `PUT ${route}`, `GET ${route}`, `GET ${route}`, `PUT ${route}`]);
  expect(lines.map(({ level }) => level)).toEqual(['info', 'info', 'info']);
  expect(lines[0]).toMatchObject({ scope, count: 1 });
});

test('it says when Discord keeps something else', async () => {
  const { log, lines } = recordedLog();
  await register({
    rest: keeper({ description: 'Cut' }),
    applicationId: '7',
    guildId: null,
    commands,
    groups: {},
    log,
  });
  expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
});

test.for<[string, unknown, string | null, RegExp]>([
  ['missing access', refusal(50001, 403), '42', /not in the server 42 .*client_id=7&scope=bot\+applications\.commands/],
  ['an unknown server', refusal(10004, 404), '42', /not in the server 42/],
  ['missing access everywhere', refusal(50001, 403), null, /refused to register the commands \(50001\)/],
  ['a mistake of ours', refusal(50035, 400), null, /refused to register the commands \(50035\)/],
])('%s is told with its remedy', async ([, error, guildId, expected]) => {
  const { log } = recordedLog();
  const registering = register({ rest: failing(error), applicationId: '7', guildId, commands, groups: {}, log });
  await expect(registering).rejects.toThrow(expected);
  await expect(registering).rejects.toMatchObject({ code: 'registration-refused', cause: error });
});

test('what Discord finds fault with is listed', async () => {
  const { log } = recordedLog();
  const errors = { 0: { name: { _errors: [{ code: 'TOO_LONG', message: 'Must be shorter.' }] } } };
  const rest = failing(refusal(50035, 400, errors));
  const error = await register({ rest, applicationId: '7', guildId: null, commands, groups: {}, log }).catch(
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(Fault);
  expect((error as Fault).problems).toContain('0.name[TOO_LONG]: Must be shorter.');
});

test.for<[string, unknown]>([
  ['5xx', Object.assign(new Error(), { status: 503 })],
  ['a refused token', refusal(0, 401)],
  ['a rate limit', refusal(0, 429)],
  ['the network', Object.assign(new Error(), { code: 'ECONNRESET' })],
])('%s is left to the caller', async ([, error]) => {
  const { log } = recordedLog();
  const registering = register({ rest: failing(error), applicationId: '7', guildId: '42', commands, groups: {}, log });
  await expect(registering).rejects.toBe(error);
});
