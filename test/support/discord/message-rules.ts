import { componentRules, mediaCount, type Problem, processedBytes, shownCharacters } from './component-rules.ts';
import { mediaUrls, placed } from './components.ts';
import { FormErrors } from './form-errors.ts';
import { componentTypes } from './numbers.ts';
import { Refusal } from './refusal.ts';
import { asKept } from './text.ts';
import type { AllowedMentions, Component, Embed } from './types.ts';

/** A message as it would stand if the request were carried out. */
export type Draft = {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly componentsV2: boolean;
  /** Names of attachments, old and new. */
  readonly files: readonly string[];
  readonly stickers: number;
  readonly poll: boolean;
  readonly allowedMentions: AllowedMentions;
};

/** Limits that Discord's published schema does not have, or has otherwise. Lengths are UTF-16 code units. */
export const limits = {
  content: 2000,
  embeds: 6000,
  legacyRows: 5,
  components: 40,
  shownCharacters: 4000,
  processedBytes: 10_170,
  media: 64,
  fileBytes: 10 * 1024 * 1024,
  requestBytes: 25 * 1024 * 1024,
} as const;

/** Throws the refusal that Discord would answer with; returns where it would take the message. */
export function checkMessage(draft: Draft): void {
  const errors = new FormErrors();
  for (const rule of rules) for (const problem of rule(draft)) errors.add(...problem);
  errors.throwIfAny();
  if (processedBytes(draft.components) > limits.processedBytes || mediaCount(draft.components) > limits.media)
    throw new Refusal('internal');
  const parts = [draft.embeds.length, draft.components.length, draft.files.length, draft.stickers, Number(draft.poll)];
  if (asKept(draft.content) === '' && parts.every((count) => count === 0)) throw new Refusal('emptyMessage');
}

const rules: readonly ((draft: Draft) => Iterable<Problem>)[] = [
  function* contentLength({ content }) {
    if (content.length > limits.content)
      yield [['content'], 'BASE_TYPE_MAX_LENGTH', `Must be ${limits.content} or fewer in length.`];
  },
  function* embedsTotal({ embeds }) {
    if (embeds.reduce((sum, embed) => sum + embedLength(embed), 0) > limits.embeds)
      yield [['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${limits.embeds}`];
  },
  function* legacyFields({ componentsV2, content, embeds, poll, stickers }) {
    const used = { content: content !== '', embeds: embeds.length > 0, poll, sticker_ids: stickers > 0 };
    for (const [name, present] of Object.entries(used)) {
      if (componentsV2 && present)
        yield [
          [name],
          'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        ];
    }
  },
  function* legacyComponents({ componentsV2, components }) {
    if (componentsV2) return;
    for (const [index, component] of components.entries()) {
      if (component.type !== componentTypes.row)
        yield [['components', index, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).'];
    }
    if (components.length > limits.legacyRows)
      yield [['components'], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${limits.legacyRows} in length.`];
  },
  function* componentTotal({ components }) {
    const total = [...placed(components)].length;
    if (total > limits.components)
      yield [
        ['components'],
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `The total number of components (${total}) exceeds maximum of ${limits.components}`,
      ];
  },
  function* textTotal({ components }) {
    const total = shownCharacters(components);
    if (total > limits.shownCharacters)
      yield [
        ['components'],
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `The total displayable text size of ${total} exceeds maximum of ${limits.shownCharacters}`,
      ];
  },
  function* attachedFiles({ components, files }) {
    for (const url of mediaUrls(components)) {
      if (url.startsWith('attachment://') && !files.includes(url.slice('attachment://'.length)))
        yield [['components'], 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', `No attachment for ${url}`];
    }
  },
  function* mentions({ allowedMentions }) {
    for (const name of ['users', 'roles'] as const) {
      if (allowedMentions.parse?.includes(name) && (allowedMentions[name]?.length ?? 0) > 0)
        yield [
          ['allowed_mentions'],
          'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          `parse:["${name}"] and ${name}: [ids...] are mutually exclusive.`,
        ];
    }
  },
  ...componentRules.map(
    (rule) =>
      ({ components }: Draft) =>
        rule(components),
  ),
];

function embedLength(embed: Embed): number {
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  const texts = [embed.title, embed.description, embed.author?.name, embed.footer?.text, ...fields];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
