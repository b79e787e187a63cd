import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, REST, RESTEvents } from 'discord.js';
import { z } from 'zod';
import type { Command } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import type { Config } from '#src/config.ts';
import type { Log } from '#src/log.ts';
import { renderOpening } from '#src/render/discord.ts';
import { restOptions } from './client-options.ts';
import { createClock } from './clock.ts';
import { keepConnected } from './gateway.ts';
import { createInteractionPort } from './interaction-port.ts';
import { createInteractions } from './interactions.ts';
import { createKeeping, type Kept } from './keeping.ts';
import { register } from './register.ts';
import { retry, type Waiting } from './retry.ts';
import { runSession } from './session.ts';
import type { Timer } from './watchdog.ts';

/** Milliseconds that interactions under way get when the bot stops. */
const longestDrain = 3_000;

const applicationSchema = z.object({ id: z.string() });
const gatewaySchema = z.object({ session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }) });

/**
 * Registers the commands, connects, and resolves when interactions are being answered (or the signal has aborted).
 * `stopped` then resolves to the exit code after the signal, and rejects with a Fault where Discord ends it. Throws a
 * Fault where the token or the commands are refused; where Discord cannot be reached, waits and tries again.
 */
export async function startDiscord(options: {
  readonly config: Pick<Config, 'guildId' | 'apiUrl'> & { readonly token: string };
  readonly log: Log;
  readonly desk: () => Desk;
  /** Without it no command can keep anything, and nothing is posted daily. */
  readonly kept?: Kept;
  readonly commands: readonly Command[];
  /** Descriptions of the groups of subcommands, by their name. */
  readonly groups: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** The machine's own where absent. */
  readonly waiting?: Waiting;
  readonly timer?: Timer;
}): Promise<{ readonly stopped: Promise<number> }> {
  const { config, log, desk, kept, signal, waiting = realWaiting, timer = realTimer } = options;
  const { token, guildId, apiUrl } = config;
  const rest = new REST(restOptions(apiUrl)).setToken(token);
  const clock = createClock(Date.now, log);
  rest.on(RESTEvents.Response, (_, response) => clock.sync(response.headers.get('date')));

  const setUp = async (): Promise<true> => {
    const { id } = read(applicationSchema, await rest.get('/applications/@me'));
    await register({ ...options, rest, applicationId: id, guildId });
    return true;
  };
  if (!(await retry(setUp, { what: 'registering', log, signal, waiting }))) return { stopped: Promise.resolve(0) };

  const port = createInteractionPort(rest);
  const { random } = waiting;
  const keeping = kept && createKeeping({ ...{ kept, desk, token, apiUrl, log, clock, timer, random, signal } });
  const deskFor = keeping?.deskFor ?? desk;
  const interactions = createInteractions({
    ...{ desk: deskFor, render: renderOpening, port, log, now: clock.now },
    ...(keeping && { replace: keeping.replace, post: keeping.post }),
  });
  const onInteraction = (raw: unknown): void => void interactions.handle(raw);
  const onClient = (client: Client): void => keeping?.follow(client);
  const { promise: answering, resolve } = Promise.withResolvers<void>();
  const onUp = (): void => {
    keeping?.up();
    resolve();
  };
  const close = (): Promise<unknown> => Promise.all([interactions.close(), keeping?.stop()]);
  const connected = keepConnected({
    budget: async () => read(gatewaySchema, await rest.get('/gateway/bot')).session_start_limit,
    session: (stop) => runSession({ token, apiUrl, log, timer, onUp, onInteraction, onClient, signal: stop }),
    log,
    signal: drained(signal, close),
    waiting,
  });
  await Promise.race([answering, connected]);
  return { stopped: connected.then(() => 0) };
}

const realWaiting: Waiting = {
  sleep: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => {}),
  random: Math.random,
};

const realTimer: Timer = {
  now: Date.now,
  start(ms, call) {
    const timeout = setTimeout(call, ms);
    return () => clearTimeout(timeout);
  },
};

/** Aborts after the given signal, once what is under way is finished or has had its time. */
function drained(signal: AbortSignal, close: () => Promise<unknown>): AbortSignal {
  const controller = new AbortController();
  const drain = async (): Promise<void> => {
    await Promise.race([close(), sleep(longestDrain, undefined, { ref: false })]);
    controller.abort();
  };
  if (signal.aborted) void drain();
  else signal.addEventListener('abort', () => void drain(), { once: true });
  return controller.signal;
}

/** An answer that is not Discord's comes from something in between, and counts as Discord being out of reach. */
function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success)
    throw Object.assign(new Error('unreadable answer', { cause: parsed.error }), { code: 'EBADMSG' });
  return parsed.data;
}
