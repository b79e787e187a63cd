import { z } from 'zod';
import { flag } from '#src/render/discord-page.ts';
import { messageText } from './message-text.ts';

/** What Ibid needs of an interaction: an id for its age, a token to answer with, and what was asked. */
export type Incoming = {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
  readonly place: Place;
} & Asked;
/** Where somebody asks, by Discord's ids, and who: that id goes no further than into a hash. */
export type Place = {
  /** Null in a direct message, and in a server that has not added the bot. */
  readonly server: string | null;
  readonly channel: string;
  readonly user: string;
  /** What the person may do there: bits in decimal digits. */
  readonly permissions: string;
};
type Asked =
  | { readonly kind: 'command'; readonly command: string; readonly arguments: Readonly<Record<string, Value>> }
  | {
      readonly kind: 'autocomplete';
      readonly command: string;
      readonly option: string;
      readonly typed: string;
      readonly filled: Readonly<Record<string, string>>;
    }
  /** `ephemeral`: whether the message that carries the button is seen by one person alone. */
  | { readonly kind: 'button'; readonly customId: string; readonly ephemeral: boolean }
  /** A menu on a message, by its name, and what the message says. */
  | { readonly kind: 'menu'; readonly menu: string; readonly text: string }
  /** A form that was sent off: what its modal carried, and what was written, by the inputs' names. */
  | { readonly kind: 'form'; readonly customId: string; readonly written: Readonly<Record<string, string>> }
  /** Anything that Ibid does not offer. */
  | { readonly kind: 'other' };
type Value = string | number | boolean;

const optionSchema = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
  get options() {
    return z.array(optionSchema).optional();
  },
});
type Given = z.infer<typeof optionSchema>;

const fieldSchema = z.object({
  custom_id: z.string().optional(),
  value: z.unknown().optional(),
  get component() {
    return fieldSchema.optional();
  },
  get components() {
    return z.array(fieldSchema).optional();
  },
});
type Field = z.infer<typeof fieldSchema>;

const userSchema = z.object({ id: z.string() });
const interactionSchema = z.object({
  id: z.string().regex(/^\d{1,20}$/),
  application_id: z.string(),
  token: z.string(),
  type: z.int(),
  guild_id: z.string().optional(),
  channel_id: z.string().optional(),
  user: userSchema.optional(),
  member: z
    .object({
      user: userSchema.optional(),
      permissions: z
        .string()
        .regex(/^\d{1,40}$/)
        .optional(),
    })
    .optional(),
  /** By how the bot was installed: a server's id where the server has added it. */
  authorizing_integration_owners: z.record(z.string(), z.string()).catch({}),
  data: z
    .object({
      type: z.int().optional(),
      name: z.string().optional(),
      options: z.array(optionSchema).optional(),
      custom_id: z.string().optional(),
      component_type: z.int().optional(),
      components: z.array(fieldSchema).optional(),
      target_id: z.string().optional(),
      resolved: z.object({ messages: z.record(z.string(), z.unknown()).optional() }).optional(),
    })
    .optional(),
  message: z.object({ flags: z.int().optional() }).optional(),
});
type Read = z.infer<typeof interactionSchema>;

/** Discord's numbers for interactions, commands, components and installations. */
const interactionTypes = { command: 2, component: 3, autocomplete: 4, form: 5 } as const;
const commandTypes = { slash: 1, messageMenu: 3 } as const;
const button = 2;
const installations = { server: '0' } as const;

/** Reads Discord's INTERACTION_CREATE; null where it is not one. */
export function readInteraction(raw: unknown): Incoming | null {
  const parsed = interactionSchema.safeParse(raw);
  if (!parsed.success) return null;
  const { id, application_id: applicationId, token } = parsed.data;
  return { id, applicationId, token, place: placeOf(parsed.data), ...asked(parsed.data) };
}

function placeOf({ guild_id, channel_id, user, member, authorizing_integration_owners: owners }: Read): Place {
  const server = guild_id !== undefined && owners[installations.server] === guild_id ? guild_id : null;
  return {
    server,
    channel: channel_id ?? '',
    user: (member?.user ?? user)?.id ?? '',
    permissions: (server !== null && member?.permissions) || '0',
  };
}

function asked({ type, data = {}, message }: Read): Asked {
  const { custom_id: customId, name } = data;
  if (type === interactionTypes.component && data.component_type === button && customId !== undefined) {
    return { kind: 'button', customId, ephemeral: ((message?.flags ?? 0) & flag.ephemeral) !== 0 };
  }
  if (type === interactionTypes.form && customId !== undefined) {
    return { kind: 'form', customId, written: Object.fromEntries((data.components ?? []).flatMap(inputs)) };
  }
  if (name === undefined) return { kind: 'other' };
  if (type === interactionTypes.command && data.type === commandTypes.messageMenu) {
    return { kind: 'menu', menu: name, text: messageText(data.resolved?.messages?.[data.target_id ?? '']) };
  }
  if ((data.type ?? commandTypes.slash) !== commandTypes.slash) return { kind: 'other' };
  const { command, options } = descend(name, data.options ?? []);
  if (type === interactionTypes.command) return { kind: 'command', command, arguments: values(options) };
  const focused = options.find((option) => option.focused);
  if (type !== interactionTypes.autocomplete || !focused) return { kind: 'other' };
  const others = Object.entries(values(options.filter((option) => option !== focused)));
  const filled = Object.fromEntries(others.map(([key, value]) => [key, String(value)]));
  return { kind: 'autocomplete', command, option: focused.name, typed: String(focused.value ?? ''), filled };
}

/** The inputs of a form, in whatever they stand, with what was written. */
function inputs({ custom_id, value, component, components = [] }: Field): [string, string][] {
  const own: [string, string][] = custom_id !== undefined && typeof value === 'string' ? [[custom_id, value]] : [];
  return [...own, ...[...(component ? [component] : []), ...components].flatMap(inputs)];
}

/** An option without a value is a subcommand, and its options are the command's. */
function descend(name: string, options: readonly Given[]): { command: string; options: readonly Given[] } {
  const [only] = options;
  return options.length === 1 && only && only.value === undefined && !only.focused
    ? descend(`${name} ${only.name}`, only.options ?? [])
    : { command: name, options };
}

function values(options: readonly Given[]): Record<string, Value> {
  return Object.fromEntries(options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}
