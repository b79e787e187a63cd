import fc from 'fast-check';
import { readsAsNumber } from '#src/cite/style/document-number.ts';
import type { Locator } from '#src/cite/style/locator.ts';
import type { CitationSource } from '#src/cite/style/source.ts';
import { nasties } from '../../support/nasties.ts';
import { stated, supplied } from './samples.ts';

type Field<T> = { value: T; stated: { start: number; end: number } } | { value: T; supplied: string };

/** Words as titles, names and headings have them, and what could be taken for another part of a citation. */
const words = [
  ...['Report', 'on torture,', 'of the', 'Kazakhstan:', '(Extracts for follow-up)', 'KAZAKHSTAN', 'and', '&', '3rd'],
  ...[
    '“zero tolerance”',
    '‘Terrorism leading to loss of life’',
    '[sic]',
    '[…]',
    'n.d.',
    '2010',
    '10 June 2010',
    'между',
  ],
  ...[
    'CAT/C/KAZ/CO/1',
    'EUR 57/001/2008',
    'para. 9',
    '¶ 9',
    'art. 7',
    'at 5',
    'UN Doc',
    'App no',
    'between',
    'c. 1990',
  ],
  ...[
    '(Geneva, 2008)',

    'paragraph nine',
    'note 3',
    'v',
    'v.',
    'Inc.',
    '(May 2010),',
    'states’',
    '(A/1)',
    '›',
    '.',
  ],
] as const;

/** One line, as the reader of a corpus folds it. */
const anyWords: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...nasties)), {
    minLength: 1,
    maxLength: 7,
  })
  .map((parts) =>
    parts
      .join(' ')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .map((text) => (text === '' ? 'Report' : text));

/** Numbers of every form that is known when it is read back. */
const anyNumber = fc.constantFrom(
  ...[
    'CAT/C/KAZ/CO/2',
    'A/HRC/14/10',
    'A/HRC/14/10/Add.1',
    'E/CN.4/Sub.2/1994/9',
    'HRI/GEN/1/Rev.9 (Vol. I)',
    'A/56/44',
  ],
  ...['EUR 57/003/2010', '47940/99', 'Communication No. 1936/2010', 'Application no. 23452/94', 'Case C-176/03'],
  ...['CPT/Inf (2011) 33', '1465 UNTS 85', 'A/CONF.151/26/Rev.1(Vol.I)', 'CCPR/C/79/Add.50'],
);

const year = fc.integer({ min: 1000, max: 2200 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });
const anyDay: fc.Arbitrary<[number, ...number[]]> = fc.oneof(
  fc.tuple(year),
  fc.tuple(year, month),
  fc.tuple(year, month, day),
);
const anyIssued = fc.option(
  fc.oneof(
    anyDay.map((one) => ({ 'date-parts': [one] })),
    anyDay.map((one) => ({ 'date-parts': [one], circa: true })),
    fc.tuple(anyDay, anyDay).map((ends) => ({ 'date-parts': ends })),
  ),
);

const anyName = fc.constantFrom(
  ...['Committee against Torture', 'Amnesty International', 'Committee on Economic, Social and Cultural Rights'],
  ...['Office of the High Commissioner (OHCHR)', 'Комитет ООН', 'Lawyers “for” Rights & Co.', 'Human Rights Watch'],
);
const anyAuthor = fc.option(
  fc.array(
    anyName.map((literal) => ({ literal })),
    { minLength: 1, maxLength: 3 },
  ),
);

function anyField<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Field<T>> {
  return fc.oneof(value.map(stated), value.map(supplied));
}

const types = ['report', 'webpage', 'article', 'legislation', 'legal_case', 'treaty', 'speech'] as const;

export const anySource: fc.Arbitrary<CitationSource> = fc.record({
  id: fc.constantFrom('example-2011', 'a b', 'ai-eur-57-003-2010'),
  type: anyField(fc.constantFrom(...types)),
  title: anyField(anyWords),
  author: anyField(anyAuthor),
  number: anyField(fc.option(anyNumber)),
  issued: anyField(anyIssued),
  language: fc.constantFrom('en', 'ru'),
});

/** Whether a reader could take the end of the title for the place that the citation has not. */
export function endsLikePlace({ title }: CitationSource): boolean {
  return /(?:^|, )(?:para\. 9|¶ 9|art\. 7|at 5|paragraph nine|note 3)$/.test(title.value);
}

/** Whether a reader could take the end of the title for the number that the document has not. */
export function endsLikeNumber({ title }: CitationSource): boolean {
  const ends = [...title.value.matchAll(/(?<=^|[\s(])\S/gu)].map(({ index }) => title.value.slice(index));
  return ends.some((end) => readsAsNumber(end.replace(/\)+$/, '')) || readsAsNumber(end));
}

const anyParagraph = fc.constantFrom('9', '18', '9(a)', '9(b)(ii)', '129(d)', '124.15', '2.1', '1024', '10A', '12(1)');
const anyInner = fc.option(fc.constantFrom('42', '3', '124.15', '7bis'));

export const anyLocator: fc.Arbitrary<Locator> = fc.oneof(
  fc.record({ type: fc.constant('paragraph'), paragraph: anyParagraph, recommendation: anyInner }),
  fc.record({ type: fc.constant('article'), article: fc.constantFrom('7', '14(1)(a)', '347.1', '2(3)', '141-1') }),
  fc.record({
    type: fc.constant('page'),
    page: fc.constantFrom('12', 'xii', '1024'),
    paragraph: fc.option(anyParagraph),
  }),
  fc.record({ type: fc.constant('note'), note: fc.integer({ min: 1, max: 999 }) }),
  fc.record({
    type: fc.constant('counted'),
    what: fc.constantFrom('paragraph', 'list item', 'row'),
    count: fc.integer({ min: 1, max: 9999 }),
    section: fc.array(
      anyWords
        .map((heading) => heading.replaceAll('›', ''))
        .filter((heading) => heading.trim() === heading && heading !== ''),
      { maxLength: 3 },
    ),
  }),
);
