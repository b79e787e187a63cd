import { describe, expect, test } from 'vitest';
import { sentences } from '#src/corpus/sentences.ts';
import { wordsOf } from '#src/corpus/words.ts';
import { formatPlace, pointAt } from '#src/daily/place.ts';
import { wholeSentences } from '#src/daily/whole-sentences.ts';
import { cutMark } from '#src/quote/quote.ts';
import { quoteFact } from '../support/daily.ts';
import { briefing, document, held, observations, page, sha256, spanOf, submission } from './held.ts';

describe('whole sentences are found where they stand', () => {
  test.for<[string, string, string, boolean]>([
    [page, 'Despite ratifying', 'with the treaty.', true],
    [page, 'The definition of torture', 'recognised as torture.', true],
    [submission, 'The law only extends', 'at the police station.', true],
    [briefing, 'When Kazakhstan’s new Criminal Code', 'amnesties.', true],
    [observations, '7. The Committee', '(arts. 2, 11 and 12).', true],
    [observations, 'The Committee is concerned', '(arts. 2, 11 and 12).', false],
    [observations, 'The State party should apply', 'in particular:', false],
    [observations, '(c) Change', 'police officers.', false],
    [submission, 'To ratify the Rome Statute', 'legislation.', false],
    [submission, 'Hizb-ut-Tahrir is banned', 'Kazakhstan.', false],
    [page, 'Despite ratifying', 'with the treaty', false],
    [page, 'Legal Framework', 'Framework', false],
    [page, '2,724,900', 'km', false],
  ])('%s: %s … %s: %s', ([id, begins, ends, expected]) => {
    expect(wholeSentences(document(id), spanOf(id, begins, ends)) !== null).toBe(expected);
  });

  test('the end before the beginning is nowhere', () => {
    const { start, end } = spanOf(page, 'The definition of torture', 'recognised as torture.');
    expect(wholeSentences(document(page), { start: end - 10, end: start + 10 })).toBeNull();
    const second = spanOf(page, 'It is more restrictive', 'recognised as torture.').start;
    const first = spanOf(page, 'The definition of torture', 'Criminal Code.').end;
    expect(wholeSentences(document(page), { start: second, end: first })).toBeNull();
  });
});

test('every run of sentences of the corpus that counts as whole is quoted and pointed at as it stands', () => {
  let runs = 0;
  for (const { id, source, passages } of held.documents) {
    for (const passage of passages) {
      const all = sentences(source, passage.spans, passage.marks);
      for (const [i, first] of all.entries()) {
        for (const last of all.slice(i, i + 3)) {
          const span = { start: first.start, end: last.end };
          const found = pointAt(formatPlace(id, span), held.documents, sha256);
          if (!found) continue;
          runs++;
          const quotation = quoteFact(found, held.documents);
          const words = quotation?.text.replace(`${cutMark} `, '').replace(new RegExp(` \\${cutMark}$`), '') ?? '';
          expect(quotation?.passage).toBe(passage.id);
          expect(words).toBe(wordsOf(source, found.spans, passage.marks));
          expect(sha256(words)).toBe(found.sha256);
          expect(passage.text).toContain(words);
        }
      }
    }
  }
  expect(runs).toBeGreaterThan(300);
});

describe('a place that cannot be read points at nothing', () => {
  test.for(['', 'here', `${page}@`, `${page}@6095`, `${page}@6300-6095`, 'other@6095-6300', `${page}@6095-6301`])(
    '%s',
    (place) => {
      expect(pointAt(place, held.documents, sha256)).toBeNull();
    },
  );
});

test('a fact whose document or passage is not held is not quoted', () => {
  const spans = [{ start: 6095, end: 6300 }];
  expect(quoteFact({ document: 'other', spans, sha256: '' }, held.documents)).toBeNull();
  expect(quoteFact({ document: page, spans: [], sha256: '' }, held.documents)).toBeNull();
  expect(quoteFact({ document: page, spans: [{ start: 0, end: 1 }], sha256: '' }, [])).toBeNull();
  expect(quoteFact({ document: page, spans, sha256: '' }, held.documents)?.text).toMatch(
    /^Despite ratifying the OPCAT/,
  );
});
