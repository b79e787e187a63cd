import { describe, expect, test } from 'vitest';
import { checkText } from '#src/quote/verify/check-text.ts';
import { wordIndexOf } from '#src/quote/verify/word-index.ts';
import { desk, names } from '../../support/desk.ts';

const { documents } = desk.library;
const held = { documents, names, index: wordIndexOf(desk.library) };
const check = (text: string, id?: string) => checkText(text, documents.find((each) => each.id === id) ?? null, held);

const cat = 'cat-kazakhstan-follow-up-extracts';
const submission = 'ai-kazakhstan-upr-submission';
const page = 'kazakhstan-country-page-2014';
const zeroTolerance = '“apply a zero-tolerance approach to the persistent problem of torture”';

describe('where a quotation is said to stand', () => {
  test.for<[text: string, attribution: string, document: string, paragraph: string | null]>([
    [`${zeroTolerance}`, 'none-claimed', submission, null],
    [`${zeroTolerance} (CAT/C/KAZ/CO/2, para. 7)`, 'as-claimed', cat, '7'],
    [`${zeroTolerance}, CAT/C/KAZ/CO/2, para. 7.`, 'as-claimed', cat, '7'],
    [`${zeroTolerance} [CAT/C/KAZ/CO2, §7]`, 'as-claimed', cat, '7'],
    [`${zeroTolerance} (CAT/C/KAZ/CO/2)`, 'as-claimed', cat, '7'],
    [`${zeroTolerance} (country page)`, 'elsewhere', submission, null],
    [`${zeroTolerance} (CAT/C/KAZ/CO/2, para. 9)`, 'elsewhere', submission, null],
    [`${zeroTolerance} (CAT/C/KAZ/CO/3, para. 7)`, 'elsewhere', submission, null],
    [`${zeroTolerance} (EUR 57/003/2010)`, 'elsewhere', submission, null],
    ['“Restricted access to lawyers and independent doctors” (CAT/C/KAZ/CO/2, para. 9)', 'as-claimed', cat, '9(b)'],
    ['“Restricted access to lawyers and independent doctors” (CAT/C/KAZ/CO/2, para. 9(b))', 'as-claimed', cat, '9(b)'],
    ['“Restricted access to lawyers and independent doctors” (CAT/C/KAZ/CO/2, para. 9(c))', 'elsewhere', cat, '9(b)'],
    ['“xyzzy plugh xyzzy plugh” (CAT/C/KAZ/CO/2, para. 9)', 'none-claimed', '', null],
    [`${zeroTolerance} was said of another one (CAT/C/KAZ/CO/2, para. 9)`, 'none-claimed', submission, null],
  ])('%s: %s', ([text, attribution, document, paragraph]) => {
    const [checked] = check(text);
    const [location] = checked?.check.locations ?? [];
    expect([checked?.attribution, location?.document.id ?? '', location?.passage.paragraph ?? null]).toEqual([
      attribution,
      document,
      paragraph,
    ]);
  });

  test('the option says it for all that name no place of their own', () => {
    const text = `${zeroTolerance} and “Security officers often fail to respect current legislation” (EUR 57/003/2010)`;
    expect(check(text, cat).map(({ attribution }) => attribution)).toEqual(['as-claimed', 'as-claimed']);
    expect(check(text, page).map(({ attribution }) => attribution)).toEqual(['elsewhere', 'as-claimed']);
    expect(check(zeroTolerance, submission)[0]?.check.locations[0]?.document.id).toBe(submission);
  });

  test('ibid. and a bare paragraph lean on the reference before', () => {
    const text = `${zeroTolerance} (CAT/C/KAZ/CO/2, para. 7); “judges often ignore the complaints of torture” (ibid., para. 29); “evidence obtained by torture may not be invoked as evidence” (para. 18); “adequate compensation to victims” (ibid.)`;
    expect(check(text).map(({ attribution, place }) => [attribution, place?.document?.id, place?.paragraphs])).toEqual([
      ['as-claimed', cat, ['7']],
      ['as-claimed', cat, ['29']],
      ['elsewhere', cat, ['18']],
      ['elsewhere', cat, ['18']],
    ]);
  });

  test('words changed are held against the place that is claimed', () => {
    const [checked] = check('“Twelve people were killed and hundreds injured.” (country page)');
    expect([checked?.attribution, checked?.check.verdict]).toEqual(['as-claimed', 'differs']);
  });
});

describe('whose words they are', () => {
  test.for<[string, string | null]>([
    [
      '“It appears that most detainees refrain from filing complaints”',
      'the UN Special Rapporteur on torture, quoted by Amnesty International',
    ],
    [
      '“the use of torture and ill-treatment certainly goes beyond isolated instances”',
      'the Special Rapporteur on torture, quoted by Amnesty International',
    ],
    [
      '“use of torture and ill-treatment certainly goes beyond isolated instances”',
      'the UNSRT, quoted by the document ‘Country page on torture in Kazakhstan’',
    ],
    ['“I conclude that the use of torture”', 'the Special Rapporteur on torture, quoted by Amnesty International'],
    [
      '“a person is not subject in practice to unacknowledged detention”',
      'the Committee, quoted by Amnesty International',
    ],
    ['“a person is not subject to de facto unacknowledged detention”', null],
    ['“threat to national security and values”', 'President Nazarbaev, quoted by Amnesty International'],
    ['“torture and other ill-treatment remain widespread”', null],
    ['“individuals accused of terrorism could be sentenced to death based on such so-called ‘evidence’”', null],
  ])('%s: %s', ([text, speaker]) => {
    expect(check(text)[0]?.speaker).toBe(speaker);
  });
});

describe('what is checked as a whole', () => {
  test.for<[name: string, text: string, claims: number, verdicts: readonly string[]]>([
    ['a passage pasted with marks of its own', documentText(cat, '7. The Committee'), 1, ['verbatim']],
    [
      'the same with its reference',
      `${documentText(cat, '7. The Committee')} (CAT/C/KAZ/CO/2, para. 7)`,
      1,
      ['verbatim'],
    ],
    ['the same with a word changed', documentText(cat, '7. The Committee').replace('rape', 'murder'), 1, ['differs']],
    [
      'a draft with two quotations',
      `We say: ${zeroTolerance}. They say: “torture has been eradicated”. What now, and what should be done about all this by whom?`,
      2,
      ['cut', 'not-held'],
    ],
    [
      'a block quotation',
      '> Security officers often fail\n> to respect current legislation, which requires that they register a detainee within three hours after the individual has been deprived of liberty.\nThat is what they say.',
      1,
      ['verbatim'],
    ],
  ])('%s', ([, text, claims, verdicts]) => {
    const checked = check(text);
    expect(checked.length).toBe(claims);
    expect(checked.map((each) => each.check.verdict)).toEqual(verdicts);
  });

  test('a reference at the end is no part of the claim', () => {
    const [checked] = check(
      'In effect, the detained person is not required to be brought before the court until 68 hours after they have been formally detained. (amnesty upr submission)',
    );
    expect([checked?.check.verdict, checked?.attribution]).toEqual(['verbatim', 'as-claimed']);
  });
});

function documentText(id: string, beginning: string): string {
  const document = documents.find((each) => each.id === id);
  return document?.passages.find(({ text }) => text.startsWith(beginning))?.text ?? '';
}
