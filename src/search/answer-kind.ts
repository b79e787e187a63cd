/** What sort of thing a question wants to be told, and how a text tells it. */
type AnswerKind = { readonly asked: RegExp; readonly told: RegExp };

/** With their capitals: one may march, and may not. */
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const several = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const units = 'hours?|days?|weeks?|months?|years?';
/** Not a year, nor the number of an article or a paragraph. */
const count = String.raw`(?<![\d./-]|\b(?:art|article|note|para|paragraph|rate)s?\.? )(?!(?:19|20)\d\d\b)\d+(?:[.,]\d+)*(?![./]?\d)`;

const kinds: readonly AnswerKind[] = [
  {
    asked: new RegExp(
      String.raw`\bhow (?:long|soon|quickly|many (?:${units}))\b|^\W*(?:by )?when\b.*\b(?:due|ha(?:s|ve) to|must|should)\b|\bdeadlines?\b|\btime limits?\b`,
      'iu',
    ),
    told: new RegExp(String.raw`\b(?:\d+|one|${several})[- ](?:${units})\b`, 'iu'),
  },
  {
    asked: /^\W*(?:by |from |since |until )?when\b|\b(?:what|which) (?:date|day|month|year)\b/iu,
    told: new RegExp(String.raw`\b(?:19|20)\d\d\b|\b(?:${months})\b`, 'u'),
  },
  {
    asked: /\bhow (?:many|much|often)\b|\bwhat (?:number|percentage|proportion|share)\b|\b(?:number of|statistics)\b/iu,
    told: new RegExp(String.raw`${count}|\b(?:${several}|dozens?|hundreds?|scores|thousands?)\b`, 'iu'),
  },
];

/**
 * Whether a text tells the sort of thing that a question wants to be told (a date where it asks when), as systems that
 * answer questions have long asked of passages (the expected answer type of TREC's question answering track); null for a
 * question that wants anything.
 */
export function answerKind(question: string): ((text: string) => boolean) | null {
  const kind = kinds.find(({ asked }) => asked.test(question));
  return kind ? (text) => kind.told.test(text) : null;
}
