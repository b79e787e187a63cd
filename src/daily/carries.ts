import { month } from '#src/corpus/month.ts';
import { stanceOf } from '#src/corpus/stance.ts';

/** What makes a sentence worth a day. */
export type Carried = 'figure' | 'date' | 'rule' | 'recommendation';

const year = '(?:1[5-9]|20)\\d\\d';
const date = new RegExp(
  `(?<!\\p{L})(?:${month} |(?:in|since|of|from|until|by|the|after|before) )${year}(?![\\p{L}\\p{N}])`,
  'iu',
);
const unit =
  '(?:per cent|percent|per [\\d,]+|(?:of|out of) (?:the )?\\d+|men|women|people|children|(?:\\p{L}+ |“[^”]*” )?\\p{Ll}+s|[\\p{Ll}-]+day)';
const spelt = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
/** A number that counts something: no year, no article, no symbol. */
const figure = new RegExp(
  `(?:(?<![\\p{L}\\p{N}/.(]|\\b(?:arts?\\.?|articles?|and|par(?:a|as|agraphs?)?\\.?|nos?\\.?) )(?!${year}(?!\\d))\\d[\\d,.]*|(?<!\\p{L})(?:${spelt})) ${unit}(?!\\p{L})|\\d ?%`,
  'iu',
);
const rule =
  /(?<!\p{L})(?:must|shall|no later than|requires?|required by|prohibit(?:s|ed|ion)|guarantees?|provid(?:es|ing) for|entitled|retains the right|may not|is not required|not (?:specify|define|allow|require)|only extends|time limit|enshrined|determined in article|punish(?:ed|able)|charged with|abolished|appointed by|entered into force|came into force|ratified|state party to|has not yet)(?!\p{L})/iu;
const recommending = /(?<!\p{L})(?:recommendations?|recommended|calls? on|called on|urges?|urged)(?!\p{L})/iu;

/** What of it a text carries, in the order of `Carried`. */
export function carries(text: string): Carried[] {
  const asks = recommending.test(text) || stanceOf(text, [], null) === 'recommendation';
  return [
    ...(figure.test(text) ? (['figure'] as const) : []),
    ...(date.test(text) ? (['date'] as const) : []),
    ...(rule.test(text) ? (['rule'] as const) : []),
    ...(asks ? (['recommendation'] as const) : []),
  ];
}
