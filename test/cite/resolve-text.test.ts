import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCitation } from '#src/cite/citation.ts';
import {
  type ResolvedReference,
  type ResolveOptions,
  referenceStatuses,
  resolveReferences,
} from '#src/cite/resolve-text.ts';
import { anySource } from '../support/any-source.ts';
import { desk, documentCalled, everyPassage } from '../support/desk.ts';
import { aDocument, supplied } from '../support/documents.ts';

const { documents } = desk.library;
const cat = documentCalled('cat-kazakhstan-follow-up-extracts');
const statement = documentCalled('ai-eur-57-003-2010');
const submission = documentCalled('ai-kazakhstan-upr-submission');
const page = documentCalled('kazakhstan-country-page-2014');
const same = [['CAT', 'Convention against Torture']];

const resolve = (text: string, options: ResolveOptions = {}) =>
  resolveReferences(text, documents, { same, ...options });
const offsets = (found: ResolvedReference) => found.held?.passages.map(({ id }) => Number(id.split('@')[1])) ?? [];
const citing = (found: ResolvedReference) => found.citedBy.map(({ passage }) => passage.id);

const upr = [`${statement.id}@3107`, `${statement.id}@3175`];

describe('held', () => {
  test.for<[string, readonly number[]]>([
    ['CAT/C/KAZ/CO/2, para. 36', [5170]],
    ['cat/c/kaz/co/2 para 9(b)', [2363]],
    ['CAT/C/KAZ/CO/2, paras 18, 36', [3446, 3811, 5170]],
    ['EUR 57/003/2010, note 2', [3175]],
    ['EUR 57/003/2010, para. 2', [1159]],
    ['https://undocs.org/CAT/C/KAZ/CO/2, para. 36', [5170]],
  ])('%s', ([text, at]) => {
    const [found, ...others] = resolve(text);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ status: 'held', repair: null, citedBy: [], reason: null });
    expect(found && offsets(found)).toEqual(at);
  });

  test('a symbol alone is the whole text', () => {
    const [found] = resolve('EUR 57/003/2010');
    expect(found).toMatchObject({ status: 'held', held: { placed: false } });
    expect(found && offsets(found)).toEqual([358, 1159, 1950, 2641]);
  });

  test('every citation that we print names its passage', () => {
    for (const { document, passage } of everyPassage.filter((each) => each.document.metadata.number.value !== null)) {
      const [found] = resolve(`As it says (${formatCitation(document, passage)}).`).toReversed();
      expect(found?.status).toBe('held');
      expect(found?.held?.passages).toContain(passage);
      expect(found?.held?.placed).toBe(true);
    }
  });

  test('of two texts of one document, the one that has the paragraph', () => {
    const number = supplied('A/HRC/99/1');
    const part = aDocument('Extracts\n\n(…)\n\n7. Registers are kept.\n\n(…)\n', { number }, 'part');
    const whole = aDocument('7. Registers are kept.\n\n8. They are read.\n', { number }, 'whole');
    const found = resolveReferences('A/HRC/99/1, para. 8; A/HRC/99/1, para. 7', [part, whole]);
    expect(found.map(({ status, held }) => [status, held?.document.id])).toEqual([
      ['held', 'whole'],
      ['held', 'part'],
    ]);
  });

  test('recommendations are told apart by their number', () => {
    const report = aDocument(
      '95. The recommendations enjoy support:\n\n95.42. Adopt safeguards;\n\n95.43. Register detainees.\n\n97. Others do not.\n',
      { number: supplied('A/HRC/99/1') },
    );
    const [held, lacking] = resolveReferences('A/HRC/99/1, recommendation 43; A/HRC/99/1, recommendations 42 and 44', [
      report,
    ]);
    expect(held?.status).toBe('held');
    expect(held?.held?.passages.map(({ text }) => text)).toEqual(['95.43. Register detainees.']);
    expect(lacking).toMatchObject({ status: 'unknown', reason: { reason: 'no-such-place' } });
    expect(lacking?.held?.missing).toMatchObject([{ name: 'recommendation 44' }]);
  });
});

