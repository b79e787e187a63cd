import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Command, Option } from '#src/command/define.ts';
import { canonical, fingerprint } from '#src/discord/canonical.ts';
import { type RegisteredCommand, registrations, type Scope } from '#src/discord/registration.ts';
import { checkCommands } from '../support/discord/command-rules.ts';
import { type CheckSchema, loadSchemas } from '../support/discord/schema.ts';

const run = (): never => {
  throw new Error('registration never runs a command');
};
const command = (name: string, options: Command['options'] = {}, rest: Partial<Command> = {}): Command => {
  return { name, description: `About ${name}`, options, run, ...rest };
};
const required = { type: 'string', description: 'Words', required: true } as const;
const optionsOf = (registered: RegisteredCommand | undefined) =>
  registered?.type === 1 ? registered.options : expect.fail('no slash command');

let check: CheckSchema;
beforeAll(async () => {
  check = await loadSchemas();
});

describe('one command', () => {
  test.for<[string, Option, object]>([
    ['text', { type: 'string', description: 'd' }, { type: 3 }],
    ['required text', required, { type: 3, description: 'Words', required: true }],
    ['a length', { type: 'string', description: 'd', maxLength: 80 }, { type: 3, max_length: 80 }],
    [
      'choices',
      { type: 'string', description: 'd', choices: ['a', 'b'] },
      {
        type: 3,
        choices: [
          { name: 'a', value: 'a' },
          { name: 'b', value: 'b' },
        ],
      },
    ],
    ['suggestions', { type: 'string', description: 'd', suggest: () => [] }, { type: 3, autocomplete: true }],
    ['a number', { type: 'integer', description: 'd', min: 0, max: 9 }, { type: 4, min_value: 0, max_value: 9 }],
    ['a switch', { type: 'boolean', description: 'd' }, { type: 5 }],
    ['a channel', { type: 'channel', description: 'd' }, { type: 7, channel_types: [0, 5] }],
    ['a role', { type: 'role', description: 'd' }, { type: 8 }],
  ])('an option: %s', ([, option, expected]) => {
    const [registered] = registrations([command('find', { words: option })], {}, 'guild');
    expect(optionsOf(registered)).toEqual([{ name: 'words', description: option.description, ...expected }]);
  });

  test('contexts and installation types only where they exist', () => {
    const [everywhere] = registrations([command('find')], {}, 'global');
    expect(everywhere).toEqual({
      ...{ type: 1, name: 'find', description: 'About find', options: [] },
      ...{ contexts: [0, 1, 2], integration_types: [0, 1] },
    });
    expect(registrations([command('find')], {}, 'guild')[0]).not.toHaveProperty('contexts');
  });

  test('required options come first, the rest in their order', () => {
    const optional = { type: 'boolean', description: 'd' } as const;
    const [registered] = registrations(
      [command('find', { a: optional, b: required, c: optional, d: required })],
      {},
      'guild',
    );
    expect(optionsOf(registered).map(({ name }) => name)).toEqual(['b', 'd', 'a', 'c']);
  });

  test('what is for buttons or for the terminal is left out', () => {
    const options = {
      a: { type: 'boolean', description: 'd', only: 'terminal' },
      b: { type: 'boolean', description: 'd', only: 'discord' },
    } as const;
    const registered = registrations(
      [command('find', options), command('open', {}, { surface: 'button' })],
      {},
      'guild',
    );
    expect(registered.map(({ name }) => name)).toEqual(['find']);
    expect(optionsOf(registered[0]).map(({ name }) => name)).toEqual(['b']);
  });
});

describe('what a form asks for', () => {
  const form = { option: 'text', title: 'Verify', label: 'Text' };
  const options = { kind: { type: 'boolean', description: 'd' }, text: required, other: required } as const;
  test('can be left out, whatever the command says, and stands among what can', () => {
    const [registered] = registrations([command('verify', options, { form })], {}, 'guild');
    expect(optionsOf(registered).map(({ name, required: needed = false }) => [name, needed])).toEqual([
      ['other', true],
      ['kind', false],
      ['text', false],
    ]);
  });
});

