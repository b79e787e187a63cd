import { afterAll, describe, expect, test } from 'vitest';
import { DataFolder } from '../support/data-folder.ts';
import { ask, quoted } from '../support/desk.ts';
import { readBackTerminal } from '../support/read-back.ts';
import { runConsole } from '../support/run-ibid.ts';

const folder = new DataFolder();
afterAll(() => folder[Symbol.dispose]());
const data = folder.path;

const hint = 'No DISCORD_TOKEN is set, so this is the console: the same commands, on this terminal alone.\n';

test('without a token the program says so in one line and answers its input line by line', async () => {
  const ran = await runConsole('/cite cat kaz 9(b)\n\n  \n/help find\n', { data });
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: hint });
  expect(ran.stdout).toContain('│ “(b) Restricted access to lawyers');
  expect(ran.stdout).toContain('/find');
  expect(ran.stdout).not.toContain('\u001b');
  expect(ran.stdout).not.toMatch(/^> /m);
});

test('the answers are those of every other edge', async () => {
  const { stdout } = await runConsole('three-hour registration rule', { data });
  const expected = quoted(ask('find', { query: 'three-hour registration rule' })).map(
    ({ quotation, excerpt }) => (excerpt ?? quotation).text,
  );
  expect(readBackTerminal(stdout).map(({ text }) => text)).toEqual(expected);
});

test('a line shown as what to type can be typed', async () => {
  const first = await runConsole('three-hour registration rule\n', { data });
  const shown = /: (\/show \S.*)$/m.exec(first.stdout)?.[1] ?? '';
  expect(shown).toMatch(/^\/show /);
  const second = await runConsole(`${shown}\n`, { data });
  expect(readBackTerminal(second.stdout).length).toBeGreaterThan(0);
});

describe('nothing that is typed stops it', () => {
  const lines = [
    '/',
    '/xyzzy',
    '/source',
    '/find',
    '"',
    '/cite “',
    '/find kind:"',
    '/find kind:fact torture',
    '/privacy please',
    '__proto__',
    '/__proto__ x',
    '\u001b[2J\u202e\u0000',
    `/find ${'x'.repeat(6000)}`,
    '/show AAAAAAAAA',
    '/find from:yesterday torture',
    '/help xyzzy',
  ];

  test('each bad line is answered, and the next one too', async () => {
    const ran = await runConsole(`${lines.join('\n')}\n/cite cat kaz 36\n`, { data });
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: hint });
    expect(ran.stdout).not.toMatch(/[^\P{C}\n]/u);
    expect(ran.stdout.match(/36\. The Committee requests/g)).toHaveLength(1);
    for (const sentence of [
      'There is no command ‘xyzzy’; there are find, cite',
      '‘source’ needs a second word: source list, source show.',
      '/find needs ‘query’',
      'There is nothing to look for in that',
      '‘kind’ is one of recommendation, concern, statement; ‘fact’ is none of them.',
      '/privacy show takes no words; type it alone.',
      'There is no command ‘__proto__’',
      '‘query’ is 6,000 characters long; at most 1,000 are read.',
      '‘from’ takes a date, and ‘yesterday’ is none',
    ]) {
      expect(ran.stdout.replace(/\s+/g, ' ')).toContain(sentence);
    }
  });
});
