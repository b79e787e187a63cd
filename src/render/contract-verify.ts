import { z } from 'zod';
import { verdicts } from '#src/quote/verify/check.ts';
import { attributions } from '#src/quote/verify/check-text.ts';

const difference = z
  .strictObject({ source: z.string(), claim: z.string() })
  .refine(({ source, claim }) => source !== claim, 'a difference differs');

/** What `verify --json` prints. `quotations` are the passages that a claim stands in, or comes nearest to. */
export function verifySchema<Q extends z.ZodType>(quotation: Q) {
  const check = z
    .strictObject({
      claim: z.string().min(1),
      verdict: z.enum(verdicts),
      attribution: z.enum(attributions),
      speaker: z.string().min(1).nullable(),
      quotations: z.array(quotation),
      differences: z.array(difference),
      omitted: z.array(z.string().min(1)),
    })
    .refine(({ verdict, quotations }) => (verdict === 'not-held') === (quotations.length === 0), 'held means quoted')
    .refine(({ verdict, differences }) => verdict !== 'differs' || differences.length > 0, 'what differs is told')
    .refine(({ verdict, omitted }) => verdict !== 'cut' || omitted.length > 0, 'what was cut off is told')
    .refine(
      ({ verdict, differences, omitted }) => verdict !== 'verbatim' || differences.length + omitted.length === 0,
      'verbatim means that nothing differs and nothing is missing',
    );
  return z.strictObject({
    command: z.literal('verify'),
    outcome: z.enum(['checked', 'nothing']),
    checks: z.array(check).min(1),
  });
}

/** What `trace --json` prints. `quoting` has the words, `held` is the copy they are held against. */
export function traceSchema<Q extends z.ZodType>(quotation: Q) {
  return z.strictObject({
    command: z.literal('trace'),
    outcome: z.enum(['found', 'nothing']),
    traces: z.array(
      z.strictObject({
        relation: z.enum(['quotes', 'both-quote']),
        words: z.string().min(1),
        speaker: z.string().min(1).nullable(),
        verdict: z.enum(verdicts).exclude(['not-held']),
        quoting: quotation,
        held: z.array(quotation).min(1),
        differences: z.array(difference),
        omitted: z.array(z.string().min(1)),
      }),
    ),
  });
}
