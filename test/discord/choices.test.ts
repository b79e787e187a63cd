import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Suggestion } from '#src/command/define.ts';
import { choices } from '#src/discord/choices.ts';

const named = (name: string, value = 'v'): Suggestion => ({ name, value });

test.for<[string, string, string | null]>([
  ['stays as it is', 'CAT/C/KAZ/CO/2, para 9(a)', 'CAT/C/KAZ/CO/2, para 9(a)'],
  ['loses @ and #', '@everyone, #general ＠here', 'everyone, general here'],
  ['loses what turns text round', 'a\u202Eb\u2066c\u200Fd', 'abcd'],
  ['loses what cannot be seen', 'a\u200Bb\uFEFFc\u00ADd', 'abcd'],
  ['keeps the joiners of its script', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['loses controls', 'a\u0000b\u001Bc', 'abc'],
  ['folds white space', ' a\r\n\t b\u2028c ', 'a b c'],
  ['keeps a hundred characters', 'x'.repeat(100), 'x'.repeat(100)],
  ['is cut beyond', 'x'.repeat(101), `${'x'.repeat(99)}…`],
  ['is not cut inside a character', `${'x'.repeat(98)}😀😀`, `${'x'.repeat(98)}…`],
  ['counts what JavaScript counts', '😀'.repeat(51), `${'😀'.repeat(49)}…`],
  ['is dropped where nothing is left', '@#\u200B\u200D', null],
])('a name %s', ([, name, expected]) => {
  expect(choices([named(name)])).toEqual(expected === null ? [] : [named(expected)]);
});

test.for<[string, string, boolean]>([
  ['with @ and #, which a passage has', 'doc@12#3', true],
  ['of a hundred characters', 'x'.repeat(100), true],
  ['of more', 'x'.repeat(101), false],
  ['that is empty', '', false],
  ['that is white space', '  ', false],
  ['with a control character', 'a\nb', false],
  ['with a half character', 'a\uD83D', false],
  ['that turns text round', 'a\u202Eb', false],
])('a value %s is kept as it is or dropped with its name', ([, value, kept]) => {
  expect(choices([named('n', value)])).toEqual(kept ? [named('n', value)] : []);
});

test.for<[string, Suggestion[], Suggestion[]]>([
  ['the same name', [named('a', '1'), named('@a', '2')], [named('a', '1')]],
  ['the same value', [named('a', '1'), named('b', '1')], [named('a', '1')]],
])('%s comes once', ([, given, expected]) => {
  expect(choices(given)).toEqual(expected);
});

test('at most 25, counted after the others are dropped', () => {
  const many = Array.from({ length: 60 }, (_, i) => named(`n${i}`, i % 2 === 0 ? '' : `v${i}`));
  const kept = choices(many);
  expect(kept).toHaveLength(25);
  expect(kept[0]).toEqual(named('n1', 'v1'));
});

test('Discord takes whatever comes out', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 220 }), fc.string({ unit: 'grapheme', maxLength: 220 }));
  fc.assert(
    fc.property(fc.array(fc.record({ name: text, value: text }), { maxLength: 40 }), (given) => {
      const kept = choices(given);
      expect(kept.length).toBeLessThanOrEqual(25);
      for (const each of kept.flatMap(({ name, value }) => [name, value])) {
        expect(each.length).toBeLessThanOrEqual(100);
        expect([...each].length).toBeGreaterThanOrEqual(1);
      }
      for (const { name, value } of kept) {
        expect(name).not.toMatch(/[@#\p{Cc}\p{Bidi_Control}]/u);
        expect(name.isWellFormed() && name === name.trim()).toBe(true);
        expect(given.some((each) => each.value === value)).toBe(true);
      }
    }),
  );
});
