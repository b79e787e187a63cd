import { z } from 'zod';
import { outcomes } from '#src/answer/answer.ts';
import { blockKinds, stances } from '#src/corpus/document.ts';
import { resolveSchema } from './contract-resolve.ts';
import { traceSchema, verifySchema } from './contract-verify.ts';

/** The contract for programs: what `--json` prints. Offsets are UTF-16 code units, `end` exclusive. */
const span = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() });
const dateStatus = z.enum(['stated', 'supplied']);

export const quotationSchema = z.strictObject({
  passage: z.string(),
  document: z.string(),
  source: z.string().regex(/^data\/corpus\/[^/]+\/source\.txt$/),
  spans: z.array(span).min(1),
  text: z.string().min(1),
  cut: z.boolean(),
  kind: z.enum(stances),
  pinpoint: z.strictObject({
    section: z.array(z.string()),
    paragraph: z.string().nullable(),
    counted: z.int().positive().nullable(),
  }),
  notes: z.array(
    z.strictObject({
      mark: z.int().positive(),
      at: z.int().nonnegative(),
      text: z.string().nullable(),
      resolved: z.string().nullable(),
    }),
  ),
  citation: z.string().min(1),
  date: z.string().nullable(),
  dateStatus,
  cautions: z.array(z.string()),
});

/** What every command prints that has no shape of its own. `context` surrounds the answer and is not part of it. */
const answerSchema = z.strictObject({
  command: z.string(),
  outcome: z.enum(outcomes),
  message: z.string(),
  quotations: z.array(quotationSchema),
  context: z.array(quotationSchema),
  /** Absent where there are none; the texts are UTF-8. */
  files: z
    .array(z.strictObject({ name: z.string().min(1), text: z.string() }))
    .min(1)
    .optional(),
});

export const sourceListSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: z.string(),
      source: z.string(),
      title: z.string(),
      body: z.string().nullable(),
      symbol: z.string().nullable(),
      date: z.string().nullable(),
      dateStatus,
      language: z.string(),
      passages: z.int(),
      extract: z.boolean(),
      sha256: z.string(),
    }),
  ),
});

export const sourceShowSchema = z.strictObject({
  document: z.string(),
  blocks: z.array(
    z.strictObject({
      kind: z.enum(blockKinds),
      spans: z.array(span).min(1),
      text: z.string(),
      section: z.array(z.string()),
      paragraph: z.string().nullable(),
      passage: z.string().nullable(),
      notes: z.array(z.strictObject({ mark: z.int(), at: z.int() })),
    }),
  ),
  notes: z.array(
    z.strictObject({
      number: z.int().positive(),
      text: z.string().nullable(),
      spans: z.array(span),
      marks: z.array(z.strictObject({ at: z.int(), passage: z.string().nullable() })),
      resolved: z.string().nullable(),
    }),
  ),
});

const ownShapes: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['source list', sourceListSchema],
  ['source show', sourceShowSchema],
  ['verify', verifySchema(quotationSchema)],
  ['trace', traceSchema(quotationSchema)],
  ['resolve', resolveSchema(quotationSchema)],
]);

/** Which schema a command's output keeps to. */
export function schemaFor(command: string, outcome: string): z.ZodType {
  if (outcome === 'refused') return answerSchema;
  return ownShapes.get(command) ?? answerSchema;
}
