import { expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { beingRead, type Reading } from '#src/command/being-read.ts';
import { dispatch, suggest } from '#src/command/dispatch.ts';
import { emptyLibrary } from '#src/search/empty-library.ts';
import { desk } from '../support/desk.ts';

const command = (name: string) => {
  const found = commands.find((each) => each.name === name);
  if (!found) throw new Error(`no command ${name}`);
  return found;
};
const unread = (reading: Reading) => ({ library: emptyLibrary(), commands, reading });

test.for<[Reading, string]>([
  [{ read: 0, all: 0 }, 'The corpus is being read. Ask again in a moment.'],
  [{ read: 0, all: 5 }, 'The corpus is being read: 0 of 5 documents so far. Ask again in a moment.'],
  [{ read: 4, all: 5 }, 'The corpus is being read: 4 of 5 documents so far. Ask again in a moment.'],
  [{ read: 5, all: 5 }, 'The corpus is being indexed; all 5 documents are read. Ask again in a moment.'],
])('%j', ([reading, sentence]) => {
  expect(beingRead(command('find'), unread(reading))).toBe(sentence);
  expect(dispatch({ command: 'find', arguments: { query: 'torture', share: true } }, unread(reading))).toEqual({
    outcome: 'refused',
    message: sentence,
    blocks: [{ type: 'note', text: sentence }],
    audience: 'asker',
  });
});

test('once it is read nothing is in the way', () => {
  for (const each of commands) expect(beingRead(each, desk)).toBeNull();
});

test('what quotes waits, and what needs nothing of the corpus does not', () => {
  const reading = { read: 1, all: 2 };
  const waiting = commands.filter((each) => beingRead(each, unread(reading)) !== null).map(({ name }) => name);
  for (const name of ['find', 'cite', 'show', 'notes', 'verify', 'resolve', 'trace', 'source list', 'source show'])
    expect(waiting).toContain(name);
  for (const name of ['help', 'privacy show', 'settings show', 'settings set']) expect(waiting).not.toContain(name);
});

test('what answers already answers the same without a corpus', () => {
  const call = { command: 'help', arguments: {} };
  expect(dispatch(call, unread({ read: 1, all: 2 }))).toEqual(dispatch(call, desk));
});

test('nothing is proposed but by what answers already', () => {
  const typing = (name: string, option: string) => ({ command: name, option, typed: '', filled: {} });
  expect(suggest(typing('find', 'query'), desk)).not.toEqual([]);
  expect(suggest(typing('find', 'query'), unread({ read: 1, all: 2 }))).toEqual([]);
  expect(suggest(typing('help', 'command'), unread({ read: 1, all: 2 }))).not.toEqual([]);
});
