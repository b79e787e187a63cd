import { describe, expect, test } from 'vitest';
import { formatIn } from '#src/cite/style/format-in.ts';
import { type Locator, locatorOf } from '#src/cite/style/locator.ts';
import { type CitationSource, sourceOf } from '#src/cite/style/source.ts';
import { type StyleId, styles } from '#src/cite/style/styles.ts';
import { passageCalled } from '../../support/desk.ts';
import { aSource, judgment, stated, supplied, treaty, unReport } from './samples.ts';

type Table = readonly (readonly [StyleId, string])[];

describe('the documents of the corpus', () => {
  const upr = 'Submission for the Universal Periodic Review of Kazakhstan';
  const refugees = 'C. Promotion and protection of human rights on the ground › Refugees and asylum-seekers';
  const observations = 'Concluding observations of the Committee against Torture (Extracts for follow-up) KAZAKHSTAN';
  const statement =
    'Kazakhstan: Amnesty International urges zero tolerance of torture and the abolition of the death penalty';
  const adopts = 'United Nations Human Rights Council adopts Universal Periodic Review outcome on Kazakhstan';
  const briefing = 'Briefing paper on torture and ill-treatment in Kazakhstan for EU-Kazakhstan Human Rights Dialogue';
  const coalition = 'NGO Coalition against Torture in Kazakhstan';
  const partnership = 'International Partnership for Human Rights';
  const page = 'Country page on torture in Kazakhstan';

  describe.for<[string, Table]>([
    [
      'cat-kazakhstan-follow-up-extracts@2363',
      [
        ['un', `Committee against Torture, ${observations}, [CAT/C/KAZ/CO/2], [12 December 2008], para. 9 (b)`],
        [
          'oscola',
          `Committee against Torture, ‘${observations}’ ([12 December 2008]) UN Doc [CAT/C/KAZ/CO/2], para 9(b)`,
        ],
        ['chicago', `Committee against Torture, “${observations},” [CAT/C/KAZ/CO/2], [December 12, 2008], para. 9(b)`],
        [
          'bluebook',
          `Committee against Torture, ${observations}, ¶ 9(b), U.N. Doc. [CAT/C/KAZ/CO/2] ([Dec. 12, 2008])`,
        ],
        ['apa', `Committee against Torture. ([2008, December 12]). ${observations} ([CAT/C/KAZ/CO/2]), para. 9(b).`],
        [
          'speech',
          'the Committee against Torture, December 2008, paragraph nine, sub-paragraph b (CAT/C/KAZ/CO/2; symbol and date supplied)',
        ],
      ],
    ],
    [
      'ai-eur-57-003-2010@1950',
      [
        [
          'un',
          `Amnesty International, ${statement}, EUR 57/003/2010, 10 June 2010, 3rd paragraph under ‘${adopts}’ (counted)`,
        ],
        [
          'oscola',
          `Amnesty International, ‘${statement}’ (10 June 2010) EUR 57/003/2010, 3rd paragraph under ‘${adopts}’ (counted)`,
        ],
        [
          'chicago',
          `Amnesty International, “${statement},” EUR 57/003/2010, June 10, 2010, 3rd paragraph under ‘${adopts}’ (counted)`,
        ],
        [
          'bluebook',
          `Amnesty International, ${statement}, 3rd paragraph under ‘${adopts}’ (counted), EUR 57/003/2010 (June 10, 2010)`,
        ],
        [
          'apa',
          `Amnesty International. (2010, June 10). ${statement} (EUR 57/003/2010), 3rd paragraph under ‘${adopts}’ (counted).`,
        ],
        [
          'speech',
          `Amnesty International, June 2010, the third paragraph under ‘${adopts}’, by our count (EUR 57/003/2010)`,
        ],
      ],
    ],
    [
      'ai-eur-57-003-2010@3175',
      [
        ['un', `Amnesty International, ${statement}, EUR 57/003/2010, 10 June 2010, note 2`],
        ['oscola', `Amnesty International, ‘${statement}’ (10 June 2010) EUR 57/003/2010, fn 2`],
        ['chicago', `Amnesty International, “${statement},” EUR 57/003/2010, June 10, 2010, n. 2`],
        ['bluebook', `Amnesty International, ${statement}, n.2, EUR 57/003/2010 (June 10, 2010)`],
        ['apa', `Amnesty International. (2010, June 10). ${statement} (EUR 57/003/2010), footnote 2.`],
        ['speech', 'Amnesty International, June 2010, note two (EUR 57/003/2010)'],
      ],
    ],
    [
      'ai-kazakhstan-upr-submission@14667',
      [
        [
          'un',
          `Amnesty International, [${upr}], [between June 2009 and February 2010], 2nd paragraph under ‘${refugees}’ (counted)`,
        ],
        [
          'oscola',
          `Amnesty International, [${upr}] ([between June 2009 and February 2010]), 2nd paragraph under ‘${refugees}’ (counted)`,
        ],
        [
          'chicago',
          `Amnesty International, [${upr}], [between June 2009 and February 2010], 2nd paragraph under ‘${refugees}’ (counted)`,
        ],
        [
          'bluebook',
          `Amnesty International, [${upr}], 2nd paragraph under ‘${refugees}’ (counted) ([between June 2009 and Feb. 2010])`,
        ],
        [
          'apa',
          `Amnesty International. ([between 2009, June and 2010, February]). [${upr}], 2nd paragraph under ‘${refugees}’ (counted).`,
        ],
        [
          'speech',
          `Amnesty International, ${upr}, between June 2009 and February 2010, the second paragraph under ‘Refugees and asylum-seekers’, in ‘C. Promotion and protection of human rights on the ground’, by our count (title and date supplied)`,
        ],
      ],
    ],
    [
      'iphr-eu-kazakhstan-dialogue-briefing@620',
      [
        ['un', `${coalition} and ${partnership}, ${briefing}, [2015], 1st list item (counted)`],
        ['oscola', `${coalition} and ${partnership}, ‘${briefing}’ ([2015]), 1st list item (counted)`],
        ['chicago', `${coalition} and ${partnership}, “${briefing},” [2015], 1st list item (counted)`],
        ['bluebook', `${coalition} & ${partnership}, ${briefing}, 1st list item (counted) ([2015])`],
        ['apa', `${coalition} & ${partnership}. ([2015]). ${briefing}, 1st list item (counted).`],
        [
          'speech',
          `the ${coalition} and ${partnership}, ‘${briefing}’, 2015, the first list item, by our count (date supplied)`,
        ],
      ],
    ],
    [
      'kazakhstan-country-page-2014@96',
      [
        ['un', `[${page}], 4 March 2014, 3rd row under ‘Key Facts’ (counted)`],
        ['oscola', `[${page}] (4 March 2014), 3rd row under ‘Key Facts’ (counted)`],
        ['chicago', `[${page}], March 4, 2014, 3rd row under ‘Key Facts’ (counted)`],
        ['bluebook', `[${page}], 3rd row under ‘Key Facts’ (counted) (Mar. 4, 2014)`],
        ['apa', `[${page}]. (2014, March 4), 3rd row under ‘Key Facts’ (counted).`],
        ['speech', `${page}, March 2014, the third row under ‘Key Facts’, by our count (title supplied)`],
      ],
    ],
  ])('%s', ([id, table]) => {
    test.for(table)('%s', ([style, citation]) => {
      const { document, passage } = passageCalled(id);
      expect(formatIn(style, sourceOf(document), locatorOf(document, passage))).toBe(citation);
    });
  });
});

