import { z } from 'zod';
import { referenceStatuses } from '#src/cite/resolve-text.ts';

/** What `resolve --json` prints. `quotations` are the passages a reference names, `citedBy` those that cite it. */
export function resolveSchema<Q extends z.ZodType>(quotation: Q) {
  return z.strictObject({
    command: z.literal('resolve'),
    references: z.array(
      z.strictObject({
        written: z.string().min(1),
        normal: z.string().min(1),
        status: z.enum(referenceStatuses),
        repair: z.string().nullable(),
        items: z.array(z.string()),
        quotations: z.array(quotation),
        citedBy: z.array(quotation),
      }),
    ),
  });
}
