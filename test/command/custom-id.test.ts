import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { customIdLimit, decodeCall, encodeCall } from '#src/command/custom-id.ts';
import { Fault } from '#src/corpus/fault.ts';

test('a call reads back from its custom_id, its values as text', () => {
  const name = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6})?$/);
  const value = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.integer(), fc.boolean());
  fc.assert(
    fc.property(name, fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), value, { maxKeys: 3 }), (command, given) => {
      const customId = written(() => encodeCall({ command, arguments: given }));
      fc.pre(customId !== null);
      expect(customId.length).toBeLessThanOrEqual(customIdLimit);
      expect(decodeCall(customId)).toEqual({
        command,
        arguments: Object.fromEntries(Object.entries(given).map(([key, each]) => [key, String(each)])),
      });
    }),
    { numRuns: 1000 },
  );
});

test.for([
  [{ command: 'show', arguments: { at: 'AbCdEfGhI', view: 'whole' } }, 'show?at=AbCdEfGhI&view=whole'],
  [{ command: 'source show', arguments: { document: 'a b&c=d' } }, 'source/show?document=a%20b%26c%3Dd'],
  [{ command: 'source list', arguments: {} }, 'source/list'],
] as const)('%j is written %s', ([call, customId]) => {
  expect(encodeCall(call)).toBe(customId);
});

test('a call of 100 characters fits, one of 101 is a Fault that names the command', () => {
  const call = (length: number) => ({ command: 'show', arguments: { at: 'x'.repeat(length - 'show?at='.length) } });
  expect(encodeCall(call(100))).toHaveLength(100);
  expect(() => encodeCall(call(101))).toThrow(
    new Fault('button-too-long', 'The button for /show does not fit in 100 characters.'),
  );
});

describe('forged and foreign ids', () => {
  test.for([
    '',
    '?',
    'Show?at=x',
    'show?at',
    'show?=x',
    'show?at=%',
    'show?at=%E0%A4',
    'show?at=x&',
    'show?at=x?y=z',
    'show?__proto__=x',
    'show?AT=x',
    'a/b/c',
    'show//x',
    '/show',
    'show at=x',
    'show\n',
    'rm -rf',
    '{"command":"show"}',
    'шоу',
    `show?at=${'x'.repeat(93)}`,
  ])('%j', (customId) => {
    expect(decodeCall(customId)).toBeNull();
  });

  test('nothing thrown at the reader makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z/?&=%]{0,40}$/)), (text) => {
        const call = decodeCall(text);
        if (call) expect(Object.values(call.arguments).every((value) => typeof value === 'string')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('every command and option has a name that a custom_id can carry', () => {
  for (const { name, options } of commands) {
    expect(name).toMatch(/^[a-z]+( [a-z]+)?$/);
    for (const option of Object.keys(options)) expect(option).toMatch(/^[a-z]+$/);
  }
});

function written(write: () => string): string | null {
  try {
    return write();
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}
