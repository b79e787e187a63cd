import type { InteractionPort } from './interactions.ts';

/** The one request that answering needs; discord.js's REST has it. */
export type Post = {
  post(route: `/${string}`, options: { body: unknown; auth: false; signal: AbortSignal }): Promise<unknown>;
};

/** Milliseconds after which Discord takes no first response any more, so that waiting longer is vain. */
const deadline = 3_000;

/** Sends responses through discord.js's REST; the interaction's token stands in for the bot's. */
export function createInteractionPort(rest: Post): InteractionPort {
  const post = (route: `/${string}`, body: unknown): Promise<unknown> =>
    rest.post(route, { body, auth: false, signal: AbortSignal.timeout(deadline) });
  return {
    respond: ({ id, token }, response) => post(`/interactions/${id}/${token}/callback`, response),
    followUp: ({ applicationId, token }, message) => post(`/webhooks/${applicationId}/${token}`, message),
  };
}
