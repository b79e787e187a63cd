import { describe, expect, test } from 'vitest';
import { formatCitation, formatDocument } from '#src/cite/citation.ts';
import { type Resolution, resolveReference } from '#src/cite/resolve.ts';
import { desk, documentCalled, everyPassage, names } from '../support/desk.ts';
import { aDocument, supplied } from '../support/documents.ts';

const { documents } = desk.library;
const resolve = (text: string): Resolution => resolveReference(text, documents, names);

const cat = 'cat-kazakhstan-follow-up-extracts';
const statement = 'ai-eur-57-003-2010';
const submission = 'ai-kazakhstan-upr-submission';
const briefing = 'iphr-eu-kazakhstan-dialogue-briefing';
const page = 'kazakhstan-country-page-2014';

/** Passages of one document by the offsets in their ids. */
function heldAt(found: Resolution): { document: string; at: number[]; context: number[] } {
  if (found.status !== 'held') throw new Error(`expected to be held: ${found.status}`);
  const offset = ({ id }: { readonly id: string }) => Number(id.split('@')[1]);
  return { document: found.document.id, at: found.passages.map(offset), context: found.context.map(offset) };
}

describe('what is held', () => {
  test.for<[string, string, readonly number[], readonly number[]]>([
    ['CAT/C/KAZ/CO/2 para 9(b)', cat, [2363], [1881]],
    ['CAT/C/KAZ/CO/2 9', cat, [1881, 2198, 2363, 2506, 2660], []],
    ['cat kaz 9', cat, [1881, 2198, 2363, 2506, 2660], []],
    ['CAT/C/KAZ/CO2 7(a)', cat, [867], [699]],
    ['CAT/C/KAZ/CO/2 9(a)-(c)', cat, [2198, 2363, 2506], [1881]],
    ['cat/c/kaz/co/2, paras. 18 and 36', cat, [3446, 3811, 5170], []],
    ['[CAT/C/KAZ/CO/2], [12 December 2008], para. 29', cat, [4251, 4687], []],
    ['the CAT concluding observations on Kazakhstan 2008 paragraph 18', cat, [3446, 3811], []],
    ['Committee against Torture 36', cat, [5170], []],
    ['CAT/C/KAZ/CO/2 appropriate penalties', cat, [3446, 3811], []],
    ['https://undocs.org/en/CAT/C/KAZ/CO/2 para 36', cat, [5170], []],
    ['EUR 57/003/2010', statement, [358, 1159, 1950, 2641], []],
    ['AI Index: EUR 57/003/2010', statement, [358, 1159, 1950, 2641], []],
    ['eur57/003/2010 3', statement, [1950], []],
    ['EUR 57/003/2010 note 2', statement, [3175], []],
    ['notes 1 and 2 of EUR 57/003/2010', statement, [3107, 3175], []],
    ['Amnesty 10 June 2010', statement, [358, 1159, 1950, 2641], []],
    ['AI UPR submission note 10', submission, [13756], []],
    ['AI UPR submission legal developments', submission, [1227, 2658], []],
    ['AI UPR submission legal developments 2', submission, [2658], []],
    ['IPHR 2', briefing, [545], []],
    [`${briefing} 5`, briefing, [2087], []],
    [`${statement}@1159`, statement, [1159], []],
    [` ${statement}@1159 `, statement, [1159], []],
  ])('%s', ([text, document, at, context]) => {
    expect(heldAt(resolve(text))).toEqual({ document, at, context });
  });

  test('a document named alone is all of it but its notes, in order', () => {
    for (const document of documents) {
      const body = document.passages.filter(({ note }) => note === null).map(({ id }) => Number(id.split('@')[1]));
      expect(heldAt(resolve(document.id))).toEqual({ document: document.id, at: body, context: [] });
    }
  });

  test('what is not there is told beside what is', () => {
    expect(resolve('CAT/C/KAZ/CO/2 7-10')).toMatchObject({
      status: 'held',
      missing: [
        { name: 'paragraph 8', instead: ['7', '9', '18', '29', '36'] },
        { name: 'paragraph 10', instead: ['7', '9', '18', '29', '36'] },
      ],
    });
  });

  test.for<[string, string | null]>([
    ['EUR 57/003/2010 3', 'text'],
    ['AI UPR submission legal developments 2', 'section'],
    ['AI UPR submission note 10', null],
    ['CAT/C/KAZ/CO/2 9', null],
    ['EUR 57/003/2010', null],
  ])('%s is counted from the beginning of: %s', ([text, countedFrom]) => {
    expect(resolve(text)).toMatchObject({ status: 'held', countedFrom });
  });
});

