import { expect, test } from 'vitest';
import { standingIn } from '#src/corpus/standing.ts';

test.for<[string, readonly string[]]>([
  ['cooperated to establish a mechanism', ['meant: to establish']],
  ['has not yet designated an institution', ['lacking: has not yet designated']],
  ['was established under the Ombudsman', ['there: was established']],
  ['a draft law is awaiting approval', ['meant: draft law', 'meant: is awaiting']],
  ['The moratorium remains in force', ['there: remains in force']],
  ['There is no national procedure', ['lacking: There is no']],
  ['have been implemented', ['there: have been implemented']],
  ['has not been ratified', ['lacking: has not been ratified']],
  ['Capital Punishment retained', ['there: retained']],
  // Not how a thing stands.
  ['judges often ignore complaints and do not order investigations', []],
  ['an established practice', []],
  ['unratified', []],
])('%s', ([text, expected]) => {
  expect(standingIn(text).map(({ kind, shown }) => `${kind}: ${shown}`)).toEqual(expected);
  for (const { shown, at } of standingIn(text)) expect(text.slice(at, at + shown.length)).toBe(shown);
});