describe('what is for servers, or for people with a right there', () => {
  const inServers = { contexts: [0], integration_types: [0] };
  const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };
  const managed = { right: 'manage-server' } as const;

  test.for<[string, readonly Partial<Command>[], object, string | undefined]>([
    ['a command for all', [{}], everywhere, undefined],
    ['a command for servers', [{ place: 'server' }], inServers, undefined],
    ['a command that asks for a right', [managed], inServers, '32'],
    ['another right', [{ right: 'manage-messages' }], inServers, '8192'],
    ['a group of which all ask for it', [managed, managed], inServers, '32'],
    ['a group that all may use in part', [{}, managed], everywhere, undefined],
    ['a group for servers that all may use in part', [{ place: 'server' }, managed], inServers, undefined],
    ['a group that asks for several rights', [managed, { right: 'manage-messages' }], inServers, undefined],
  ])('%s', ([, members, places, bits]) => {
    const commands = members.map((rest, i) => command(members.length > 1 ? `daily s${i}` : 'daily', {}, rest));
    const [registered] = registrations(commands, { daily: 'Facts' }, 'global');
    expect(registered).toMatchObject(places);
    expect(registered?.default_member_permissions).toBe(bits);
    const [own] = registrations(commands, { daily: 'Facts' }, 'guild');
    expect(own?.default_member_permissions).toBe(bits);
    expect(own).not.toHaveProperty('contexts');
  });

  test('what buttons alone reach decides nothing', () => {
    const commands = [command('daily set', {}, managed), command('daily do', {}, { surface: 'button' })];
    expect(registrations(commands, { daily: 'Facts' }, 'guild')[0]?.default_member_permissions).toBe('32');
  });
});

describe('message menus', () => {
  const withMenu = (name: string, rest: Partial<Command> = {}): Command =>
    command(name, { text: required }, { menu: { name: `${name} it`, option: 'text' }, ...rest });

  test.for<[Scope, object]>([
    ['global', { contexts: [0, 1, 2], integration_types: [0, 1] }],
    ['guild', {}],
  ])('come after the commands: %s', ([where, places]) => {
    const registered = registrations([withMenu('verify'), command('find')], {}, where);
    expect(registered.map(({ type, name }) => [type, name])).toEqual([
      [1, 'verify'],
      [1, 'find'],
      [3, 'verify it'],
    ]);
    expect(registered.at(-1)).toEqual({ type: 3, name: 'verify it', ...places });
  });

  test('of a subcommand, and of what only buttons reach, stand for themselves', () => {
    const commands = [withMenu('text resolve'), withMenu('open', { surface: 'button' })];
    const registered = registrations(commands, { text: 'Texts' }, 'guild');
    expect(registered.map(({ type, name }) => [type, name])).toEqual([
      [1, 'text'],
      [3, 'text resolve it'],
      [3, 'open it'],
    ]);
  });

  test('of what is for servers are for servers alone', () => {
    const [, menu] = registrations([withMenu('text', { place: 'server' })], {}, 'global');
    expect(menu).toMatchObject({ type: 3, contexts: [0], integration_types: [0] });
  });

  const many = (count: number): Command[] => Array.from({ length: count }, (_, i) => withMenu(`c${i}`));
  test('are fifteen at most', () => {
    expect(registrations(many(15), {}, 'global')).toHaveLength(30);
    expect(() => registrations(many(16), {}, 'global')).toThrow(/16 message menus cannot be registered/);
  });
});

describe('groups', () => {
  test('names of two words become subcommands', () => {
    const commands = [command('source list'), command('find'), command('source show', { name: required })];
    expect(registrations(commands, { source: 'The sources' }, 'guild')).toEqual([
      {
        ...{ type: 1, name: 'source', description: 'The sources' },
        options: [
          { type: 1, name: 'list', description: 'About source list', options: [] },
          {
            ...{ type: 1, name: 'show', description: 'About source show' },
            options: [{ type: 3, name: 'name', description: 'Words', required: true }],
          },
        ],
      },
      { type: 1, name: 'find', description: 'About find', options: [] },
    ]);
  });

  test.for<[string, Command[], Record<string, string>]>([
    ['without a description', [command('source list')], {}],
    ['described by what every object has', [command('constructor list')], {}],
    ['that are commands too', [command('source'), command('source list')], { source: 'The sources' }],
  ])('%s are refused', ([, commands, groups]) => {
    expect(() => registrations(commands, groups, 'global')).toThrow(/group needs a description/);
  });
});

