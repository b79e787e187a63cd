import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import notes from '#commands/notes.ts';
import resolve from '#commands/resolve.ts';
import type { Answer } from '#src/answer/answer.ts';
import { dispatch } from '#src/command/dispatch.ts';
import { schemaFor } from '#src/render/contract.ts';
import { resolveSchema } from '#src/render/contract-resolve.ts';
import { renderDiscord } from '#src/render/discord.ts';
import { renderJson } from '#src/render/json.ts';
import { desk, ownWords, passageIds, quoted } from '../support/desk.ts';
import { nasties } from '../support/nasties.ts';

const ask = (given: Readonly<Record<string, unknown>>): Answer =>
  dispatch({ command: 'resolve', arguments: given }, { ...desk, commands: [resolve, notes] });

const anything = resolveSchema(z.unknown());
/** Its data, as programs get it. */
const data = (given: Readonly<Record<string, unknown>>) =>
  anything.parse(JSON.parse(renderJson('resolve', ask(given)))).references;

const statement = 'ai-eur-57-003-2010';
const cat = 'cat-kazakhstan-follow-up-extracts';

describe('what people are told', () => {
  test('a paragraph held is quoted', () => {
    const answer = ask({ text: 'See CAT/C/KAZ/CO/2, para. 36.' });
    expect(answer).toMatchObject({ outcome: 'found', message: '1 reference: 1 held.', audience: 'asker' });
    expect(passageIds(answer)).toEqual([`${cat}@5170`]);
    expect(ownWords(answer)).not.toMatch(/[“”"]/);
  });

  test('several references are listed before they are shown one by one', () => {
    const text =
      'CAT/C/KAZ/CO2, paras 10 and 36; A/HRC/14/10, paragraph 95; art. 2; CAT/C/KAZ/CO/2, para. 8; ibid., para. 7';
    const answer = ask({ text });
    expect(answer.message).toBe(
      '5 references: 1 held, 1 not in the text held, 1 cited but not held, 1 malformed, 1 unknown.',
    );
    expect(answer.blocks.find((block) => block.type === 'table')?.rows).toEqual([
      ['CAT/C/KAZ/CO2, paras. 10 and 36', 'malformed', 'CAT/C/KAZ/CO/2'],
      ['A/HRC/14/10, para. 95', 'cited but not held', ''],
      ['article 2', 'unknown', ''],
      ['CAT/C/KAZ/CO/2, para. 8', 'not in the text held', ''],
      ['CAT/C/KAZ/CO/2, para. 7', 'held', ''],
    ]);
    expect(passageIds(answer)).toEqual([5170, 290, 699, 867, 1268, 1596].map((at) => `${cat}@${at}`));
    expect(passageIds(answer, 'context')).toEqual([`${statement}@3107`, `${statement}@3175`]);
    const words = ownWords(answer);
    expect(words).toContain('Repaired it is CAT/C/KAZ/CO/2; check which form was meant.');
    expect(words).toContain('Paragraph 8 is not in the extract held (it has 7, 9, 18, 29, 36).');
    expect(words).toContain('It is not held. It is cited in 2 passages of the corpus:');
    expect(words).toContain('The text does not say of which treaty or law');
  });

  test('a reference made twice is shown once', () => {
    const answer = ask({ text: 'CAT/C/KAZ/CO/2, para. 36; CAT/C/KAZ/CO/2, para. 36' });
    expect(answer.message).toBe('2 references: 2 held.');
    expect(quoted(answer)).toHaveLength(1);
  });

  test('a document named alone is opened, not poured out', () => {
    const answer = ask({ text: 'EUR 57/003/2010' });
    expect(quoted(answer)).toEqual([]);
    expect(
      answer.blocks.flatMap((block) => (block.type === 'list' ? block.items.map(({ call }) => call) : [])),
    ).toEqual([{ command: 'cite', arguments: { reference: 'EUR 57/003/2010' } }]);
  });

  test('the document it is from lends its notes and its “above”', () => {
    const answer = ask({ text: 'note 1; paragraph 2 above', document: 'EUR 57/003/2010' });
    expect(passageIds(answer)).toEqual([`${statement}@3107`, `${statement}@1159`]);
    expect(ownWords(answer)).toContain('they were counted from its beginning');
  });

  test('no reference at all', () => {
    const answer = ask({ text: 'They were held for 68 hours on 10 June 2010.' });
    expect(answer).toMatchObject({ outcome: 'nothing', message: 'There is no reference in that text.' });
  });

  test.for<[string, Readonly<Record<string, unknown>>]>([
    ['no text', {}],
    ['blank text', { text: ' \n' }],
    ['a document nobody holds', { text: 'note 5', document: 'zzz' }],
  ])('%s is refused', ([, given]) => {
    expect(ask(given).outcome).toBe('refused');
  });
});

describe('what programs are told', () => {
  test('the shape, and whole quotations', () => {
    const references = data({ text: 'CAT/C/KAZ/CO2, para. 36; A/HRC/14/10, paragraph 95, recommendations 42-45, 61.' });
    expect(references).toMatchObject([
      {
        written: 'CAT/C/KAZ/CO2, para. 36',
        normal: 'CAT/C/KAZ/CO2, para. 36',
        status: 'malformed',
        repair: 'CAT/C/KAZ/CO/2',
        items: ['36'],
      },
      {
        normal: 'A/HRC/14/10, para. 95, recommendations 42-45 and 61',
        status: 'cited-not-held',
        repair: null,
        items: ['42', '43', '44', '45', '61'],
      },
    ]);
    expect(references.map(({ quotations, citedBy }) => [quotations.length, citedBy.length])).toEqual([
      [1, 0],
      [0, 2],
    ]);
    const all = references.flatMap(({ quotations, citedBy }) => [...quotations, ...citedBy]);
    const asFind = { command: 'find', outcome: 'found', message: '', quotations: all, context: [] };
    expect(schemaFor('find', 'found').safeParse(asFind).success).toBe(true);
  });

  test('every reference, also one made twice, and none where there is none', () => {
    expect(data({ text: 'EUR 57/003/2010 and EUR 57/003/2010' })).toHaveLength(2);
    expect(data({ text: 'nothing here' })).toEqual([]);
  });
});

test('anything pasted is answered with nothing in it that a screen would obey', () => {
  const parts = fc.constantFrom(
    ...nasties,
    'CAT/C/KAZ/CO/2',
    ' para 9(b) ',
    '\nibid. ',
    ', 1st paragraph under ‘a\u0000b’',
    'http://x\u0007y ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 8 }), (all) => {
      const answer = ask({ text: all.join('') });
      expect(answer.message).toMatch(/^\S/);
      expect(ownWords(answer)).not.toMatch(/[^\P{C}\n]/u);
      if (answer.outcome !== 'refused') anything.parse(JSON.parse(renderJson('resolve', answer)));
    }),
    { numRuns: 300 },
  );
});

test('a control character inside a reference is not said again', () => {
  const answer = ask({ text: 'A/56/44, 1st paragraph under ‘a\u0000b’; EUR 57/003/2010' });
  expect(answer.message).toMatch(/^2 references/);
  expect(ownWords(answer)).toContain('1st paragraph under ‘a b’');
  expect(ownWords(answer)).not.toMatch(/[^\P{C}\n]/u);
});

test('a whole document is read, in pages that Discord takes', () => {
  for (const { id, source } of desk.library.documents) {
    const answer = ask({ text: source.slice(0, 20_000), document: id });
    expect(answer.outcome).not.toBe('refused');
    expect(renderDiscord(answer).length).toBeGreaterThan(0);
  }
});

test('on Discord a message menu and a form lead to the text', () => {
  expect(resolve.menu).toEqual({ name: 'Resolve references', option: 'text' });
  expect(resolve.form?.option).toBe('text');
  expect(resolve.options['text']?.required).toBeUndefined();
});
