import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIn } from '#src/cite/style/format-in.ts';
import type { Locator } from '#src/cite/style/locator.ts';
import { parseCitation } from '#src/cite/style/parse-citation.ts';
import type { CitationSource } from '#src/cite/style/source.ts';
import { styles } from '#src/cite/style/styles.ts';
import { anyLocator, anySource, endsLikeNumber, endsLikePlace } from './any-citation.ts';

const ids = ['un', 'oscola', 'chicago', 'bluebook', 'apa', 'speech'] as const;
type Id = (typeof ids)[number];

test('these are all the styles', () => {
  expect(Object.keys(styles)).toEqual(ids);
});

describe.for(ids)('what %s writes, it reads back', (id) => {
  test('symbol, name and place, and the date as far as the style says it', () => {
    fc.assert(
      fc.property(anySource, fc.option(anyLocator), (source, locator) => {
        const text = formatIn(id, source, locator);
        fc.pre(text.length <= 1000 && !isUnclear(id, source, locator));
        const parsed = parseCitation(id, text);
        expect(parsed, text).not.toBeNull();
        expect(parsed?.symbol).toBe(source.number.value);
        expect(parsed?.locator).toEqual(locator);
        expect(parsed?.issued).toEqual(saidDate(id, source));
        expect(parsed?.work.replace(/^the /, '')).toBe(workOf(id, source));
      }),
      { numRuns: 1000 },
    );
  });

  test('and writes the same again from what it read', () => {
    fc.assert(
      fc.property(anySource, anyLocator, (source, locator) => {
        fc.pre(!isUnclear(id, source, locator) && formatIn(id, source, locator).length <= 1000);
        const parsed = parseCitation(id, formatIn(id, source, locator));
        const again = formatIn(id, source, parsed?.locator ?? null);
        expect(again).toBe(formatIn(id, source, locator));
      }),
    );
  });

  test.for(['', 'para. 9', 'CAT/C/KAZ/CO/2', 'The Committee is concerned.', 'x'.repeat(5000)])(
    'and nothing else: %j',
    (text) => {
      expect(parseCitation(id, text)).toBeNull();
    },
  );
});

/** The few titles that a style cannot tell from what it puts beside them. */
function isUnclear(id: Id, source: CitationSource, locator: Locator | null): boolean {
  const { type, author, title, number } = source;
  if ((locator === null || locator.type === 'paragraph') && endsLikePlace(source)) return true;
  if (number.value === null && endsLikeNumber(source)) return true;
  // APA ends a judgment without a court as it ends a title with a full stop.
  if (id === 'apa') return type.value === 'legal_case' && author.value === null && title.value.endsWith('.');
  // OSCOLA puts the titles of judgments and treaties in italics, which plain text has not.
  if (id === 'oscola' && /(?:^|, )‘|(?:UN Doc|App no)$/.test(title.value)) return true;
  if (!('supplied' in title)) return false;
  // Descriptions are our own words: we balance their brackets, and open none with a quotation.
  return /[[\]]/.test(title.value.replace(/\[[^[\]]*\]/g, '')) || (id === 'speech' && /(?:^|, )‘/.test(title.value));
}

/** Circa is not said of a range, nor the day in speech. */
function saidDate(id: Id, { issued }: CitationSource) {
  if (!issued.value) return null;
  const { 'date-parts': parts, circa } = issued.value;
  const said = parts.map((part) => part.slice(0, id === 'speech' ? 2 : 3));
  return circa && parts.length === 1 ? { 'date-parts': said, circa } : { 'date-parts': said };
}

/** Author and title as the style joins and brackets them, without quotation marks. */
function workOf(id: Id, { type, author, title, number }: CitationSource): string {
  const bracket = (field: object, text: string) => ('supplied' in field && id !== 'speech' ? `[${text}]` : text);
  const names = author.value?.map(({ literal }) => literal) ?? [];
  const and = id === 'bluebook' || id === 'apa' ? '&' : 'and';
  const serial = id === 'chicago' || id === 'apa' ? ',' : '';
  const list = names.length < 3 ? names.join(` ${and} `) : `${names[0]}, ${names[1]}${serial} ${and} ${names[2]}`;
  const isTreaty = type.value === 'treaty' || type.value === 'legislation';
  const isTitleFirst = isTreaty && ['oscola', 'bluebook', 'apa'].includes(id);
  const who = list === '' || isTitleFirst ? [] : [bracket(author, list)];
  const isShort = id === 'speech' && list !== '' && number.value !== null && !isTreaty && type.value !== 'legal_case';
  return [...who, ...(isShort ? [] : [bracket(title, title.value)])].join(', ');
}
