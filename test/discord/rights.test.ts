import { expect, test } from 'vitest';
import { rightsOf } from '#src/discord/rights.ts';

test.for<[string | undefined, readonly string[]]>([
  [undefined, []],
  ['0', []],
  ['32', ['manage-server']],
  ['8192', ['manage-messages']],
  [String(32 + 8192 + 1024), ['manage-server', 'manage-messages']],
  ['8', ['manage-server', 'manage-messages']],
  [String(~(8n | 32n | 8192n) & ((1n << 53n) - 1n)), []],
  [String((1n << 60n) | 32n), ['manage-server']],
])('the bits %s give %j', ([bits, rights]) => {
  expect([...rightsOf(bits)]).toEqual(rights);
});
