import { expect, test } from 'vitest';
import type { InteractionPort } from '#src/discord/interactions.ts';
import { publish } from '#src/discord/publish.ts';
import { readInteraction } from '#src/discord/read-interaction.ts';
import { reply } from '#src/discord/responses.ts';
import type { Sending } from '#src/schedule/port.ts';
import { recordedLog } from './recorded-log.ts';

const incoming = readInteraction({ id: '1', application_id: '7', token: 't', type: 3, channel_id: '5', data: {} });
const already = { status: 400, code: 40060 };
const none = { id: null };
type Posted = Awaited<ReturnType<InteractionPort['posted']>>;

/** What Discord says to the response, of the message that it has, and to a message of the bot's own; then what comes of it. */
test.for<
  [
    what: string,
    said: string | object,
    there: Posted | Error,
    instead: Sending | null,
    noted: string | null | undefined,
    outcome: string,
  ]
>([
  ['is taken', '3', none, null, '3', 'sent'],
  ['is refused', { status: 400, code: 50035 }, none, null, null, 'refused'],
  ['comes too late', { status: 404, code: 10062 }, none, null, null, 'lost'],
  ['is not answered, and there', { code: 'ECONNRESET' }, { id: '3' }, null, '3', 'sent'],
  ['is not answered, and not there', { code: 'ECONNRESET' }, none, null, null, 'lost'],
  ['is not answered, and nothing can be told', { code: 'ECONNRESET' }, new Error('reset'), null, undefined, 'lost'],
  ['had arrived before it was repeated', already, { id: '3' }, null, '3', 'sent'],
  ['had arrived, and somebody has deleted it', already, none, null, null, 'lost'],
  ['was answered by another program', already, 'another', { type: 'sent', message: '9' }, '9', 'sent'],
  ['was, and Discord refuses', already, 'another', { type: 'refused', why: 'forbidden' }, null, 'lost'],
  ['was, and Discord takes nothing now', already, 'another', { type: 'unsent', after: 1 }, null, 'lost'],
  ['was, and nothing can be told', already, 'another', { type: 'unknown' }, undefined, 'lost'],
])('a publication that %s', async ([, said, there, instead, noted, outcome]) => {
  if (!incoming) throw new Error('the interaction should be readable');
  const settled: (string | null)[] = [];
  const posts: unknown[] = [];
  const data = { flags: 1 << 15, components: [], allowed_mentions: { parse: [] } } as const;
  const port: InteractionPort = {
    respond: async () => {},
    followUp: async () => {},
    post: async () => (typeof said === 'string' ? said : Promise.reject(said)),
    posted: async () => (there instanceof Error ? Promise.reject(there) : there),
  };
  const { log } = recordedLog();
  const done = await publish(
    incoming,
    { first: reply(data) },
    { key: 'k', settle: (id) => settled.push(id) },
    {
      ...{ port, log },
      post: async (...given) => {
        posts.push(given);
        return instead ?? { type: 'unknown' };
      },
    },
  );
  expect(done).toBe(outcome);
  expect(settled).toEqual(noted === undefined ? [] : [noted]);
  expect(posts).toEqual(instead ? [['5', data, 'k']] : []);
});
