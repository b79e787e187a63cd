import { expect, test } from 'vitest';
import { facts, noteLine } from '#src/render/facts.ts';
import { aQuotation } from '../support/answers.ts';

const cited = 'XYZ/C/EXA/CO/1, 9 May 2011, para. 7';

test.for([
  [{}, ''],
  [{ kind: 'concern' }, 'concern'],
  [{ date: '2011-05-09' }, '9 May 2011'],
  [{ date: '2011-05' }, 'May 2011'],
  [{ date: '2011' }, '2011'],
  [{ date: '2009-06/2010-02' }, 'between June 2009 and February 2010'],
  [{ date: '2011-05-09', dateStatus: 'supplied' }, '9 May 2011 (date supplied)'],
  [{ date: null, dateStatus: 'supplied' }, ''],
  [{ date: '2011-05-09', citation: cited }, ''],
  [{ date: '2011-05-09', citation: cited, dateStatus: 'supplied' }, 'date supplied'],
  [{ date: '2011-05-09', citation: `${cited} (date supplied)`, dateStatus: 'supplied' }, ''],
  [{ kind: 'recommendation', date: '2011-05-09' }, 'recommendation · 9 May 2011'],
] as const)('of %j it says %j', ([given, said]) => {
  expect(facts(aQuotation(given))).toBe(said);
});

test.for([
  [{ text: 'Report, p. 4.', resolved: null }, 'note 3: Report, p. 4.'],
  [{ text: 'Ibid.', resolved: 'Report, p. 4.' }, 'note 3: Ibid.; = Report, p. 4.'],
  [{ text: null, resolved: null }, 'note 3: the source has the mark, but not the note'],
] as const)('a note of %j is %j', ([given, line]) => {
  expect(noteLine({ mark: 3, at: 10, ...given })).toBe(line);
});
