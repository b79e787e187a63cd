import type { Command } from '#src/command/define.ts';
import { Fault } from '#src/corpus/fault.ts';
import type { Log } from '#src/log.ts';
import { canonical, fingerprint } from './canonical.ts';
import { notInServer, readRefusal } from './refusal.ts';
import { registrations, type Scope } from './registration.ts';

/** The two requests that registration needs; discord.js's REST has them. */
export type RegistrationPort = {
  get(route: `/${string}`): Promise<unknown>;
  put(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
};

/** Discord's codes for a server that the application is not in. */
const strangeServer: readonly unknown[] = [50001, 10004];

/**
 * Makes what Discord offers equal to our commands, in one server or everywhere, and sends them only where they differ.
 * Throws a Fault where Discord refuses them; errors that may pass are thrown as they are.
 */
export async function register(options: {
  readonly rest: RegistrationPort;
  readonly applicationId: string;
  readonly guildId: string | null;
  readonly commands: readonly Command[];
  readonly groups: Readonly<Record<string, string>>;
  readonly log: Log;
}): Promise<'unchanged' | 'changed'> {
  const { rest, applicationId, guildId, log } = options;
  const scope: Scope = guildId === null ? 'global' : 'guild';
  const place = guildId === null ? '' : (`/guilds/${guildId}` as const);
  const route = `/applications/${applicationId}${place}/commands` as const;
  const body = registrations(options.commands, options.groups, scope);
  const wanted = canonical(body, scope);
  const known = { scope, count: body.length, code: fingerprint(wanted) };
  try {
    if (canonical(list(await rest.get(route)), scope) === wanted) {
      log.info('commands are registered already', known);
      return 'unchanged';
    }
    const kept = canonical(list(await rest.put(route, { body })), scope);
    log.info('commands registered', known);
    if (kept !== wanted) log.warn('Discord keeps the commands differently from how they were sent', known);
    return 'changed';
  } catch (error) {
    throw refused(error, applicationId, guildId);
  }
}

function list(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}

function refused(error: unknown, applicationId: string, guildId: string | null): unknown {
  const { status, code } = readRefusal(error);
  if (guildId !== null && strangeServer.includes(code)) return notInServer(guildId, applicationId, error);
  if (!(error instanceof Error) || status === null || status >= 500 || status === 401 || status === 429) return error;
  return new Fault(
    'registration-refused',
    `Discord refused to register the commands (${code ?? status}); if no reason below is yours to mend, please report it.`,
    { problems: error.message.split('\n'), cause: error },
  );
}
