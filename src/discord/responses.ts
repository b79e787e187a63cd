import type { Answer } from '#src/answer/answer.ts';
import type { Suggestion } from '#src/command/define.ts';
import { type DiscordPage, flag } from '#src/render/discord-page.ts';

/** No request of ours may ping anybody. */
const silent = { parse: [] } as const;

/** Types of a first response. Source: Discord's reference, ‘Interaction Callback Type’. */
const callback = { message: 4, update: 7, choices: 8, modal: 9 } as const;

export type Message = {
  readonly flags: number;
  readonly content?: string;
  readonly components?: readonly unknown[];
  readonly allowed_mentions: typeof silent;
  /** Names the files that are sent beside it by their index. In an update, what is not named is taken away. */
  readonly attachments?: readonly { readonly id: string; readonly filename: string }[];
};
export type Response =
  | { readonly type: 4 | 7; readonly data: Message }
  | { readonly type: 8; readonly data: { readonly choices: readonly Suggestion[] } }
  | { readonly type: 9; readonly data: Modal };

/** A form of one text input of several lines, in its label. Title and label have 1 to 45 characters. */
export type Modal = {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly [
    {
      readonly type: 18;
      readonly label: string;
      readonly component: {
        readonly type: 4;
        readonly custom_id: string;
        readonly style: 2;
        readonly required: true;
        readonly max_length: number;
      };
    },
  ];
};

/** A page for whom the answer is meant: everybody only where the answer says so. */
export function message(page: DiscordPage, audience: Answer['audience']): Message {
  const flags = audience === 'channel' ? page.flags & ~flag.ephemeral : page.flags | flag.ephemeral;
  const attachments = page.files?.map(({ name }, index) => ({ id: String(index), filename: name }));
  return { flags, components: page.components, allowed_mentions: silent, ...(attachments && { attachments }) };
}

/** A new message. */
export function reply(data: Message): Response {
  return { type: callback.message, data };
}

/** Puts a page and its files in the place of the message whose button was pressed; who sees that cannot change. */
export function update(data: Message): Response {
  return { type: callback.update, data: { attachments: [], ...data, flags: data.flags & ~flag.ephemeral } };
}

/** One sentence to the asker alone, made without the renderer. */
export function sentence(content: string): Response {
  return reply({ flags: flag.ephemeral, content, allowed_mentions: silent });
}

export function proposals(choices: readonly Suggestion[]): Response {
  return { type: callback.choices, data: { choices } };
}

/** Opens a form; what is written there comes as an interaction of its own. */
export function ask(data: Modal): Response {
  return { type: callback.modal, data };
}
