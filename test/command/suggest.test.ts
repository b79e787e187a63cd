import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { suggest } from '#src/command/dispatch.ts';
import { ask, passageIds } from '../support/desk.ts';
import { daily, general, ServerDesk } from '../support/server.ts';

/** A server that has several daily facts. */
const server = new ServerDesk();
for (const channel of [general, daily]) server.set({ channel });
/** One that has an open brief too, so that every option has something to propose. */
const briefed = new ServerDesk();
for (const channel of [general, daily]) briefed.set({ channel });
briefed.ask('brief start', { title: 'Item 4' });
for (const paragraph of ['7', '9', '18']) briefed.ask('brief add', { reference: `CAT/C/KAZ/CO/2 para ${paragraph}` });

const propose = (command: string, option: string, typed: string) =>
  suggest({ command, option, typed, filled: {} }, server.desk);

/** Every option that proposes something. */
const proposing = commands.flatMap(({ name, options }) =>
  Object.entries(options).flatMap(([option, given]) =>
    given.type === 'string' && given.suggest ? [{ command: name, option }] : [],
  ),
);

test('these options propose', () => {
  const found = proposing.map(({ command, option }) => `${command} ${option}`);
  for (const name of [
    'find query',
    'find document',
    'find body',
    'cite reference',
    'source show document',
    'help command',
  ]) {
    expect(found).toContain(name);
  }
});

describe('Discord’s limits hold whatever is typed: 25 proposals, 1–100 characters each', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('', ' ', 'a', 'k', 'CAT', 'cat kaz ', 'cat kaz 9', '(', '"', '__proto__', '\u202e', '9', 'the'),
    fc.constantFrom('x', '1,', '9(a)', '§').map((unit) => unit.repeat(3000)),
  );
  test.for(proposing)('$command $option', ({ command, option }) => {
    fc.assert(
      fc.property(typed, (text) => {
        const proposals = propose(command, option, text);
        expect(proposals.length).toBeLessThanOrEqual(25);
        for (const { name, value } of proposals) {
          expect(name).toMatch(/^.{1,100}$/u);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeGreaterThan(0);
          expect(value.length).toBeLessThanOrEqual(100);
        }
        expect(new Set(proposals.map(({ value }) => value)).size).toBe(proposals.length);
      }),
      { numRuns: 200 },
    );
  });

  // Nothing has been published that could be retracted.
  const proposed = (command: string, option: string, typed: string) =>
    suggest({ command, option, typed, filled: {} }, briefed.desk);
  const filled = proposing.filter(({ command }) => command !== 'brief retract');
  test.for(filled)('$command $option: an empty box already proposes', ({ command, option }) => {
    expect(proposed(command, option, '').length).toBeGreaterThan(1);
    expect(proposed(command, option, '  ')).toEqual(proposed(command, option, ''));
  });
});

