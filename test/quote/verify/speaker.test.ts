import { expect, test } from 'vitest';
import { quotedBefore, quotedSpans, speakerOf } from '#src/quote/verify/speaker.ts';
import { documentCalled, everyPassage } from '../../support/desk.ts';
import { aDocument, supplied } from '../../support/documents.ts';

const statement = 'ai-eur-57-003-2010';
const submission = 'ai-kazakhstan-upr-submission';
const cat = 'cat-kazakhstan-follow-up-extracts';
const page = 'kazakhstan-country-page-2014';

/** All that stands between quotation marks in the five documents, and whose words it is by what the text says. */
const regions: readonly (readonly [document: string, begins: string, speaker: string | null])[] = [
  [statement, 'Terrorism leading to loss', null],
  [statement, 'evidence', null],
  [submission, 'isolator vremmenogo', null],
  [submission, 'judges are seen', 'the Special Rapporteur'],
  [submission, 'formal detention', null],
  [submission, 'many of these safeguards', 'the Special Rapporteur on torture'],
  [submission, 'to apply a zero-tolerance', 'the Committee against Torture'],
  [submission, 'promptly implement', 'the Committee'],
  [submission, 'I conclude that', 'the Special Rapporteur on torture'],
  [submission, 'received many', 'the Special Rapporteur on torture'],
  [submission, 'was also told of', 'the Special Rapporteur on torture'],
  [submission, 'almost total absence', 'the UN Special Rapporteur on torture'],
  [submission, 'It appears that most', 'the UN Special Rapporteur on torture'],
  [submission, 'there are some groups', 'the Special Rapporteur on torture'],
  [submission, 'higher than average', 'the Special Rapporteur on torture'],
  [submission, 'confessions', null],
  [submission, 'threat to national', 'President Nazarbaev'],
  [submission, 'exceptionally grave', null],
  [submission, 'exceptionally grave', null],
  [cat, 'voluntary confessions', null],
  [cat, 'Excess of authority', null],
  [cat, 'Coercion to make', null],
  [page, 'leader of the nation', null],
  [page, 'Kazakhstan police should', 'Human Rights Watch'],
  [page, 'legitimate acts', null],
  [page, 'Abuse of Official', null],
  [page, 'Exceeding Power', null],
  [page, 'use of torture', 'the UNSRT'],
  [page, 'self-reported case', null],
];

test('whose words stand between the marks of the five documents', () => {
  const found = everyPassage.flatMap(({ document, passage }) =>
    quotedSpans(document, passage).map((span) => ({
      document: document.id,
      words: document.source.slice(span.start, span.end).replace(/\s+/g, ' '),
      speaker: quotedBefore(document, passage, span.start),
    })),
  );
  expect(found.map(({ document, speaker }) => [document, speaker])).toEqual(
    regions.map(([document, , speaker]) => [document, speaker]),
  );
  for (const [i, { words }] of found.entries()) expect(words).toMatch(new RegExp(`^${regions[i]?.[1]}`));
});

test.for<[text: string, speaker: string | null]>([
  ['The Minister of Justice said: “nobody was held here at all”.', 'the Minister of Justice, quoted by Example Watch'],
  [
    'The Working Group on Arbitrary Detention found that “nobody was held here at all”.',
    'the Working Group on Arbitrary Detention, quoted by Example Watch',
  ],
  ['The Committee on the Elimination of Racism was told. “Nobody was held here at all” is a phrase.', null],
  ['Example Watch said: “nobody was held here at all”.', null],
  ['Nobody in particular said: “nobody was held here at all”.', null],
])('%s: %s', ([text, speaker]) => {
  const document = aDocument(`${text}\n`, { author: supplied([{ literal: 'Example Watch' }]) });
  const [passage] = document.passages;
  const [span] = passage ? quotedSpans(document, passage) : [];
  expect(passage && span && speakerOf(document, passage, span)).toBe(speaker);
});

test('a word or two before the mark may be taken along, more may not', () => {
  const document = documentCalled(page);
  const passage = document.passages.find(({ text }) => text.startsWith('The UNSRT was particularly'));
  const start = document.source.indexOf('use of torture and ill-treatment certainly');
  const end = document.source.indexOf('”.10');
  const speaker = (from: number) => passage && speakerOf(document, passage, { start: from, end });
  expect(speaker(start)).toMatch(/^the UNSRT/);
  expect(speaker(start - '“'.length - 'the '.length)).toMatch(/^the UNSRT/);
  expect(speaker(passage?.spans[0]?.start ?? 0)).toBeNull();
});