describe('not in the text held', () => {
  test('an extract that lacks the paragraph', () => {
    const [found] = resolve('CAT/C/KAZ/CO/2, para. 10');
    expect(found).toMatchObject({
      status: 'extract-lacks',
      held: { passages: [], missing: [{ name: 'paragraph 10' }] },
    });
  });

  test('an extract that lacks one of several: the others are given', () => {
    const [found] = resolve('CAT/C/KAZ/CO/2, paras. 35-36');
    expect(found).toMatchObject({
      status: 'extract-lacks',
      items: ['35', '36'],
      held: { missing: [{ name: 'paragraph 35' }] },
    });
    expect(found && offsets(found)).toEqual([5170]);
  });

  test('a note that is marked, and missing', () => {
    const [found] = resolve('note 3', { context: page });
    expect(found).toMatchObject({ status: 'extract-lacks', held: { missing: [{ name: 'note 3', marked: true }] } });
  });

  test('a document held whole has no such paragraph', () => {
    const [found] = resolve('EUR 57/003/2010, para. 99');
    expect(found).toMatchObject({ status: 'unknown', reason: { reason: 'no-such-place' } });
  });
});

describe('cited, not held', () => {
  test.for<[string, readonly string[]]>([
    ['A/HRC/14/10', upr],
    ['A/HRC/14/10, paragraph 95, recommendations 42-45', upr],
    ['A/56/44, para. 129(d)', [`${cat.id}@4687`]],
    ['AI Index: EUR 57/001/2008', [`${submission.id}@24346`]],
    ['Human Rights Council resolution 5/1', [`${submission.id}@1007`]],
    ['HRC decision 6/102', [`${submission.id}@1007`]],
    ['A/HRC/RES/5/1', [`${submission.id}@1007`]],
    ['Decision 6/102', [`${submission.id}@1007`]],
    ['Article 134 of the Criminal Procedural Code', [`${submission.id}@4388`]],
    ['article 134 of the Criminal Procedure Code of Kazakhstan', [`${submission.id}@4388`]],
    ['article 308 of the Criminal Code', [`${cat.id}@3446`, `${page.id}@5222`]],
    ['article 1 of the Convention against Torture', [`${page.id}@4671`]],
    ['Article 17 of the Constitution', [`${page.id}@4235`]],
  ])('%s', ([text, ids]) => {
    const [found] = resolve(text);
    expect(found?.status).toBe('cited-not-held');
    expect(found && citing(found)).toEqual(ids);
    expect(found?.held).toBeNull();
  });
});

describe('unknown', () => {
  test.for([
    ['CAT/C/UZB/CO/3', 'not-known'],
    ['article 134 of the Criminal Procedural Code of Uzbekistan', 'not-known'],
    ['General Assembly resolution 5/1', 'not-known'],
    ['article 5 of the Criminal Code', 'not-known'],
    ['art. 2', 'no-instrument'],
    ['article 19 of the Convention', 'no-instrument'],
    ['paras 7, 9 and 18', 'no-document'],
    ['note 5 above', 'no-document'],
    ['ibid.', 'nothing-before'],
  ] as const)('%s: %s', ([text, reason]) => {
    expect(resolve(text)).toMatchObject([{ status: 'unknown', reason: { reason }, citedBy: [], held: null }]);
  });
});

describe('malformed', () => {
  test.for([
    ['CAT/C/KAZ/CO2, para. 36', 'CAT/C/KAZ/CO/2'],
    ['CAT/C/KAZCO2, para. 36', 'CAT/C/KAZ/CO/2'],
    ['EUR57/003/2010, para. 2', 'EUR 57/003/2010'],
  ] as const)('%s is repaired, and said to be: %s', ([text, repair]) => {
    const [found] = resolve(text);
    expect(found).toMatchObject({ status: 'malformed', repair, normal: text });
    expect(found?.held?.passages).toHaveLength(1);
  });

  test('what is cited under the right symbol', () => {
    const [found] = resolve('A/HRC14/10, para. 97');
    expect(found).toMatchObject({ status: 'malformed', repair: 'A/HRC/14/10', held: null });
    expect(found && citing(found)).toEqual(upr);
  });

  test('another number is another document, never a slip', () => {
    expect(resolve('CAT/C/KAZ/CO/3')).toMatchObject([{ status: 'unknown', repair: null }]);
  });
});

