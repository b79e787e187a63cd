import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { schemaFor } from '#src/render/contract.ts';
import { DataFolder } from '../support/data-folder.ts';
import { runIbid } from '../support/run-ibid.ts';

const offered = commands
  .filter(({ surface, right, place }) => surface !== 'button' && !right && !place)
  .map(({ name }) => name)
  .join(', ');

const folder = new DataFolder();
afterAll(() => folder[Symbol.dispose]());
const data = folder.path;

/** Standard output as the one JSON object that it must be. */
function oneObject(stdout: string): { command: string; outcome: string; message: string; quotations: unknown[] } {
  expect(stdout).toMatch(/^[^\n]+\n$/);
  return JSON.parse(stdout);
}

test('an answer in plain text: the words, then the citation, and nothing on standard error', async () => {
  const ran = await runIbid(['cite', 'CAT/C/KAZ/CO/2', 'para', '9(b)'], { data });
  expect(ran.code).toBe(0);
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toContain('“(b) Restricted access to lawyers and independent doctors');
  expect(ran.stdout).toMatch(
    /”\nCommittee against Torture, .*, \[CAT\/C\/KAZ\/CO\/2\], \[12 December 2008\], para\. 9 \(b\)\n/,
  );
  expect(ran.stdout.endsWith('\n')).toBe(true);
});

describe('--json prints one object that keeps to the contract, and nothing else', () => {
  test.for<[readonly string[], string, string, number]>([
    [['find', 'three-hour', 'registration', 'rule'], 'find', 'found', 0],
    [['find', 'xyzzy'], 'find', 'nothing', 0],
    [['find', '“'], 'find', 'refused', 2],
    [['find', 'x'.repeat(6000)], 'find', 'refused', 2],
    [['find'], 'find', 'refused', 2],
    [['find', 'torture', '--bogus'], 'find', 'refused', 2],
    [['find', 'torture', '--from', 'yesterday'], 'find', 'refused', 2],
    [['find', 'torture', '--from'], 'find', 'refused', 2],
    [['cite', 'kazakhstan'], 'cite', 'ambiguous', 0],
    [['show', 'AAAAAAAAA'], 'show', 'refused', 2],
    [['source', 'list'], 'source list', 'found', 0],
    [['source', 'list', 'please'], 'source list', 'refused', 2],
    [['source', 'show', 'EUR 57/003/2010'], 'source show', 'found', 0],
    [['help'], 'help', 'found', 0],
    [['find', '--help'], 'help', 'found', 0],
    [['privacy'], 'privacy show', 'found', 0],
    [['privacy', 'show'], 'privacy show', 'found', 0],
    [['privacy', 'erase'], 'privacy erase', 'refused', 2],
    [['settings'], 'settings show', 'refused', 2],
    [['xyzzy'], '', 'refused', 2],
  ])('%j', async ([args, command, outcome, code]) => {
    const ran = await runIbid([...args, '--json'], { data });
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code, stderr: '' });
    const printed = oneObject(ran.stdout);
    expect(schemaFor(command, outcome).safeParse(printed).error).toBeUndefined();
    if ('outcome' in printed) expect([printed.command, printed.outcome]).toEqual([command, outcome]);
    else expect(command).toMatch(/^source /);
  });

  test('best first, at most as many as --limit says', async () => {
    const all = oneObject((await runIbid(['find', 'torture', '--json', '--limit', '100'], { data })).stdout).quotations;
    const ten = oneObject((await runIbid(['find', 'torture', '--json'], { data })).stdout).quotations;
    const two = oneObject((await runIbid(['find', '--limit=2', '--json', 'torture'], { data })).stdout).quotations;
    expect(all.length).toBeGreaterThan(10);
    expect(ten).toEqual(all.slice(0, 10));
    expect(two).toEqual(all.slice(0, 2));
  });

  test('--excerpt prints what people are shown, with its cuts marked', async () => {
    const args = ['find', 'registered at a police station no later than three hours', '--limit', '1', '--json'];
    const [whole, short] = [await runIbid(args, { data }), await runIbid([...args, '--excerpt'], { data })];
    expect(oneObject(whole.stdout).quotations).toMatchObject([{ cut: false }]);
    expect(oneObject(short.stdout).quotations).toMatchObject([{ cut: true, text: expect.stringContaining('[…]') }]);
  });

  test('what follows -- is words, whatever it looks like', async () => {
    const { stdout } = await runIbid(['find', '--json', '--', '--json'], { data });
    expect(oneObject(stdout)).toMatchObject({ command: 'find', outcome: 'nothing' });
  });
});

