import { describe, expect, test } from 'vitest';
import type { Answer } from '#src/answer/answer.ts';
import { dailyPost } from '#src/answer/daily-post.ts';
import { customIdOf, decodeCall } from '#src/command/custom-id.ts';
import { dispatch } from '#src/command/dispatch.ts';
import { postKey } from '#src/daily/post-key.ts';
import { readFacts } from '#src/library/read-facts.ts';
import { renderDiscord } from '#src/render/discord.ts';
import { quoteFact, someSchedule } from '../support/daily.ts';
import { dataFolder, desk, ownWords } from '../support/desk.ts';

const facts = readFacts(dataFolder, desk.library);
const { documents } = desk.library;
const schedule = someSchedule({ zone: 'America/New_York' });
const post = { schedule: schedule.id, date: '2026-11-22' };

function posted(
  given: Partial<Parameters<typeof dailyPost>[0]> & Pick<Parameters<typeof dailyPost>[0], 'fact'>,
): Answer {
  const answer = dailyPost({ schedule, post, late: false, ...given }, { documents });
  if (!answer) throw new Error(`no post for ${given.fact.id}`);
  return answer;
}

const actionsOf = ({ blocks }: Answer) =>
  blocks.flatMap((block) => (block.type === 'quotation' || block.type === 'next' ? block.actions : []));

test('every fact of the pool makes one page for everybody, with its words, its citation and its date', () => {
  for (const fact of facts) {
    const answer = posted({ fact });
    expect(answer.audience).toBe('channel');
    const shown = answer.blocks.flatMap((block) => (block.type === 'quotation' ? [block.quotation] : []));
    const wanted = [fact, ...(fact.laterSee ? [fact.laterSee] : [])].map((pointer) => quoteFact(pointer, documents));
    expect(shown.map(({ text }) => text)).toEqual(wanted.map((quotation) => quotation?.text));
    for (const { citation } of shown) expect(citation).not.toBe('');
    expect(ownWords(answer)).toMatch(/As of (\d+ )?([A-Z][a-z]+ )?\d{4}\./);
    expect(renderDiscord(answer)).toHaveLength(1);
  }
});

test('every button opens something, fits in its custom_id and carries the key of the post', () => {
  for (const fact of facts) {
    for (const { label, call } of actionsOf(posted({ fact }))) {
      const read = decodeCall(customIdOf(call) ?? '');
      expect(read?.arguments['post'], label).toBe(postKey(post));
      expect(read && dispatch({ ...read, pressed: true }, desk).outcome, label).toBe('found');
    }
  }
});

test('what a preview shares is what it shows', () => {
  for (const fact of facts) {
    for (const block of posted({ fact }).blocks) {
      if (block.type !== 'quotation') continue;
      const { at, sentences, quotation } = block;
      const shared = dispatch(
        { command: 'show', arguments: { at, ...(sentences ? { sentences } : { view: 'whole' }) } },
        desk,
      );
      const texts = shared.blocks.flatMap((each) => (each.type === 'quotation' ? [each.quotation.text] : []));
      expect(texts, fact.id).toEqual([quotation.text]);
    }
  }
});

describe('what stands beside the words', () => {
  const [plain] = facts.filter(({ laterSee }) => laterSee === null);
  const [moved] = facts.filter(({ laterSee }) => laterSee !== null);

  test('nothing of being late where it is not', () => {
    if (!plain) throw new Error('no such fact');
    expect(ownWords(posted({ fact: plain }))).not.toContain('This was due');
  });

  test('when it was due, where it is late, before the quotation', () => {
    if (!plain) throw new Error('no such fact');
    const [first] = posted({ fact: plain, late: true }).blocks;
    expect(first).toEqual({ type: 'note', text: 'This was due at 09:00 on 22 November 2026 (America/New York).' });
  });

  test('where things have moved on, the words of the later document, under a line that says so', () => {
    if (!plain || !moved?.laterSee) throw new Error('no such fact');
    expect(ownWords(posted({ fact: plain }))).not.toContain('A later document');
    expect(actionsOf(posted({ fact: plain })).map(({ label }) => label)).toEqual(['Context', 'Cite as…']);
    const answer = posted({ fact: moved });
    const [line, later] = answer.blocks.slice(-2);
    expect(line).toEqual({ type: 'line', parts: ['A later document held here says:'] });
    expect(later).toMatchObject({ type: 'quotation', quotation: quoteFact(moved.laterSee, documents) });
    expect(actionsOf(answer).map(({ label }) => label)).toEqual(['Context', 'Cite as…', 'Later document']);
  });

  test('the server’s style of citation and the language of its dates', () => {
    if (!plain) throw new Error('no such fact');
    const usual = posted({ fact: plain });
    const other = dailyPost(
      { fact: plain, schedule, post, late: false },
      { documents, style: 'bluebook', language: 'fr' },
    );
    expect(other?.blocks[0]).not.toEqual(usual.blocks[0]);
    expect(other && ownWords(other)).not.toBe(ownWords(usual));
  });
});

test('a fact from a document that is not held makes none', () => {
  const [fact] = facts;
  if (!fact) throw new Error('no fact');
  expect(dailyPost({ fact: { ...fact, document: 'gone' }, schedule, post, late: false }, { documents })).toBeNull();
});
