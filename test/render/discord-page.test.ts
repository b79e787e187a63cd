import { describe, expect, test } from 'vitest';
import { clip, type Part, withinLimits } from '#src/render/discord-page.ts';

const text = (content: string): Part => ({ type: 10, content });
const button = { type: 2, style: 2, label: 'Open', custom_id: 'help' } as const;
const row = (count: number): Part => ({ type: 1, components: Array(count).fill(button) });
const section: Part = { type: 9, components: [{ type: 10, content: 'x' }], accessory: button };

describe('withinLimits', () => {
  test.for([
    ['39 parts in a container', Array(39).fill(text('x')), true],
    ['40 parts in a container', Array(40).fill(text('x')), false],
    ['six rows of five, a row of two', [...Array(6).fill(row(5)), row(2)], true],
    ['six rows of five, a row of three', [...Array(6).fill(row(5)), row(3)], false],
    ['13 sections', Array(13).fill(section), true],
    ['13 sections and a line', [...Array(13).fill(section), { type: 14, divider: true, spacing: 1 }], false],
    ['4,000 characters', [text('x'.repeat(3999)), text('x')], true],
    ['4,001 characters', [text('x'.repeat(3999)), text('xx')], false],
    ['4,001 characters, some in a section', [text('x'.repeat(4000)), section], false],
    ['10,170 bytes', [text('禁'.repeat(3381)), text('xxx')], true],
    ['10,171 bytes', [text('禁'.repeat(3381)), text('xxxx')], false],
  ] as const)('%s', ([, parts, within]) => {
    expect(withinLimits(parts)).toBe(within);
  });
});

test.for([
  ['short', 5, 'short'],
  ['longer', 5, 'long…'],
  ['abc😀x', 5, 'abc…'],
] as const)('%j clipped to %d is %j', ([given, length, clipped]) => {
  expect(clip(given, length)).toBe(clipped);
});
