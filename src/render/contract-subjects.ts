import { z } from 'zod';

const entries = z.array(z.string());
const count = z.int().nonnegative();

/** A passage with the index entries it has. `at` is where it begins in the source, in UTF-16 code units. */
const passage = z.strictObject({
  passage: z.string(),
  document: z.string(),
  at: count,
  pinpoint: z.string().min(1),
  begins: z.string().min(1),
  entries,
});

/** What `subjects … --json` prints, by what is done. */
export const subjectsSchemas = {
  list: z.union([
    z.strictObject({
      documents: z.array(z.strictObject({ id: z.string(), passages: count, indexed: count, entries: count })),
    }),
    /** Passages without entries come first. */
    z.strictObject({ document: z.string(), passages: z.array(passage) }),
  ]),
  show: passage,
  /** `known` were there already. */
  add: passage.extend({ added: entries, known: entries }),
  remove: passage.extend({ removed: entries }),
  try: z.strictObject({
    document: z.string(),
    tried: count,
    leading: count,
    entries: z.array(
      z.strictObject({
        passage: z.string(),
        entry: z.string(),
        /** Among the answers, from 1; null where the passage is none of them. */
        place: z.int().positive().nullable(),
        /** The passage that comes first; null where nothing is found. */
        first: z.string().nullable(),
      }),
    ),
  }),
} as const;
