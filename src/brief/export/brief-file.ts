import { z } from 'zod';

const span = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 in lower-case hexadecimal (64 digits)');
const instant = z.iso.datetime();

/** One passage of a brief, with all that is needed to find its words in the source again. */
const passageSchema = z.strictObject({
  /** Its place in the brief, from 1. */
  number: z.int().positive(),
  /** As shown, each cut marked `[…]`; null where the source was not held any more when the file was made. */
  text: z.string().nullable(),
  /** Without marks of cuts: of these, in UTF-8, `sha256` is. */
  words: z.string().nullable(),
  sha256,
  citation: z.string().nullable(),
  /** What a reader must know to read the words rightly. */
  cautions: z.array(z.string()),
  document: z.strictObject({
    id: z.string(),
    title: z.string().nullable(),
    symbol: z.string().nullable(),
    /** Of the source text as received. */
    sha256: sha256.nullable(),
  }),
  /** Where the words stand in the source: UTF-16 code units, `end` exclusive. */
  spans: z.array(span).min(1),
  /** Marks of notes within the spans, which were lifted out. */
  lifted: z.array(span),
  published: z
    .strictObject({ at: instant, retracted: z.strictObject({ at: instant, reason: z.string() }).nullable() })
    .nullable(),
  /** Why there are no words; null where there are. */
  problem: z.string().nullable(),
});

/** A brief as a file that anybody can hold against the sources. It names no server, no channel and no person. */
export const briefFileSchema = z.strictObject({
  format: z.literal('ibid-brief-1'),
  title: z.string(),
  /** Seconds, and words a minute. */
  slot: z.int().positive(),
  pace: z.int().positive(),
  opened: instant,
  closed: instant.nullable(),
  passages: z.array(passageSchema),
});

export type BriefFile = z.infer<typeof briefFileSchema>;
export type FilePassage = BriefFile['passages'][number];
