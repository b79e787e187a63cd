import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInteraction } from '#src/discord/read-interaction.ts';

const base = { id: '1234567890123456789', application_id: '7', token: 'secret' };
const read = { id: base.id, applicationId: '7', token: 'secret' };
const string = (name: string, value: string, rest: object = {}) => ({ type: 3, name, value, ...rest });

test.for<[string, object, object]>([
  ['a command', { type: 2, data: { type: 1, name: 'help' } }, { kind: 'command', command: 'help', arguments: {} }],
  [
    'its options',
    {
      type: 2,
      data: {
        type: 1,
        name: 'find',
        options: [
          string('words', 'a b'),
          { type: 4, name: 'page', value: 2 },
          { type: 5, name: 'exact', value: false },
        ],
      },
    },
    { kind: 'command', command: 'find', arguments: { words: 'a b', page: 2, exact: false } },
  ],
  [
    'a subcommand',
    {
      type: 2,
      data: { type: 1, name: 'source', options: [{ type: 1, name: 'show', options: [string('name', 'x')] }] },
    },
    { kind: 'command', command: 'source show', arguments: { name: 'x' } },
  ],
  [
    'a subcommand without options',
    { type: 2, data: { type: 1, name: 'source', options: [{ type: 1, name: 'list' }] } },
    { kind: 'command', command: 'source list', arguments: {} },
  ],
  [
    'text being typed',
    {
      type: 4,
      data: { type: 1, name: 'cite', options: [string('style', 'x'), string('reference', 'CAT', { focused: true })] },
    },
    { kind: 'autocomplete', command: 'cite', option: 'reference', typed: 'CAT', filled: { style: 'x' } },
  ],
  [
    'text being typed in a subcommand',
    {
      type: 4,
      data: {
        type: 1,
        name: 'source',
        options: [{ type: 1, name: 'show', options: [string('name', '', { focused: true })] }],
      },
    },
    { kind: 'autocomplete', command: 'source show', option: 'name', typed: '', filled: {} },
  ],
  [
    'a button under a message for everybody',
    { type: 3, data: { component_type: 2, custom_id: 'show?at=x' }, message: { flags: 1 << 15 } },
    { kind: 'button', customId: 'show?at=x', ephemeral: false },
  ],
  [
    'a button under a message for one',
    { type: 3, data: { component_type: 2, custom_id: 'show?at=x' }, message: { flags: (1 << 15) | (1 << 6) } },
    { kind: 'button', customId: 'show?at=x', ephemeral: true },
  ],
  ['a menu of choices', { type: 3, data: { component_type: 3, custom_id: 'x', values: ['a'] } }, { kind: 'other' }],
  ['a menu on a message', { type: 2, data: { type: 3, name: 'Verify', target_id: '1' } }, { kind: 'other' }],
  ['a form', { type: 5, data: { custom_id: 'x', components: [] } }, { kind: 'other' }],
  ['typing without a place', { type: 4, data: { type: 1, name: 'cite', options: [] } }, { kind: 'other' }],
  ['something new', { type: 99 }, { kind: 'other' }],
])('%s', ([, raw, expected]) => {
  expect(readInteraction({ ...base, ...raw })).toEqual({ ...read, ...expected });
});

describe('what is no interaction', () => {
  test.for<[string, unknown]>([
    ['nothing', null],
    ['no id', { ...base, id: undefined, type: 2 }],
    ['an id that is no number', { ...base, id: '12x', type: 2 }],
    ['no token', { ...base, token: undefined, type: 2 }],
    ['options that are no list', { ...base, type: 2, data: { type: 1, name: 'x', options: 'y' } }],
    ['options without names', { ...base, type: 2, data: { type: 1, name: 'x', options: [{}] } }],
  ])('%s', ([, raw]) => {
    expect(readInteraction(raw)).toBeNull();
  });

  test('nothing that can be sent makes it throw', () => {
    const data = fc.option(
      fc.dictionary(fc.constantFrom('type', 'name', 'options', 'custom_id', 'component_type'), fc.jsonValue()),
    );
    const raw = fc.record({
      ...{ id: fc.constant('1'), token: fc.string(), application_id: fc.string() },
      type: fc.nat(6),
      data,
    });
    fc.assert(fc.property(fc.oneof(raw, fc.jsonValue()), (each) => void readInteraction(each)));
  });
});
