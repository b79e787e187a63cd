/** What the runner needs of Discord. No call rejects: what may go wrong is an outcome. */
export type ChannelPort = {
  /** Posts a message once; the same nonce again within Discord's memory gives the same message. */
  send(channel: string, message: ChannelMessage, nonce: string): Promise<Sending>;
  /** Looks among the bot's own messages of a channel, from an instant on, for the one whose buttons carry the key. */
  find(channel: string, key: string, from: Temporal.Instant): Promise<Finding>;
  /** Names, as Discord shows them, of the permissions that posting there needs and the bot lacks; null where it cannot be told. */
  lacks(channel: string, role?: string | null): Promise<readonly string[] | null>;
  /** Where a server wants to be told things; null where it does not, or cannot be asked. */
  systemChannel(server: string): Promise<string | null>;
};

/** The body of a message. */
export type ChannelMessage = {
  readonly flags?: number;
  readonly content?: string;
  readonly components?: readonly unknown[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly roles?: readonly string[] };
};

/** gone: no such channel · forbidden: the bot may not write there · unusable: Discord finds fault with the message. */
export type Refused = { readonly type: 'refused'; readonly why: 'gone' | 'forbidden' | 'unusable' };

export type Sending =
  /** `message` is null where somebody has deleted it already. */
  | { readonly type: 'sent'; readonly message: string | null }
  | Refused
  /** Nothing was posted; `after` is how long Discord wants to be left alone, in milliseconds. */
  | { readonly type: 'unsent'; readonly after: number }
  /** No answer came, or one that says nothing about the message: it may be there or not, or come yet. */
  | { readonly type: 'unknown' };

export type Finding =
  | { readonly type: 'found'; readonly message: string; readonly at: Temporal.Instant }
  | { readonly type: 'absent' }
  /** The bot may not read there, so an empty answer means nothing. */
  | { readonly type: 'blind' }
  | Refused
  /** Discord could not be asked; `after` as above. */
  | { readonly type: 'unknown'; readonly after: number };
