import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '#src/command/decode.ts';
import { type Command, defineCommand } from '#src/command/define.ts';
import { anAnswer } from '../support/answers.ts';

const command: Command = defineCommand({
  name: 'find',
  description: 'Finds',
  options: {
    query: { type: 'string', required: true, maxLength: 1000, description: 'What to look for' },
    kind: { type: 'string', description: 'Which kind', choices: ['recommendation', 'concern'] },
    limit: { type: 'integer', min: 1, max: 100, description: 'How many' },
    share: { type: 'boolean', description: 'Show it' },
  },
  run: () => anAnswer([]),
});
const none: Command = defineCommand({ name: 'privacy', description: 'Tells', options: {}, run: () => anAnswer([]) });

const all = { query: 'x', kind: undefined, limit: undefined, share: undefined };

describe('what is typed as declared', () => {
  test.for<[Record<string, unknown>, Record<string, unknown>]>([
    [{ query: 'x' }, all],
    [{ query: ' x ' }, { ...all, query: ' x ' }],
    [{ query: '“' }, { ...all, query: '“' }],
    [{ query: 7 }, { ...all, query: '7' }],
    [{ query: 'y'.repeat(1000) }, { ...all, query: 'y'.repeat(1000) }],
    [
      { query: 'x', kind: 'concern' },
      { ...all, kind: 'concern' },
    ],
    [
      { query: 'x', kind: ' Concern ' },
      { ...all, kind: 'concern' },
    ],
    [{ query: 'x', kind: '' }, all],
    [{ query: 'x', kind: null, limit: undefined }, all],
    [
      { query: 'x', limit: '5' },
      { ...all, limit: 5 },
    ],
    [
      { query: 'x', limit: 100 },
      { ...all, limit: 100 },
    ],
    [
      { query: 'x', share: 'true' },
      { ...all, share: true },
    ],
    [
      { query: 'x', share: ' YES ' },
      { ...all, share: true },
    ],
    [
      { query: 'x', share: 0 },
      { ...all, share: false },
    ],
    [
      { query: 'x', share: false },
      { ...all, share: false },
    ],
  ])('%j', ([raw, values]) => {
    expect(decode(command, raw)).toEqual({ ok: true, values });
  });
});

describe('what is refused, with the option and the remedy', () => {
  test.for<[unknown, string]>([
    [{}, '/find needs ‘query’: What to look for.'],
    [{ query: '' }, '/find needs ‘query’: What to look for.'],
    [{ query: null }, '/find needs ‘query’: What to look for.'],
    [{ query: {} }, '‘query’ cannot be read; type it again.'],
    [{ query: ['x'] }, '‘query’ cannot be read; type it again.'],
    [{ query: () => 'x' }, '‘query’ cannot be read; type it again.'],
    [
      { query: 'x'.repeat(6000) },
      '‘query’ is 6,000 characters long; at most 1,000 are read. Shorten it to the words that matter.',
    ],
    [{ query: 'x', kind: 'fact' }, '‘kind’ is one of recommendation, concern; ‘fact’ is none of them.'],
    [{ query: 'x', limit: 0 }, '‘limit’ takes a whole number from 1 to 100.'],
    [{ query: 'x', limit: 101 }, '‘limit’ takes a whole number from 1 to 100.'],
    [{ query: 'x', limit: '1.5' }, '‘limit’ takes a whole number from 1 to 100.'],
    [{ query: 'x', limit: '-1' }, '‘limit’ takes a whole number from 1 to 100.'],
    [{ query: 'x', limit: '1e1' }, '‘limit’ takes a whole number from 1 to 100.'],
    [{ query: 'x', limit: Number.NaN }, '‘limit’ takes a whole number from 1 to 100.'],
    [{ query: 'x', share: 'maybe' }, '‘share’ takes true or false.'],
    [{ query: 'x', share: 'constructor' }, '‘share’ takes true or false.'],
    [{ query: 'x', share: '__proto__' }, '‘share’ takes true or false.'],
    [{ query: 'x', sharre: true }, '/find has no option ‘sharre’; it has query, kind, limit, share.'],
    [JSON.parse('{"query":"x","__proto__":1}'), '/find has no option ‘__proto__’; it has query, kind, limit, share.'],
    [{ query: 'x', constructor: 'x' }, '/find has no option ‘constructor’; it has query, kind, limit, share.'],
    [{ query: 'x', 'a\u202eb\n': 1 }, '/find has no option ‘a b’; it has query, kind, limit, share.'],
  ])('%j', ([raw, sentence]) => {
    expect(decode(command, Object(raw))).toEqual({ ok: false, sentence });
  });

  test('by a command without options', () => {
    expect(decode(none, { query: 'x' })).toEqual({
      ok: false,
      sentence: '/privacy has no option ‘query’; it takes none.',
    });
    expect(decode(none, {})).toEqual({ ok: true, values: {} });
  });
});

test('an inherited value counts for nothing', () => {
  expect(decode(command, Object.create({ query: 'x' }))).toMatchObject({ ok: false });
});

test('whatever is given, each value has the declared type or a sentence says why not', () => {
  const anything = fc.dictionary(fc.constantFrom('query', 'kind', 'limit', 'share', 'other'), fc.anything());
  fc.assert(
    fc.property(anything, (raw) => {
      const decoded = decode(command, raw);
      if (!decoded.ok) {
        expect(decoded.sentence).toMatch(/^\S.*\.$/);
        return;
      }
      const { query, kind, limit, share } = decoded.values;
      expect(typeof query).toBe('string');
      expect(String(query).length).toBeLessThanOrEqual(1000);
      expect(['recommendation', 'concern', undefined]).toContain(kind);
      expect(limit === undefined || (Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= 100)).toBe(true);
      expect([true, false, undefined]).toContain(share);
    }),
    { numRuns: 1000 },
  );
});

describe('channels and roles are ids', () => {
  const places: Command = defineCommand({
    name: 'post',
    description: 'Posts',
    options: {
      channel: { type: 'channel', required: true, description: 'Where' },
      role: { type: 'role', description: 'For whom' },
    },
    run: () => anAnswer([]),
  });
  const channel = '12345678901234567';

  test('of 17 to 20 digits, as texts', () => {
    const role = '1'.repeat(20);
    expect(decode(places, { channel, role })).toEqual({ ok: true, values: { channel, role } });
    expect(decode(places, { channel })).toEqual({ ok: true, values: { channel, role: undefined } });
  });

  test.for(['general', '#general', '<#12345678901234567>', '1'.repeat(16), '1'.repeat(21), '1234567890123456x'])(
    '%j is none',
    (text) => {
      expect(decode(places, { channel: text })).toEqual({
        ok: false,
        sentence: '‘channel’ takes a channel of the server; choose it from the list that Discord shows.',
      });
      expect(decode(places, { channel, role: text })).toMatchObject({ ok: false });
    },
  );
});
