import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageText } from '#src/discord/message-text.ts';

const display = (content: string): object => ({ type: 10, id: 1, content });
const container = (...components: object[]): object => ({ type: 17, id: 2, components });
const section = (...components: object[]): object => ({
  ...{ type: 9, id: 3, components },
  accessory: { type: 2, style: 2, label: 'Share', custom_id: 'x' },
});
const forward = (...messages: object[]): object => ({
  content: '',
  message_reference: { type: 1, message_id: '1', channel_id: '2' },
  message_snapshots: messages.map((message) => ({ message })),
});

test.for<[string, unknown, string]>([
  ['its content, without the marks that set a line off', { content: ' “a”\n> b ' }, ' “a”\nb '],
  [
    'words without the marks that set them off',
    { content: '**bold** and _lean_, 2 * 3 and snake_case' },
    'bold and lean, 2 * 3 and snake_case',
  ],
  ['words without escapes', { content: '7\\. The Committee \\(a\\)' }, '7. The Committee (a)'],
  [
    'its content without the preview of a link',
    { content: 'see x', embeds: [{ title: 'X', description: 'y' }] },
    'see x',
  ],
  [
    'its embeds where it has no content, in the order in which they are seen',
    {
      content: '',
      embeds: [
        {
          ...{
            footer: { text: 'foot' },
            fields: [
              { name: 'n1', value: 'v1' },
              { name: 'n2', value: 'v2' },
            ],
          },
          ...{ description: 'words', title: 'title', author: { name: 'author', url: 'x' }, type: 'rich' },
        },
        { description: 'second' },
      ],
    },
    'author\n\ntitle\n\nwords\n\nn1\n\nv1\n\nn2\n\nv2\n\nfoot\n\nsecond',
  ],
  [
    'its text displays wherever they stand, without buttons',
    {
      content: '',
      components: [
        display('one'),
        container(display('two'), { type: 14 }, section(display('three'))),
        { type: 1, components: [{ type: 2, label: 'Next', custom_id: 'y' }] },
        display('four'),
      ],
    },
    'one\n\ntwo\n\nthree\n\nfour',
  ],
  ['embeds before text displays', { content: ' ', embeds: [{ title: 'e' }], components: [display('d')] }, 'e\n\nd'],
  ['no empty parts', { content: '', embeds: [{ title: '', description: 'd' }], components: [display(' \n')] }, 'd'],
  ['what it forwards', forward({ content: 'forwarded' }), 'forwarded'],
  ['the embeds that it forwards', forward({ content: '', embeds: [{ description: 'd' }] }), 'd'],
  ['the text displays that it forwards', forward({ content: '', components: [container(display('d'))] }), 'd'],
  ['all that it forwards', forward({ content: 'a' }, { content: 'b', embeds: [{ title: 'no' }] }), 'a\n\nb'],
  ['its content before what it forwards', { ...forward({ content: 'b' }), content: 'a' }, 'a\n\nb'],
  ['nothing in a picture', { content: '', attachments: [{ id: '1', filename: 'a.png' }], embeds: [] }, ''],
])('%s', ([, message, expected]) => {
  expect(messageText(message)).toBe(expected);
});

describe('what is not as documented', () => {
  test.for<[string, unknown, string]>([
    ['no message', undefined, ''],
    ['another thing', 'text', ''],
    ['content that is no text', { content: 7, embeds: [{ title: 'e' }] }, 'e'],
    ['embeds that are no list', { content: '', embeds: {}, components: [display('d')] }, 'd'],
    ['components that are no list', { content: 'a', components: 'x' }, 'a'],
    ['what another component calls content', { content: '', components: [{ type: 99, content: 'x' }] }, ''],
    ['snapshots without messages', { content: 'a', message_snapshots: [{}] }, 'a'],
  ])('%s counts as empty', ([, message, expected]) => {
    expect(messageText(message)).toBe(expected);
  });

  test('never makes it throw', () => {
    const names = fc.constantFrom('content', 'embeds', 'components', 'message_snapshots');
    const message = fc.oneof(fc.dictionary(names, fc.jsonValue()), fc.jsonValue());
    fc.assert(fc.property(message, (raw) => typeof messageText(raw) === 'string'));
  });
});
