/** A spot where Discord's published schema is known to be wrong, and why we think so. */
export type Allowance = {
  readonly schema: string;
  /** Of the whole path, keys joined by dots. */
  readonly path: RegExp;
  readonly allows: (value: unknown) => boolean;
  readonly reason: string;
};

const sentByTheLibrary = {
  allows: (value: unknown) => value === false,
  reason: 'discord.js sends it with every message, and Discord ignores it there; set to true it would be a mistake.',
};

export const allowances: readonly Allowance[] = [
  {
    schema: 'ApplicationCommandUpdateRequestSchema',
    path: /^(\d+\.)?default_member_permissions$/,
    allows: (value) => typeof value === 'string' && /^\d+$/.test(value),
    reason: 'Documented as a string of digits, as which every builder sends it; the schema wants a number.',
  },
  {
    schema: 'ErrorResponseSchema',
    path: /^errors\.(.+\.)?_errors(\.\d+\.code)?$/,
    allows: (value) => typeof value === 'string' || Array.isArray(value),
    reason: 'The codes of single fields are words (BASE_TYPE_REQUIRED), as documented; the schema wants numbers.',
  },
];

/** Fields that the published schema does not have, that Discord documents or ignores, and why a correct bot sends them. */
export const knownExtraFields: readonly Allowance[] = [
  {
    schema: 'ApplicationCommandUpdateRequestSchema',
    path: /^\d+\.nsfw$/,
    allows: (value) => typeof value === 'boolean' || value === null,
    reason: 'Documented for application commands; builders and discord.js send it.',
  },
  ...['CreateMessageInteractionCallbackRequestSchema', 'UpdateMessageInteractionCallbackRequestSchema'].map(
    (schema) => ({ schema, path: /^data\.(enforce_nonce|tts)$/, ...sentByTheLibrary }),
  ),
  ...[
    'IncomingWebhookInteractionRequestSchema',
    'IncomingWebhookUpdateRequestPartialSchema',
    'MessageEditRequestPartialSchema',
  ].map((schema) => ({ schema, path: /^(enforce_nonce|tts)$/, ...sentByTheLibrary })),
];
