import { expect, test } from 'vitest';
import { foundCount, passageCount } from '#src/answer/passage-count.ts';

test.for([
  [0, '0 passages', '0 passages'],
  [1, '1 passage', '1 passage'],
  [2, '2 passages', '2 passages'],
  [199, '199 passages', '199 passages'],
  [200, '200 passages', '200 or more passages'],
  [213, '213 passages', '213 or more passages'],
] as const)('%i: %s, found: %s', ([count, passages, found]) => {
  expect(passageCount(count)).toBe(passages);
  expect(foundCount(count)).toBe(found);
});