describe('a reference: documents, then the paragraphs of the one chosen', () => {
  test.for<[string, readonly string[]]>([
    ['', ['EUR 57/003/2010', 'ai-kazakhstan-upr-submission', 'CAT/C/KAZ/CO/2']],
    ['amn', ['ai-kazakhstan-upr-submission', 'EUR 57/003/2010']],
    ['kazakhstan', ['EUR 57/003/2010', 'ai-kazakhstan-upr-submission', 'CAT/C/KAZ/CO/2']],
    ['CAT/C/KAZ/CO/2', ['CAT/C/KAZ/CO/2 para. 7', 'CAT/C/KAZ/CO/2 para. 7(a)', 'CAT/C/KAZ/CO/2 para. 7(b)']],
    ['cat kaz 9', ['CAT/C/KAZ/CO/2 para. 9', 'CAT/C/KAZ/CO/2 para. 9(a)', 'CAT/C/KAZ/CO/2 para. 9(b)']],
    ['cat kaz 9(b', ['CAT/C/KAZ/CO/2 para. 9(b)']],
    ['cat kaz 9(', ['CAT/C/KAZ/CO/2 para. 9', 'CAT/C/KAZ/CO/2 para. 9(a)']],
    ['cat kaz par', ['CAT/C/KAZ/CO/2 para. 7']],
    ['cat kaz, para. ', ['CAT/C/KAZ/CO/2 para. 7']],
    ['cat kaz § ', ['CAT/C/KAZ/CO/2 para. 7']],
    ['AI UPR submission refugees', ['ai-kazakhstan-upr-submission@14329', 'ai-kazakhstan-upr-submission@14667']],
    ['CAT/C/KAZ/CO/2 refugees', ['CAT/C/KAZ/CO/2 para. 7']],
    ['cat kaz 1', ['CAT/C/KAZ/CO/2 para. 18']],
    ['cat kaz 5', ['CAT/C/KAZ/CO/2 para. 7', 'CAT/C/KAZ/CO/2 para. 7(a)']],
    ['EUR 57/003/2010', ['ai-eur-57-003-2010@358', 'ai-eur-57-003-2010@1159']],
    ['EUR 57/003/2010 3', ['ai-eur-57-003-2010@1950']],
    ['xyzzy', []],
  ])('%s', ([typed, values]) => {
    const proposed = propose('cite', 'reference', typed).map(({ value }) => value);
    expect(proposed.slice(0, values.length)).toEqual(values);
    if (values.length === 0) expect(proposed).toEqual([]);
  });

  test('a paragraph shows the words it begins with', () => {
    const [first] = propose('cite', 'reference', 'cat kaz 9');
    expect(first?.name).toBe(
      'CAT/C/KAZ/CO/2 para. 9: The Committee is deeply concerned at allegations that torture and ill-treat…',
    );
  });

  test('every proposal cites something', () => {
    for (const typed of ['', 'amn', 'cat kaz', 'EUR 57/003/2010', 'AI UPR submission', 'IPHR', 'country page']) {
      for (const { value } of propose('cite', 'reference', typed)) {
        const answer = ask('cite', { reference: value });
        expect(answer.outcome, value).toBe('found');
        expect(passageIds(answer).length).toBeGreaterThan(0);
      }
    }
  });
});

describe('a question', () => {
  test('topics first while nothing is typed, those with most passages on top', () => {
    expect(propose('find', 'query', '')[0]?.name).toMatch(/^\S.* · \d+ passages$/);
    expect(propose('find', 'query', '')).toHaveLength(10);
  });

  test.for([
    ['tort', 'torture'],
    ['EUR 57', 'EUR 57/003/2010'],
    ['legal dev', 'Legal developments'],
    ['sent back', 'non-refoulement'],
    ['National Preventive M', 'NPM'],
  ] as const)('%s proposes %s', ([typed, value]) => {
    expect(propose('find', 'query', typed).map((each) => each.value)).toContain(value);
  });

  test('each says how many passages asking for it gives, a long one too', () => {
    const [npm] = propose('find', 'query', 'npm');
    expect(npm?.name).toMatch(/^NPM — National Preventive Mechanism · \d+ passages$/);
    for (const typed of 'abcdefghijklmnopqrstuvwxyz') {
      for (const { name } of propose('find', 'query', typed))
        expect(name).toMatch(/^\S.* · (?:1 passage|\d+ passages)$/u);
    }
    const [long] = propose('find', 'query', 'united nations human rights council adopts');
    expect(long?.name).toMatch(/^United Nations Human Rights Council .*… · \d+ passages$/);
    expect(long?.value).toMatch(/^United Nations Human Rights Council .* on Kazakhstan$/);
  });

  test('what is proposed is found', () => {
    for (const typed of ['', 'tort', 'cat', 'refug', 'A/HRC', 'who may visit detention centres']) {
      for (const { value } of propose('find', 'query', typed)) {
        expect(ask('find', { query: value }).outcome, value).toBe('found');
      }
    }
  });
});

test.for([
  ['document', 'cat', 'cat-kazakhstan-follow-up-extracts'],
  ['document', 'EUR', 'ai-eur-57-003-2010'],
  ['body', 'comm', 'Committee against Torture'],
] as const)('find %s: %s proposes %s first', ([option, typed, value]) => {
  expect(propose('find', option, typed)[0]?.value).toBe(value);
});

test('help proposes the commands that people type', () => {
  const typed = commands.filter(({ surface }) => surface !== 'button').map(({ name }) => name);
  expect(propose('help', 'command', '').map(({ value }) => value)).toEqual(typed.slice(0, 25));
  expect(propose('help', 'command', '/so').map(({ value }) => value)).toEqual(['source list', 'source show']);
});
