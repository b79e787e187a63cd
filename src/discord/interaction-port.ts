import { z } from 'zod';
import type { AttachedFile } from '#src/render/discord-page.ts';
import type { InteractionPort } from './interactions.ts';
import { hasKey, keyedSchema } from './message-key.ts';
import { readRefusal } from './refusal.ts';

/** The requests that answering needs; discord.js's REST has them. */
export type AnsweringRest = {
  post(
    route: `/${string}`,
    options: { body: unknown; files?: Upload[]; query?: URLSearchParams; auth: false; signal: AbortSignal },
  ): Promise<unknown>;
  get(route: `/${string}`, options: { auth: false; signal: AbortSignal }): Promise<unknown>;
};

type Upload = { name: string; data: string | Buffer; contentType: string };

/** Milliseconds after which Discord takes no first response any more, so that waiting longer is vain. */
const deadline = 3_000;

/** Sends responses through discord.js's REST; the interaction's token stands in for the bot's. */
export function createInteractionPort(rest: AnsweringRest): InteractionPort {
  const post = async (
    route: `/${string}`,
    body: unknown,
    { files = [], query }: { files?: readonly AttachedFile[]; query?: URLSearchParams } = {},
  ): Promise<unknown> => {
    const signal = AbortSignal.timeout(deadline);
    const uploads = files.length > 0 && { files: await Promise.all(files.map(upload)) };
    return rest.post(route, { body, ...uploads, ...(query && { query }), auth: false, signal });
  };
  return {
    respond: ({ id, token }, response, files) => post(`/interactions/${id}/${token}/callback`, response, { files }),
    followUp: ({ applicationId, token }, message) => post(`/webhooks/${applicationId}/${token}`, message),
    async post({ id, token }, response, files) {
      const query = new URLSearchParams({ with_response: 'true' });
      const answer = await post(`/interactions/${id}/${token}/callback`, response, { files, query });
      return postedSchema.parse(answer).resource.message.id;
    },
    async posted({ applicationId, token }, key) {
      try {
        const signal = AbortSignal.timeout(deadline);
        const answer = await rest.get(`/webhooks/${applicationId}/${token}/messages/@original`, {
          auth: false,
          signal,
        });
        const message = keyedSchema.parse(answer);
        return hasKey(message, key) ? message : 'another';
      } catch (error) {
        if (readRefusal(error).status === 404) return { id: null };
        throw error;
      }
    },
  };
}

const postedSchema = z.object({ resource: z.object({ message: z.object({ id: z.string() }) }) });

/** Which program opens a text is told by its name; to Discord all of them are text. */
async function upload({ name, text, paper }: AttachedFile): Promise<Upload> {
  if (!paper) return { name, data: text, contentType: 'text/plain; charset=utf-8' };
  // Loaded where it is needed: it is large, and few ask for it.
  const { packPaper } = await import('#src/word/pack-paper.ts');
  return { name, data: Buffer.from(await packPaper(paper)), contentType: wordType };
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
