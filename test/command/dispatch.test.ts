import { describe, expect, test } from 'vitest';
import { type Command, defineCommand } from '#src/command/define.ts';
import { dispatch, refused, suggest } from '#src/command/dispatch.ts';
import { Fault } from '#src/corpus/fault.ts';
import { anAnswer } from '../support/answers.ts';
import { desk as real } from '../support/desk.ts';

const many = Array.from({ length: 40 }, (_, i) => ({ name: `name ${i}`, value: `value ${i}` }));
const echoing: Command = defineCommand({
  name: 'echo',
  description: 'Says it again',
  options: {
    words: { type: 'string', required: true, description: 'Words', maxLength: 10, suggest: () => many },
    plain: { type: 'string', description: 'No suggestions' },
    share: { type: 'boolean', description: 'Show it' },
  },
  run: ({ words, share }) => anAnswer([{ type: 'note', text: words }], { audience: share ? 'channel' : 'asker' }),
});
const broken: Command = defineCommand({
  name: 'break',
  description: 'Breaks',
  options: {},
  run: () => {
    throw new Fault('corpus-invalid', 'Broken.');
  },
});
const desk = { library: real.library, commands: [echoing, broken] };

test('a call is decoded and answered', () => {
  expect(dispatch({ command: 'echo', arguments: { words: 'x', share: 'yes' } }, desk)).toEqual(
    anAnswer([{ type: 'note', text: 'x' }], { audience: 'channel' }),
  );
});

describe('what cannot be answered is refused, to the asker alone', () => {
  test.for([
    ['xyzzy', {}, 'There is no command ‘xyzzy’; /help lists what there is.'],
    ['__proto__', {}, 'There is no command ‘__proto__’; /help lists what there is.'],
    ['', {}, 'There is no command ‘’; /help lists what there is.'],
    ['a\u202eb\u0007', {}, 'There is no command ‘a b’; /help lists what there is.'],
    ['x'.repeat(500), {}, `There is no command ‘${'x'.repeat(39)}…’; /help lists what there is.`],
    ['echo', {}, '/echo needs ‘words’: Words.'],
    ['echo', { words: 'x', share: 'perhaps' }, '‘share’ takes true or false.'],
  ] as const)('%s %j', ([command, given, sentence]) => {
    const answer = dispatch({ command, arguments: given }, desk);
    expect(answer).toEqual(refused(sentence));
    expect(answer).toMatchObject({ outcome: 'refused', message: sentence, audience: 'asker' });
    expect(answer.blocks).toEqual([{ type: 'note', text: sentence }]);
  });
});

test('a Fault goes through: an edge tells it', () => {
  expect(() => dispatch({ command: 'break', arguments: {} }, desk)).toThrow(Fault);
});

test('at most 25 suggestions, and none where there is nothing to suggest', () => {
  const at = (command: string, option: string, typed = '') => suggest({ command, option, typed, filled: {} }, desk);
  expect(at('echo', 'words')).toEqual(many.slice(0, 25));
  expect(at('echo', 'plain')).toEqual([]);
  expect(at('echo', 'share')).toEqual([]);
  expect(at('echo', 'constructor')).toEqual([]);
  expect(at('xyzzy', 'words')).toEqual([]);
  expect(at('echo', 'words', 'x'.repeat(11))).toEqual([]);
});
