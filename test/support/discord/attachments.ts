import { limits } from './message-rules.ts';
import { messageFlags } from './numbers.ts';
import { Refusal } from './refusal.ts';
import type { Attachment, Fields, Message, MessageBody, UploadedFile } from './types.ts';
import type { World } from './world.ts';

/**
 * The attachments that a message keeps after an edit: those the body names, or all where it names none.
 * Throws 50035 where it names something that is neither kept nor uploaded, 40005 where a file is too large.
 */
export function remaining(message: Message, body: MessageBody, files: readonly UploadedFile[]): readonly Attachment[] {
  if (files.some((file) => file.bytes.length > limits.fileBytes)) throw new Refusal('tooLarge');
  const named = body.attachments;
  if (!named) return message.attachments;
  const known = new Set([...message.attachments.map((each) => each.id), ...files.map((file) => String(file.index))]);
  const stranger = named.findIndex((each) => !known.has(each.id));
  if (stranger >= 0) {
    const problem = {
      code: 'ATTACHMENT_NOT_FOUND',
      message: 'Neither a file of this request nor an attachment has this id',
    };
    throw new Refusal('invalidForm', { attachments: { [stranger]: { id: { _errors: [problem] } } } });
  }
  return message.attachments.filter((each) => named.some((kept) => kept.id === each.id));
}

/** Keeps an uploaded file as an attachment of the message. */
export function attach(file: UploadedFile, message: Message, body: MessageBody, world: World): Attachment {
  const id = world.newId();
  const description = body.attachments?.find((each) => each.id === String(file.index))?.description;
  const url = `https://cdn.discordapp.invalid/attachments/${message.channel_id}/${id}/${encodeURIComponent(file.name)}`;
  world.files.set(id, file);
  return {
    id,
    filename: file.name,
    size: file.bytes.length,
    url,
    proxy_url: url,
    content_type: file.type,
    ...(description && { description }),
    ...((message.flags & messageFlags.ephemeral) !== 0 && { ephemeral: true }),
  };
}

/** A picture or file as a kept component shows it; `attachment://name` becomes the attachment's address. */
export function mediaOf(url: string, message: Message, world: World): Fields {
  const attachment = message.attachments.find((each) => url === `attachment://${each.filename}`);
  const address = attachment?.url ?? url;
  return { id: world.newId(), url: address, proxy_url: address, ...(attachment && { attachment_id: attachment.id }) };
}
