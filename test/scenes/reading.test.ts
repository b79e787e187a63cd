import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDocuments } from '../support/add-documents.ts';
import { DataFolder } from '../support/data-folder.ts';
import { startDiscord } from '../support/discord/start-discord.ts';
import { aDocument } from '../support/documents.ts';
import { runIbid as runLine } from '../support/run-ibid.ts';
import { runIbid, type Scene, startScene } from '../support/scene.ts';
import { stopAt } from '../support/stopped-file.ts';

const ask = { name: 'find', options: { query: 'three-hour registration rule' } } as const;
const answer = 'no later than three hours';
const page = 'corpus/kazakhstan-country-page-2014';

describe.skipIf(process.platform === 'win32')('while the corpus is read for the first time', () => {
  const data = new DataFolder();
  let scene: Scene;
  let themes: ReturnType<typeof stopAt>;
  beforeAll(async () => {
    // Documents are read before the vocabulary.
    themes = stopAt(data.at('vocabulary', 'themes.json'));
    scene = await startScene({ unread: true, env: { IBID_DATA: data.path } });
  });
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
    data[Symbol.dispose]();
  });

  test('commands say so, to the asker alone, and how far it is', async () => {
    let text = '';
    while (!text.includes('indexed')) {
      const reply = await scene.discord.slash(ask);
      expect(reply.ephemeral).toBe(true);
      text = reply.text;
      expect(text).toMatch(
        /^The corpus is being (?:read(?:: \d of 5 documents so far)?|indexed; all 5 documents are read)\. Ask again in a moment\.$/,
      );
    }
    const shared = await scene.discord.slash({ name: 'cite', options: { reference: 'cat kaz 9', share: true } });
    expect(shared).toMatchObject({ ephemeral: true, text });
    expect(await scene.discord.slash({ name: 'verify' })).toMatchObject({ text });
    expect(await scene.discord.slash({ name: 'source list' })).toMatchObject({ text });
  });

  test('nothing is proposed', async () => {
    const typing = { name: 'find', options: { query: 'tor' }, focused: 'query' };
    expect(await scene.discord.autocomplete(typing)).toEqual([]);
  });

  test('/help and /privacy answer', async () => {
    expect((await scene.discord.slash({ name: 'help' })).text).toContain('What Ibid can do');
    expect((await scene.discord.slash({ name: 'privacy show' })).text).toContain('### Privacy');
  });

  test('and then it answers', async () => {
    await themes.release();
    await scene.program().waitForLine(/"msg":"facts loaded"/);
    expect((await scene.discord.slash(ask)).text).toContain(answer);
    expect(scene.discord.violations).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('at SIGHUP', () => {
  const data = new DataFolder();
  const added = { name: 'find', options: { query: 'lighthouses inspect harbours' } } as const;
  const words = 'Lighthouses inspect all harbours at night.';
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene({ env: { IBID_DATA: data.path } });
  });
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
    data[Symbol.dispose]();
  });

  test('it goes on answering while the corpus is read again, then from what that is now', async () => {
    const { discord, program } = scene;
    expect((await discord.slash(added)).text).not.toContain(words);
    const themes = stopAt(data.at('vocabulary', 'themes.json'));
    addDocuments(data.path, [aDocument(`1. ${words}\n`, {}, 'lighthouses-2011')]);
    program().hangUp();
    await program().waitForLine(/"msg":"reading the corpus again"/);
    expect((await discord.slash(ask)).text).toContain(answer);
    expect((await discord.slash(added)).text).not.toContain(words);
    await themes.release();
    await program().waitForLine(/"documents":6,.*"msg":"corpus loaded"/);
    expect((await discord.slash(added)).text).toContain(words);
    expect((await discord.slash(ask)).text).toContain(answer);
  });

  test.for<[string, string, () => void, RegExp]>([
    [
      'a text that was changed',
      `${page}/source.txt`,
      () => appendFileSync(data.at(page, 'source.txt'), '!'),
      /"count":1,.*"code":"corpus-invalid".*The corpus is not served.*source\.txt: its sha256 is/,
    ],
    [
      'facts that cannot be read',
      'facts.json',
      () => writeFileSync(data.at('facts.json'), '{}'),
      /"count":1,.*"code":"facts-invalid".*The daily facts/,
    ],
  ])('%s is not taken over', async ([, file, change, line]) => {
    const { discord, program } = scene;
    const before = readFileSync(data.at(...file.split('/')));
    change();
    program().hangUp();
    const told = await program().waitForLine(line);
    expect(told).toContain('"msg":"the corpus as it is now is not taken over; the one before is kept"');
    expect((await discord.slash(ask)).text).toContain(answer);
    expect((await discord.slash(added)).text).toContain(words);
    writeFileSync(data.at(...file.split('/')), before);
  });

  test('and mended, the corpus is taken over again', async () => {
    const other = 'Lighthouses inspect no harbours.';
    addDocuments(data.path, [
      aDocument(`1. ${other}\n`, {}, 'lighthouses-2011'),
      aDocument('1. Harbours are open.\n', {}, 'harbours-2012'),
    ]);
    scene.program().hangUp();
    await scene.program().waitForLine(/"documents":7,.*"msg":"corpus loaded"/);
    const { text } = await scene.discord.slash(added);
    expect(text).toContain(other);
    expect(text).not.toContain(words);
    expect(scene.discord.violations).toEqual([]);
  });
});

test('a corpus that cannot be trusted ends it, connected or not, with the sentences of the command line', async () => {
  using data = new DataFolder();
  data.edit(`${page}/source.txt`, (text) => text.replace('Zhanaozen', 'Zhanaosen'));
  data.edit('corpus/ai-eur-57-003-2010/document.json', (text) => text.replace('{', ''));
  const line = await runLine(['find', 'Zhanaozen'], { data: data.path });
  await using discord = await startDiscord();
  await using program = runIbid(discord, { IBID_DATA: data.path });
  expect(await program.ended).toEqual({ code: 1, signal: null });
  const said = program.stderr.split('\n').filter((each) => !each.startsWith('{'));
  expect(said.join('\n')).toBe(line.stderr);
  expect(line.code).toBe(1);
});