const word = fc.stringMatching(/^[a-z]{1,12}$/);
const text = fc.string({ minLength: 1, maxLength: 100 }).filter((each) => each.trim() !== '');
const common = {
  description: text,
  required: fc.constantFrom(undefined, true as const),
  only: fc.constantFrom(undefined, 'terminal' as const),
};
const option = fc.oneof(
  fc.record({
    type: fc.constant('string' as const),
    ...common,
    maxLength: fc.option(fc.integer({ min: 1, max: 6000 }), { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('string' as const),
    ...common,
    choices: fc.uniqueArray(word, { minLength: 1, maxLength: 25 }),
  }),
  fc.record({ type: fc.constant('string' as const), ...common, suggest: fc.constant(() => []) }),
  fc.record({
    type: fc.constant('integer' as const),
    ...common,
    min: fc.integer({ min: 0, max: 9 }),
    max: fc.integer({ min: 10, max: 99 }),
  }),
  fc.record({ type: fc.constant('boolean' as const), ...common }),
);
/** Fields that are undefined are left out, as in a written command. */
const written = (each: object): Option =>
  Object.fromEntries(Object.entries(each).filter(([, v]) => v !== undefined)) as Option;
const options = fc.dictionary(word, option.map(written), { maxKeys: 8 });
const commandsOf = fc
  .uniqueArray(fc.tuple(word, fc.option(word, { nil: undefined }), options, text, fc.boolean(), fc.boolean()), {
    selector: ([name]) => name,
    maxLength: 12,
  })
  .map((all) =>
    all.map(([name, sub, given, description, hasMenu, hasForm]) => {
      const [option = 'none'] = Object.keys(given);
      return command(sub ? `${name} ${sub}` : name, given, {
        description,
        ...(hasMenu ? { menu: { name: `Read ${name}`, option } } : {}),
        ...(hasForm ? { form: { option, title: 'Title', label: 'Label' } } : {}),
      });
    }),
  );
const scope = fc.constantFrom<Scope>('global', 'guild');
const registered = fc
  .tuple(commandsOf, scope)
  .map(([commands, where]) => ({ where, list: registrations(commands, groupsOf(commands), where) }));

function groupsOf(commands: readonly Command[]): Record<string, string> {
  return Object.fromEntries(commands.map(({ name }) => [name.split(' ')[0] ?? '', 'A group']));
}

test('Discord takes whatever commands there are', () => {
  fc.assert(
    fc.property(registered, ({ list }) => {
      checkCommands(list as unknown as Parameters<typeof checkCommands>[0]);
      expect(check('ApplicationCommandUpdateRequestSchema[]', list)).toEqual({ issues: [], unknown: [] });
    }),
  );
});

/** What Discord adds of its own when it is asked for the commands. */
function asKept(list: readonly RegisteredCommand[]): unknown[] {
  const filled = (each: object): object => ({
    ...{ required: false, autocomplete: false, name_localizations: null, description_localizations: null },
    ...each,
    ...('options' in each && Array.isArray(each.options) && each.options.length > 0
      ? { options: each.options.map(filled) }
      : {}),
  });
  return list.map((each, i) => {
    const { options: given = [], ...kept } = filled(each) as { readonly options?: readonly object[] };
    return {
      ...{
        id: `${i}`,
        application_id: '1',
        version: '2',
        default_member_permissions: null,
        nsfw: false,
        dm_permission: true,
        description: '',
      },
      ...{ contexts: null, integration_types: [0] },
      ...kept,
      ...(given.length > 0 ? { options: given } : {}),
    };
  });
}

describe('the canonical form', () => {
  test('is the same for what we send and what Discord keeps of it, in any order', () => {
    fc.assert(
      fc.property(registered, ({ list, where }) => {
        expect(canonical(asKept(list).reverse(), where)).toBe(canonical(list, where));
      }),
    );
  });

  const base = registrations(
    [command('find', { words: { ...required, maxLength: 9 }, kind: { type: 'boolean', description: 'd' } })],
    {},
    'global',
  );
  const [find] = base;
  const [words, kind] = optionsOf(find);
  test.for<[string, readonly unknown[]]>([
    ['another name', [{ ...find, name: 'seek' }]],
    ['another description', [{ ...find, description: 'x' }]],
    ['fewer contexts', [{ ...find, contexts: [0] }]],
    ['fewer installation types', [{ ...find, integration_types: [0] }]],
    ['options in another order', [{ ...find, options: [kind, words] }]],
    ['an option less', [{ ...find, options: [words] }]],
    ['an option no longer required', [{ ...find, options: [{ ...words, required: false }, kind] }]],
    ['another length', [{ ...find, options: [{ ...words, max_length: 8 }, kind] }]],
    ['a choice', [{ ...find, options: [{ ...words, choices: [{ name: 'a', value: 'a' }] }, kind] }]],
    ['permissions', [{ ...find, default_member_permissions: '0' }]],
    ['a command more', [...base, { ...find, name: 'seek' }]],
    ['a command less', []],
    ['a command of another type', [{ ...find, type: 3 }]],
    ['a menu', [...base, { type: 3, name: 'Find it' }]],
  ])('differs for %s', ([, other]) => {
    expect(canonical(other, 'global')).not.toBe(canonical(base, 'global'));
    expect(fingerprint(canonical(other, 'global'))).not.toBe(fingerprint(canonical(base, 'global')));
  });

  test('does not look at contexts in one server, where Discord has none', () => {
    expect(canonical([{ ...find, contexts: null, integration_types: null }], 'guild')).toBe(canonical(base, 'guild'));
  });

  test('is shown as eight digits', () => {
    expect(fingerprint(canonical(base, 'global'))).toMatch(/^[0-9a-f]{8}$/);
  });
});
