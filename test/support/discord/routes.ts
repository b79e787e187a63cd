import { callbackSchema } from './callback-rules.ts';
import * as channels from './channel-routes.ts';
import { listCommands, overwriteCommands } from './command-routes.ts';
import { applicationPayload } from './entities.ts';
import * as interactions from './interaction-routes.ts';
import { channelTypes } from './numbers.ts';
import type { Handle } from './request.ts';
import type { World } from './world.ts';

/** What is checked about a request and its answer. */
type RouteSchemas = {
  /** Published schema of the request body; where it depends on the body, a function of it. */
  readonly request?: string | ((body: unknown) => string);
  /** Published schema of an answer with status 200; where it depends on the answer, a function of it. */
  readonly answer?: string | ((answer: unknown) => string);
  /** Whether the request writes a message, so that it must say who may be pinged. */
  readonly writes?: (body: unknown) => boolean;
};

/** One row of Discord's API: where, who may, which published schemas, and what happens. */
export type Route = RouteSchemas & {
  readonly method: string;
  /** `:name` stands for one part of the path. */
  readonly path: string;
  /** `bot`: with the bot's token; `token`: the token in the path is enough. */
  readonly auth: 'bot' | 'token';
  readonly handle: Handle;
};

const always = (): boolean => true;
const messageCallback = (body: unknown): boolean => [4, 7].includes((body as { readonly type: number }).type);
const channelSchema = (channel: unknown): string =>
  (channel as { readonly type: number }).type === channelTypes.dm
    ? 'PrivateChannelResponseSchema'
    : 'GuildChannelResponseSchema';

const application = 'PrivateApplicationResponseSchema';
const command = 'ApplicationCommandResponseSchema[]';
const overwritten = { request: 'ApplicationCommandUpdateRequestSchema[]', answer: command };
const message = 'MessageResponseSchema';
const written = (request: string): RouteSchemas => ({ request, answer: message, writes: always });
const called = { request: callbackSchema, answer: 'InteractionCallbackResponseSchema', writes: messageCallback };

const commandsPath = '/applications/:application/commands';
const guildCommandsPath = '/applications/:application/guilds/:guild/commands';
const messagesPath = '/channels/:channel/messages';
const messagePath = '/channels/:channel/messages/:message';
const webhookPath = '/webhooks/:application/:token';
const responsePath = '/webhooks/:application/:token/messages/:message';

export const routes: readonly Route[] = [
  bot('GET', '/gateway/bot', { answer: 'GatewayBotResponseSchema' }, (_, world) => gateway(world)),
  bot('GET', '/users/@me', { answer: 'UserPIIResponseSchema' }, (_, { bot: self }) => ({
    ...self,
    mfa_enabled: false,
    locale: 'en-US',
  })),
  bot('GET', '/applications/@me', { answer: application }, (_, world) => applicationPayload(world)),
  bot('GET', '/oauth2/applications/@me', { answer: application }, (_, world) => applicationPayload(world)),

  bot('GET', commandsPath, { answer: command }, listCommands),
  bot('PUT', commandsPath, overwritten, overwriteCommands),
  bot('GET', guildCommandsPath, { answer: command }, listCommands),
  bot('PUT', guildCommandsPath, overwritten, overwriteCommands),

  bot('GET', '/guilds/:guild', { answer: 'GuildWithCountsResponseSchema' }, channels.getGuild),
  bot('GET', '/guilds/:guild/members/:user', { answer: 'GuildMemberResponseSchema' }, channels.getMember),
  bot('GET', '/channels/:channel', { answer: channelSchema }, channels.getChannel),
  bot('GET', messagesPath, { answer: 'MessageResponseSchema[]' }, channels.listMessages),
  bot('POST', messagesPath, written('MessageCreateRequestSchema'), channels.postMessage),
  bot('GET', messagePath, { answer: message }, channels.getMessage),
  bot('PATCH', messagePath, written('MessageEditRequestPartialSchema'), channels.patchMessage),
  bot('DELETE', messagePath, {}, channels.removeMessage),

  token('POST', '/interactions/:interaction/:token/callback', called, interactions.respond),
  token('POST', webhookPath, written('IncomingWebhookInteractionRequestSchema'), interactions.followUp),
  token('GET', responsePath, { answer: message }, interactions.getResponse),
  token('PATCH', responsePath, written('IncomingWebhookUpdateRequestPartialSchema'), interactions.editResponse),
  token('DELETE', responsePath, {}, interactions.deleteResponse),
];

function bot(method: string, path: string, schemas: RouteSchemas, handle: Handle): Route {
  return { method, path, auth: 'bot', ...schemas, handle };
}

function token(method: string, path: string, schemas: RouteSchemas, handle: Handle): Route {
  return { method, path, auth: 'token', ...schemas, handle };
}

function gateway(world: World): {
  readonly url: string;
  readonly shards: number;
  readonly session_start_limit: object;
} {
  return { url: world.gatewayUrl(), shards: 1, session_start_limit: { ...world.settings.sessionStartLimit } };
}
