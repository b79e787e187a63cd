import { describe, expect, test } from 'vitest';
import { bodies, documentNames, pickBody, pickDocument } from '#src/command/pick.ts';
import { desk, documentCalled } from '../support/desk.ts';

describe('a document', () => {
  test.for([
    [undefined, undefined],
    ['', undefined],
    ['  ', undefined],
    ['cat-kazakhstan-follow-up-extracts', 'cat-kazakhstan-follow-up-extracts'],
    ['CAT/C/KAZ/CO/2', 'cat-kazakhstan-follow-up-extracts'],
    ['CAT/C/KAZ/CO/2 para 10', 'cat-kazakhstan-follow-up-extracts'],
    ['eur57/003/2010', 'ai-eur-57-003-2010'],
    ['country page', 'kazakhstan-country-page-2014'],
    ['amnesty 2009', 'ai-kazakhstan-upr-submission'],
  ] as const)('%s', ([text, id]) => {
    expect(pickDocument(text, desk)).toEqual({ ok: true, value: id && documentCalled(id) });
  });

  test.for([
    [
      'amnesty',
      '‘amnesty’ names more than one document held: choose one of ai-eur-57-003-2010, ai-kazakhstan-upr-submission.',
    ],
    [
      'xyzzy\u202e\n',
      'No document held goes by ‘xyzzy’; held are ai-eur-57-003-2010, ai-kazakhstan-upr-submission, cat-kazakhstan-follow-up-extracts, iphr-eu-kazakhstan-dialogue-briefing, kazakhstan-country-page-2014.',
    ],
  ] as const)('%j is refused', ([text, sentence]) => {
    expect(pickDocument(text, desk)).toEqual({ ok: false, sentence });
  });
});

describe('a body', () => {
  const three = ['Amnesty International', 'Committee against Torture', 'International Partnership for Human Rights'];

  test.for([
    [undefined, undefined],
    [' ', undefined],
    ['Committee against Torture', three[1]],
    ['committee', three[1]],
    ['CAT', three[1]],
    ['amnesty', three[0]],
    ['AI', three[0]],
    ['IPHR', three[2]],
  ] as const)('%s', ([text, value]) => {
    expect(pickBody(text, desk)).toEqual({ ok: true, value });
  });

  test.for(['UN', 'international', '__proto__', 'Human Rights Committee'])(
    '%s is refused with what is held',
    (text) => {
      expect(pickBody(text, desk)).toEqual({
        ok: false,
        sentence: `No document held is from ‘${text}’; held are documents from Amnesty International; Committee against Torture; International Partnership for Human Rights; NGO Coalition against Torture in Kazakhstan.`,
      });
    },
  );

  test('the bodies held are those of the documents, each once', () => {
    expect(bodies(desk.library)).toEqual([...three, 'NGO Coalition against Torture in Kazakhstan']);
  });
});

test('a document may be called by its body’s abbreviation and its State', () => {
  const names = documentNames(desk.library)(documentCalled('cat-kazakhstan-follow-up-extracts'));
  expect(names).toEqual(expect.arrayContaining(['CAT', 'KAZ', 'Kazakhstan', 'Kazakh']));
});
