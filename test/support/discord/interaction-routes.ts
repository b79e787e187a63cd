import { callbackTypes, checkCallback } from './callback-rules.ts';
import { withoutPrivacy, writing } from './interaction-writing.ts';
import { createMessage, createPlaceholder, deleteMessage, editMessage, messagesIn, type Writing } from './messages.ts';
import { messageFlags } from './numbers.ts';
import { Refusal } from './refusal.ts';
import { type Handle, parameter, type RouteRequest } from './request.ts';
import type { Fields, Message, MessageBody } from './types.ts';
import type { Interaction, World } from './world.ts';

/** Milliseconds of Discord's clock: the first response, and the life of the token. */
export const deadlines = { firstResponse: 3_000, token: 15 * 60_000 } as const;
const followUpsWhereNotInstalled = 5;

/** The first response. 10062 where it is unknown or too late, 40060 where there was one already. */
export const respond: Handle = (request, world) => {
  const interaction = world.interactions.get(parameter(request, 'interaction'));
  const known = interaction?.token === parameter(request, 'token') ? interaction : null;
  if (!known) throw new Refusal('unknownInteraction');
  if (known.callback) throw new Refusal('alreadyAcknowledged');
  if (world.elapsed() - known.bornAt > deadlines.firstResponse) throw new Refusal('unknownInteraction');
  const body = request.body as { readonly type: number; readonly data?: Fields | null };
  const data = body.data ?? {};
  checkCallback(known, body.type, data);
  const message = underData(
    () => responses[body.type]?.(known, writing(known, data, request.files, world), world) ?? null,
  );
  known.original = message;
  known.callback = { type: body.type, data };
  return request.query['with_response'] === 'true' ? described(known, body.type, message) : null;
};

/** `@original`, or a follow-up by its id. */
export const getResponse: Handle = (request, world) => answered(request, world).message;

export const editResponse: Handle = (request, world) => {
  const { interaction, message } = answered(request, world);
  const edit = writing(interaction, request.body as MessageBody, request.files, world);
  return editMessage(message, withoutPrivacy(edit, message, world), world);
};

export const deleteResponse: Handle = (request, world) => {
  deleteMessage(answered(request, world).message, world);
  return null;
};

/** A follow-up; right after a deferred response it fills that one in, as documented (its own ephemeral flag is ignored). */
export const followUp: Handle = (request, world) => {
  const interaction = responded(request, world);
  const { original } = interaction;
  const filled = writing(interaction, request.body as MessageBody, request.files, world);
  if (original && (original.flags & messageFlags.loading) !== 0)
    return editMessage(original, withoutPrivacy(filled, original, world), world);
  if (!interaction.installed && interaction.followUps.length >= followUpsWhereNotInstalled)
    throw new Refusal('tooManyFollowUps');
  const message = createMessage(filled, world);
  interaction.followUps.push(message);
  return message;
};

const responses: Readonly<
  Record<number, (interaction: Interaction, writing: Writing, world: World) => Message | null>
> = {
  [callbackTypes.message]: (_, writing, world) => createMessage(writing, world),
  [callbackTypes.deferredMessage]: (_, writing, world) => createPlaceholder(writing, world),
  [callbackTypes.deferredUpdate]: ({ source }) => source,
  [callbackTypes.update]: ({ source }, writing, world) =>
    source && editMessage(source, withoutPrivacy(writing, source, world), world),
};

/** Errors of a callback's message stand under `data`. */
function underData<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw error instanceof Refusal && error.errors ? new Refusal(error.kind, { data: error.errors }) : error;
  }
}

function responded(request: RouteRequest, world: World): Interaction {
  const token = parameter(request, 'token');
  const interaction = [...world.interactions.values()].find((each) => each.token === token);
  if (parameter(request, 'application') !== world.applicationId || (interaction && !interaction.callback))
    throw new Refusal('unknownWebhook');
  if (!interaction || world.elapsed() - interaction.bornAt > deadlines.token) throw new Refusal('invalidWebhookToken');
  return interaction;
}

function answered(request: RouteRequest, world: World): { interaction: Interaction; message: Message } {
  const interaction = responded(request, world);
  const id = parameter(request, 'message');
  const mine = [...(interaction.original ? [interaction.original] : []), ...interaction.followUps];
  const message = id === '@original' ? interaction.original : mine.find((each) => each.id === id);
  if (!message || !messagesIn(message.channel_id, world).includes(message)) throw new Refusal('unknownMessage');
  return { interaction, message };
}

function described(interaction: Interaction, type: number, message: Message | null): Fields {
  const kind =
    type === callbackTypes.deferredUpdate || type === callbackTypes.update
      ? callbackTypes.update
      : callbackTypes.message;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: (message.flags & messageFlags.loading) !== 0,
        response_message_ephemeral: (message.flags & messageFlags.ephemeral) !== 0,
      }),
    },
    ...(message && { resource: { type: kind, message } }),
  };
}
