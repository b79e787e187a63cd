import { ApplicationCommandOptionType, ContextMenuCommandBuilder, SlashCommandBuilder } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandCharacters } from './command-rules.ts';
import { call, errorCodes } from './rest-call.ts';
import type { SimulatedDiscord } from './simulated-discord.ts';
import { startDiscord } from './start-discord.ts';

let discord: SimulatedDiscord;
beforeAll(async () => {
  discord = await startDiscord({ guilds: 2 });
});
afterAll(() => discord.close());

const overwrite = (commands: unknown, guild = '') =>
  call(discord, 'PUT', `/applications/${discord.applicationId}${guild && `/guilds/${guild}`}/commands`, commands);
const command = (more: object = {}) => ({ name: 'find', description: 'Find words', ...more });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'Words', ...more });
const options = (count: number) => Array.from({ length: count }, (_, i) => option(`o${i}`));
const choices = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `n${i}`, value: `v${i}` }));
const withOptions = (...list: object[]) => [command({ options: list })];
const named = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, i) => command({ name: `c${i}`, ...more }));
const inSubcommands = (descriptions: string[]) =>
  withOptions(
    ...descriptions.map((description, i) => ({
      type: 1,
      name: `s${i}`,
      description: 'x',
      options: [option('o', { description })],
    })),
  );

/** A command of exactly that many characters: four options with 25 choices each, whose values take up the rest. */
const commandOf = (characters: number) => {
  const choice = (i: number, value = '') => ({ name: `n${String(i).padStart(2, '0')}`, value });
  const build = (value: (i: number) => string) =>
    command({
      options: ['a', 'b', 'c', 'd'].map((name, at) =>
        option(name, { choices: Array.from({ length: 25 }, (_, i) => choice(i, value(at * 25 + i))) }),
      ),
    });
  const rest = characters - commandCharacters(build(() => ''));
  return build((i) => 'x'.repeat(Math.floor(rest / 100) + (i < rest % 100 ? 1 : 0)));
};

