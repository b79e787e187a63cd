import { channelPayload, memberOf, takesMessages } from './entities.ts';
import { FormErrors } from './form-errors.ts';
import { guildPayload } from './guild-payload.ts';
import { createMessage, deleteMessage, editMessage, messagesIn, type Writing } from './messages.ts';
import { channelTypes, messageFlags } from './numbers.ts';
import type { Permissions } from './permissions.ts';
import { Refusal, type RefusalKind } from './refusal.ts';
import { type Handle, parameter, type RouteRequest } from './request.ts';
import type { Message, MessageBody } from './types.ts';
import type { Channel, World } from './world.ts';

export const getGuild: Handle = (request, world) => {
  const guild = world.guilds.find((each) => each.id === parameter(request, 'guild'));
  if (!guild) throw new Refusal('unknownGuild');
  return guildPayload(guild);
};

export const getMember: Handle = (request, world) => {
  const user = world.users.get(parameter(request, 'user'));
  if (!user) throw new Refusal('unknownMember');
  return memberOf(user);
};

export const getChannel: Handle = (request, world) => channelPayload(channel(request, world), world);

/** Newest first, private answers left out; empty without the permission to read the history, as documented. */
export const listMessages: Handle = (request, world) => {
  const { id, permissions } = channel(request, world);
  const limit = Number(request.query['limit'] ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    const errors = new FormErrors();
    errors.add(['limit'], 'NUMBER_TYPE_RANGE', 'int value should be between 1 and 100.');
    errors.throwIfAny();
  }
  const { before, after } = request.query;
  const between = (message: Message): boolean =>
    (!before || BigInt(message.id) < BigInt(before)) && (!after || BigInt(message.id) > BigInt(after));
  const shown = permissions.history && !world.settings.hideHistory;
  const visible = shown ? messagesIn(id, world).filter((each) => isPublic(each) && between(each)) : [];
  return (after ? visible.slice(0, limit) : visible.slice(-limit)).toReversed();
};

export const getMessage: Handle = (request, world) => message(request, channel(request, world, 'history'), world);

/** With `enforce_nonce`, a nonce used before inside the window returns the earlier message and writes nothing. */
export const postMessage: Handle = (request, world) => {
  const where = channel(request, world, 'send');
  if (where.type === channelTypes.forum) throw new Refusal('forumMessage');
  if (!takesMessages(where)) throw new Refusal('nonTextChannel');
  const body = request.body as MessageBody;
  const nonce = body.nonce ?? null;
  const earlier = body.enforce_nonce && nonce !== null ? world.nonces.get(String(nonce)) : undefined;
  if (earlier && world.elapsed() - earlier.at <= world.settings.nonceWindow) {
    // As observed: a message that was deleted since is neither returned nor made again.
    if (!messagesIn(where.id, world).includes(earlier.message)) throw new Refusal('unknownMessage');
    return earlier.message;
  }
  if (body.flags && body.flags & messageFlags.ephemeral)
    world.journal.violate(
      'public-ephemeral',
      `POST /channels/${where.id}/messages`,
      'A channel message cannot be private: the flag is ignored',
    );
  const sent = createMessage(writing(request, where, world), world);
  if (nonce !== null) world.nonces.set(String(nonce), { message: sent, at: world.elapsed() });
  return sent;
};

export const patchMessage: Handle = (request, world) => {
  const where = channel(request, world);
  const edited = message(request, where, world);
  if (edited.author.id !== world.bot.id) throw new Refusal('notTheAuthor');
  return editMessage(edited, writing(request, where, world), world);
};

export const removeMessage: Handle = (request, world) => {
  const where = channel(request, world);
  const removed = message(request, where, world);
  if (removed.author.id !== world.bot.id && !where.permissions.manageMessages) throw new Refusal('missingPermissions');
  deleteMessage(removed, world);
  return null;
};

const settable = messageFlags.suppressEmbeds | messageFlags.suppressNotifications | messageFlags.componentsV2;

function writing(request: RouteRequest, where: Channel, world: World): Writing {
  const body = request.body as MessageBody;
  if (request.files.length > 0 && !where.permissions.attach) throw new Refusal('missingPermissions');
  if (body.embeds?.length && !where.permissions.embed) throw new Refusal('missingPermissions');
  const extra = {
    ...(typeof body.nonce === 'string' || typeof body.nonce === 'number' ? { nonce: body.nonce } : {}),
    ...reference(body, where),
  };
  return { channel: where, author: world.bot, body, files: request.files, settable, extra };
}

function reference(body: MessageBody, where: Channel): Writing['extra'] {
  const id = body.message_reference?.message_id;
  return id ? { type: 19, message_reference: { type: 0, channel_id: where.id, message_id: id } } : {};
}

/** The channel of the path, where the bot may see it and has the permission asked for. */
function channel(request: RouteRequest, world: World, needs?: keyof Permissions): Channel {
  const found = world.channels.get(parameter(request, 'channel'));
  if (!found) throw new Refusal('unknownChannel');
  const lacking: RefusalKind | null = !found.permissions.view
    ? 'missingAccess'
    : needs && !found.permissions[needs]
      ? 'missingPermissions'
      : null;
  if (lacking) throw new Refusal(lacking);
  return found;
}

function message(request: RouteRequest, where: Channel, world: World): Message {
  const id = parameter(request, 'message');
  const found = messagesIn(where.id, world).find((each) => each.id === id && isPublic(each));
  if (!found) throw new Refusal('unknownMessage');
  return found;
}

function isPublic(each: Message): boolean {
  return (each.flags & messageFlags.ephemeral) === 0;
}
