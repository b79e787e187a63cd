import type { StyleId } from '#src/cite/style/styles.ts';
import type { Block } from './answer.ts';
import { differing } from './differing.ts';
import { leadInBlocks, leadInOf } from './lead-in.ts';
import { sentenceBlock } from './sentence-block.ts';
import { shortName } from './short-name.ts';
import type { Said, Voice } from './voices.ts';

/** What each document says, one after the other in time, and what differs between them. */
export function comparison(voices: readonly Voice[], style: StyleId | undefined): Block[] {
  return [
    ...voices.flatMap((voice): Block[] => [
      { type: 'heading', text: shortName(voice.document) },
      ...merged(voice).flatMap(({ passage, stretch, opens }) => [
        sentenceBlock(voice.document, passage, stretch, style),
        ...(opens ? leadInBlocks(voice.document, leadInOf(voice.document, passage)) : []),
      ]),
    ]),
    ...differing(voices).map((text): Block => ({ type: 'note', text })),
  ];
}

/** Sentences of which one follows right behind the other are one quotation. */
function merged({ document, said }: Voice): Said[] {
  const found: Said[] = [];
  for (const each of said) {
    const before = found.at(-1);
    const between = before && document.source.slice(before.stretch.end, each.stretch.start);
    if (before && before.passage === each.passage && between?.trim() === '') {
      found[found.length - 1] = { ...before, stretch: { start: before.stretch.start, end: each.stretch.end } };
    } else found.push(each);
  }
  return found;
}
