import type { AttachedFile } from '#src/render/discord-page.ts';
import type { InteractionPort } from './interactions.ts';

/** The one request that answering needs; discord.js's REST has it. */
export type Post = {
  post(
    route: `/${string}`,
    options: { body: unknown; files?: Upload[]; auth: false; signal: AbortSignal },
  ): Promise<unknown>;
};

type Upload = { name: string; data: string | Uint8Array; contentType: string };

/** Milliseconds after which Discord takes no first response any more, so that waiting longer is vain. */
const deadline = 3_000;

/** Sends responses through discord.js's REST; the interaction's token stands in for the bot's. */
export function createInteractionPort(rest: Post): InteractionPort {
  const post = (route: `/${string}`, body: unknown, files: readonly AttachedFile[] = []): Promise<unknown> => {
    const uploads = files.length > 0 && { files: files.map(upload) };
    return rest.post(route, { body, ...uploads, auth: false, signal: AbortSignal.timeout(deadline) });
  };
  return {
    respond: ({ id, token }, response, files) => post(`/interactions/${id}/${token}/callback`, response, files),
    followUp: ({ applicationId, token }, message) => post(`/webhooks/${applicationId}/${token}`, message),
  };
}

/** Which program opens a file is told by its name; to Discord all of them are text. */
function upload({ name, text }: AttachedFile): Upload {
  return { name, data: text, contentType: 'text/plain; charset=utf-8' };
}
