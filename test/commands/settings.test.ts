import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '#src/answer/answer.ts';
import { readLanguage } from '#src/command/languages.ts';
import { ask, ownWords, quoted } from '../support/desk.ts';
import { ServerDesk, server } from '../support/server.ts';

let here: ServerDesk;
beforeEach(() => {
  here = new ServerDesk();
});
const kept = () => here.store.settings.get(server);
const unset = { style: null, private: null, language: null, zone: null };
const citation = (answer: Answer) => quoted(answer)[0]?.quotation.citation;
const reference = 'cat kaz 9(b)';

describe('/settings set', () => {
  test.for<[Record<string, unknown>, object]>([
    [{ style: 'oscola' }, { style: 'oscola' }],
    [{ private: false }, { private: false }],
    [{ private: true }, { private: true }],
    [{ language: 'Russian' }, { language: 'ru' }],
    [{ language: 'қазақ тілі' }, { language: 'kk' }],
    [{ language: 'pt_br' }, { language: 'pt-BR' }],
    [{ timezone: 'Geneva' }, { zone: 'Europe/Zurich' }],
    [{ timezone: 'Asia/Calcutta' }, { zone: 'Asia/Kolkata' }],
    [
      { style: 'apa', private: true, language: 'fr', timezone: 'utc' },
      { style: 'apa', private: true, language: 'fr', zone: 'UTC' },
    ],
  ])('%j keeps %j and shows what holds', ([given, expected]) => {
    const answer = here.ask('settings set', given);
    expect(answer).toMatchObject({ outcome: 'found', audience: 'asker' });
    expect(kept()).toEqual({ ...unset, ...expected });
    const rows = answer.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
    expect(rows.filter(([, , set]) => set === 'set here')).toHaveLength(Object.keys(expected).length);
  });

  test('changes what is named and leaves the rest; reset makes one, or all, as usual again', () => {
    here.ask('settings set', { style: 'oscola', private: false });
    here.ask('settings set', { language: 'fr' });
    expect(kept()).toEqual({ ...unset, style: 'oscola', private: false, language: 'fr' });
    here.ask('settings set', { reset: 'private' });
    expect(kept()).toEqual({ ...unset, style: 'oscola', language: 'fr' });
    here.ask('settings set', { reset: 'all', timezone: 'utc' });
    expect(kept()).toEqual({ ...unset, zone: 'UTC' });
    here.ask('settings set', { reset: 'timezone' });
    expect(kept()).toEqual(unset);
  });

  test.for<[Record<string, unknown>, RegExp]>([
    [{}, /^Say what to set/],
    [{ language: 'klingon' }, /^‘klingon’ is no language that dates can be written in/],
    [{ language: '\u202e' }, /is no language/],
    [{ timezone: 'xyzzy' }, /names no time zone/],
    [{ style: 'mla' }, /^‘style’ is one of un, /],
    [{ reset: 'everything' }, /^‘reset’ is one of style, private, language, timezone, all/],
  ])('%j is refused, and nothing is kept', ([given, sentence]) => {
    const answer = here.ask('settings set', given);
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toMatch(sentence);
    expect(kept()).toEqual(unset);
  });

  test('is for people who manage the server; everybody may look', () => {
    here.may = [];
    expect(here.ask('settings set', { style: 'apa' }).message).toContain('‘Manage Server’');
    expect(kept()).toEqual(unset);
    expect(here.ask('settings show').outcome).toBe('found');
    here.server = null;
    expect(here.ask('settings show').outcome).toBe('refused');
  });

  test('languages are proposed by code, English name or own name, each with a date', () => {
    expect(here.suggest('settings set', 'language', 'rus')).toEqual([
      { name: 'Russian (ru): 28 марта 2014 г.', value: 'ru' },
    ]);
    expect(here.suggest('settings set', 'language', 'укр').map(({ value }) => value)).toEqual(['uk']);
    for (const { value } of here.suggest('settings set', 'language')) expect(readLanguage(value)).toBe(value);
  });
});

