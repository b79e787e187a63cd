import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { complete } from '#src/cli/complete.ts';
import { readLine } from '#src/cli/line.ts';
import { formatCall } from '#src/render/call-line.ts';
import { anyLine } from '../support/any-answer.ts';
import { desk } from '../support/desk.ts';

const offered = commands
  .filter(({ surface, right, place }) => surface !== 'button' && !right && !place)
  .map(({ name }) => name)
  .join(', ');

function read(line: string) {
  const found = readLine(line, commands);
  return found.ok ? [found.command.name, found.values] : found.sentence;
}

describe('a line of the console', () => {
  test.for<[string, unknown]>([
    ['three-hour registration', ['find', { query: 'three-hour registration' }]],
    ['/find three-hour registration', ['find', { query: 'three-hour registration' }]],
    ['  /FIND   torture ', ['find', { query: 'torture' }]],
    ['/find kind:concern torture', ['find', { query: 'torture', kind: 'concern' }]],
    ['/find torture KIND:concern', ['find', { query: 'torture', kind: 'concern' }]],
    [
      '/find "beyond isolated" document:"country page"',
      ['find', { query: '"beyond isolated"', document: 'country page' }],
    ],
    ['/find query:"a \\"b\\" c" d', ['find', { query: 'a "b" c d' }]],
    ['/find kind:"', ['find', { kind: '"' }]],
    ['/find note:3 of x', ['find', { query: 'note:3 of x' }]],
    ['/find https://example.org/a', ['find', { query: 'https://example.org/a' }]],
    ['/find constructor:x', ['find', { query: 'constructor:x' }]],
    ['/find', ['find', {}]],
    ['/source list', ['source list', {}]],
    ['/source show cat kaz', ['source show', { document: 'cat kaz' }]],
    ['/help find', ['help', { command: 'find' }]],
    ['/privacy please', '/privacy show takes no words; type it alone.'],
    ['/xyzzy x', `There is no command ‘xyzzy’; there are ${offered}.`],
    ['/', `Name a command: ${offered}.`],
    ['/ find x', `Name a command: ${offered}.`],
    ['/source', '‘source’ needs a second word: source list, source show.'],
  ])('%j', ([line, expected]) => {
    expect(read(line)).toEqual(expected);
  });

  test('what is shown to be typed reads back as the call it stands for', () => {
    const named = fc.constantFrom(...commands).chain((command) =>
      fc.record({
        command: fc.constant(command.name),
        arguments: fc
          .subarray(Object.keys(command.options))
          .chain((options) => fc.tuple(...options.map((name) => anyLine.map((value) => [name, value] as const))))
          .map((given) => Object.fromEntries(given)),
      }),
    );
    fc.assert(
      fc.property(named, (call) => {
        expect(read(formatCall(call, commands))).toEqual([call.command, { ...call.arguments }]);
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing typed makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(anyLine, fc.string({ unit: 'binary' })), (line) => {
        expect(readLine(line, commands)).toHaveProperty('ok');
        expect(readLine(`/find ${line}`, commands).ok).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Tab', () => {
  test.for<[string, readonly string[], string]>([
    ['/', offered.split(', ').map((name) => `/${name} `), '/'],
    ['/so', ['/source list ', '/source show '], '/so'],
    ['/find kind:c', ['concern'], 'c'],
    ['/find kind:', ['recommendation', 'concern', 'statement'], ''],
    ['/find body:comm', ['"Committee against Torture"'], 'comm'],
    ['/find document:"cat', ['cat-kazakhstan-follow-up-extracts'], '"cat'],
    ['/cite cat kaz 9(b', ['CAT/C/KAZ/CO/2 para. 9(b)'], 'cat kaz 9(b'],
    ['/find torture ki', ['torture kind:'], 'torture ki'],
    ['/help so', ['source list', 'source show'], 'so'],
    ['/privacy x', [], '/privacy x'],
    ['/xyzzy', [], '/xyzzy'],
    ['/show ', [], '/show '],
  ])('%j', ([line, replacements, end]) => {
    expect(complete(line, desk)).toEqual([replacements, end]);
  });

  test('a question without a slash is completed as one', () => {
    expect(complete('non-ref', desk)).toEqual([['non-refoulement'], 'non-ref']);
  });

  test('what Tab puts there can be read', () => {
    for (const line of [
      '/find body:comm',
      '/find document:"cat',
      '/find kind:',
      '/cite cat kaz 9',
      '/find legal dev',
    ]) {
      const [replacements, end] = complete(line, desk);
      expect(replacements.length).toBeGreaterThan(0);
      for (const replacement of replacements) {
        expect(readLine(line.slice(0, line.length - end.length) + replacement, commands).ok).toBe(true);
      }
    }
  });
});
