import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, errorCodes } from './rest-call.ts';
import type { SimulatedDiscord } from './simulated-discord.ts';
import { startDiscord } from './start-discord.ts';

let discord: SimulatedDiscord;
beforeAll(async () => {
  discord = await startDiscord({
    channels: [{ name: 'general' }, { name: 'forum', type: 15 }, { name: 'category', type: 4 }],
  });
});
afterAll(() => discord.close());

const quiet = { allowed_mentions: { parse: [] } };
const v2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const row = (...components: object[]) => ({ type: 1, components });
const button = (id: string, more: object = {}) => ({ type: 2, style: 1, label: 'Open', custom_id: id, ...more });
const buttons = (count: number) => Array.from({ length: count }, (_, i) => button(`b${i}`));
const select = (values: string[], more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: values.map((value) => ({ label: 'x', value })),
  ...more,
});
const laidOut = (...components: object[]) => ({ flags: v2, components });
const post = (body: object, channel = 'general') =>
  call(discord, 'POST', `/channels/${discord.channel(channel).id}/messages`, { ...quiet, ...body });

type Limit = { readonly name: string; readonly passes: object; readonly refused: object; readonly says: string };
const limits: readonly Limit[] = [
  {
    name: 'content of 2,000 characters',
    passes: { content: 'x'.repeat(2000) },
    refused: { content: 'x'.repeat(2001) },
    says: 'content: BASE_TYPE_MAX_LENGTH',
  },
  {
    name: 'embeds of 6,000 characters together',
    passes: { embeds: [{ description: 'x'.repeat(3000) }, { title: 't', description: 'x'.repeat(2999) }] },
    refused: { embeds: [{ description: 'x'.repeat(3000) }, { title: 't', description: 'x'.repeat(3000) }] },
    says: 'embeds: MAX_EMBED_SIZE_EXCEEDED',
  },
  {
    name: 'ten embeds (schema)',
    passes: { embeds: Array(10).fill({ title: 't' }) },
    refused: { embeds: Array(11).fill({ title: 't' }) },
    says: 'embeds: BASE_TYPE_MAX_LENGTH',
  },
  {
    name: 'text displays only with the flag',
    passes: laidOut(text('a')),
    refused: { components: [text('a')] },
    says: 'components.0.type: UNION_TYPE_CHOICES',
  },
  {
    name: 'no content beside the flag',
    passes: { ...laidOut(text('a')), content: '' },
    refused: { ...laidOut(text('a')), content: 'b' },
    says: 'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  },
  {
    name: 'no embeds beside the flag',
    passes: { ...laidOut(text('a')), embeds: [] },
    refused: { ...laidOut(text('a')), embeds: [{ title: 't' }] },
    says: 'embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  },
  {
    name: '40 components, nested ones too',
    passes: laidOut({ type: 17, components: [...Array.from({ length: 37 }, () => text('a')), row(button('b'))] }),
    refused: laidOut({ type: 17, components: [...Array.from({ length: 38 }, () => text('a')), row(button('b'))] }),
    says: 'components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  },
  {
    name: '4,000 characters over all text displays',
    passes: laidOut(text('x'.repeat(2000)), { type: 17, components: [text('x'.repeat(2000))] }),
    refused: laidOut(text('x'.repeat(2000)), { type: 17, components: [text('x'.repeat(2001))] }),
    says: 'components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  },
  {
    name: 'a text display with words',
    passes: laidOut(text(' a ')),
    refused: laidOut(text(' \u202e ')),
    says: 'components.0.content: BASE_TYPE_BAD_LENGTH',
  },
  {
    name: 'an empty text display (schema)',
    passes: laidOut(text('a')),
    refused: laidOut(text('')),
    says: 'components.0.content: BASE_TYPE_MIN_LENGTH',
  },
  {
    name: 'custom ids once in a message',
    passes: laidOut(row(button('a')), row(button('b'))),
    refused: laidOut(row(button('a')), row(button('a'))),
    says: 'components.1.components.0: COMPONENT_CUSTOM_ID_DUPLICATED',
  },
  {
    name: 'component ids once in a message',
    passes: laidOut({ ...text('a'), id: 7 }, { ...text('b'), id: 8 }),
    refused: laidOut({ ...text('a'), id: 7 }, { ...text('b'), id: 7 }),
    says: 'components.1: COMPONENT_ID_DUPLICATED',
  },
  {
    name: 'a custom id of 100 characters',
    passes: { components: [row(button('x'.repeat(100)))] },
    refused: { components: [row(button('x'.repeat(101)))] },
    says: 'components.0.components.0.custom_id: BASE_TYPE_MAX_LENGTH',
  },
  {
    name: 'a custom id that is not empty',
    passes: { components: [row(button('x'))] },
    refused: { components: [row(button(''))] },
    says: 'components.0.components.0.custom_id: BASE_TYPE_MIN_LENGTH',
  },
  {
    name: 'a custom id on a button that is no link',
    passes: { components: [row(button('x'))] },
    refused: { components: [row({ type: 2, style: 2, label: 'Open' })] },
    says: 'components.0.components.0.custom_id: BASE_TYPE_REQUIRED',
  },
  {
    name: 'a label of 80 characters',
    passes: { components: [row(button('x', { label: 'x'.repeat(80) }))] },
    refused: { components: [row(button('x', { label: 'x'.repeat(81) }))] },
    says: 'components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
  },
  {
    name: 'a label or an emoji',
    passes: { components: [row({ type: 2, style: 1, custom_id: 'x', emoji: { name: '📄' } })] },
    refused: { components: [row({ type: 2, style: 1, custom_id: 'x' })] },
    says: 'components.0.components.0.label: BASE_TYPE_REQUIRED',
  },
  {
    name: 'a link with an address',
    passes: { components: [row({ type: 2, style: 5, label: 'Read', url: 'https://example.org/a' })] },
    refused: { components: [row({ type: 2, style: 5, label: 'Read' })] },
    says: 'components.0.components.0.url: BASE_TYPE_REQUIRED',
  },
  {
    name: 'a link without a custom id',
    passes: { components: [row({ type: 2, style: 5, label: 'Read', url: 'https://example.org/a' })] },
    refused: { components: [row({ type: 2, style: 5, label: 'Read', url: 'https://example.org/a', custom_id: 'x' })] },
    says: 'components.0.components.0.custom_id: BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
  },
  {
    name: 'a link to the web',
    passes: { components: [row({ type: 2, style: 5, label: 'Read', url: 'discord://x' })] },
    refused: { components: [row({ type: 2, style: 5, label: 'Read', url: 'file:///etc/hosts' })] },
    says: 'components.0.components.0.url: URL_TYPE_INVALID_SCHEME',
  },
  {
    name: 'no address on other buttons',
    passes: { components: [row(button('x'))] },
    refused: { components: [row(button('x', { url: 'https://example.org' }))] },
    says: 'components.0.components.0.url: BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
  },
  {
    name: 'five buttons in a row',
    passes: { components: [row(...buttons(5))] },
    refused: { components: [row(...buttons(6))] },
    says: 'components.0.components: BASE_TYPE_MAX_LENGTH',
  },
  {
    name: 'a select alone in its row',
    passes: { components: [row(select(['a']))] },
    refused: { components: [row(select(['a']), button('b'))] },
    says: 'components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  },
  {
    name: 'each value of a select once',
    passes: { components: [row(select(['a', 'b']))] },
    refused: { components: [row(select(['a', 'a']))] },
    says: 'components.0.components.0.options: COMPONENT_OPTION_VALUE_DUPLICATED',
  },
  {
    name: 'at least as many values as the least',
    passes: { components: [row(select(['a', 'b'], { min_values: 1, max_values: 2 }))] },
    refused: { components: [row(select(['a', 'b'], { min_values: 2, max_values: 1 }))] },
    says: 'components.0.components.0.min_values: NUMBER_TYPE_MAX',
  },
  {
    name: 'five rows without the flag',
    passes: { components: buttons(5).map((each) => row(each)) },
    refused: { components: buttons(6).map((each) => row(each)) },
    says: 'components: BASE_TYPE_BAD_LENGTH',
  },
  {
    name: 'a file that is there',
    passes: laidOut({ type: 13, file: { url: 'https://example.org/a.txt' } }),
    refused: laidOut({ type: 13, file: { url: 'attachment://a.txt' } }),
    says: 'components: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  },
  {
    name: 'parse without ids of the same kind',
    passes: { content: 'a', allowed_mentions: { parse: ['roles'], users: ['1'] } },
    refused: { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
    says: 'allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  },
  {
    name: 'a nonce of 25 characters (schema)',
    passes: { content: 'a', nonce: 'x'.repeat(25) },
    refused: { content: 'a', nonce: 'x'.repeat(26) },
    says: 'nonce: BASE_TYPE_MAX_LENGTH',
  },
  {
    name: 'attachments that are known',
    passes: { content: 'a', attachments: [] },
    refused: { content: 'a', attachments: [{ id: '0' }] },
    says: 'attachments.0.id: ATTACHMENT_NOT_FOUND',
  },
];

describe('limits of a message', () => {
  test.for(limits)('$name', async ({ passes, refused, says }) => {
    expect(await post(passes)).toMatchObject({ status: 200 });
    const before = discord.violations.length;
    const answer = await post(refused);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    expect(errorCodes(answer.body['errors'])).toContain(says);
    expect(discord.violations.length).toBeGreaterThan(before);
    expect(discord.violations.filter((each) => each.rule.startsWith('own'))).toEqual([]);
  });

  test.for([
    { displays: 1, bytes: 10_158 },
    { displays: 2, bytes: 10_146 },
    { displays: 8, bytes: 10_074 },
  ])('$bytes bytes in $displays text displays, one more is an HTTP 500', async ({ displays, bytes }) => {
    const three = '日';
    const wide = (total: number) => three.repeat(Math.floor(total / 3)) + 'x'.repeat(total % 3);
    const split = (total: number) => [
      ...Array.from({ length: displays - 1 }, () => text('x')),
      text(wide(total - (displays - 1))),
    ];
    expect((await post(laidOut(...split(bytes)))).status).toBe(200);
    expect((await post(laidOut(...split(bytes + 1)))).status).toBe(500);
  });

  test('65 pictures are an HTTP 500', async () => {
    const gallery = (count: number) => ({
      type: 12,
      items: Array.from({ length: count }, () => ({ media: { url: 'https://example.org/a.png' } })),
    });
    const galleries = Array.from({ length: 6 }, () => gallery(10));
    expect((await post(laidOut(...galleries, gallery(4)))).status).toBe(200);
    expect((await post(laidOut(...galleries, gallery(5)))).status).toBe(500);
  });

  test.for([{}, { content: '' }, { content: ' \u202e\n' }, { components: [] }])(
    'nothing to say is 50006: %j',
    async (body) => {
      expect(await post(body)).toMatchObject({ status: 400, body: { code: 50006 } });
    },
  );

  test('everything that is wrong is told at once', async () => {
    const answer = await post(laidOut(...Array.from({ length: 41 }, () => text('x'.repeat(100)))));
    expect(errorCodes(answer.body['errors'])).toEqual(['components: BASE_TYPE_MAX_LENGTH']);
    const nested = await post(
      laidOut({ type: 17, components: Array.from({ length: 40 }, () => text('x'.repeat(101))) }),
    );
    expect(errorCodes(nested.body['errors'])).toEqual([
      'components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      'components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ]);
  });

  test('a forum and a category take no messages', async () => {
    expect(await post({ content: 'a' }, 'forum')).toMatchObject({ status: 400, body: { code: 40058 } });
    expect(await post({ content: 'a' }, 'category')).toMatchObject({ status: 400, body: { code: 50008 } });
  });
});

describe('what becomes of a text', () => {
  test.for([
    { name: 'both ends are trimmed', sent: ' \n a  b \t', kept: 'a  b' },
    { name: 'direction marks go', sent: '@\u202eeveryone \u2066x\u2069', kept: '@everyone x' },
    { name: 'controls go, tab and line feed stay', sent: 'a\u0000b\u0007\tc\nd', kept: 'ab\tc\nd' },
    { name: 'other letters stay', sent: 'Қазақстан — “صحة” ‑ 日本', kept: 'Қазақстан — “صحة” ‑ 日本' },
  ])('$name', async ({ sent, kept }) => {
    expect((await post({ content: sent })).body['content']).toBe(kept);
    const { components } = (await post(laidOut(text(sent)))).body;
    expect(components).toEqual([{ type: 10, id: 1, content: kept }]);
  });

  test('components get ids and defaults', async () => {
    const sent = laidOut({ type: 17, components: [text('a'), { type: 14 }, row(button('b', { disabled: null }))] });
    expect((await post(sent)).body['components']).toEqual([
      {
        type: 17,
        id: 1,
        accent_color: null,
        spoiler: false,
        components: [
          { type: 10, id: 2, content: 'a' },
          { type: 14, id: 3, spacing: 1, divider: true },
          { type: 1, id: 4, components: [{ type: 2, id: 5, style: 1, label: 'Open', custom_id: 'b' }] },
        ],
      },
    ]);
  });
});

describe('mentions', () => {
  const pinged = (body: { readonly [key: string]: unknown }) => ({
    everyone: body['mention_everyone'],
    users: (body['mentions'] as { id: string }[]).map((each) => each.id),
    roles: body['mention_roles'],
  });

  test.for([
    { name: 'everything pings where nothing is said', allowed: undefined, everyone: true, users: true, roles: true },
    { name: 'nothing with an empty parse', allowed: { parse: [] }, everyone: false, users: false, roles: false },
    { name: 'what parse names', allowed: { parse: ['roles'] }, everyone: false, users: false, roles: true },
    { name: 'nothing with an empty object', allowed: {}, everyone: false, users: false, roles: false },
  ])('$name', async ({ allowed, everyone, users, roles }) => {
    const content = `@\u202eeveryone <@${discord.asker.id}> <@&42>`;
    const expected = { everyone, users: users ? [discord.asker.id] : [], roles: roles ? ['42'] : [] };
    expect(pinged((await post({ content, allowed_mentions: allowed })).body)).toEqual(expected);
    expect(pinged((await post({ ...laidOut(text(content)), allowed_mentions: allowed })).body)).toEqual(expected);
  });

  test('the users that are named', async () => {
    const content = `<@${discord.asker.id}> <@${discord.botId}>`;
    const { body } = await post({ content, allowed_mentions: { users: [discord.asker.id] } });
    expect(pinged(body).users).toEqual([discord.asker.id]);
    expect(discord.pings().at(-1)?.id).toBe(body['id']);
  });

  test('@everyone needs the permission', async () => {
    discord.permit(discord.channel('general'), { mentionEveryone: false });
    expect(pinged((await post({ content: '@everyone', allowed_mentions: undefined })).body).everyone).toBe(false);
    discord.permit(discord.channel('general'), { mentionEveryone: true });
  });

  test.for([
    { allowed: undefined, recorded: true },
    { allowed: {}, recorded: true },
    { allowed: { parse: ['users'] }, recorded: true },
    { allowed: { parse: [], users: ['1'] }, recorded: true },
    { allowed: { parse: [] }, recorded: false },
    { allowed: { parse: [], users: [], roles: [], replied_user: false }, recorded: false },
  ])('$allowed is a violation: $recorded', async ({ allowed, recorded }) => {
    const before = discord.violations.length;
    await post({ content: 'a', allowed_mentions: allowed });
    expect(discord.violations.slice(before).map((each) => each.rule)).toEqual(recorded ? ['allowed-mentions'] : []);
  });

  test('the violation can be switched off', async () => {
    discord.settings.requireAllowedMentions = false;
    const before = discord.violations.length;
    await post({ content: 'a', allowed_mentions: undefined });
    expect(discord.violations.length).toBe(before);
    discord.settings.requireAllowedMentions = true;
  });
});
