import type { StyleId } from '#src/cite/style/styles.ts';
import type { Document } from '#src/corpus/document.ts';
import type { Fact, Pointer } from '#src/daily/fact.ts';
import { passageOf } from '#src/daily/passage-of.ts';
import { postKey } from '#src/daily/post-key.ts';
import type { Post, Schedule } from '#src/daily/schedule.ts';
import type { Answer, QuotationBlock } from './answer.ts';
import { sentenceBlock } from './sentence-block.ts';
import { writtenDate } from './written-date.ts';

/**
 * A fact as it is posted: its words and citation, when it was so, and the words of a later document where that has moved
 * on. Every button carries the post's key, by which the post is known again in its channel. Null where its document is
 * not held.
 */
export function dailyPost(
  {
    fact,
    schedule,
    post,
    late,
  }: { fact: Fact; schedule: Schedule; post: Pick<Post, 'schedule' | 'date'>; late: boolean },
  {
    documents,
    style,
    language = null,
  }: {
    readonly documents: readonly Document[];
    readonly style?: StyleId | undefined;
    /** Of the dates that are Ibid's own words, BCP 47. */
    readonly language?: string | null;
  },
): Answer | null {
  const quoted = (
    pointer: Pointer,
    views: readonly (readonly [label: string, view: string])[],
  ): QuotationBlock | null => {
    const found = passageOf(pointer, documents);
    if (!found) return null;
    const [start, end] = [pointer.spans[0]?.start ?? 0, pointer.spans.at(-1)?.end ?? 0];
    const block = sentenceBlock(found.document, found.passage, { start, end }, style);
    const actions = views.map(([label, view]) => ({
      label,
      call: { command: 'show', arguments: { at: block.at, view, post: postKey(post) } },
    }));
    return { ...block, actions };
  };
  const words = quoted(fact, [
    ['Context', 'around'],
    ['Cite as…', 'cite'],
  ]);
  if (!words) return null;
  const later = fact.laterSee && quoted(fact.laterSee, [['Later document', 'whole']]);
  const date = writtenDate(post.date, language);
  return {
    outcome: 'found',
    message: `The fact for ${date}.`,
    audience: 'channel',
    blocks: [
      ...(late ? [{ type: 'note', text: lateSentence(schedule, date) } as const] : []),
      words,
      { type: 'note', text: `As of ${writtenDate(fact.asOf, language)}.` },
      ...(later ? [{ type: 'line', parts: ['A later document held here says:'] } as const, later] : []),
    ],
  };
}

function lateSentence({ time, zone }: Schedule, date: string): string {
  return `This was due at ${time} on ${date} (${zone.replaceAll('_', ' ')}).`;
}
