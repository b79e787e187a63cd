import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '#src/answer/answer.ts';
import { type Command, defineCommand } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { createInteractions, oldest } from '#src/discord/interactions.ts';
import type { Message, Response } from '#src/discord/responses.ts';
import { snowflakeTime } from '#src/discord/snowflake.ts';
import { renderDiscord } from '#src/render/discord.ts';
import { type DiscordPage, flag } from '#src/render/discord-page.ts';
import { type CheckSchema, loadSchemas } from '../support/discord/schema.ts';
import { type Line, recordedLog } from './recorded-log.ts';

const id = '1234567890123456789';
const born = snowflakeTime(id);
const silent = { parse: [] };
const ephemeral = (message: Message): boolean => (message.flags & flag.ephemeral) !== 0;

const says = (text: string, rest: Partial<Answer> = {}): Answer => {
  return { outcome: 'found', message: text, blocks: [{ type: 'note', text }], audience: 'asker', ...rest };
};
const words = { type: 'string', description: 'Words', required: true } as const;
const commands: readonly Command[] = [
  defineCommand({
    name: 'find',
    description: 'Find',
    options: {
      words: { ...words, suggest: (typed, filled) => [{ name: `@${typed} ${filled['kind'] ?? ''}`, value: 'v' }] },
      kind: { type: 'string', description: 'Kind' },
    },
    run: (given) => says(`found ${given.words}`),
  }),
  defineCommand({
    name: 'share',
    description: 'Share',
    options: {},
    run: () => says('for all', { audience: 'channel' }),
  }),
  defineCommand({
    name: 'turn',
    description: 'Turn',
    options: {},
    run: () => says('next page', { turnsPage: true }),
  }),
  defineCommand({ name: 'source show', description: 'Show', options: { name: words }, run: ({ name }) => says(name) }),
  defineCommand({
    name: 'fail',
    description: 'Fail',
    options: {
      words: {
        ...words,
        suggest: () => {
          throw new Error('canary');
        },
      },
    },
    run: () => {
      throw new Error('canary');
    },
  }),
];
const deskOf = (all: readonly Command[]): Desk => ({ library: {} as Desk['library'], commands: all });

type Sent = { readonly route: 'respond' | 'followUp'; readonly body: Response | Message };

/** A dispatcher, and what it sent and logged; `failures` are the errors of the requests, in order. */
function scene(
  options: { failures?: readonly unknown[]; now?: number; render?: (answer: Answer) => readonly DiscordPage[] } = {},
) {
  const { log, lines } = recordedLog();
  const failures = [...(options.failures ?? [])];
  const sent: Sent[] = [];
  const held: (() => void)[] = [];
  let holding = false;
  let desk = deskOf(commands);
  const send = async (route: Sent['route'], body: Sent['body']): Promise<void> => {
    sent.push({ route, body });
    if (holding) await new Promise<void>((resolve) => held.push(resolve));
    const failure = failures.shift();
    if (failure) throw failure;
  };
  const interactions = createInteractions({
    desk: () => desk,
    render: options.render ?? renderDiscord,
    port: {
      respond: (_, response) => send('respond', response),
      followUp: (_, message) => send('followUp', message),
      post: (_, response) => send('respond', response).then(() => '1'),
      posted: async () => ({ id: null }),
    },
    log,
    now: () => options.now ?? born + 100,
  });
  return {
    ...{ interactions, sent, lines },
    hold: () => {
      holding = true;
      return () => held.splice(0).map((release) => release());
    },
    reload: (all: readonly Command[]) => {
      desk = deskOf(all);
    },
  };
}

const raw = (rest: object): object => ({ id, application_id: '7', token: 'secret', ...rest });
const slash = (name: string, given: Record<string, unknown> = {}): object =>
  raw({
    type: 2,
    data: { type: 1, name, options: Object.entries(given).map(([key, value]) => ({ type: 3, name: key, value })) },
  });
const press = (custom_id: string, flags: number = flag.componentsV2 | flag.ephemeral): object =>
  raw({ type: 3, data: { component_type: 2, custom_id }, message: { flags } });
const typing = (name: string, value: string, rest: readonly object[] = []): object =>
  raw({ type: 4, data: { type: 1, name, options: [...rest, { type: 3, name: 'words', value, focused: true }] } });

async function answerTo(
  given: object,
  options: Parameters<typeof scene>[0] = {},
): Promise<{ sent: readonly Sent[]; lines: readonly Line[] }> {
  const { interactions, sent, lines } = scene(options);
  await interactions.handle(given);
  return { sent, lines };
}
/** The only response, which is a message. */
function only(sent: readonly Sent[]): { type: number; data: Message; text: string } {
  expect(sent).toHaveLength(1);
  const [{ body }] = sent as [Sent];
  const { type, data } = body as { type: number; data: Message };
  return { type, data, text: JSON.stringify(data) };
}

