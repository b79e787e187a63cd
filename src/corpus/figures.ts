/** A number and what it counts: `68 hours`. */
export type Figure = {
  /** As the text has it. */
  readonly shown: string;
  /** Where it stands in the text: UTF-16 code units. */
  readonly at: number;
  /** In digits, so that "three" and "3" are the same. */
  readonly value: string;
  /** One thing of what is counted, in small letters: `hour`, `per cent`. */
  readonly unit: string;
};

const small = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const spelt = `(?:${[...tens.map((ten) => `${ten}(?:-(?:${small.slice(0, 9).join('|')}))?`), ...small].join('|')})`;
const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|${spelt})`;
const time = '(?:minute|hour|day|week|month|year)s?';
/** What is counted: time, a share, people, or anything else in the plural, with one word before it. */
const unit = String.raw`(?:(?<time>${time})|(?<share>per cent|percent|%)|(?:(?!${time})[\p{Ll}-]+ )?(?<thing>men|women|people|children|(?!(?:this|was|has|its|his|hours|is|as|us|above)(?!\p{L}))\p{Ll}{2,}s))(?!\p{L})`;
/** Behind these a number is the number of something, not a count. */
const ordinal = String.raw`(?<!(?:articles?|arts?\.?|and|paragraphs?|paras?\.?|notes?|sections?|rules?|nos?\.?|rank(?:s|ed)?)\s)`;
const figure = new RegExp(String.raw`${ordinal}(?<![\p{L}\p{N}/.,(-])(?<number>${number})[ -]?${unit}`, 'giu');
const year = /^(?:1[5-9]|20)\d\d$/;

/** The figures in a text, in their order. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(figure)].flatMap(({ 0: shown, index: at, groups }): Figure[] => {
    const value = inDigits(groups?.['number'] ?? '');
    const { time: span, share, thing = '' } = groups ?? {};
    if (year.test(value) || (value === '1' && span === undefined)) return [];
    return [{ shown, at, value, unit: share === undefined ? single(span ?? thing) : 'per cent' }];
  });
}

function inDigits(written: string): string {
  const [first = '', second = ''] = written.toLowerCase().split('-');
  const ones = small.indexOf(second) + 1;
  if (tens.includes(first)) return String(10 * (tens.indexOf(first) + 2) + ones);
  return small.includes(first) ? String(small.indexOf(first) + 1) : written.replaceAll(',', '');
}

function single(counted: string): string {
  return counted.toLowerCase().replace(/s$/, '');
}