describe('an option counts more than the server, and that more than the usual', () => {
  test('the style of citations', () => {
    const un = citation(here.ask('cite', { reference }));
    here.ask('settings set', { style: 'oscola' });
    const oscola = citation(here.ask('cite', { reference }));
    expect(oscola).not.toBe(un);
    expect(oscola).toBe(citation(ask('cite', { reference, style: 'oscola' })));
    expect(citation(here.ask('cite', { reference, style: 'un' }))).toBe(un);
    expect(citation(here.ask('cite', { reference, style: 'apa' }))).toBe(
      citation(ask('cite', { reference, style: 'apa' })),
    );
  });

  test.for([
    ['show', { at: 'cat-kazakhstan-follow-up-extracts@1881' }],
    ['verify', { text: 'torture and ill-treatment of suspects commonly takes place' }],
    ['resolve', { text: 'CAT/C/KAZ/CO/2 para 9' }],
    ['notes', { document: 'EUR 57/003/2010', number: 2 }],
    ['trace', { passage: 'CAT/C/KAZ/CO/2 para 9' }],
  ] as const)('/%s, which has no option for it, cites as the server does', ([command, given]) => {
    const un = here.ask(command, given);
    here.ask('settings set', { style: 'bluebook' });
    const bluebook = here.ask(command, given);
    const pairs = un.blocks.flatMap((block, i) => {
      const other = bluebook.blocks[i];
      return block.type === 'quotation' && other?.type === 'quotation' ? [[block, other] as const] : [];
    });
    expect(pairs.length).toBeGreaterThan(0);
    for (const [one, other] of pairs) {
      expect(other.quotation.citation).not.toBe(one.quotation.citation);
      expect({ ...other.quotation, citation: '' }).toEqual({ ...one.quotation, citation: '' });
      expect(other.excerpt?.citation).toBe(one.excerpt && other.quotation.citation);
    }
  });

  test.for<[boolean | undefined, boolean | undefined, Answer['audience']]>([
    [undefined, undefined, 'asker'],
    [undefined, true, 'channel'],
    [true, undefined, 'asker'],
    [true, true, 'channel'],
    [false, undefined, 'channel'],
    [false, false, 'asker'],
    [false, true, 'channel'],
  ])('private %s in the server, share %s in the option: for the %s', ([hidden, share, audience]) => {
    if (hidden !== undefined) here.ask('settings set', { private: hidden });
    for (const [command, given] of [
      ['find', { query: 'torture' }],
      ['cite', { reference }],
      ['verify', { text: 'the use of torture' }],
      ['resolve', { text: 'CAT/C/KAZ/CO/2' }],
      ['trace', {}],
    ] as const) {
      expect(here.ask(command, { ...given, ...(share !== undefined && { share }) }).audience, command).toBe(audience);
    }
  });

  test('a button shows nobody else anything unless it says so itself', () => {
    here.ask('settings set', { private: false });
    expect(here.press('find', { query: 'torture' }).audience).toBe('asker');
    expect(here.press('show', { at: 'cat-kazakhstan-follow-up-extracts@1881' }).audience).toBe('asker');
    expect(here.press('find', { query: 'torture', share: true }).audience).toBe('channel');
  });

  test('what is refused stays with the asker', () => {
    here.ask('settings set', { private: false });
    expect(here.ask('find', { query: '"' }).audience).toBe('asker');
  });

  test('in a direct message everything is as usual', () => {
    here.ask('settings set', { style: 'oscola', private: false });
    here.server = null;
    const answer = here.ask('cite', { reference });
    expect(answer.audience).toBe('asker');
    expect(citation(answer)).toBe(citation(ask('cite', { reference })));
  });

  test('dates that Ibid writes are in the language of the server', () => {
    here.set();
    here.ask('settings set', { language: 'fr' });
    expect(here.ask('daily skip').message).toContain('23 novembre 2026');
    expect(ownWords(here.ask('daily pause', { until: '2026-12-01' }))).toContain('1 décembre 2026');
  });
});
