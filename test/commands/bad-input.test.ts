import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import type { Answer } from '#src/answer/answer.ts';
import { decodeCall } from '#src/command/custom-id.ts';
import { schemaFor } from '#src/render/contract.ts';
import { renderJson } from '#src/render/json.ts';
import { ask, documentCalled, ownWords, quoted } from '../support/desk.ts';
import { nasties } from '../support/nasties.ts';
import { ServerDesk } from '../support/server.ts';

const texts = commands.flatMap(({ name, options }) =>
  Object.entries(options).flatMap(([option, { type }]) => (type === 'string' ? [{ command: name, option }] : [])),
);
/** Options for whole texts rather than a few words. */
const long = ['verify text', 'resolve text', 'brief pick text'];
const usual: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  find: { query: 'torture' },
  cite: { reference: 'cat kaz 9' },
  quote: { topic: 'torture' },
  compare: { topic: 'torture' },
  'source show': { document: 'cat kaz' },
  'daily set': { channel: '100000000000000002', time: '9:00', timezone: 'utc' },
  show: { at: 'ai-eur-57-003-2010@358' },
  'brief start': { title: 'Item 4' },
  'brief add': { reference: 'cat kaz 9(a)' },
  'brief move': { item: '1', to: '1' },
  'brief trim': { item: '1' },
  'brief note': { item: '1' },
  'brief remove': { item: '1' },
  'brief retract': { item: '1', reason: 'wrong' },
  'brief publish': { item: '1', seen: 'x', brief: 'b7m2p9xa' },
};

/** In a server that has one daily fact, and a brief with a passage in the channel: what is for servers works there too. */
function askServer(command: string, given: Readonly<Record<string, unknown>>): Answer {
  const here = new ServerDesk();
  here.set();
  if (command.startsWith('brief ') && command !== 'brief start') {
    here.ask('brief start', { title: 'Item 4' });
    here.ask('brief add', { reference: 'cat kaz 36' });
  }
  return here.ask(command, given);
}

/** Whatever was asked: an outcome, one sentence on one line, nothing in it that a screen would obey, nothing quoted that is not held. */
function soundly(command: string, answer: Answer): void {
  expect(answer.message).toMatch(/^\S/);
  expect(answer.message.length).toBeLessThan(700);
  expect(ownWords(answer)).not.toMatch(/[^\P{C}\n]/u);
  for (const { quotation } of quoted(answer)) {
    const { source } = documentCalled(quotation.document);
    const letters = (text: string) => text.replace(/\[…\]|[\s\d]/g, '');
    const held = quotation.spans.map(({ start, end }) => source.slice(start, end)).join('');
    expect(letters(held)).toBe(letters(quotation.text));
  }
  const parsed: unknown = JSON.parse(renderJson(command, answer));
  expect(schemaFor(command, answer.outcome).safeParse(parsed).error).toBeUndefined();
}

describe.for(texts)('$command $option', ({ command, option }) => {
  const asked = (text: string) => askServer(command, { ...usual[command], [option]: text });

  test('anything typed is answered soundly', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(...nasties),
      fc
        .array(fc.constantFrom(...nasties, 'torture', 'CAT/C/KAZ/CO/2', '9(b)'), { maxLength: 6 })
        .map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(any, (text) => soundly(command, asked(text))),
      { numRuns: 150 },
    );
  });

  test.for([
    '__proto__',
    'constructor',
    'toString',
    '\ud800',
    '\udc00x',
    '"',
    '“',
    '-',
    '\u202e',
    '\u0000',
    '@everyone',
    'é',
  ])('%j is answered soundly', (text) => soundly(command, asked(text)));

  test('six thousand characters are refused with the number that is read, or more where texts are meant', () => {
    const answer = asked('x'.repeat(long.includes(`${command} ${option}`) ? 20_001 : 6000));
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toMatch(
      /^‘\w+’ (is (?:6,000|20,001) characters long; at most [\d,]+ are read\. Shorten|is one of )/,
    );
  });

  test('what is nearly too long is answered soundly, and at once', () => {
    for (const unit of ['1,', '9(a)', '§', 'A/', '"', '-x ', 'a b ', '(', '1st row ']) {
      soundly(command, asked(unit.repeat(1000).slice(0, 200)));
      soundly(command, asked(unit.repeat(1000).slice(0, 1000)));
    }
  });
});

describe('a forged or foreign button', () => {
  test.for([
    'show?at=AAAAAAAAA',
    'show?at=xyzzy&view=whole',
    'show?at=AAAAAAAAA&view=__proto__',
    'show?view=whole',
    'show?at=ai-eur-57-003-2010%40358&share=constructor',
    'find?query=%22',
    'find?querry=torture',
    'privacy?at=x',
    'xyzzy',
    'source/xyzzy',
    'source?document=x',
  ])('%s is refused, to the asker alone', (customId) => {
    const call = decodeCall(customId);
    const answer = ask(call?.command ?? '', call?.arguments);
    expect(answer).toMatchObject({ outcome: 'refused', audience: 'asker' });
    soundly(call?.command ?? '', answer);
  });
});
