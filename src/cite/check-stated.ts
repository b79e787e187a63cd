import type { Metadata } from '#src/corpus/metadata.ts';
import type { Span } from '#src/corpus/span.ts';
import { readWords } from '#src/corpus/words.ts';
import { isoDate, parseDate } from './dates.ts';

/** Whether each field that claims to be stated really is: one sentence for each that is not. */
export function checkStated(source: string, metadata: Metadata): string[] {
  const words = (span: Span) => readWords(source, [span]).text;
  const wrong: string[] = [];
  const check = (field: string, span: Span, holds: (text: string) => boolean) => {
    if (span.end > source.length || span.start >= span.end)
      wrong.push(`${field}: the span ${span.start}–${span.end} lies outside the text`);
    else if (!holds(words(span)))
      wrong.push(
        `${field}: the text at ${span.start}–${span.end} says “${words(span).slice(0, 80)}”, which is not the value`,
      );
  };
  const { title, number, author, issued, type, jurisdiction } = metadata;
  if ('stated' in title) check('title', title.stated, (text) => text === title.value);
  if ('stated' in number) check('number', number.stated, (text) => text === number.value);
  if ('stated' in author)
    check('author', author.stated, (text) => author.value?.every((each) => text.includes(each.literal)) === true);
  if ('stated' in issued) check('issued', issued.stated, (text) => parseDate(text) === isoDate(issued.value));
  // How a text names its kind or its State is no fixed form of words: that they stand somewhere is all that is checked.
  if ('stated' in type) check('type', type.stated, () => true);
  if ('stated' in jurisdiction) check('jurisdiction', jurisdiction.stated, () => true);
  return wrong;
}