let check: CheckSchema;
beforeEach(async () => {
  check = await loadSchemas();
});

describe('a first response', () => {
  test.for<[string, object, number, 'asker' | 'channel', string]>([
    ['to a command', slash('find', { words: 'torture' }), 4, 'asker', 'found torture'],
    [
      'to a subcommand',
      raw({
        type: 2,
        data: {
          type: 1,
          name: 'source',
          options: [{ type: 1, name: 'show', options: [{ type: 3, name: 'name', value: 'x' }] }],
        },
      }),
      4,
      'asker',
      '"x"',
    ],
    ['for everybody', slash('share'), 4, 'channel', 'for all'],
    ['to a command that is not there', slash('gone'), 4, 'asker', 'no command ‘gone’'],
    ['to a missing option', slash('find'), 4, 'asker', 'needs ‘words’'],
    ['to a button under a private message', press('find?words=a%20b'), 4, 'asker', 'found a b'],
    ['to the next page of a private message', press('turn'), 7, 'channel', 'next page'],
    ['to the next page of a public message', press('turn', flag.componentsV2), 4, 'asker', 'next page'],
    ['to a button under a public message', press('find?words=a', flag.componentsV2), 4, 'asker', 'found a'],
    ['to Share under a private message', press('share'), 4, 'channel', 'for all'],
    ['to Share under a public message', press('share', flag.componentsV2), 4, 'channel', 'for all'],
    ['to a forged button with a strange command', press('gone?words=a'), 4, 'asker', 'no command'],
    ['to a forged button with a strange option', press('find?word=a'), 4, 'asker', 'no option'],
    ['to a button of another program', press('{"action":1}'), 4, 'asker', 'from another program or an older version'],
    ['to a menu on a person', raw({ type: 2, data: { type: 2, name: 'Verify' } }), 4, 'asker', '/help'],
    ['to a command that throws', slash('fail', { words: 'a' }), 4, 'asker', 'nothing was quoted'],
  ])('%s', async ([, given, type, audience, text]) => {
    const { sent } = await answerTo(given);
    const response = only(sent);
    expect(response).toMatchObject({ type, data: { allowed_mentions: silent } });
    expect(response.text).toContain(text);
    expect(ephemeral(response.data)).toBe(audience === 'asker');
    expect(
      check(
        type === 4 ? 'CreateMessageInteractionCallbackRequestSchema' : 'UpdateMessageInteractionCallbackRequestSchema',
        sent[0]?.body,
      ),
    ).toEqual({
      issues: [],
      unknown: [],
    });
  });

  test('an edge decides who sees it, whatever the page says', async () => {
    const page = (flags: number): DiscordPage => ({
      flags,
      components: [{ type: 17, components: [] }],
      allowed_mentions: { parse: [] },
    });
    const open = await answerTo(slash('find', { words: 'a' }), { render: () => [page(flag.componentsV2)] });
    expect(ephemeral(only(open.sent).data)).toBe(true);
    const shut = await answerTo(slash('share'), { render: () => [page(flag.componentsV2 | flag.ephemeral)] });
    expect(ephemeral(only(shut.sent).data)).toBe(false);
  });

  test('a reload takes effect with the next interaction', async () => {
    const { interactions, sent, reload } = scene();
    await interactions.handle(slash('share'));
    reload([]);
    await interactions.handle(slash('share'));
    expect(JSON.stringify(sent[0])).toContain('for all');
    expect(JSON.stringify(sent[1])).toContain('no command');
  });
});

describe('suggestions', () => {
  test('are cleaned, and see what is filled in', async () => {
    const { sent } = await answerTo(typing('find', 'tor', [{ type: 3, name: 'kind', value: 'x' }]));
    expect(sent.map(({ body }) => body)).toEqual([{ type: 8, data: { choices: [{ name: 'tor x', value: 'v' }] } }]);
  });

  test.for<[string, string]>([
    ['an error', 'fail'],
    ['a strange command', 'gone'],
  ])('are none after %s', async ([, name]) => {
    const { sent, lines } = await answerTo(typing(name, 'a'));
    expect(sent.map(({ body }) => body)).toEqual([{ type: 8, data: { choices: [] } }]);
    expect(lines.some(({ level }) => level === 'error')).toBe(name === 'fail');
  });
});

describe('age', () => {
  test.for<[string, number, number]>([
    ['just in time', oldest, 1],
    ['too late', oldest + 1, 0],
    ['of the future, as clocks go', -500, 1],
  ])('%s', async ([, age, count]) => {
    for (const given of [slash('share'), press('share'), typing('find', 'a')]) {
      const { sent, lines } = await answerTo(given, { now: born + age });
      expect(sent).toHaveLength(count);
      expect(lines.filter(({ level }) => level !== 'debug' && level !== 'info')).toEqual([]);
    }
  });
});

