import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Block } from '#src/answer/answer.ts';
import { message } from '#src/discord/responses.ts';
import { renderDiscord, renderOpening } from '#src/render/discord.ts';
import { attach, fileLimits } from '#src/render/discord-files.ts';
import type { DiscordPage } from '#src/render/discord-page.ts';
import { aBlock, anAnswer, aQuotation, manyBlocks } from '../support/answers.ts';
import { anyAnswer, someFiles } from '../support/any-answer.ts';
import { checkMessage } from '../support/discord/message-rules.ts';
import { type CheckSchema, loadSchemas } from '../support/discord/schema.ts';
import type { Component } from '../support/discord/types.ts';
import { buttonsOf, expectAcceptable, firstPage, textsOf } from '../support/discord-pages.ts';
import { readBackDiscord } from '../support/read-back.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name, text: `text of ${name}` }));
const ten = named(...Array.from({ length: 10 }, (_, i) => `${i}.bib`));
const typesOf = (page: DiscordPage) => page.components[0].components.map(({ type }) => type);
const shownFiles = (page: DiscordPage) =>
  page.components[0].components.flatMap((part) => (part.type === 13 ? [part.file.url] : []));

describe('names', () => {
  test.for<[readonly string[], readonly string[]]>([
    [['a.bib'], ['a.bib']],
    [['CAT/C/KAZ/CO/2.bib'], ['CAT-C-KAZ-CO-2.bib']],
    [['EUR 57/003/2010.ris'], ['EUR-57-003-2010.ris']],
    [['доклад.json'], ['file.json']],
    [['.bib'], ['file.bib']],
    [['../..'], ['file']],
    [['no ending'], ['no-ending']],
    [
      ['a.bib', 'a.bib', 'a.ris', 'a.bib', 'a-2.bib'],
      ['a.bib', 'a-2.bib', 'a.ris', 'a-3.bib', 'a-2-2.bib'],
    ],
    [['x'.repeat(200) + '.bib'], ['x'.repeat(96) + '.bib']],
    [
      ['x'.repeat(200), 'x'.repeat(200)],
      ['x'.repeat(100), `${'x'.repeat(98)}-2`],
    ],
  ])('%j are sent as %j', ([given, sent]) => {
    const { files, remarks } = attach(named(...given));
    expect(files.map(({ name }) => name)).toEqual(sent);
    expect(files.map(({ text }) => text)).toEqual(given.map((name) => `text of ${name}`));
    expect(remarks).toEqual([]);
  });

  test('any name becomes one that Discord keeps and no other file has', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 120 }), { maxLength: 10 }), (given) => {
        const sent = attach(named(...given)).files.map(({ name }) => name);
        expect(new Set(sent).size).toBe(given.length);
        for (const name of sent) expect(name).toMatch(/^[A-Za-z0-9._-]{1,100}$/);
      }),
    );
  });
});

describe('what does not go with one message is told', () => {
  const sized = (...sizes: readonly number[]) =>
    sizes.map((size) => ({ name: `${size}.bib`, text: 'é'.repeat(size / 2) }));
  const most = fileLimits.bytes;
  test.for<[string, Answer['files'], readonly number[], string | null]>([
    ['none', undefined, [], null],
    ['ten', ten, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], null],
    ['twelve', [...ten, ...named('a', 'b')], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], '2 of 12 files cannot be attached'],
    ['the largest', sized(most), [0], null],
    ['one too large', sized(most + 2), [], '1 of 1 file cannot be attached'],
    ['two too large together', sized(most, 2), [0], '1 of 2 files cannot be attached'],
    ['one too large before a small one', sized(most + 2, 2), [1], '1 of 2 files cannot be attached'],
    ['an empty one', [...named('a'), { name: 'b', text: '' }], [0], '1 of 2 files cannot be attached'],
  ])('%s', ([, files = [], kept, sentence]) => {
    const page = firstPage(anAnswer([aBlock()], { files }));
    const sent = (page.files ?? []).map(({ text }) => files.findIndex((file) => file.text === text));
    expect(sent).toEqual(kept);
    expect('files' in page).toBe(kept.length > 0);
    expect(shownFiles(page)).toHaveLength(kept.length);
    const told = textsOf(page).filter(({ content }) => content.includes('attached'));
    expect(told.map(({ content }) => content.startsWith(sentence ?? ''))).toEqual(sentence ? [true] : []);
    expect(readBackDiscord(page)).toHaveLength(1);
  });

  test('beside the one sentence of an answer without blocks', () => {
    const texts = textsOf(firstPage(anAnswer([], { files: sized(most + 2) })));
    expect(texts.map(({ content }) => content.slice(0, 20))).toEqual(['Something was found.', '1 of 1 file cannot b']);
  });
});

