import { z } from 'zod';
import { decodeCall } from '#src/command/custom-id.ts';

const componentSchema = z.object({
  custom_id: z.string().optional(),
  get components() {
    return z.array(componentSchema).catch([]);
  },
});

/** A message, as far as it is needed to know it again. */
export const keyedSchema = z.object({ id: z.string(), components: z.array(componentSchema).catch([]) });

/** Whether a button of a message carries a key as `post`: by it Ibid knows its own messages again. */
export function hasKey({ components }: Pick<z.infer<typeof keyedSchema>, 'components'>, key: string): boolean {
  return components.some(
    ({ custom_id, components: inner }) =>
      (custom_id !== undefined && decodeCall(custom_id)?.arguments['post'] === key) ||
      hasKey({ components: inner }, key),
  );
}