describe('what stands before', () => {
  test.for<[string, readonly string[], ResolveOptions?]>([
    ['CAT/C/KAZ/CO/2, para. 9. Ibid., para. 18.', ['CAT/C/KAZ/CO/2, para. 9', 'CAT/C/KAZ/CO/2, para. 18']],
    ['CAT/C/KAZ/CO/2, para. 9. Ibid.', ['CAT/C/KAZ/CO/2, para. 9', 'CAT/C/KAZ/CO/2, para. 9']],
    ['CAT/C/KAZ/CO/2. Ibid., para. 9. Ibid.', ['CAT/C/KAZ/CO/2', 'CAT/C/KAZ/CO/2, para. 9', 'CAT/C/KAZ/CO/2, para. 9']],
    ['CAT/C/KAZ/CO/2 says, in paras 7 and 9, that', ['CAT/C/KAZ/CO/2', 'CAT/C/KAZ/CO/2, paras. 7 and 9']],
    [
      'CAT/C/KAZ/CO/2, article 3 of the CAT and paragraph 9 above',
      ['CAT/C/KAZ/CO/2', 'article 3 of the CAT', 'CAT/C/KAZ/CO/2, para. 9'],
    ],
    ['Article 3 of the CAT. Ibid., art. 4', ['article 3 of the CAT', 'article 4 of the CAT']],
    ['1 A/56/44, para. 2\n2 Ibid., para. 3', ['A/56/44, para. 2', 'A/56/44, para. 3']],
    ['1 A/56/44\n2 A book about registers.\n3 Ibid.', ['A/56/44', 'ibid.']],
    ['1 A/56/44\n2 http://example.org/a.\n3 Ibid.', ['A/56/44', 'http://example.org/a']],
    ['note 5 above', [`${formatted(submission)}, note 5`], { context: submission }],
    [
      'EUR 57/003/2010; paragraphs 7 and 9 above',
      ['EUR 57/003/2010', 'CAT/C/KAZ/CO/2, paras. 7 and 9'],
      { context: cat },
    ],
    ['paragraphs 7 and 9', ['CAT/C/KAZ/CO/2, paras. 7 and 9'], { context: cat }],
    [
      'Ibid, paragraph 97, recommendations 3, 16-18.',
      ['A/HRC/14/10, para. 97, recommendations 3 and 16-18'],
      { context: statement },
    ],
    ['ibid.', ['http://www2.ohchr.org/english/issues/torture/rapporteur/press'], { context: submission }],
  ])('%j', ([text, normals, options]) => {
    expect(resolve(text, options).map(({ normal }) => normal)).toEqual(normals);
  });

  test('an ibid. is never given what it does not stand for', () => {
    expect(resolve('1 A/56/44\n2 A book about registers.\n3 Ibid.')[1]).toMatchObject({ status: 'unknown' });
    expect(resolve('1 A/56/44\n2 http://example.org/a.\n3 Ibid.')[1]).toMatchObject({
      status: 'unknown',
      reason: { reason: 'address' },
    });
  });

  test('the notes of the document it is from', () => {
    const [found] = resolve('supra note 5', { context: submission });
    expect(found?.status).toBe('held');
    expect(found?.held?.passages.map(({ note }) => note)).toEqual([5]);
  });
});

test('nothing that is typed breaks it, and every status keeps its word', () => {
  const texts = [
    'CAT/C/KAZ/CO2 ',
    'ibid., para 9 ',
    'note 2 above ',
    'para 10 ',
    'A/HRC/14/10 ',
    'art. 3 of the CAT ',
    '\n7 ',
  ];
  const anyText = fc.array(fc.oneof(fc.constantFrom(...texts), anySource, fc.string()), { maxLength: 6 });
  fc.assert(
    fc.property(anyText, fc.constantFrom(undefined, ...documents), (parts, context) => {
      for (const each of resolve(parts.join(''), { context })) {
        expect(referenceStatuses).toContain(each.status);
        expect(each.repair !== null).toBe(each.status === 'malformed');
        expect(each.reason !== null).toBe(each.status === 'unknown');
        if (each.status === 'held') expect(each.held?.passages.length).toBeGreaterThan(0);
        if (each.status === 'extract-lacks') expect(each.held?.missing.length).toBeGreaterThan(0);
        if (each.status === 'cited-not-held') expect(each.citedBy.length).toBeGreaterThan(0);
      }
    }),
  );
});

function formatted(document: typeof cat): string {
  const [passage] = document.passages;
  return passage ? (formatCitation(document, passage).split(', 1st')[0] ?? '') : '';
}
