import { attach, mediaOf, remaining } from './attachments.ts';
import { keepComponents } from './components.ts';
import { pings } from './mentions.ts';
import { checkMessage } from './message-rules.ts';
import { messageFlags } from './numbers.ts';
import { asKept } from './text.ts';
import type { Embed, Message, MessageBody, UploadedFile, User } from './types.ts';
import type { Channel, World } from './world.ts';

/** What a request's message needs besides its body. */
export type Writing = {
  readonly channel: Channel;
  readonly author: User;
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
  /** The flags a bot may set there; Discord ignores the others. */
  readonly settable: number;
  readonly extra?: Partial<
    Pick<Message, 'type' | 'webhook_id' | 'interaction_metadata' | 'message_reference' | 'nonce'>
  >;
};

/** Checks and keeps a new message. Throws the Refusal that Discord would answer with. */
export function createMessage(writing: Writing, world: World): Message {
  const message = blank(writing, world);
  write(message, writing, world);
  messagesIn(writing.channel.id, world).push(message);
  return message;
}

/** Checks and carries out an edit: what the body leaves out stays. Throws the Refusal that Discord would answer with. */
export function editMessage(message: Message, writing: Writing, world: World): Message {
  write(message, writing, world);
  message.edited_timestamp = new Date(world.time()).toISOString();
  return message;
}

/** A new message without words that says that the app is thinking. */
export function createPlaceholder(writing: Writing, world: World): Message {
  const message = blank(writing, world);
  message.flags = messageFlags.loading | ((writing.body.flags ?? 0) & messageFlags.ephemeral);
  messagesIn(writing.channel.id, world).push(message);
  return message;
}

export function deleteMessage(message: Message, world: World): void {
  const kept = messagesIn(message.channel_id, world);
  kept.splice(kept.indexOf(message), 1);
}

export function messagesIn(channelId: string, world: World): Message[] {
  const kept = world.messages.get(channelId) ?? [];
  world.messages.set(channelId, kept);
  return kept;
}

function blank({ channel, author, body, extra }: Writing, world: World): Message {
  return {
    id: world.newId(),
    channel_id: channel.id,
    author,
    type: 0,
    timestamp: new Date(world.time()).toISOString(),
    ...(author.bot && { application_id: world.applicationId }),
    ...extra,
    pinned: false,
    tts: body.tts ?? false,
    edited_timestamp: null,
    content: '',
    flags: 0,
    embeds: [],
    components: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
  };
}

function write(message: Message, { body, files, settable, channel }: Writing, world: World): void {
  const content = body.content === undefined ? message.content : (body.content ?? '');
  const embeds = body.embeds === undefined ? message.embeds : (body.embeds ?? []);
  const components = body.components === undefined ? message.components : (body.components ?? []);
  const flags = (message.flags & ~messageFlags.loading) | ((body.flags ?? 0) & settable);
  const attachments = remaining(message, body, files);
  checkMessage({
    content,
    embeds,
    components,
    componentsV2: (flags & messageFlags.componentsV2) !== 0,
    files: [...attachments.map((each) => each.filename), ...files.map((file) => file.name)],
    stickers: body.sticker_ids?.length ?? 0,
    poll: Boolean(body.poll),
    allowedMentions: body.allowed_mentions ?? {},
  });
  message.flags = flags;
  message.attachments = [...attachments, ...files.map((file) => attach(file, message, body, world))];
  message.content = asKept(content);
  message.embeds = body.embeds ? embeds.map(keepEmbed) : embeds;
  if (body.components !== undefined)
    message.components = keepComponents(components, (url) => mediaOf(url, message, world));
  const pinged = pings(message, body.allowed_mentions, world);
  message.mentions = pinged.users;
  message.mention_roles = pinged.roles;
  message.mention_everyone = pinged.everyone && channel.permissions.mentionEveryone;
  world.verify('MessageResponseSchema', message, `message ${message.id}`);
}

function keepEmbed(embed: Embed): Embed {
  const given = Object.fromEntries(Object.entries(embed).filter(([, value]) => value !== null));
  const fields = embed.fields?.map((field) => ({ ...field, inline: field.inline ?? false }));
  return { ...given, ...(fields && { fields }), ...{ type: 'rich' } };
}
