import type { Writing } from './messages.ts';
import { interactionTypes, messageFlags } from './numbers.ts';
import type { Fields, Message, MessageBody, UploadedFile } from './types.ts';
import type { Interaction, World } from './world.ts';

/** A message that answers an interaction, as it is to be written. */
export function writing(
  interaction: Interaction,
  body: MessageBody,
  files: readonly UploadedFile[],
  world: World,
): Writing {
  const { source, channel } = interaction;
  const answersMessage = source
    ? { message_reference: { type: 0, channel_id: channel.id, message_id: source.id } }
    : {};
  return {
    channel,
    author: world.bot,
    body,
    files,
    settable:
      messageFlags.suppressEmbeds |
      messageFlags.suppressNotifications |
      messageFlags.componentsV2 |
      messageFlags.ephemeral,
    extra: {
      type: interaction.type === interactionTypes.command ? 20 : source ? 19 : 0,
      webhook_id: world.applicationId,
      interaction_metadata: metadata(interaction),
      ...answersMessage,
    },
  };
}

/** An edit cannot make a public message private: Discord ignores the flag, and a bot that relies on it leaks. */
export function withoutPrivacy(edit: Writing, message: Message, world: World): Writing {
  const asked = ((edit.body.flags ?? 0) & messageFlags.ephemeral) !== 0;
  if (asked && (message.flags & messageFlags.ephemeral) === 0)
    world.journal.violate(
      'public-ephemeral',
      `message ${message.id}`,
      'A public message cannot become private by an edit',
    );
  return { ...edit, settable: edit.settable & ~messageFlags.ephemeral };
}

function metadata(interaction: Interaction): Fields {
  const common = { id: interaction.id, user: interaction.user, authorizing_integration_owners: interaction.owners };
  const component = { ...common, type: interactionTypes.component, interacted_message_id: interaction.source?.id };
  const command = { ...common, type: interactionTypes.command };
  const inner = interaction.source ? component : command;
  return interaction.type === interactionTypes.modal
    ? { ...common, type: interactionTypes.modal, triggering_interaction_metadata: inner }
    : inner;
}
