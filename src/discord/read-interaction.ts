import { z } from 'zod';
import { flag } from '#src/render/discord-page.ts';

/** What Ibid needs of an interaction: an id for its age, a token to answer with, and what was asked. */
export type Incoming = {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
} & (
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
  /** Anything that Ibid does not offer. */
  | { readonly kind: 'other' }
);
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

const interactionSchema = z.object({
  id: z.string().regex(/^\d{1,20}$/),
  application_id: z.string(),
  token: z.string(),
  type: z.int(),
  data: z
    .object({
      type: z.int().optional(),
      name: z.string().optional(),
      options: z.array(optionSchema).optional(),
      custom_id: z.string().optional(),
      component_type: z.int().optional(),
    })
    .optional(),
  message: z.object({ flags: z.int().optional() }).optional(),
});

/** Discord's numbers for interactions, commands and components. */
const interactionTypes = { command: 2, component: 3, autocomplete: 4 } as const;
const chatInput = 1;
const button = 2;

/** Reads Discord's INTERACTION_CREATE; null where it is not one. */
export function readInteraction(raw: unknown): Incoming | null {
  const parsed = interactionSchema.safeParse(raw);
  if (!parsed.success) return null;
  const { id, application_id: applicationId, token, type, data = {}, message } = parsed.data;
  const base = { id, applicationId, token };
  if (type === interactionTypes.component && data.component_type === button && data.custom_id !== undefined) {
    const ephemeral = ((message?.flags ?? 0) & flag.ephemeral) !== 0;
    return { ...base, kind: 'button', customId: data.custom_id, ephemeral };
  }
  if ((data.type ?? chatInput) !== chatInput || data.name === undefined) return { ...base, kind: 'other' };
  const { command, options } = descend(data.name, data.options ?? []);
  if (type === interactionTypes.command) return { ...base, kind: 'command', command, arguments: values(options) };
  const focused = options.find((option) => option.focused);
  if (type !== interactionTypes.autocomplete || !focused) return { ...base, kind: 'other' };
  const others = Object.entries(values(options.filter((option) => option !== focused)));
  const filled = Object.fromEntries(others.map(([name, value]) => [name, String(value)]));
  return { ...base, kind: 'autocomplete', command, option: focused.name, typed: String(focused.value ?? ''), filled };
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
