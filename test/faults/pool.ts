import { factsOf } from '../support/daily.ts';
import { aDocument } from '../support/documents.ts';

const sentences = Array.from(
  { length: 60 },
  (_, i) =>
    `${i + 1}. The Committee notes that register number ${i + 1} was kept in ${1950 + i} cases out of a hundred.`,
);

/** A document that is read in no time, and the facts in it: what is posted does not matter to how often it is. */
export const document = aDocument(`CONCLUDING OBSERVATIONS\n\n${sentences.join('\n\n')}\n`);
export const facts = factsOf(document, sentences.length);
