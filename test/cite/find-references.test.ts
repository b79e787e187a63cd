import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReferences } from '#src/cite/find-references.ts';
import { referenceKinds } from '#src/cite/written-reference.ts';
import { anySource } from '../support/any-source.ts';
import { documentCalled } from '../support/desk.ts';

/** Kind, normal form, repair. */
type Row = readonly [kind: string, normal: string, repair?: string];
const read = (text: string): Row[] =>
  findReferences(text).map(({ kind, normal, repair }) => (repair === null ? [kind, normal] : [kind, normal, repair]));

const recommendations = 'A/HRC/14/10, para. 95, recommendations 42-45, 61 and 65-68';
const fullName = 'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment';

/** One reference each, with what is around it. */
const cases: readonly (readonly [string, ...Row])[] = [
  ['1 A/HRC/14/10, paragraph 95, recommendations 42-45, 61, and 65-68.', 'symbol', recommendations],
  ['(A/56/44, para. 129(d)), the State party', 'symbol', 'A/56/44, para. 129(d)'],
  ['AI Index: EUR 57/003/2010\n\n10 June 2010', 'symbol', 'EUR 57/003/2010'],
  ['November 2008, AI Index:  EUR 57/001/2008', 'symbol', 'EUR 57/001/2008'],
  ['Kazakhstan, CAT/C/KAZ/CO2, 12 December 2008.', 'symbol', 'CAT/C/KAZ/CO2', 'CAT/C/KAZ/CO/2'],
  ['2 Ibid, paragraph 97, recommendations 3, 16-18.', 'ibid', 'ibid., para. 97, recommendations 3 and 16-18'],
  ['7 ibid.', 'ibid', 'ibid.'],
  ['Human Rights Council Decision 6/102, Follow-up', 'resolution', 'Human Rights Council decision 6/102'],
  ['Human Rights Council resolution 5/1, section I adopted', 'resolution', 'Human Rights Council resolution 5/1'],
  [
    'Article 134 of the Criminal Procedural Code of Kazakhstan on the procedure for',
    'article',
    'article 134 of the Criminal Procedural Code of Kazakhstan',
  ],
  [
    'Articles 186 & 177 of the Criminal Procedural Code.',
    'article',
    'articles 186 and 177 of the Criminal Procedural Code',
  ],
  ['Under Article 19 of the Convention, Concluding', 'article', 'article 19 of the Convention'],
  [
    'and Article 3 of the Convention against Torture, which prohibit',
    'article',
    'article 3 of the Convention against Torture',
  ],
  ['crimes solved (arts. 2, 11 and 12).', 'article', 'articles 2, 11 and 12'],
  ['every instance \n(art.15).', 'article', 'article 15'],
  [
    'with article 308 or 347 of the Criminal \nCode (“Excess of authority',
    'article',
    'articles 308 and 347 of the Criminal Code',
  ],
  ['contained in paragraphs 7, 9, 18 \nand 29 above.', 'place', 'paras. 7, 9, 18 and 29'],
  ['declarations under article 21 and 22', 'article', 'articles 21 and 22'],
  ['under articles 21 and 22 of the CAT, thus', 'article', 'articles 21 and 22 of the CAT'],
  ['in article 347.1 of the Criminal Code. It is', 'article', 'article 347.1 of the Criminal Code'],
  ['by article 4 par. 2 of the CAT.', 'article', 'article 4(2) of the CAT'],
  [
    'in article 307 (“Abuse of Official Powers”) and article 308 (“Exceeding Power”) of the Criminal Code.',
    'article',
    'articles 307 and 308 of the Criminal Code',
  ],
  ['(72 hours; article 14 (2) and 68 (3)(1)).', 'article', 'articles 14(2) and 68(3)(1)'],
  [
    '(articles 177, 183 and 184 of the Criminal Procedure Code) but',
    'article',
    'articles 177, 183 and 184 of the Criminal Procedure Code',
  ],
  ['see CAT/C/KAZ/CO/2, paras 7, 9 and 18', 'symbol', 'CAT/C/KAZ/CO/2, paras. 7, 9 and 18'],
  ['CAT/C/KAZ/CO/2 para 9(b)', 'symbol', 'CAT/C/KAZ/CO/2, para. 9(b)'],
  ['CAT/C/KAZ/CO/2, para. 9 (a)-(c).', 'symbol', 'CAT/C/KAZ/CO/2, paras. 9(a), 9(b) and 9(c)'],
  ['cat/c/kaz/co/2 para 9', 'symbol', 'CAT/C/KAZ/CO/2, para. 9'],
  ['Cat/c/kaz/co/2', 'symbol', 'CAT/C/KAZ/CO/2'],
  ['UN Doc. CAT/C/KAZ/CO/2 (12 December 2008) para 9', 'symbol', 'CAT/C/KAZ/CO/2, para. 9'],
  ['[CAT/C/KAZ/CO/2], [12 December 2008], para. 9 (b)', 'symbol', 'CAT/C/KAZ/CO/2, para. 9(b)'],
  ['(CAT/C/KAZ/CO/2, § 9)', 'symbol', 'CAT/C/KAZ/CO/2, para. 9'],
  ['CAT/C/KAZ/CO/2 at ¶ 18', 'symbol', 'CAT/C/KAZ/CO/2, para. 18'],
  ['CAT/C/KAZ/CO/2, note 3', 'symbol', 'CAT/C/KAZ/CO/2, note 3'],
  ['paragraph 9 of CAT/C/KAZ/CO/2 says', 'symbol', 'CAT/C/KAZ/CO/2, para. 9'],
  ['notes 1 and 2 of EUR 57/003/2010', 'symbol', 'EUR 57/003/2010, notes 1 and 2'],
  ['recommendation 42 in the report A/HRC/14/10', 'symbol', 'A/HRC/14/10, recommendation 42'],
  ['A/HRC/14/10, para. 95 (recommendations 42–45)', 'symbol', 'A/HRC/14/10, para. 95, recommendations 42-45'],
  ['A/HRC/14/10, paras. 95.42 and 95.43', 'symbol', 'A/HRC/14/10, paras. 95.42 and 95.43'],
  ['CAT/C/KAZ/CO/2.The State', 'symbol', 'CAT/C/KAZ/CO/2'],
  ['E/C.12/KAZ/CO/1, paras. 10 to 12', 'symbol', 'E/C.12/KAZ/CO/1, paras. 10-12'],
  ['CCPR/C/21/Rev.1/Add.13, para 8', 'symbol', 'CCPR/C/21/Rev.1/Add.13, para. 8'],
  ['A/HRC/WG.6/7/KAZ/1', 'symbol', 'A/HRC/WG.6/7/KAZ/1'],
  ['CAT/C/60/D/500/2012', 'symbol', 'CAT/C/60/D/500/2012'],
  ['A/RES/60/251', 'symbol', 'A/RES/60/251'],
  ['https://undocs.org/en/CAT/C/KAZ/CO/2', 'symbol', 'CAT/C/KAZ/CO/2'],
  ['EUR57/003/2010', 'symbol', 'EUR57/003/2010', 'EUR 57/003/2010'],
  ['A/HRC14/10, para. 95', 'symbol', 'A/HRC14/10, para. 95', 'A/HRC/14/10'],
  ['CATC/KAZ/CO/2', 'symbol', 'CATC/KAZ/CO/2', 'CAT/C/KAZ/CO/2'],
  ['CAT/CKAZ/CO/2', 'symbol', 'CAT/CKAZ/CO/2', 'CAT/C/KAZ/CO/2'],
  ['CAT/C/KAZCO/2', 'symbol', 'CAT/C/KAZCO/2', 'CAT/C/KAZ/CO/2'],
  ['XYZ/C/EXA/CO1', 'symbol', 'XYZ/C/EXA/CO1'],
  ['E/C12/KAZ/CO/1', 'symbol', 'E/C12/KAZ/CO/1', 'E/C.12/KAZ/CO/1'],
  ['A/HRC/14/10/Add1', 'symbol', 'A/HRC/14/10/ADD1', 'A/HRC/14/10/Add.1'],
  ['Article 7 ICCPR', 'article', 'article 7 of the ICCPR'],
  ['ICCPR, art. 7', 'article', 'article 7 of the ICCPR'],
  ['Criminal Code, articles 10-12', 'article', 'articles 10-12 of the Criminal Code'],
  [`article 2, paragraph 1, of the ${fullName}`, 'article', `article 2(1) of the ${fullName}`],
  ['paragraph 2 of article 4 of the CAT', 'article', 'article 4(2) of the CAT'],
  [
    'Article 7 of the International Covenant on Civil and Political Rights and the Criminal Code',
    'article',
    'article 7 of the International Covenant on Civil and Political Rights',
  ],
  ['Article IV of the Genocide Convention', 'article', 'article IV of the Genocide Convention'],
  ['Decision 6/102', 'resolution', 'decision 6/102'],
  ['General Assembly resolution 60/251', 'resolution', 'General Assembly resolution 60/251'],
  [
    'Security Council resolution 1325 (2000), para. 8',
    'resolution',
    'Security Council resolution 1325 (2000), para. 8',
  ],
  ['UNGA resolution 217 A (III)', 'resolution', 'General Assembly resolution 217 A (III)'],
  ['paras 7, 9 and 18', 'place', 'paras. 7, 9 and 18'],
  ['paragraph 9 above', 'place', 'para. 9'],
  ['recommendations 42-45, 61, and 65-68', 'place', 'recommendations 42-45, 61 and 65-68'],
  ['note 5 above', 'note', 'note 5'],
  ['supra note 5, para. 9', 'note', 'note 5, para. 9'],
  ['see footnote 12', 'note', 'note 12'],
  ['(n. 5 above)', 'note', 'note 5'],
  ['in note 5.', 'note', 'note 5'],
  ['Id. at para. 9', 'ibid', 'ibid., para. 9'],
  ['Ibid., art. 135', 'ibid', 'ibid., article 135'],
];

