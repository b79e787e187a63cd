import { describe, expect, test } from 'vitest';
import { formatCitation, formatDocument } from '#src/cite/citation.ts';
import { desk, documentCalled, everyPassage, passageCalled } from '../support/desk.ts';
import { aDocument, supplied } from '../support/documents.ts';

const stated = <T>(value: T) => ({ value, stated: { start: 0, end: 1 } });

describe('a document is named by author, title, symbol and date, with what was supplied in square brackets', () => {
  test.for([
    [
      'ai-eur-57-003-2010',
      'Amnesty International, Kazakhstan: Amnesty International urges zero tolerance of torture and the abolition of the death penalty, EUR 57/003/2010, 10 June 2010',
    ],
    [
      'ai-kazakhstan-upr-submission',
      'Amnesty International, [Submission for the Universal Periodic Review of Kazakhstan], [between June 2009 and February 2010]',
    ],
    [
      'cat-kazakhstan-follow-up-extracts',
      'Committee against Torture, Concluding observations of the Committee against Torture (Extracts for follow-up) KAZAKHSTAN, [CAT/C/KAZ/CO/2], [12 December 2008]',
    ],
    [
      'iphr-eu-kazakhstan-dialogue-briefing',
      'NGO Coalition against Torture in Kazakhstan and International Partnership for Human Rights, Briefing paper on torture and ill-treatment in Kazakhstan for EU-Kazakhstan Human Rights Dialogue, [2015]',
    ],
    ['kazakhstan-country-page-2014', '[Country page on torture in Kazakhstan], 4 March 2014'],
  ] as const)('%s', ([id, citation]) => {
    expect(formatDocument(documentCalled(id))).toBe(citation);
  });

  test('an unknown date is "n.d.", and what nobody knows is left out', () => {
    const document = aDocument('Words here.', {
      author: supplied(null),
      title: stated('Report'),
      issued: supplied(null),
    });
    expect(formatDocument(document)).toBe('Report, n.d.');
  });

  test('each field has its own brackets', () => {
    const document = aDocument('Words here.', { author: supplied([{ literal: 'A' }]), number: stated('X/1') });
    expect(formatDocument(document)).toBe('[A], [Report on registers], X/1, [May 2011]');
  });
});

test('a citation is the document and the place', () => {
  const { document, passage } = passageCalled('cat-kazakhstan-follow-up-extracts@2363');
  expect(formatCitation(document, passage)).toBe(`${formatDocument(document)}, para. 9 (b)`);
});

test('in every citation what no text states stands in square brackets, and nothing else does', () => {
  for (const { document, passage } of everyPassage) {
    const { author, title, number, issued } = document.metadata;
    const supplied = [author, title, number, issued].filter((field) => 'supplied' in field && field.value !== null);
    expect(formatCitation(document, passage).match(/\[[^\]]+\]/g) ?? []).toHaveLength(supplied.length);
  }
  expect(desk.library.documents).toHaveLength(5);
});
