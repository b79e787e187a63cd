import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { snapshotPath } from '#src/library/snapshot.ts';
import { DataFolder } from '../support/data-folder.ts';
import { type Ran, runConsole, runIbid } from '../support/run-ibid.ts';

const page = 'corpus/kazakhstan-country-page-2014';
const question = ['find', 'Zhanaozen', '--json'] as const;

/** Both ways into the program, for what stops it before it can answer. */
const programs: readonly (readonly [name: string, run: (folder: DataFolder, cwd?: string) => Promise<Ran>])[] = [
  ['the command line', ({ path, root }) => runIbid(question, { data: path, cwd: root })],
  ['the console', ({ path, root }) => runConsole('Zhanaozen\n', { data: path, cwd: root })],
];

/** What it says, without a stack and in sentences. */
function told({ code, stdout, stderr }: Ran): string {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).not.toMatch(/^\s+at |node:|Error:/m);
  return stderr;
}

describe.for(programs)('%s', ([, run]) => {
  test('does not serve a text of which one byte was changed, and names the file and both hashes', async () => {
    using data = new DataFolder();
    data.edit(`${page}/source.txt`, (text) => text.replace('Zhanaozen', 'Zhanaosen'));
    const stderr = told(await run(data));
    expect(stderr).toMatch(
      /^The corpus is not served, because not all of it can be trusted\. Mend these and start again:$/m,
    );
    expect(stderr).toMatch(
      new RegExp(
        `^  - ${data.path}/${page}/source\\.txt: its sha256 is [0-9a-f]{64}, but document\\.json says c9916655`,
        'm',
      ),
    );
  });

  test('names the file and the field of a typo', async () => {
    using data = new DataFolder();
    data.edit(`${page}/document.json`, (text) => text.replace('"issued"', '"isued"'));
    const stderr = told(await run(data));
    expect(stderr).toContain(`${data.path}/${page}/document.json: issued: `);
    expect(stderr).toContain(`${data.path}/${page}/document.json: the file: unknown “isued”; check the spelling`);
  });

  test('tells several problems at once', async () => {
    using data = new DataFolder();
    data.edit(`${page}/source.txt`, (text) => `${text} `);
    data.edit('corpus/ai-eur-57-003-2010/document.json', (text) => text.replace('{', ''));
    data.edit('vocabulary/states.json', () => '[{}]');
    const stderr = told(await run(data));
    expect(stderr.match(/^ {2}- \S+\/(source\.txt|document\.json|states\.json)/gm)?.length).toBeGreaterThanOrEqual(3);
  });

  test('says which folder is missing and which setting names it', async () => {
    using data = new DataFolder();
    const elsewhere = { path: join(data.root, 'elsewhere'), root: data.root };
    const stderr = told(await run(Object.assign(Object.create(data), elsewhere)));
    expect(stderr).toBe(
      `The corpus folder ${data.root}/elsewhere/corpus cannot be read. Set IBID_DATA to the folder that holds corpus/ and vocabulary/.\n`,
    );
  });

  test.for<[string, string | Buffer | null, RegExp]>([
    ['a folder', null, /^ {2}- \.env is a folder; put the settings into a file of that name, or remove it\.$/m],
    ['not text', Buffer.from([0xff, 0xfe, 0x00]), /^ {2}- \.env is not UTF-8 text; save it as UTF-8\.$/m],
    ['a wrong setting', 'LOG_LEVEL=loud\n', /^ {2}- LOG_LEVEL is none of trace, debug/m],
  ])('says what is wrong with a .env that is %s', async ([, content, sentence]) => {
    using data = new DataFolder();
    if (content === null) mkdirSync(join(data.root, '.env'));
    else writeFileSync(join(data.root, '.env'), content);
    expect(told(await run(data))).toMatch(sentence);
  });

  test('rebuilds a damaged index, and says so', async () => {
    using data = new DataFolder();
    const first = await run(data);
    expect(first.code).toBe(0);
    writeFileSync(snapshotPath(data.path), 'damaged');
    const second = await run(data);
    expect(second.stdout).toBe(first.stdout);
    expect(second.code).toBe(0);
    expect(second.stderr).toBe(`The kept index is damaged; the corpus is read again.\n${first.stderr}`);
    expect((await run(data)).stderr).toBe(first.stderr);
  });

  test('answers where nothing can be kept', async () => {
    using data = new DataFolder();
    writeFileSync(data.at('.index'), '');
    const ran = await run(data);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('Zhanaozen');
  });
});
