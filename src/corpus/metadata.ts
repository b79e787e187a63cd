import { z } from 'zod';

const span = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine(({ start, end }) => start < end, 'a span ends after it starts');

/** Where a field comes from: `stated` by the text at a span of it, or `supplied` by us for a reason. */
const provenance = <T extends z.ZodType>(value: T) =>
  z.union([
    z.strictObject({ value, stated: span }),
    z.strictObject({ value, supplied: z.string().min(10, 'say why it was supplied') }),
  ]);

const datePart = z
  .tuple([z.int().min(1000).max(2200)], z.int().min(1).max(31))
  .refine(isDate, 'a year, or a year and a month, or a year, a month and a day that exist');

/** What we know about a document and how we know it. Field names are CSL-JSON's, the common language of reference managers. */
export const metadataSchema = z.strictObject({
  /** Of source.txt, lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 in lower-case hexadecimal (64 digits)'),
  /** BCP 47. */
  language: z.string().min(2),
  type: provenance(z.enum(['report', 'webpage', 'article', 'legislation', 'legal_case', 'treaty', 'speech'])),
  title: provenance(z.string().min(1)),
  /** Who published it; several for a joint document; null where nobody is known. */
  author: provenance(z.array(z.strictObject({ literal: z.string().min(1) })).nullable()),
  /** The document's symbol or index number; null where it has none. */
  number: provenance(z.string().min(1).nullable()),
  /** One date, or the two ends of a range; each of year, month, day as far as known; null where unknown. */
  issued: provenance(
    z.strictObject({ 'date-parts': z.array(datePart).min(1).max(2), circa: z.boolean().optional() }).nullable(),
  ),
  /** The State it is about, by its ISO 3166-1 alpha-3 code. */
  jurisdiction: provenance(
    z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
  ),
  /** Short names people use for it in `/cite`. */
  aliases: z.array(z.string().min(2)).default([]),
  /** What no rule of the reader can know, by line number from 1. Never contains text. */
  hints: z
    .strictObject({
      lines: z.record(z.string().regex(/^\d+$/), z.enum(['heading', 'paragraph', 'item', 'metadata', 'furniture'])),
    })
    .default({ lines: {} }),
});
export type Metadata = z.infer<typeof metadataSchema>;
export type Provenance<T> = { value: T; stated: { start: number; end: number } } | { value: T; supplied: string };

function isDate([year, month = 1, day = 1, ...more]: readonly [number, ...number[]]): boolean {
  return more.length === 0 && month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
