import { z } from 'zod';
import { unescapeDiscord } from '#src/render/discord-escape.ts';

/** What a message lacks, or has in another form than Discord documents, counts as empty. */
const text = z.string().catch('');
const embedSchema = z.object({
  author: z.object({ name: text }).catch({ name: '' }),
  title: text,
  description: text,
  fields: z.array(z.object({ name: text, value: text })).catch([]),
  footer: z.object({ text }).catch({ text: '' }),
});
const componentSchema = z.object({
  type: z.int(),
  content: text,
  get components() {
    return z.array(componentSchema).catch([]);
  },
});
const contentSchema = z.object({
  content: text,
  embeds: z.array(embedSchema).catch([]),
  components: z.array(componentSchema).catch([]),
});
const messageSchema = contentSchema.extend({
  message_snapshots: z.array(z.object({ message: contentSchema })).catch([]),
});

/**
 * What can be read in a message: its content, or where that is empty its embeds and text displays in their order, and
 * then the messages it forwards; a blank line between. Empty for anything else.
 */
export function messageText(raw: unknown): string {
  const { data } = messageSchema.safeParse(raw);
  if (!data) return '';
  const messages = [data, ...data.message_snapshots.map(({ message }) => message)];
  return messages.flatMap(partsOf).map(withoutMarkup).filter(hasText).join('\n\n');
}

/** The words as a reader sees them: without the marks that set a line or a word off, and without escapes. */
function withoutMarkup(markdown: string): string {
  const lines = markdown.split('\n').map((line) => line.replace(/^\s*(?:>>>\s|>\s|-#\s|#{1,3}\s)+/, ''));
  const plain = lines
    .join('\n')
    .replace(
      /(?<!\\)(\*\*|__|~~|\|\||\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}]))(?=\S)|(?<=\S)(?<!\\)(\*\*|__|~~|\|\||\*)/gu,
      '',
    );
  return unescapeDiscord(plain);
}

type Content = z.infer<typeof contentSchema>;
type Embed = z.infer<typeof embedSchema>;
type Component = z.infer<typeof componentSchema>;

/** Discord's number for a text display. */
const textDisplay = 10;

/** Beside a content, an embed is mostly the preview of a link in it. */
function partsOf({ content, embeds, components }: Content): string[] {
  return hasText(content) ? [content] : [...embeds.flatMap(embedTexts), ...displays(components)];
}

function embedTexts({ author, title, description, fields, footer }: Embed): string[] {
  return [author.name, title, description, ...fields.flatMap(({ name, value }) => [name, value]), footer.text];
}

function displays(components: readonly Component[]): string[] {
  return components.flatMap(({ type, content, components: inner }) => [
    ...(type === textDisplay ? [content] : []),
    ...displays(inner),
  ]);
}

function hasText(part: string): boolean {
  return part.trim() !== '';
}