describe.for<[string, CitationSource, Locator, Table]>([
  [
    'a report whose recommendations are numbered anew inside a paragraph',
    unReport,
    { type: 'paragraph', paragraph: '95', recommendation: '42' },
    [
      ['un', `Human Rights Council, ${unReport.title.value}, A/HRC/14/10, 23 March 2010, para. 95, recommendation 42`],
      [
        'oscola',
        `Human Rights Council, ‘${unReport.title.value}’ (23 March 2010) UN Doc A/HRC/14/10, para 95, recommendation 42`,
      ],
      [
        'chicago',
        `Human Rights Council, “${unReport.title.value},” A/HRC/14/10, March 23, 2010, para. 95, recommendation 42`,
      ],
      [
        'bluebook',
        `Human Rights Council, ${unReport.title.value}, ¶ 95, recommendation 42, U.N. Doc. A/HRC/14/10 (Mar. 23, 2010)`,
      ],
      [
        'apa',
        `Human Rights Council. (2010, March 23). ${unReport.title.value} (A/HRC/14/10), para. 95, recommendation 42.`,
      ],
      ['speech', 'the Human Rights Council, March 2010, paragraph ninety-five, recommendation forty-two (A/HRC/14/10)'],
    ],
  ],
  [
    'a judgment, by paragraph',
    judgment,
    { type: 'paragraph', paragraph: '44', recommendation: null },
    [
      ['un', 'European Court of Human Rights, Balogh v Hungary, application No. 47940/99, 20 July 2004, para. 44'],
      ['oscola', 'Balogh v Hungary App no 47940/99 (European Court of Human Rights, 20 July 2004), para 44'],
      [
        'chicago',
        'European Court of Human Rights, “Balogh v Hungary,” application no. 47940/99, July 20, 2004, para. 44',
      ],
      ['bluebook', 'Balogh v Hungary, App. No. 47940/99, ¶ 44 (European Court of Human Rights, July 20, 2004)'],
      ['apa', 'Balogh v Hungary, App. No. 47940/99 (European Court of Human Rights, July 20, 2004), para. 44.'],
      ['speech', 'the European Court of Human Rights, ‘Balogh v Hungary’, July 2004, paragraph forty-four (47940/99)'],
    ],
  ],
  [
    'a judgment, by page and paragraph',
    judgment,
    { type: 'page', page: '12', paragraph: '3' },
    [
      [
        'un',
        'European Court of Human Rights, Balogh v Hungary, application No. 47940/99, 20 July 2004, p. 12, para. 3',
      ],
      ['oscola', 'Balogh v Hungary App no 47940/99 (European Court of Human Rights, 20 July 2004), p 12, para 3'],
      ['bluebook', 'Balogh v Hungary, App. No. 47940/99, at 12, ¶ 3 (European Court of Human Rights, July 20, 2004)'],
      [
        'speech',
        'the European Court of Human Rights, ‘Balogh v Hungary’, July 2004, page twelve, paragraph three (47940/99)',
      ],
    ],
  ],
  [
    'a treaty, by article',
    treaty,
    { type: 'article', article: '2(1)' },
    [
      ['un', `${treaty.title.value}, 1465 UNTS 85, 10 December 1984, art. 2 (1)`],
      ['oscola', `${treaty.title.value} (10 December 1984) 1465 UNTS 85 art 2(1)`],
      ['chicago', `“${treaty.title.value},” 1465 UNTS 85, December 10, 1984, art. 2(1)`],
      ['bluebook', `${treaty.title.value}, art. 2(1), Dec. 10, 1984, 1465 UNTS 85`],
      ['apa', `${treaty.title.value}, 1465 UNTS 85, December 10, 1984, Article 2(1).`],
      ['speech', `‘${treaty.title.value}’, December 1984, article two, paragraph one (1465 UNTS 85)`],
    ],
  ],
  [
    'a document of which little is known',
    aSource({ title: stated('Report'), author: supplied(null), number: supplied(null), issued: supplied(null) }),
    { type: 'paragraph', paragraph: '9(b)(ii)', recommendation: null },
    [
      ['un', 'Report, n.d., para. 9 (b)(ii)'],
      ['oscola', '‘Report’ (n.d.), para 9(b)(ii)'],
      ['chicago', '“Report,” n.d., para. 9(b)(ii)'],
      ['bluebook', 'Report, ¶ 9(b)(ii) (n.d.)'],
      ['apa', 'Report. (n.d.), para. 9(b)(ii).'],
      ['speech', '‘Report’, no date, paragraph nine, sub-paragraph b, sub-paragraph ii'],
    ],
  ],
  [
    'a document of which all is supplied, of three bodies, about a year',
    aSource({
      title: supplied('Report on registers'),
      author: supplied([{ literal: 'A' }, { literal: 'B' }, { literal: 'C' }]),
      number: supplied('XYZ/1/2'),
      issued: supplied({ 'date-parts': [[1998]], circa: true }),
    }),
    { type: 'paragraph', paragraph: '7', recommendation: null },
    [
      ['un', '[A, B and C], [Report on registers], [XYZ/1/2], [c. 1998], para. 7'],
      ['oscola', '[A, B and C], [Report on registers] ([c 1998]) [XYZ/1/2], para 7'],
      ['chicago', '[A, B, and C], [Report on registers], [XYZ/1/2], [ca. 1998], para. 7'],
      ['bluebook', '[A, B & C], [Report on registers], ¶ 7, [XYZ/1/2] ([c. 1998])'],
      ['apa', '[A, B, & C]. ([ca. 1998]). [Report on registers] ([XYZ/1/2]), para. 7.'],
      ['speech', 'A, B and C, about 1998, paragraph seven (XYZ/1/2; body, symbol and date supplied)'],
    ],
  ],
])('%s', ([, source, locator, table]) => {
  test.for(table)('%s', ([style, citation]) => {
    expect(formatIn(style, source, locator)).toBe(citation);
  });
});