describe('further pages', () => {
  const pages = (count: number): DiscordPage[] =>
    Array.from({ length: count }, (_, i) => ({
      flags: flag.componentsV2,
      components: [{ type: 17, components: [{ type: 10, content: `page ${i}` }] }],
      allowed_mentions: { parse: [] },
    }));

  test.for([1, 3])('of %d, each after the first is a follow-up', async (count) => {
    const { sent } = await answerTo(slash('find', { words: 'a' }), { render: () => pages(count) });
    expect(sent.map(({ route }) => route)).toEqual(['respond', ...Array.from({ length: count - 1 }, () => 'followUp')]);
    for (const { body } of sent.slice(1)) {
      expect(body).toMatchObject({ allowed_mentions: silent });
      expect(ephemeral(body as Message)).toBe(true);
    }
  });

  test('of a shared answer are for everybody', async () => {
    const { sent } = await answerTo(slash('share'), { render: () => pages(2) });
    expect(ephemeral(sent[1]?.body as Message)).toBe(false);
  });

  test('end with the first that fails, and the answer counts as given', async () => {
    const { sent, lines } = await answerTo(slash('find', { words: 'a' }), {
      render: () => pages(4),
      failures: [undefined, undefined, new Error('gone')],
    });
    expect(sent).toHaveLength(3);
    expect(lines).toContainEqual(expect.objectContaining({ level: 'info', outcome: 'found' }));
  });
});

const refused = (code: number, status: number): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'canary' }, code, status, 'POST', 'http://x/canary', {
    body: 'canary',
    files: undefined,
  });
const limited = new RateLimitError({
  ...{ timeToReset: 9, limit: 1, retryAfter: 9, sublimitTimeout: 0, global: true, scope: 'global' },
  ...{ method: 'POST', url: 'http://x/canary', hash: 'h', majorParameter: 'm', route: '/interactions' },
});

describe('a response that fails', () => {
  test.for<[string, unknown, number, string, string]>([
    ['arrived in truth (40060)', refused(40060, 400), 1, 'found', 'info'],
    ['came too late (10062)', refused(10062, 404), 1, 'unsent', 'info'],
    ['broke a limit (50035)', refused(50035, 400), 2, 'unsent', 'error'],
    ['met a rate limit', limited, 1, 'unsent', 'error'],
    [
      'met 5xx',
      new HTTPError(502, 'canary', 'POST', 'http://x/canary', { body: 'canary', files: undefined }),
      1,
      'unsent',
      'error',
    ],
    ['lost its connection', Object.assign(new Error('canary'), { code: 'ECONNRESET' }), 1, 'unsent', 'error'],
    ['rejects with no error', 'canary', 1, 'unsent', 'error'],
  ])('%s', async ([, failure, requests, outcome, worst]) => {
    const { sent, lines } = await answerTo(slash('find', { words: 'a' }), { failures: [failure] });
    expect(sent).toHaveLength(requests);
    expect(lines.at(-1)).toMatchObject({ kind: 'command', command: 'find', outcome });
    expect(lines.some(({ level }) => level === 'error')).toBe(worst === 'error');
    if (requests === 2) expect(JSON.stringify(sent[1])).toContain('nothing was quoted');
  });

  test('and so does the apology: no more is tried', async () => {
    const { sent } = await answerTo(slash('find', { words: 'a' }), {
      failures: [refused(50035, 400), refused(50035, 400)],
    });
    expect(sent).toHaveLength(2);
  });
});

test('the log names commands, never words', async () => {
  const { interactions, lines } = scene({ failures: [undefined, undefined, refused(50035, 400)] });
  const given = [
    slash('find', { words: 'canary' }),
    slash('canary'),
    slash('fail', { words: 'canary' }),
    press('canary?canary=canary'),
  ];
  for (const each of [...given, typing('fail', 'canary')]) await interactions.handle(each);
  const texts = lines.map(({ error: _, ...line }) => JSON.stringify(line));
  expect(texts.length).toBeGreaterThanOrEqual(5);
  expect(texts.join()).not.toContain('canary');
  expect(texts.join()).not.toContain('secret');
});

test('what cannot be read is logged and dropped', async () => {
  const { sent, lines } = await answerTo({ id: 'canary' });
  expect(sent).toEqual([]);
  expect(lines).toEqual([{ level: 'warn', message: 'an interaction could not be read' }]);
});

test('closing waits for what is under way and takes nothing more', async () => {
  const { interactions, sent, hold } = scene();
  const release = hold();
  const first = interactions.handle(slash('share'));
  let closed = false;
  const closing = interactions.close().then(() => {
    closed = true;
  });
  await interactions.handle(slash('share'));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(closed).toBe(false);
  release();
  await Promise.all([first, closing]);
  expect(closed).toBe(true);
});
