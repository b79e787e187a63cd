import { describe, expect, test } from 'vitest';
import { renderJson } from '#src/render/json.ts';
import { ask, ownWords, quoted } from '../support/desk.ts';

const tables = (answer: ReturnType<typeof ask>) =>
  answer.blocks.flatMap((block) => (block.type === 'table' ? block.rows.map((row) => row.join(' | ')) : []));

test('one quotation: what came of it is the message', () => {
  const answer = ask('verify', { text: '…are not considered as crimes' });
  expect(answer).toMatchObject({
    outcome: 'found',
    message: 'Checked: cut, the source’s sentence has more.',
    audience: 'asker',
  });
  expect(tables(answer)).toEqual([
    'The State party should ensure that all acts of torture are prosecuted under the relevant article of the Criminal Code and that they | before it, in the same sentence',
    'of minor or moderate gravity and sentenced as such. | after it, in the same sentence',
  ]);
  expect(quoted(answer)[0]?.quotation.citation).toMatch(/para\. 18$/);
});

test('several quotations: the worst first in the message, each in the order of the text below', () => {
  const answer = ask('verify', {
    text: 'See “torture has been eradicated”, “no later than six hours after he or she has been apprehended” and “apply a zero-tolerance approach to the persistent problem of torture” (CAT/C/KAZ/CO/2, para. 9).',
  });
  expect(answer.message).toBe(
    '3 quotations checked: not held (1); differs from the source (1); cut, the source’s sentence has more (1).',
  );
  expect(answer.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))).toEqual([
    answer.message,
    '1. not held: ‘torture has been eradicated’',
    '2. differs from the source: ‘no later than six hours after he or she has been apprehended’',
    '3. cut, the source’s sentence has more: ‘apply a zero-tolerance approach to the persistent problem of torture’',
  ]);
  expect(tables(answer)[0]).toBe('no later than three hours after he | no later than six hours after he');
  expect(ownWords(answer)).toContain('It does not stand in CAT/C/KAZ/CO/2, para. 9, but here:');
});

describe('what is said of a quotation', () => {
  test.for<[string, Record<string, unknown>, readonly string[]]>([
    [
      'words of somebody quoted',
      { text: 'I conclude that the use of torture and ill-treatment certainly goes beyond isolated instances.' },
      ['Whose words: the Special Rapporteur on torture, quoted by Amnesty International.'],
    ],
    [
      'an item of a list',
      { text: '“Restricted access to lawyers and independent doctors”' },
      ['It completes the sentence that begins here:'],
    ],
    [
      'two places',
      {
        text: 'Security officers often fail to respect current legislation and the burden of proof remains with the alleged victim of torture.',
      },
      ['Words that stand in two places are run together here as if they were one.'],
    ],
    ['not held', { text: 'torture has been eradicated' }, ['That does not mean that it is wrong']],
    [
      'not held where it was said to stand',
      { text: '“torture has been eradicated” (CAT/C/KAZ/CO/3, para. 7)' },
      ['It was said to stand in CAT/C/KAZ/CO/3, para. 7, which is not held.'],
    ],
    [
      'where the option says',
      { text: 'apply a zero-tolerance approach to the persistent problem of torture', document: 'cat kaz' },
      ['It stands where the text says.'],
    ],
    ['more than one place', { text: 'the persistent problem of torture' }, ['The same words stand here too']],
  ])('%s', ([, given, sentences]) => {
    const words = ownWords(ask('verify', given));
    for (const sentence of sentences) expect(words).toContain(sentence);
  });
});

test('nothing is called false', () => {
  expect(ownWords(ask('verify', { text: 'torture has been eradicated' }))).not.toMatch(
    /\b(?:false|fabricated|fake|lie)\b/i,
  );
});

test('what a long claim covers is shown, difference and all', () => {
  const text =
    'In practice, many cases are investigated by the police against their own officials, which clearly pose a high risk to an independent procedure. Furthermore, the burden of proof remains with the alleged victim of torture, thus, contributing to a certain level of impunity. An increase in the number of allegations of torture and ill-treatment is not reflected in the number of cases initiated against alleged victims.';
  const [block] = quoted(ask('verify', { text: `“${text}” and “torture has been eradicated”` }));
  const shown = block?.excerpt ?? block?.quotation;
  expect(shown?.text).toContain('In practice, many cases');
  expect(shown?.text).toContain('against alleged perpetrators.');
});

describe('what is refused', () => {
  test.for<[Record<string, unknown>, RegExp]>([
    [{}, /^There are no words to check/],
    [{ text: '“…”' }, /^There are no words to check/],
    [{ text: '“one two” '.repeat(51) }, /^There are 51 quotations in that; check at most 50/],
    [{ text: 'torture', document: 'xyzzy' }, /xyzzy/],
  ])('%j', ([given, message]) => {
    const answer = ask('verify', given);
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toMatch(message);
  });

  test('fifty are checked', () => {
    expect(ask('verify', { text: '“one two” '.repeat(50) }).message).toBe('50 quotations checked: not held (50).');
  });
});

test('programs get differences without the words round them, and only text', () => {
  const text = 'no later than six hours after he or she has been apprehended';
  const { checks } = JSON.parse(renderJson('verify', ask('verify', { text })));
  expect(checks).toMatchObject([
    {
      claim: text,
      verdict: 'differs',
      attribution: 'none-claimed',
      speaker: null,
      differences: [{ source: 'three', claim: 'six' }],
    },
  ]);
  expect(checks[0].omitted).toContain('According to the law, a person must be registered at a police station');
});

test('shared, it is for the channel', () => {
  expect(ask('verify', { text: 'torture has been eradicated', share: true }).audience).toBe('channel');
});