test('in speech, the words of the house’s own example', () => {
  const { document, passage } = passageCalled('cat-kazakhstan-follow-up-extracts@1881');
  expect(formatIn('speech', sourceOf(document), locatorOf(document, passage))).toContain(
    'the Committee against Torture, December 2008, paragraph nine',
  );
});

test.for<[string, string]>([
  ['Committee against Torture', 'the Committee against Torture'],
  ['Office of the High Commissioner', 'the Office of the High Commissioner'],
  ['The Advocates for Human Rights Coalition', 'The Advocates for Human Rights Coalition'],
  ['Human Rights Watch', 'Human Rights Watch'],
])('in speech, “%s” is “%s”', ([literal, said]) => {
  expect(formatIn('speech', aSource({ author: stated([{ literal }]) }))).toBe(`${said}, May 2011 (XYZ/C/EXA/CO/1)`);
});

test('a symbol whose maker its form does not tell has no label', () => {
  for (const number of ['CPT/Inf (2011) 33', 'XYZ/C/EXA/CO/1', 'EUR 57/003/2010', 'OEA/Ser.L/V/II.49'])
    expect(formatIn('oscola', aSource({ number: stated(number) }))).toBe(
      `Example Committee, ‘Report on registers’ (3 May 2011) ${number}`,
    );
});

test('an application number is the Court’s on a judgment alone', () => {
  expect(formatIn('bluebook', aSource({ number: stated('47940/99') }))).toBe(
    'Example Committee, Report on registers, 47940/99 (May 3, 2011)',
  );
});

test('every style has a name to choose it by', () => {
  const labels = Object.values(styles).map(({ label }) => label);
  expect(new Set(labels).size).toBe(6);
});
