import { expect, test } from 'vitest';
import { search } from '#src/search/search.ts';
import { desk } from '../support/desk.ts';

test.for([
  ['death penalty in Uzbekistan', 'a passage only mentions Uzbekistan, and executions in China'],
  ['death penalty in Kyrgyzstan', 'no passage names that State'],
])('nothing on the %s: %s', ([asked]) => {
  expect(search(asked ?? '', {}, desk.library)).toEqual([]);
});

test('what is said of the State itself is found by other words than those typed', () => {
  const [first] = search('capital punishment in Kazakhstan', {}, desk.library);
  expect(first?.entry.passage.text).toMatch(/death penalty|Capital Punishment/);
});
