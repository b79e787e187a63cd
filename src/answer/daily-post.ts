import { formatCitation } from '#src/cite/citation.ts';
import type { StyleId } from '#src/cite/style/styles.ts';
import type { Document } from '#src/corpus/document.ts';
import type { Fact, Pointer } from '#src/daily/fact.ts';
import { postKey } from '#src/daily/post-key.ts';
import { quoteFact } from '#src/daily/quote-fact.ts';
import type { Post, Schedule } from '#src/daily/schedule.ts';
import { handle } from '#src/quote/handle.ts';
import type { Quotation } from '#src/quote/quotation.ts';
import type { Action, Answer } from './answer.ts';
import { writtenDate } from './written-date.ts';

/**
 * A fact as it is posted: its words and citation, when it was so, and where a later document says otherwise. Every
 * button carries the post's key, by which the post is known again in its channel. Null where its document is not held.
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
  const cited = (pointer: Pointer) => quoteCited(pointer, documents, style);
  const quotation = cited(fact);
  if (!quotation) return null;
  const later = fact.laterSee && cited(fact.laterSee);
  const open = (label: string, at: string, view: string): Action => ({
    label,
    call: { command: 'show', arguments: { at, view, post: postKey(post) } },
  });
  const at = handleOf(fact);
  return {
    outcome: 'found',
    message: `The fact for ${writtenDate(post.date, language)}.`,
    audience: 'channel',
    blocks: [
      ...(late ? [{ type: 'note', text: lateSentence(schedule, writtenDate(post.date, language)) } as const] : []),
      {
        type: 'quotation',
        quotation,
        role: 'answer',
        at,
        actions: [open('Context', at, 'around'), open('Cite as…', at, 'cite')],
      },
      { type: 'note', text: `As of ${writtenDate(fact.asOf, language)}.` },
      ...(fact.laterSee && later
        ? [
            { type: 'note', text: `A later document held here says otherwise: ${later.citation}` } as const,
            { type: 'next', actions: [open('Later document', handleOf(fact.laterSee), 'whole')] } as const,
          ]
        : []),
    ],
  };
}

function quoteCited(pointer: Pointer, documents: readonly Document[], style: StyleId | undefined): Quotation | null {
  const quotation = quoteFact(pointer, documents);
  const document = documents.find(({ id }) => id === pointer.document);
  const passage = document?.passages.find(({ id }) => id === quotation?.passage);
  return quotation && document && passage
    ? { ...quotation, citation: formatCitation(document, passage, style) }
    : quotation;
}

function handleOf({ document, spans }: Pointer): string {
  return handle(document, spans[0]?.start ?? 0);
}

function lateSentence({ time, zone }: Schedule, date: string): string {
  return `This was due at ${time} on ${date} (${zone.replaceAll('_', ' ')}).`;
}