describe('one reference', () => {
  test.for(cases)('%s', ([text, ...row]) => {
    expect(read(text)).toEqual([row]);
  });
});

describe('several, in order', () => {
  test.for<[string, readonly string[]]>([
    ['CAT/C/KAZ/CO/2 and paragraph 9 above', ['CAT/C/KAZ/CO/2', 'para. 9']],
    ['resolution 5/1, article 3 of the CAT', ['resolution 5/1', 'article 3 of the CAT']],
    ['ibid.; paragraphs 7 and 9 above', ['ibid.', 'paras. 7 and 9']],
    ['ibid., article 3 of the CAT', ['ibid.', 'article 3 of the CAT']],
    [
      'article 7 of the Criminal Code, art. 2, paragraph 9 above',
      ['article 7 of the Criminal Code', 'article 2', 'para. 9'],
    ],
    ['A/56/44 and A/HRC/14/10, para. 95', ['A/56/44', 'A/HRC/14/10, para. 95']],
    ['note 5; note 7.', ['note 5', 'note 7']],
    ['paras. 7\n\n9 The Committee', ['para. 7']],
  ])('%s', ([text, normals]) => {
    expect(findReferences(text).map(({ normal }) => normal)).toEqual(normals);
  });
});

test('ranges are expanded into what they name', () => {
  const items = (text: string) => findReferences(text)[0]?.items;
  expect(items(cases[0]?.[0] ?? '')).toEqual(['42', '43', '44', '45', '61', '65', '66', '67', '68']);
  expect(items('paras. 9 (a)–(c) and 18')).toEqual(['9(a)', '9(b)', '9(c)', '18']);
  expect(items('articles 2-4 of the CAT')).toEqual(['2', '3', '4']);
  expect(items('article 2, paragraphs 1 and 3, of the CAT')).toEqual(['2(1)', '2(3)']);
  expect(items('CAT/C/KAZ/CO/2')).toEqual([]);
});

