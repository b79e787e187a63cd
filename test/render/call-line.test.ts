import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from '#src/answer/answer.ts';
import { type Command, defineCommand } from '#src/command/define.ts';
import { formatCall } from '#src/render/call-line.ts';
import { anAnswer } from '../support/answers.ts';
import { anyLine } from '../support/any-answer.ts';

const run = () => anAnswer([]);
const text = { type: 'string', description: 'Words' } as const;
const commands: readonly Command[] = [
  defineCommand({
    name: 'find',
    description: 'Finds',
    options: { share: { type: 'boolean', description: 'Share' }, words: text, kind: text },
    run,
  }),
  defineCommand({ name: 'source show', description: 'Shows', options: { source: text }, run }),
  defineCommand({ name: 'help', description: 'Helps', options: {}, run }),
];

test.for([
  [
    'find',
    { words: 'three-hour registration', kind: 'recommendation' },
    '/find kind:recommendation three-hour registration',
  ],
  ['find', { words: '"three hours" rule', share: true }, '/find share:true "three hours" rule'],
  ['find', { words: 'of kind:recommendation' }, '/find words:"of kind:recommendation"'],
  ['find', { words: 'Kind: good' }, '/find words:"Kind: good"'],
  ['find', { words: '' }, '/find words:""'],
  ['find', { words: 'a  b', kind: '"x' }, '/find words:"a  b" kind:"\\"x"'],
  ['find', { words: 'a\n\x9b2J\u202e' }, '/find words:"a\\n\\u009b2J\\u202e"'],
  ['source show', { source: 'CAT/C/KAZ/CO/2' }, '/source show CAT/C/KAZ/CO/2'],
  ['help', {}, '/help'],
  ['unknown', { at: 'AbCdEfGhI', n: 3 }, '/unknown at:AbCdEfGhI n:3'],
] as const)('/%s %j is typed %s', ([command, args, line]) => {
  expect(formatCall({ command, arguments: args }, commands)).toBe(line);
});

test('a line reads back as its call, by the grammar that is written down', () => {
  const call: fc.Arbitrary<Call> = fc.record({
    command: fc.constant('find'),
    arguments: fc.record(
      { words: anyLine, kind: anyLine, share: fc.constantFrom('true', 'false') },
      { requiredKeys: [] },
    ),
  });
  fc.assert(
    fc.property(call, fc.boolean(), (given, known) => {
      const line = formatCall(given, known ? commands : []);
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      expect(read(line)).toEqual(given);
    }),
    { numRuns: 1000 },
  );
});

/** Reads a line of `/find`. */
function read(line: string): Call {
  const args: Record<string, string> = {};
  const words = line
    .slice('/find'.length)
    .replace(
      / (words|kind|share):(?:("(?:\\.|[^"\\])*")|(\S*))(?=\s|$)/gi,
      (_, name: string, json?: string, bare?: string) => {
        args[name.toLowerCase()] = json === undefined ? (bare ?? '') : String(JSON.parse(json));
        return '';
      },
    );
  return { command: 'find', arguments: words === '' ? args : { ...args, words: words.slice(1) } };
}