describe('--batch answers each line of standard input with one line', () => {
  test('in order, loading the corpus once', async () => {
    const lines = [
      'three-hour registration',
      '',
      'xyzzy',
      '"',
      'non-refoulement',
      '\u202e__defineGetter__',
      'x'.repeat(6000),
    ];
    const ran = await runIbid(['find', '--batch', '--limit', '1'], { data, input: `${lines.join('\n')}\n` });
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
    const printed = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(printed.map(({ outcome }) => outcome)).toEqual([
      'found',
      'refused',
      'nothing',
      'refused',
      'found',
      'nothing',
      'refused',
    ]);
    for (const each of printed) expect(schemaFor('find', each.outcome).safeParse(each).error).toBeUndefined();
  });

  test('of any command that takes words, and to the end of a last line without a break', async () => {
    const ran = await runIbid(['cite', '--batch'], { data, input: 'cat kaz 9\r\ncat kaz 10' });
    const printed = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(printed.map(({ outcome, quotations }) => [outcome, quotations.length])).toEqual([
      ['found', 5],
      ['nothing', 0],
    ]);
  });

  test('no input, no output', async () => {
    expect(await runIbid(['find', '--batch'], { data, input: '' })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a command without words is refused', async () => {
    const ran = await runIbid(['privacy', '--batch'], { data, input: 'x\n' });
    expect(ran.code).toBe(2);
    expect(oneObject(ran.stdout).message).toBe(
      'privacy show takes no words, so there is nothing to read line by line.',
    );
  });
});

describe('a command line that cannot be read is told on standard error, in one sentence', () => {
  test.for<[readonly string[], string]>([
    [['xyzzy'], `There is no command ‘xyzzy’; there are ${offered}.`],
    [['source'], '‘source’ needs a second word: source list, source show.'],
    [['__proto__'], `There is no command ‘__proto__’; there are ${offered}.`],
    [
      ['find', 'x', '--bogus'],
      'find has no option --bogus; it has --query, --document, --body, --from, --to, --kind, --style, --explain, --limit, --json, --batch, --excerpt.',
    ],
    [
      ['find', 'x', '--share'],
      'find has no option --share; it has --query, --document, --body, --from, --to, --kind, --style, --explain, --limit, --json, --batch, --excerpt.',
    ],
    [['find', 'x', '--kind'], '--kind needs a value: Only recommendations, concerns or statements.'],
    [['privacy', 'please'], 'privacy show takes no words; leave out ‘please’.'],
  ])('%j', async ([args, sentence]) => {
    expect(await runIbid(args, { data })).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });
});

test.for([[], ['--help'], ['help']])('%j says what there is', async (args) => {
  const { code, stdout, stderr } = await runIbid(args, { data });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('/find — ');
  expect(stdout).toContain('/cite CAT/C/KAZ/CO/2 para 9(b)');
});

test('control and bidi characters do not reach the terminal', async () => {
  const { stdout, stderr } = await runIbid(['find', 'xyzzy\u001b[31m\u202e\u0007'], { data });
  expect(stdout + stderr).not.toMatch(/[^\P{C}\n]/u);
  expect(stdout).toContain('xyzzy');
});

test('a reader that goes away ends the program without noise', async () => {
  const child = spawn(process.execPath, ['src/cli/ibid.ts', 'source', 'show', 'AI UPR submission', '--json'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { PATH: process.env['PATH'], IBID_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdout.destroy();
  const [code, signal] = await once(child, 'close');
  expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
});