describe('the first page', () => {
  test('ends with the files, after “Next”', () => {
    const page = firstPage(anAnswer(manyBlocks(12), { files: named('a.bib', 'b c.ris') }));
    expect(typesOf(page).slice(-3)).toEqual([1, 13, 13]);
    expect(shownFiles(page)).toEqual(['attachment://a.bib', 'attachment://b-c.ris']);
    expect(page.files?.map(({ name }) => name)).toEqual(['a.bib', 'b-c.ris']);
  });

  const action = (n: number) => ({ label: `${n}`, call: { command: 'cite', arguments: { number: n } } });
  const actions = Array.from({ length: 10 }, (_, n) => action(n));
  const items = (count: number): Block => ({
    type: 'list',
    items: Array.from({ length: count }, (_, n) => ({ text: `item ${n}`, call: action(n).call })),
  });
  test.for<[string, readonly Block[]]>([
    ['many quotations', manyBlocks(60)],
    [
      'a quotation with all its buttons',
      [aBlock({ actions }), aBlock({ role: 'context', actions }), ...manyBlocks(60)],
    ],
    [
      'the longest quotation',
      [aBlock({ quotation: aQuotation({ text: 'x'.repeat(3800) }), actions }), ...manyBlocks(60)],
    ],
    ['a list with buttons', [items(40)]],
    ['a quotation and a list with buttons', [aBlock({ actions }), items(6)]],
    ['a quotation and proposals', [...manyBlocks(4, { actions }), items(9), { type: 'next', actions }]],
  ])('has room for ten files: %s', ([, blocks]) => {
    const answer = anAnswer(blocks);
    for (const render of [renderDiscord, renderOpening]) {
      const pages = render({ ...answer, files: ten });
      pages.forEach(expectAcceptable);
      expect(pages.map((page) => shownFiles(page).length)).toEqual(pages.map((_, i) => (i === 0 ? 10 : 0)));
      expect(pages.map((page) => page.files?.length ?? 0)).toEqual(pages.map((_, i) => (i === 0 ? 10 : 0)));
    }
    const seen = (given: Answer) => renderDiscord(given).flatMap(readBackDiscord);
    expect(seen({ ...answer, files: ten })).toEqual(seen(answer));
    const opened = (given: Answer) => buttonsOf(firstPage(given)).length > 0;
    expect(opened({ ...answer, files: ten })).toBe(true);
  });
});

test('with files, pages are what Discord published and what it asks beyond', async () => {
  const check: CheckSchema = await loadSchemas();
  fc.assert(
    fc.property(anyAnswer, someFiles, (answer, files) => {
      const pages = renderDiscord({ ...answer, files });
      expect(pages[0]?.files?.map(({ text }) => text)).toEqual(files.map(({ text }) => text));
      for (const page of pages) {
        const body = message(page, answer.audience);
        expect(check('MessageCreateRequestSchema', body)).toEqual({ issues: [], unknown: [] });
        expect(body.attachments ?? []).toEqual(
          (page.files ?? []).map(({ name }, i) => ({ id: String(i), filename: name })),
        );
        checkMessage({
          ...{ content: '', embeds: [], stickers: 0, poll: false, allowedMentions: { parse: [] } },
          components: structuredClone(page.components) as unknown as Component[],
          componentsV2: (page.flags & (1 << 15)) !== 0,
          files: page.files?.map(({ name }) => name) ?? [],
        });
      }
    }),
    { numRuns: 100 },
  );
});
