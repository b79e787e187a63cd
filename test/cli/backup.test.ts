import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '#src/store/open.ts';
import { aPost, aSchedule, someSettings } from '../store/things.ts';
import { DataFolder } from '../support/data-folder.ts';
import { type Ran, runIbid } from '../support/run-ibid.ts';

const folder = new DataFolder();
afterAll(() => folder[Symbol.dispose]());
const [database, { root }] = [join(folder.root, 'ibid.sqlite'), folder];

function backup(args: readonly string[], store = database): Promise<Ran> {
  return runIbid(['backup', ...args], { data: folder.path, cwd: root, env: { IBID_STORE: store } });
}

test('a backup while another process has the database open, told in one line', async () => {
  const store = openStore(database);
  for (const id of ['aaaaaaaa', 'bbbbbbbb']) store.schedules.put(aSchedule({ id }));
  store.schedules.claim(aPost());
  store.settings.set('100000000000000001', someSettings());
  const file = join(root, 'backup.sqlite');
  const ran = await backup(['backup.sqlite']);
  expect(ran).toEqual({
    code: 0,
    stdout: `${file}: posts 1, schedules 2, settings 1, briefs 0, departures 0 (version 2, ${statSync(file).size} bytes), read back and checked.\n`,
    stderr: '',
  });
  store.close();
  const copy = openStore(file);
  expect(copy.schedules.claimed()).toEqual([aPost()]);
  copy.close();
});

const usage = `backup FILE\n  Copy the database into a new file, also while the bot runs, and check the copy. What is erased later stays in it: delete old backups.\n`;

describe('a command line that cannot be read is refused, with how to type it', () => {
  test.for<[readonly string[], string]>([
    [[], 'Name the file to write.'],
    [[''], 'Name the file to write.'],
    [['--json'], 'Name the file to write.'],
    [['my', 'backup'], 'Name one file; put quotation marks round a name with spaces.'],
  ])('%j', async ([args, sentence]) => {
    expect(await backup(args)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n${usage}` });
  });
});

describe('what prevents a backup is told in one sentence, without a stack', () => {
  test.for<[string, () => Promise<Ran>, string]>([
    [
      'no database',
      () => backup(['b'], ':memory:'),
      `There is nothing to back up: no database ${root}/:memory:. Set IBID_STORE to the file that the bot uses.`,
    ],
    [
      'the place',
      () => backup(['no/b']),
      `No backup was made: ${root}/no/b could not be written and read back: there is no such folder.`,
    ],
    [
      'the settings',
      () => runIbid(['backup', 'b'], { data: folder.path, cwd: root, env: { LOG_LEVEL: 'loud' } }),
      'Ibid cannot start before one thing is put right in its settings.\n  - LOG_LEVEL is none of trace, debug, info, warn, error, fatal, silent; write one of these or leave it empty.',
    ],
  ])('%s', async ([, run, sentence]) => {
    expect(await run()).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` });
    expect(existsSync(join(root, 'b'))).toBe(false);
  });
});

describe('help', () => {
  test.for([
    ['backup', '--help'],
    ['help', 'backup'],
  ])('%j', async (args) => {
    expect(await runIbid(args, { data: folder.path })).toEqual({ code: 0, stdout: usage, stderr: '' });
  });

  test('names what is done on the command line alone after the commands, for people and not for programs', async () => {
    const { stdout } = await runIbid(['help'], { data: folder.path });
    expect(stdout).toMatch(/\n\nOn this command line alone:\n/);
    expect(stdout).toContain(usage);
    expect((await runIbid(['help', '--json'], { data: folder.path })).stdout).not.toContain('On this command line');
    expect((await runIbid(['help', 'find'], { data: folder.path })).stdout).not.toContain('On this command line');
  });
});
