import { expect, test } from 'vitest';
import { renderJson } from '#src/render/json.ts';
import { ask, passageIds } from '../support/desk.ts';

const headings = (answer: ReturnType<typeof ask>) =>
  answer.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));

test('all of the corpus', () => {
  const answer = ask('trace');
  expect(answer.outcome).toBe('found');
  expect(headings(answer)).toEqual([
    '3 quotations of what another document held has, in the corpus.',
    'Amnesty International quotes the Committee against Torture',
    'Amnesty International quotes the Committee',
    'Country page on torture in Kazakhstan and Amnesty International both quote the UNSRT',
  ]);
});

test('from the passage quoted, and from the passage that quotes', () => {
  const to = ask('trace', { passage: 'CAT/C/KAZ/CO/2 para 9' });
  expect(headings(to)).toEqual([
    '1 quotation of what another document held has, from or to that passage.',
    'Amnesty International quotes the Committee',
  ]);
  expect(to.blocks).toContainEqual(
    expect.objectContaining({
      type: 'table',
      rows: [
        [
          'is not subject to de facto unacknowledged detention and',
          'is not subject in practice to unacknowledged detention and',
        ],
      ],
    }),
  );
  const [quoting = ''] = passageIds(to);
  expect(headings(ask('trace', { passage: quoting })).length).toBe(4);
});

test('neither side is called the official one', () => {
  const words = JSON.stringify(ask('trace', { passage: 'CAT/C/KAZ/CO/2 para 9' }).blocks);
  expect(words).toContain('which of the two is the official text cannot be known from them');
});

test('a passage that nobody quotes, and none', () => {
  expect(ask('trace', { passage: 'CAT/C/KAZ/CO/2 para 36' })).toMatchObject({ outcome: 'nothing', audience: 'asker' });
  expect(ask('trace', { passage: 'xyzzy' }).outcome).toBe('refused');
});

test('programs get both sides whole', () => {
  const { traces } = JSON.parse(renderJson('trace', ask('trace')));
  expect(traces.map(({ relation, verdict }: { relation: string; verdict: string }) => [relation, verdict])).toEqual([
    ['quotes', 'differs'],
    ['quotes', 'differs'],
    ['both-quote', 'cut'],
  ]);
});
