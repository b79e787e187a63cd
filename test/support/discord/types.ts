/** A JSON object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export type User = {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly avatar: null;
  readonly discriminator: string;
  readonly public_flags: number;
  readonly flags: number;
  readonly primary_guild: null;
  readonly bot?: true;
};

/** A component as sent or as kept; which fields it has depends on its `type`. */
export type Component = {
  readonly type: number;
  readonly id?: number | null;
  readonly custom_id?: string | null;
  readonly style?: number;
  readonly label?: string | null;
  readonly url?: string | null;
  readonly sku_id?: string | null;
  readonly emoji?: unknown;
  readonly disabled?: boolean | null;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  /** The field inside a modal's label. */
  readonly component?: Component;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly required?: boolean | null;
  readonly media?: { readonly url: string };
  readonly file?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string | null }[];
};

export type Embed = {
  readonly url?: string | null;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly author?: { readonly name?: string | null } | null;
  readonly footer?: { readonly text?: string | null } | null;
  readonly fields?:
    | readonly { readonly name: string; readonly value: string; readonly inline?: boolean | null }[]
    | null;
};

export type AllowedMentions = {
  readonly parse?: readonly (string | null)[] | null;
  readonly users?: readonly (string | null)[] | null;
  readonly roles?: readonly (string | null)[] | null;
};

/** The body of a request that creates or edits a message. */
export type MessageBody = {
  readonly content?: string | null;
  readonly embeds?: readonly Embed[] | null;
  readonly components?: readonly Component[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly attachments?: readonly { readonly id: string; readonly description?: string | null }[] | null;
  readonly message_reference?: { readonly message_id: string } | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly poll?: unknown;
  readonly tts?: boolean | null;
};

export type Attachment = {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly description?: string;
  readonly content_type?: string;
  readonly ephemeral?: boolean;
};

/** A message as Discord keeps it and hands it out. */
export type Message = {
  readonly id: string;
  readonly channel_id: string;
  readonly author: User;
  readonly type: number;
  readonly timestamp: string;
  readonly application_id?: string;
  readonly webhook_id?: string;
  readonly interaction_metadata?: Fields;
  readonly message_reference?: Fields;
  readonly nonce?: string | number;
  readonly pinned: boolean;
  readonly tts: boolean;
  edited_timestamp: string | null;
  content: string;
  flags: number;
  embeds: readonly Embed[];
  components: readonly Component[];
  attachments: readonly Attachment[];
  /** Who was pinged, after `allowed_mentions`. */
  mentions: readonly User[];
  mention_roles: readonly string[];
  mention_everyone: boolean;
};

/** A file that came with a request. */
export type UploadedFile = {
  readonly index: number;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

/** Something that Discord would tolerate or refuse and that a correct bot never does. */
export type Violation = { readonly rule: string; readonly where: string; readonly detail: string };
