import { describe, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import type { Answer } from '#src/answer/answer.ts';
import { schemaFor } from '#src/render/contract.ts';
import { renderJson } from '#src/render/json.ts';
import { ask, everyPassage } from '../support/desk.ts';

/** Calls that between them give every outcome a command has. */
const calls: readonly (readonly [command: string, given: Record<string, unknown>, outcome: Answer['outcome']])[] = [
  ['find', { query: 'three-hour registration' }, 'found'],
  ['find', { query: '"beyond isolated instances"' }, 'found'],
  ['find', { query: 'xyzzy' }, 'nothing'],
  ['find', { query: '"' }, 'refused'],
  ['find', { query: 'torture', document: 'amnesty' }, 'refused'],
  ['find', {}, 'refused'],
  ['cite', { reference: 'CAT/C/KAZ/CO/2 para 9(b)' }, 'found'],
  ['cite', { reference: 'country page' }, 'found'],
  ['cite', { reference: 'EUR 57/003/2010 note 2' }, 'found'],
  ['cite', { reference: 'CAT/C/KAZ/CO/2 para 10' }, 'nothing'],
  ['cite', { reference: 'country page note 3' }, 'nothing'],
  ['cite', { reference: 'A/HRC/14/10' }, 'nothing'],
  ['cite', { reference: 'CAT/C/KAZ/CO/3' }, 'nothing'],
  ['cite', { reference: 'xyzzy' }, 'nothing'],
  ['cite', { reference: '9' }, 'nothing'],
  ['cite', { reference: 'kazakhstan' }, 'ambiguous'],
  ['cite', { reference: '“' }, 'refused'],
  ['source list', {}, 'found'],
  ['source list', { x: 1 }, 'refused'],
  ['source show', { document: 'cat kaz' }, 'found'],
  ['source show', { document: 'country page' }, 'found'],
  ['source show', { document: 'xyzzy' }, 'refused'],
  ['show', { at: 'ai-kazakhstan-upr-submission@3357' }, 'found'],
  ['show', { at: 'ai-kazakhstan-upr-submission@3357', view: 'around' }, 'found'],
  ['show', { at: 'ai-kazakhstan-upr-submission@3357', view: 'notes' }, 'found'],
  ['show', { at: 'xyzzy' }, 'refused'],
  ['help', {}, 'found'],
  ['help', { command: 'find' }, 'found'],
  ['help', { command: 'xyzzy' }, 'refused'],
  ['privacy show', {}, 'found'],
  ['privacy export', {}, 'refused'],
  ['privacy erase', {}, 'refused'],
  ['privacy confirm', {}, 'refused'],
  ['settings show', {}, 'refused'],
  ['settings set', { style: 'apa' }, 'refused'],
  ['daily set', { channel: '100000000000000002', time: '9:00', timezone: 'utc' }, 'refused'],
  ['daily preview', {}, 'refused'],
  ['daily now', {}, 'refused'],
  ['daily status', {}, 'refused'],
  ['daily pause', { until: '2026-12-01' }, 'refused'],
  ['daily resume', {}, 'refused'],
  ['daily skip', {}, 'refused'],
  ['daily history', {}, 'refused'],
  ['daily off', {}, 'refused'],
  ['brief start', { title: 'Item 4' }, 'refused'],
  ['brief add', { reference: 'cat kaz 9(a)' }, 'refused'],
  ['brief list', {}, 'refused'],
  ['brief next', {}, 'refused'],
  ['brief move', { item: '2', to: 1 }, 'refused'],
  ['brief trim', { item: '1', sentences: '1, 3-4' }, 'refused'],
  ['brief note', { item: '1' }, 'refused'],
  ['brief remove', { item: '1' }, 'refused'],
  ['brief retract', { item: '1', reason: 'wrong' }, 'refused'],
  ['brief end', {}, 'refused'],
  ['brief export', { format: 'json' }, 'refused'],
  ['brief status', {}, 'refused'],
  ['brief pick', { text: 'words' }, 'refused'],
  ['brief publish', { item: 'i1m2p9xa', seen: 'a', brief: 'b7m2p9xa' }, 'refused'],
  ['verify', { text: 'the use of torture and ill-treatment certainly goes beyond isolated instances' }, 'found'],
  [
    'verify',
    { text: '“six hours” “no later than six hours after he or she has been apprehended” “xyzzy plugh”' },
    'found',
  ],
  ['verify', { text: '… are not considered as crimes', document: 'cat kaz' }, 'found'],
  ['verify', { text: 'detained suspects … habeas corpus' }, 'found'],
  ['verify', { text: 'xyzzy plugh' }, 'nothing'],
  ['verify', { text: '“ ”' }, 'refused'],
  ['verify', {}, 'refused'],
  ['verify', { text: 'torture', document: 'xyzzy' }, 'refused'],
  ['trace', {}, 'found'],
  ['trace', { passage: 'CAT/C/KAZ/CO/2 para 9' }, 'found'],
  ['trace', { passage: 'CAT/C/KAZ/CO/2 para 36' }, 'nothing'],
  ['trace', { passage: 'xyzzy' }, 'refused'],
  ['resolve', { text: 'CAT/C/KAZ/CO/2, paras 7 and 10; A/HRC/14/10; ibid.' }, 'found'],
  ['resolve', { text: 'no reference at all' }, 'nothing'],
  ['resolve', {}, 'refused'],
  ['quote', { topic: 'police custody' }, 'found'],
  ['quote', { topic: 'death penalty', seconds: 5 }, 'nothing'],
  ['quote', { topic: '“' }, 'refused'],
  ['compare', { topic: 'police custody' }, 'found'],
  ['compare', { topic: 'xyzzy' }, 'nothing'],
  ['compare', {}, 'refused'],
  ['recommendations', {}, 'found'],
  ['recommendations', { addressee: 'EU', export: 'csv' }, 'found'],
  ['recommendations', { topic: 'police custody' }, 'nothing'],
  ['recommendations', { body: 'xyzzy' }, 'refused'],
  ['show', { at: 'ai-kazakhstan-upr-submission@3357', sentences: 2 }, 'found'],
  ['notes', { document: 'EUR 57/003/2010' }, 'found'],
  ['notes', { document: 'xyzzy' }, 'refused'],
  ['xyzzy', {}, 'refused'],
];

describe('what programs get keeps to the contract', () => {
  test.for(calls)('%s %j: %s', ([command, given, outcome]) => {
    const answer = ask(command, given);
    expect(answer.outcome).toBe(outcome);
    for (const excerpt of [false, true]) {
      const text = renderJson(command, answer, { excerpt });
      expect(text).not.toContain('\n');
      const parsed: unknown = JSON.parse(text);
      expect(schemaFor(command, outcome).safeParse(parsed).error).toBeUndefined();
    }
  });

  test('every command and every outcome is among these calls', () => {
    for (const { name } of commands) expect(calls.map(([command]) => command)).toContain(name);
    expect(new Set(calls.map(([, , outcome]) => outcome))).toEqual(
      new Set(['found', 'nothing', 'ambiguous', 'refused']),
    );
  });

  test('every passage of the corpus can be printed', () => {
    for (const { passage } of everyPassage) {
      const parsed: unknown = JSON.parse(renderJson('show', ask('show', { at: passage.id })));
      expect(schemaFor('show', 'found').safeParse(parsed).error).toBeUndefined();
    }
  });
});

describe('the contract can be broken', () => {
  const right = JSON.parse(renderJson('cite', ask('cite', { reference: 'cat kaz 9(b)' })));
  const [quotation] = right.quotations;

  test.for<[string, object]>([
    ['a field more', { ...right, extra: 1 }],
    ['an unknown outcome', { ...right, outcome: 'perhaps' }],
    ['no message', { ...right, message: undefined }],
    ['no spans', { ...right, quotations: [{ ...quotation, spans: [] }] }],
    ['a path from elsewhere', { ...right, quotations: [{ ...quotation, source: '/srv/source.txt' }] }],
    ['no words', { ...right, quotations: [{ ...quotation, text: '' }] }],
    ['no citation', { ...right, quotations: [{ ...quotation, citation: '' }] }],
    [
      'a count of nothing',
      { ...right, quotations: [{ ...quotation, pinpoint: { ...quotation.pinpoint, counted: 0 } }] },
    ],
  ])('%s', ([, wrong]) => {
    expect(schemaFor('cite', 'found').safeParse(right).success).toBe(true);
    expect(schemaFor('cite', 'found').safeParse(wrong).success).toBe(false);
  });
});

test('whole quotations, or with excerpt what people are shown', () => {
  const answer = ask('find', { query: 'registered at a police station no later than three hours' });
  const texts = (excerpt: boolean): string[] =>
    JSON.parse(renderJson('find', answer, { excerpt })).quotations.map(({ text }: { text: string }) => text);
  const [whole = ''] = texts(false);
  const [short = ''] = texts(true);
  expect(whole).toContain('no later than three hours');
  expect(short).toContain('no later than three hours');
  expect(whole.length).toBeGreaterThan(600);
  expect(short).toMatch(/\[…\]$|^\[…\]/);
});

test('spans cover exactly the words: the source between them, white space and marks apart', () => {
  for (const { document, passage } of everyPassage) {
    const [quotation] = JSON.parse(renderJson('show', ask('show', { at: passage.id }))).quotations;
    const slices = quotation.spans.map(({ start, end }: { start: number; end: number }) =>
      document.source.slice(start, end),
    );
    const letters = (text: string) => text.replace(/[\s\d]/g, '');
    expect(letters(slices.join(''))).toBe(letters(quotation.text));
  }
});

test('what surrounds the answer is set apart from it', () => {
  const { quotations, context } = JSON.parse(renderJson('cite', ask('cite', { reference: 'cat kaz 9(b)' })));
  const ids = (all: readonly { passage: string }[]) => all.map(({ passage }) => passage.split('@')[1]);
  expect([ids(quotations), ids(context)]).toEqual([['2363'], ['1881']]);
});
