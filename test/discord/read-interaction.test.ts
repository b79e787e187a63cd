import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInteraction } from '#src/discord/read-interaction.ts';

const base = { id: '1234567890123456789', application_id: '7', token: 'secret' };
const nowhere = { server: null, channel: '', user: '', permissions: '0' };
const read = { id: base.id, applicationId: '7', token: 'secret', place: nowhere };
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
  [
    'a menu on a message',
    {
      type: 2,
      data: {
        ...{ type: 3, name: 'Verify quotes', target_id: '2' },
        resolved: { messages: { 1: { content: 'not this' }, 2: { content: 'this' } } },
      },
    },
    { kind: 'menu', menu: 'Verify quotes', text: 'this' },
  ],
  [
    'a menu on a message that did not come along',
    { type: 2, data: { type: 3, name: 'Verify', target_id: '1' } },
    { kind: 'menu', menu: 'Verify', text: '' },
  ],
  ['a menu on a person', { type: 2, data: { type: 2, name: 'Verify', target_id: '1' } }, { kind: 'other' }],
  ['a menu that is being typed', { type: 4, data: { type: 3, name: 'Verify', target_id: '1' } }, { kind: 'other' }],
  [
    'a form, with its inputs in labels or in rows',
    {
      type: 5,
      data: {
        custom_id: 'verify?document=x',
        components: [
          { type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'text', value: 'a\nb' } },
          { type: 1, id: 3, components: [{ type: 4, id: 4, custom_id: 'more', value: '' }] },
          { type: 18, id: 5, component: { type: 3, id: 6, custom_id: 'choice', values: ['c'] } },
          { type: 18, id: 7, component: { type: 23, id: 8, custom_id: 'tick', value: true } },
          { type: 10, id: 9 },
        ],
      },
    },
    { kind: 'form', customId: 'verify?document=x', written: { text: 'a\nb', more: '' } },
  ],
  ['a form without inputs', { type: 5, data: { custom_id: 'x' } }, { kind: 'form', customId: 'x', written: {} }],
  ['a form without a name', { type: 5, data: { components: [] } }, { kind: 'other' }],
  ['typing without a place', { type: 4, data: { type: 1, name: 'cite', options: [] } }, { kind: 'other' }],
  ['something new', { type: 99 }, { kind: 'other' }],
])('%s', ([, raw, expected]) => {
  expect(readInteraction({ ...base, ...raw })).toEqual({ ...read, ...expected });
});

describe('where it comes from', () => {
  const inServer = { guild_id: '5', channel_id: '6', member: { user: { id: '8' }, permissions: '32' } };
  const added = { authorizing_integration_owners: { '0': '5' } };
  test.for<[string, object, object]>([
    [
      'a server that has added the bot',
      { ...inServer, ...added },
      { server: '5', channel: '6', user: '8', permissions: '32' },
    ],
    [
      'a server in which a person alone has it: nothing may be done for that server',
      { ...inServer, authorizing_integration_owners: { '1': '8' } },
      { server: null, channel: '6', user: '8', permissions: '0' },
    ],
    [
      'a server that has added it, as somebody else’s word',
      { ...inServer, authorizing_integration_owners: { '0': '55' } },
      { server: null, channel: '6', user: '8', permissions: '0' },
    ],
    ['a server, without a word on who added it', inServer, { server: null, channel: '6', user: '8', permissions: '0' }],
    [
      'a direct message',
      { channel_id: '6', user: { id: '8' }, authorizing_integration_owners: { '0': '0' } },
      { server: null, channel: '6', user: '8', permissions: '0' },
    ],
    ['a member without permissions', { guild_id: '5', ...added, member: {} }, { ...nowhere, server: '5' }],
  ])('%s', ([, raw, place]) => {
    expect(readInteraction({ ...base, type: 99, ...raw })?.place).toEqual(place);
  });

  test('permissions that are no number make it unreadable', () => {
    expect(readInteraction({ ...base, type: 2, ...inServer, member: { permissions: '0x20' } })).toBeNull();
  });
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
    const names = ['type', 'name', 'options', 'custom_id', 'component_type', 'components', 'target_id', 'resolved'];
    const data = fc.option(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()));
    const raw = fc.record({
      ...{ id: fc.constant('1'), token: fc.string(), application_id: fc.string() },
      type: fc.nat(6),
      data,
    });
    fc.assert(fc.property(fc.oneof(raw, fc.jsonValue()), (each) => void readInteraction(each)));
  });
});