type Rule = { readonly name: string; readonly passes: unknown; readonly refused: unknown; readonly says: string };
const rules: readonly Rule[] = [
  {
    name: 'a name of letters',
    passes: [command({ name: 'көрсет-2' })],
    refused: [command({ name: 'find it' })],
    says: '0.name: APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    name: 'a name in lower case',
    passes: [command()],
    refused: [command({ name: 'Find' })],
    says: '0.name: APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    name: 'a name of 32 characters',
    passes: [command({ name: 'x'.repeat(32) })],
    refused: [command({ name: 'x'.repeat(33) })],
    says: '0.name: BASE_TYPE_MAX_LENGTH',
  },
  {
    name: 'a description',
    passes: [command()],
    refused: [{ name: 'find' }],
    says: '0.description: BASE_TYPE_REQUIRED',
  },
  {
    name: 'a description of 100 characters',
    passes: [command({ description: 'x'.repeat(100) })],
    refused: [command({ description: 'x'.repeat(101) })],
    says: '0.description: BASE_TYPE_MAX_LENGTH',
  },
  {
    name: 'each name once',
    passes: [command(), command({ name: 'cite' })],
    refused: [command(), command()],
    says: '1: APPLICATION_COMMANDS_DUPLICATE_NAME',
  },
  {
    name: 'an option name in lower case',
    passes: withOptions(option('words')),
    refused: withOptions(option('Words')),
    says: '0.options.0.name: APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    name: 'an option with a description',
    passes: withOptions(option('o')),
    refused: withOptions({ type: 3, name: 'o' }),
    says: '0.options.0.description: BASE_TYPE_REQUIRED',
  },
  {
    name: 'each option once',
    passes: withOptions(option('a'), option('b')),
    refused: withOptions(option('a'), option('a')),
    says: '0.options: APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  },
  {
    name: 'required options first',
    passes: withOptions(option('a', { required: true }), option('b')),
    refused: withOptions(option('a'), option('b', { required: true })),
    says: '0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  },
  {
    name: '25 options',
    passes: withOptions(...options(25)),
    refused: withOptions(...options(26)),
    says: '0.options: BASE_TYPE_MAX_LENGTH',
  },
  {
    name: '25 choices',
    passes: withOptions(option('o', { choices: choices(25) })),
    refused: withOptions(option('o', { choices: choices(26) })),
    says: '0.options.0.choices: BASE_TYPE_MAX_LENGTH',
  },
  {
    name: 'a choice value of 100 characters',
    passes: withOptions(option('o', { choices: [{ name: 'n', value: 'x'.repeat(100) }] })),
    refused: withOptions(option('o', { choices: [{ name: 'n', value: 'x'.repeat(101) }] })),
    says: '0.options.0.choices.0.value: BASE_TYPE_BAD_LENGTH',
  },
  {
    name: 'a choice value that is not empty',
    passes: withOptions(option('o', { choices: [{ name: 'n', value: 'x' }] })),
    refused: withOptions(option('o', { choices: [{ name: 'n', value: '' }] })),
    says: '0.options.0.choices.0.value: BASE_TYPE_BAD_LENGTH',
  },
  {
    name: 'a choice name of 100 characters (schema)',
    passes: withOptions(option('o', { choices: [{ name: 'x'.repeat(100), value: 'v' }] })),
    refused: withOptions(option('o', { choices: [{ name: 'x'.repeat(101), value: 'v' }] })),
    says: '0.options.0.choices.0.name: BASE_TYPE_MAX_LENGTH',
  },
  {
    name: 'each choice name once',
    passes: withOptions(option('o', { choices: choices(2) })),
    refused: withOptions(option('o', { choices: [...choices(1), { name: 'n0', value: 'z' }] })),
    says: '0.options.0.choices: APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
  },
  {
    name: 'no choices with autocomplete',
    passes: withOptions(option('o', { autocomplete: true })),
    refused: withOptions(option('o', { autocomplete: true, choices: choices(1) })),
    says: '0.options.0.choices: APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
  },
  {
    name: 'a minimum below the maximum',
    passes: withOptions(option('o', { min_length: 2, max_length: 2 })),
    refused: withOptions(option('o', { min_length: 3, max_length: 2 })),
    says: '0.options.0: APPLICATION_COMMAND_OPTIONS_RANGE_INVALID',
  },
  {
    name: 'subcommands among themselves',
    passes: withOptions({ ...option('a'), type: 1 }),
    refused: withOptions({ ...option('a'), type: 1 }, option('b')),
    says: '0.options: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  },
  {
    name: 'a locale that Discord knows',
    passes: [command({ description_localizations: { ru: 'Слова' } })],
    refused: [command({ description_localizations: { kk: 'Сөздер' } })],
    says: '0.description_localizations: DICT_TYPE_KEY_INVALID',
  },
  {
    name: '8,000 characters',
    passes: inSubcommands([...Array(25).fill('x'.repeat(100))]),
    refused: withOptions(
      ...Array.from({ length: 25 }, (_, i) =>
        option(`o${i}`, { choices: choices(25).map((each) => ({ ...each, name: each.name + 'x'.repeat(10) })) }),
      ),
    ),
    says: '0: APPLICATION_COMMAND_TOO_LARGE',
  },
  {
    name: 'a menu without a description',
    passes: [{ type: 3, name: 'Check the quotation' }],
    refused: [{ type: 3, name: 'Check', description: 'x' }],
    says: '0.description: APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
  },
  {
    name: 'a menu without options',
    passes: [{ type: 3, name: 'Check' }],
    refused: [{ type: 3, name: 'Check', options: [option('o')] }],
    says: '0.options: APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS',
  },
];

describe('rules of registration', () => {
  test.for(rules)('$name', async ({ passes, refused, says }) => {
    expect(await overwrite(passes)).toMatchObject({ status: 200 });
    const answer = await overwrite(refused);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(errorCodes(answer.body['errors'])).toContain(says);
    expect(discord.violations.filter((each) => each.rule.startsWith('own'))).toEqual([]);
  });

  test.for([
    { passes: named(100), refused: named(101) },
    { passes: named(15, { type: 3, description: '' }), refused: named(16, { type: 3, description: '' }) },
  ])('no more commands than allowed', async ({ passes, refused }) => {
    expect((await overwrite(passes)).status).toBe(200);
    expect(await overwrite(refused)).toMatchObject({ status: 400, body: { code: 30032 } });
  });

  test('8,000 characters of names, descriptions and choice values, not one more', async () => {
    expect((await overwrite([commandOf(8000)])).status).toBe(200);
    expect(errorCodes((await overwrite([commandOf(8001)])).body['errors'])).toEqual([
      '0: APPLICATION_COMMAND_TOO_LARGE',
    ]);
  });

  test('what the builders of discord.js make passes without a complaint', async () => {
    const before = discord.violations.length;
    const slash = new SlashCommandBuilder()
      .setName('source')
      .setDescription('Sources')
      .setDefaultMemberPermissions('0')
      .addSubcommand((sub) =>
        sub
          .setName('show')
          .setDescription('One')
          .addStringOption((each) =>
            each.setName('id').setDescription('Which').setRequired(true).setAutocomplete(true),
          ),
      )
      .addSubcommandGroup((group) =>
        group
          .setName('more')
          .setDescription('More')
          .addSubcommand((sub) => sub.setName('all').setDescription('All')),
      );
    const menu = new ContextMenuCommandBuilder().setName('Check the quotation').setType(3);
    expect((await overwrite([slash.toJSON(), menu.toJSON()])).status).toBe(200);
    expect(discord.violations.length).toBe(before);
    expect(ApplicationCommandOptionType.Subcommand).toBe(discord.commands()[0]?.options?.[0]?.type);
  });

  test('fields nobody knows are a violation, yet Discord takes them', async () => {
    const before = discord.violations.length;
    expect((await overwrite([command({ descripton: 'x' })])).status).toBe(200);
    expect(discord.violations.slice(before)).toMatchObject([{ rule: 'unknown-field', detail: '0.descripton' }]);
  });
});

describe('what is kept', () => {
  test('ids stay while name and type do, and an overwrite replaces everything', async () => {
    await overwrite([command(), command({ name: 'cite' })]);
    const [find, cite] = discord.commands();
    await overwrite([command({ name: 'cite', description: 'Another' }), command({ name: 'help' })]);
    const [cited, help] = discord.commands();
    expect(cited).toMatchObject({ id: cite?.id, name: 'cite', description: 'Another' });
    expect([find?.id, cite?.id]).not.toContain(help?.id);
    expect((await call(discord, 'GET', `/applications/${discord.applicationId}/commands`)).body).toEqual(
      discord.commands(),
    );
  });

  test('a server has its own list', async () => {
    const [first, second] = discord.guilds;
    await overwrite([command()]);
    await overwrite([command({ name: 'here' })], first?.id);
    expect(discord.commands(first)).toMatchObject([{ name: 'here', guild_id: first?.id }]);
    expect(discord.commands(second)).toEqual([]);
    expect(discord.commands()).toMatchObject([{ name: 'find' }]);
    expect(await overwrite([command()], '1')).toMatchObject({ status: 403, body: { code: 50001 } });
  });

  test('a refused overwrite changes nothing', async () => {
    await overwrite([command()]);
    const kept = discord.commands();
    await overwrite([command({ name: 'Bad' })]);
    expect(discord.commands()).toEqual(kept);
  });

  test('a body that is no list, or no JSON, is refused', async () => {
    expect((await overwrite({ name: 'find' })).status).toBe(400);
    const response = await fetch(`${discord.apiUrl}/v10/applications/${discord.applicationId}/commands`, {
      method: 'PUT',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: '[{',
    });
    expect(await response.json()).toMatchObject({ code: 50109 });
  });
});
