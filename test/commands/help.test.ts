import { describe, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { readLine } from '#src/cli/line.ts';
import { dispatch } from '#src/command/dispatch.ts';
import { ask, desk, ownWords } from '../support/desk.ts';

const typed = commands.filter(({ surface }) => surface !== 'button');

test('help lists every command that people type, and no other', () => {
  const words = ownWords(ask('help'));
  for (const { name, description } of typed) expect(words).toContain(`/${name} — ${description}`);
  expect(words).not.toContain('/show');
});

test('every example is a line that finds something', () => {
  const examples = commands.flatMap(({ examples: lines = [] }) => lines);
  expect(examples.length).toBeGreaterThan(6);
  for (const example of examples.filter((line) => !line.includes('--'))) {
    const line = readLine(`/${example}`, commands);
    if (!line.ok) throw new Error(line.sentence);
    expect(dispatch({ command: line.command.name, arguments: line.values }, desk).outcome, example).toBe('found');
  }
});

describe('help with one command', () => {
  test.for(typed.map(({ name }) => name))('%s', (name) => {
    const answer = ask('help', { command: `/${name}` });
    expect(answer).toMatchObject({ outcome: 'found', message: `/${name}.` });
    const command = commands.find((each) => each.name === name);
    const rows = answer.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
    for (const [option, { description, only }] of Object.entries(command?.options ?? {})) {
      if (only === 'button') expect(rows.map(([first]) => first)).not.toContain(option);
      else expect(rows).toContainEqual([option, expect.any(String), description]);
    }
  });

  test('says which options are needed, and where the others are offered', () => {
    const rows = ask('help', { command: 'find' }).blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
    const where = Object.fromEntries(rows.map(([name, note]) => [name, note]));
    expect(where).toMatchObject({ query: 'needed', kind: '', share: 'on Discord', limit: 'command line' });
  });

  test('the first word of two is enough', () => {
    const words = ownWords(ask('help', { command: 'source' }));
    expect(words).toContain('/source list');
    expect(words).toContain('/source show');
  });

  test.for(['xyzzy', '__proto__', 'find\u202ex', 'sour'])('%j is refused', (command) => {
    const answer = ask('help', { command });
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toMatch(/^There is no command ‘.*’; \/help lists what there is\.$/);
    expect(answer.message).not.toMatch(/[\p{Cf}\p{Cc}]/u);
  });
});
