import type { Unreplaced } from '#src/answer/answer.ts';
import type { Desk } from '#src/command/desk.ts';
import type { Log } from '#src/log.ts';
import type { AttachedFile } from '#src/render/discord-page.ts';
import type { ChannelPort } from '#src/schedule/port.ts';
import { apology, type Plan, plan, type Render, type Replacing } from './plan.ts';
import { publish } from './publish.ts';
import { type Incoming, readInteraction } from './read-interaction.ts';
import { readRefusal, responded } from './refusal.ts';
import type { Message, Response } from './responses.ts';
import { snowflakeTime } from './snowflake.ts';

/** How responses reach Discord; both reject as discord.js's REST does. */
export type InteractionPort = {
  respond(incoming: Incoming, response: Response, files: readonly AttachedFile[]): Promise<unknown>;
  followUp(incoming: Incoming, message: Message): Promise<unknown>;
  /** As `respond`, and gives the id of the message that it became. */
  post(incoming: Incoming, response: Response, files: readonly AttachedFile[]): Promise<string>;
  /** The message with a key that a first response became, its id null where Discord has none; `another` where it has one without that key. */
  posted(incoming: Incoming, key: string): Promise<{ readonly id: string | null } | 'another'>;
};

/** Milliseconds: Discord takes a first response for three seconds, and a resumed connection replays what was missed. */
export const oldest = 2_500;

/** Answers interactions as they come; `close` stops that and waits for those under way. */
export type Interactions = {
  /** Takes one raw INTERACTION_CREATE. Never throws and never rejects. */
  handle(raw: unknown): Promise<void>;
  close(): Promise<void>;
};

export function createInteractions(options: {
  /** Asked for each interaction anew, so that a reload takes effect. */
  readonly desk: (incoming: Incoming) => Desk | Promise<Desk>;
  readonly render: Render;
  readonly port: InteractionPort;
  /** Puts something in the place of a message. Never rejects; where it is absent, nothing is replaced. */
  readonly replace?: (wish: Replacing) => Promise<'done' | Unreplaced>;
  /** Posts a message of the bot's own; where it is absent, none is. */
  readonly post?: ChannelPort['send'];
  readonly log: Log;
  /** Milliseconds since 1970 by Discord's clock. */
  readonly now: () => number;
}): Interactions {
  const { desk, render, port, replace = async () => 'unknown' as const, log, now } = options;
  const { post = async () => ({ type: 'unknown' }) as const } = options;
  const running = new Set<Promise<void>>();
  let closed = false;

  const serve = async (raw: unknown): Promise<void> => {
    const incoming = readInteraction(raw);
    if (!incoming) return log.warn('an interaction could not be read');
    const received = now();
    const ms = received - snowflakeTime(incoming.id);
    const { kind } = incoming;
    if (ms > oldest) return log.debug('an interaction came too late to be answered', { kind, ms });
    const planned = await planOrApologise(incoming);
    const sent = await send(incoming, planned);
    const line = { kind, command: planned.command, outcome: sent ? planned.outcome : 'unsent', ms: now() - received };
    if (kind === 'autocomplete') log.debug('suggested', line);
    else log.info('answered', line);
  };

  const planOrApologise = async (incoming: Incoming): Promise<Plan> => {
    try {
      const planned = plan(incoming, await desk(incoming), render);
      const replaced = planned.replaces ? await replace(planned.replaces) : 'done';
      return (replaced !== 'done' && planned.replaces?.otherwise[replaced]) || planned;
    } catch (error) {
      log.error('an interaction could not be answered', { kind: incoming.kind, error });
      return { first: apology(incoming.kind), followUps: [], command: null, outcome: 'failed' };
    }
  };

  const send = async (incoming: Incoming, planned: Plan): Promise<boolean> => {
    const outcome = await (planned.publishes
      ? publish(incoming, planned, planned.publishes, { port, post, log })
      : respond(incoming, planned.first, planned.files));
    if (outcome === 'refused') await respond(incoming, apology(incoming.kind));
    if (outcome !== 'sent') return false;
    try {
      for (const message of planned.followUps) await port.followUp(incoming, message);
    } catch (error) {
      log.warn('a further page could not be sent', { kind: incoming.kind, error });
    }
    return true;
  };

  /** `refused` where Discord found fault with the response itself, so that another one may be sent. */
  const respond = async (
    incoming: Incoming,
    response: Response,
    files: readonly AttachedFile[] = [],
  ): Promise<'sent' | 'lost' | 'refused'> => {
    try {
      await port.respond(incoming, response, files);
      return 'sent';
    } catch (error) {
      const { status, code } = readRefusal(error);
      // The library repeats a request whose answer was lost: the first one had arrived.
      if (code === responded.already) return 'sent';
      const level = code === responded.unknown ? 'info' : 'error';
      log[level]('a response could not be sent', { kind: incoming.kind, error });
      return status === 400 ? 'refused' : 'lost';
    }
  };

  return {
    async handle(raw) {
      if (closed) return;
      const served = serve(raw).catch((error: unknown) => log.error('an interaction was not handled', { error }));
      running.add(served);
      await served;
      running.delete(served);
    },
    async close() {
      closed = true;
      await Promise.all(running);
    },
  };
}
