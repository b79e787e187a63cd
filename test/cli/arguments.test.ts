import { describe, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { readArguments } from '#src/cli/arguments.ts';
import { findCommand, leadOption, unknownCommand } from '#src/cli/find-command.ts';

const offered = commands
  .filter(({ surface, right, place }) => surface !== 'button' && !right && !place)
  .map(({ name }) => name)
  .join(', ');

/** What a line of words comes to: the command with its values, or the sentence that refuses it. */
function read(...argv: string[]) {
  const request = readArguments(argv, commands);
  return request.kind === 'call' ? [request.command.name, request.values] : request.sentence;
}

describe('a command line', () => {
  test.for<[readonly string[], unknown]>([
    [
      ['find', 'three-hour', 'rule'],
      ['find', { query: 'three-hour rule' }],
    ],
    [
      ['find', 'three-hour rule'],
      ['find', { query: 'three-hour rule' }],
    ],
    [
      ['/find', 'rule'],
      ['find', { query: 'rule' }],
    ],
    [
      ['FIND', 'rule'],
      ['find', { query: 'rule' }],
    ],
    [
      ['find', 'torture', '-beating'],
      ['find', { query: 'torture -beating' }],
    ],
    [
      ['find', '--kind', 'concern', 'torture'],
      ['find', { query: 'torture', kind: 'concern' }],
    ],
    [
      ['find', 'torture', '--kind=concern'],
      ['find', { query: 'torture', kind: 'concern' }],
    ],
    [
      ['find', '--query', 'a', 'b'],
      ['find', { query: 'a b' }],
    ],
    [
      ['find', '--kind='],
      ['find', { kind: '' }],
    ],
    [
      ['find', '--query=a=b\nc'],
      ['find', { query: 'a=b\nc' }],
    ],
    [
      ['find', '--', '--kind', '-x'],
      ['find', { query: '--kind -x' }],
    ],
    [
      ['find', '--', '--', 'x'],
      ['find', { query: '-- x' }],
    ],
    [
      ['find', '--__proto__'],
      ['find', { query: '--__proto__' }],
    ],
    [
      ['find', '--Kind'],
      ['find', { query: '--Kind' }],
    ],
    [['find'], ['find', {}]],
    [
      ['source', 'list'],
      ['source list', {}],
    ],
    [
      ['source', 'show', 'cat', 'kaz'],
      ['source show', { document: 'cat kaz' }],
    ],
    [
      ['show', 'AbCdEfGhI', '--view', 'around'],
      ['show', { at: 'AbCdEfGhI', view: 'around' }],
    ],
    [[], ['help', {}]],
    [['--help'], ['help', {}]],
    [
      ['find', '--help'],
      ['help', { command: 'find' }],
    ],
    [
      ['--help', 'source', 'show'],
      ['help', { command: 'source show' }],
    ],
    [['--json'], ['help', {}]],
  ])('%j', ([argv, expected]) => {
    expect(read(...argv)).toEqual(expected);
  });

  test.for<[readonly string[], string]>([
    [['find', '--kind'], '--kind needs a value: Only recommendations, concerns or statements.'],
    [['find', '--constructor', 'x'], 'find has no option --constructor; it has --query'],
    [['source', 'list', 'x'], 'source list takes no words; leave out ‘x’.'],
    [['source'], '‘source’ needs a second word: source list, source show.'],
    [['constructor'], 'There is no command ‘constructor’; there are find, cite'],
  ])('%j is refused', ([argv, sentence]) => {
    expect(read(...argv)).toContain(sentence);
  });

  test.for<[readonly string[], object]>([
    [['find', 'x'], { json: false, batch: false, excerpt: false }],
    [['find', 'x', '--json'], { json: true, batch: false, excerpt: false }],
    [['--json', 'find', 'x'], { json: true, batch: false, excerpt: false }],
    [['find', '--batch'], { json: true, batch: true, excerpt: false }],
    [['find', '--excerpt', 'x'], { json: false, batch: false, excerpt: true }],
    [['find', '--', '--json'], { json: false, batch: false, excerpt: false }],
    [['xyzzy', '--json'], { json: true, batch: false, excerpt: false }],
  ])('%j: the flags', ([argv, flags]) => {
    expect(readArguments(argv, commands).flags).toEqual(flags);
  });
});

test('the longest command that fits is meant', () => {
  expect(findCommand(['source', 'show', 'x'], commands)?.name).toBe('source show');
  expect(findCommand(['source'], commands)).toBeUndefined();
  expect(findCommand([], commands)).toBeUndefined();
});

test('the words belong to the first text that a command takes', () => {
  const leads = Object.fromEntries(commands.map((command) => [command.name, leadOption(command)]));
  expect(leads).toMatchObject({
    find: 'query',
    cite: 'reference',
    'source list': null,
    'source show': 'document',
    help: 'command',
    'privacy show': null,
    show: 'at',
  });
});

test('without a word, the commands to choose from', () => {
  expect(unknownCommand([], commands)).toBe(`Name a command: ${offered}.`);
});