describe('look-alikes', () => {
  test.for([
    '10 June 2010',
    'the 10/06/2010 and 2009/10',
    'within 68 hours, from 72 hours to up to two months',
    'and/or, Download/Upload, N/A, 24/7, he/she, km/h',
    'http://www2.ohchr.org/english/issues/torture/A/HRC/14/10',
    'www.example.org/CAT/C/KAZ/CO/2',
    'such as the UK-161/3 in Zhitykara',
    'two F/A-18 jets, an A/4 sheet, a CAT/5 cable, HTTP/2, ISO/IEC 27001',
    'We note 12 complaints and note 3 of them.',
    'paragraph 68 hours later',
    'recommendations 3 times a year',
    'the article 10 years ago',
    'under sections B, C and D',
    'section 3 is long, rule 1 is short',
    'a state-of-the-art 3D model',
    'the resolution 1920 x 1080',
    'parade 9, apart 3, denote 5.',
    'London WC1X 0DW',
    '16,732 and 316 (per 100,000)',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('dates and counts end a list of paragraphs', () => {
  expect(read('para 9, 10 June 2010')).toEqual([['place', 'para. 9']]);
  expect(read('paragraph 9 and 68 hours')).toEqual([['place', 'para. 9']]);
  expect(read('CAT/C/KAZ/CO/2, para. 9, 2008')).toEqual([['symbol', 'CAT/C/KAZ/CO/2, para. 9']]);
});

test('all that the follow-up extracts cite, and no more', () => {
  const { source } = documentCalled('cat-kazakhstan-follow-up-extracts');
  expect(findReferences(source).map(({ normal }) => normal)).toEqual([
    'article 19',
    'articles 2, 11 and 12',
    'article 2',
    'articles 308 and 347 of the Criminal Code',
    'article 7',
    'article 15',
    'A/56/44, para. 129(d)',
    'paras. 7, 9, 18 and 29',
  ]);
});

const fragment = fc.oneof(
  fc.constantFrom(...cases.map(([text]) => text)),
  fc.constantFrom(
    '; ',
    '\n',
    ' ',
    ', ',
    ' and ',
    'ibid. ',
    'para ',
    'art. ',
    '9',
    ' of the ',
    'CAT/C/',
    '/',
    '(',
    '\n\n',
  ),
  anySource,
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const anyText = fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join(''));

test('spans are in order and disjoint, what is written is what stands there, and every part is said', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const { span, written, normal, kind, places } of findReferences(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(written).toBe(text.slice(span.start, span.end));
        expect(written.trim()).toBe(written);
        expect(normal).not.toBe('');
        expect(referenceKinds).toContain(kind);
        expect(places.every(({ items }) => items.length > 0 && items.every((item) => item !== ''))).toBe(true);
        ({ end } = span);
      }
    }),
    { numRuns: 500 },
  );
});

test('a reference alone is found in its own normal form', () => {
  const kinds = new Set(['symbol', 'article', 'resolution', 'place', 'note']);
  for (const [text] of cases) {
    for (const { kind, normal, items } of findReferences(text).filter((each) => kinds.has(each.kind))) {
      const [again] = findReferences(normal);
      expect({ kind: again?.kind, normal: again?.normal, items: again?.items }).toEqual({ kind, normal, items });
    }
  }
});

test.for([
  ['lists that lead nowhere', 'paras ', '9, '],
  ['names that lead nowhere', 'Article 3 of the ', 'Aaa of '],
  ['paragraphs before nothing', '', 'paragraph 9 of '],
  ['brackets', 'para 9', ' (a)'],
  ['slashes', '', 'A/1/'],
  ['white space', 'paras', '  \n'],
] as const)('a long text does not keep the reader: %s', ([, start, unit]) => {
  // A pattern that backtracks would need ages here, not moments.
  expect(() => findReferences(start + unit.repeat(5000))).not.toThrow();
});
