import { REST, RESTEvents } from 'discord.js';
import { restOptions } from './client-options.ts';
import type { Clock } from './clock.ts';

/**
 * The REST that daily posts go through: it repeats nothing by itself, since whether a request may be repeated is for the
 * protocol of the posts to say.
 */
export function createPostingRest({ token, apiUrl, clock }: { token: string; apiUrl: string; clock: Clock }): REST {
  const rest = new REST({ ...restOptions(apiUrl), retries: 0 }).setToken(token);
  rest.on(RESTEvents.Response, (_, response) => clock.sync(response.headers.get('date')));
  return rest;
}
