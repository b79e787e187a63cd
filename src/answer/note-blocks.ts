import type { Document, Note, Passage } from '#src/corpus/document.ts';
import { isIbid } from '#src/corpus/ibid.ts';
import type { Block } from './answer.ts';
import { alone, amongOthers, quotationBlock } from './quotation-block.ts';

/** A note quoted, with the notes that an `ibid.` in it leads back to; a sentence where only its mark is held. */
export function noteBlocks(document: Document, number: number): Block[] {
  const note = document.notes.find((each) => each.number === number);
  const own = passageOf(document, number);
  if (!note || !own) return [say(`Note ${number} is marked, but its note is missing in the text held.`)];
  return [quotationBlock(document, own, { budget: alone / 2 }), ...chainOf(document, note)];
}

/** The notes that an `ibid.` leads back to, one after the other. */
function chainOf(document: Document, note: Note): Block[] {
  if (note.text === null || !isIbid(note.text)) return [];
  if (note.resolved === null)
    return [say('What ibid. stands for is not in the text held: the note before it is missing.')];
  const chain: Passage[] = [];
  for (let at: Note | undefined = note; at?.text && isIbid(at.text); ) {
    const before: number = at.number - 1;
    const passage = passageOf(document, before);
    if (passage) chain.push(passage);
    at = document.notes.find(({ number }) => number === before);
  }
  const numbers = chain.map((passage) => `note ${passage.note}`);
  return [
    say(`Ibid. leads back to ${numbers.join(', then ')}. Read together: ${note.resolved}`),
    ...chain.map((passage) => quotationBlock(document, passage, { role: 'context', budget: amongOthers })),
  ];
}

function passageOf({ passages }: Document, number: number): Passage | undefined {
  return passages.find(({ note }) => note === number);
}

function say(text: string): Block {
  return { type: 'note', text };
}