describe('what is not held', () => {
  test.for<[string, string, readonly string[]]>([
    ['CAT/C/KAZ/CO/2 para 10', 'paragraph 10', ['7', '9', '18', '29', '36']],
    ['CAT/C/KAZ/CO/2 9(d)', 'paragraph 9(d)', ['9(a)', '9(b)', '9(c)']],
    ['CAT/C/KAZ/CO/2 29(a)', 'paragraph 29(a)', ['7', '9', '18', '29', '36']],
    ['CAT/C/KAZ/CO/2 para 0', 'paragraph 0', ['7', '9', '18', '29', '36']],
    ['CAT/C/KAZ/CO/2 note 1', 'note 1', []],
    ['EUR 57/003/2010 0', 'paragraph 0', ['1 to 4']],
    ['EUR 57/003/2010 5', 'paragraph 5', ['1 to 4']],
    ['EUR 57/003/2010 3(a)', 'paragraph 3(a)', ['1 to 4']],
    ['EUR 57/003/2010 note 3', 'note 3', ['1', '2']],
    ['IPHR, 9th paragraph (counted)', 'a 9th paragraph', ['1 to 5']],
    ['country page 2014, 8th row under ‘Key Facts’', 'a 8th row under that heading', ['1 to 7']],
  ])('%s', ([text, name, instead]) => {
    const found = resolve(text);
    expect(found).toMatchObject({ status: 'no-such-place', missing: [{ name, instead }] });
  });

  test.for<[string, readonly string[]]>([
    ['kazakhstan', documents.map(({ id }) => id)],
    ['kaz', documents.map(({ id }) => id)],
    ['amnesty 3', [statement, submission]],
    ['Amnesty International 2010', [statement, submission]],
  ])('more than one: %s', ([text, expected]) => {
    const found = resolve(text);
    expect(found.status).toBe('ambiguous');
    expect(found.status === 'ambiguous' && found.documents.map(({ id }) => id)).toEqual(expected);
  });

  test.for<[string, string]>([
    ['CAT/C/KAZ/CO/2 page 3', 'page'],
    ['CAT/C/KAZ/CO/2 p. 3', 'p'],
    ['CAT/C/KAZ/CO/2 conclusions', 'conclusions'],
  ])('words that name nothing in the document: %s', ([text, words]) => {
    expect(resolve(text)).toMatchObject({ status: 'unread', document: { id: cat }, words });
  });

  test.for(['9', '9(b)', 'para 9', 'paras 7 and 9', 'para 7 to 9', '§ 7-9', ' note 3 ', '...'])(
    'no document named: %s',
    (text) => {
      expect(resolve(text)).toEqual({ status: 'unnamed' });
    },
  );

  test.for<[string, readonly string[]]>([
    ['CAT/C/KAZ/CO/3', [cat]],
    ['CAT/C/KAZ/CO/2/Add.1', [cat]],
    ['CAT/C/KAZ/2', [cat]],
    ['EUR 57/004/2010', [statement]],
    ['CAT/C/UZB/CO/2', []],
    ['A/HRC/14/10', []],
    ['EUR 57/001/2008', []],
    ['xyzzy', []],
    ['UN', []],
    ['__proto__', []],
    ['constructor 9', []],
    ['country page 2014 definition', []],
    ['ai-eur-57-003-2010@1160', [statement]],
  ])('unknown, with what comes near: %s', ([text, near]) => {
    const found = resolve(text);
    expect(found.status).toBe('unknown');
    expect(found.status === 'unknown' && found.near.map(({ id }) => id)).toEqual(near);
  });
});

test('every citation we write finds its passage again, alone or among those of its paragraph', () => {
  for (const { document, passage } of everyPassage) {
    const found = resolve(formatCitation(document, passage));
    expect(found, formatCitation(document, passage)).toMatchObject({ status: 'held', missing: [] });
    const ids = found.status === 'held' ? found.passages.map(({ id }) => id) : [];
    expect(ids).toContain(passage.id);
    const own = document.passages.filter(({ paragraph }) => paragraph?.replace(/\(.*/, '') === passage.paragraph);
    if (passage.paragraph === null) expect(ids).toEqual([passage.id]);
    else expect(ids.length).toBeLessThanOrEqual(Math.max(1, own.length));
  }
});

test('every document is found by the way we name it, by its number, id and aliases', () => {
  for (const document of documents) {
    const { number, aliases } = document.metadata;
    for (const name of [formatDocument(document), number.value ?? document.id, document.id, ...aliases]) {
      expect(resolve(name), name).toMatchObject({ status: 'held', document: { id: document.id } });
    }
  }
});

test('a text with headings that are alike tells them apart', () => {
  const text = 'A. Law\n\nDetention\n\nFirst words here.\n\nB. Practice\n\nDetention\n\nSecond words here.\n';
  const document = aDocument(text, { title: supplied('Twins') });
  const ids = (reference: string) => {
    const found = resolveReference(reference, [document], () => []);
    return found.status === 'held' ? found.passages.map(({ text: words }) => words) : found.status;
  };
  expect(ids('Twins, 1st paragraph under ‘A. Law › Detention’ (counted)')).toEqual(['First words here.']);
  expect(ids('Twins, 1st paragraph under ‘B. Practice › Detention’ (counted)')).toEqual(['Second words here.']);
  expect(ids('Twins practice')).toEqual(['Second words here.']);
  expect(ids('Twins detention 2')).toEqual(['Second words here.']);
});

test('a note that is only marked is missing, and its mark is known', () => {
  const found = resolve('country page 2014 note 3');
  expect(found).toMatchObject({ status: 'no-such-place', missing: [{ name: 'note 3', instead: [] }] });
  expect(documentCalled(page).notes.find(({ number }) => number === 3)?.text).toBeNull();
});
