import { notHeld, notThere, referenceRemedy } from '#src/answer/not-held.ts';
import { briefLimits } from '#src/brief/limits.ts';
import { addToBrief } from '#src/command/add-to-brief.ts';
import { openBrief } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { meantSentence, resolveHere } from '#src/command/short-reference.ts';
import { suggestReferencesHere } from '#src/command/suggest-here.ts';
import { told } from '#src/command/told.ts';

export default defineCommand({
  name: 'brief add',
  description: 'Add a passage to the brief that is open in this channel',
  help: 'Everybody in the channel may. A place alone, as 9(a), is one of the document last used here.',
  place: 'server',
  options: {
    reference: {
      type: 'string',
      required: true,
      maxLength: 500,
      description: 'Symbol or name, and paragraph: CAT/C/KAZ/CO/2 para 9(b), cat kaz 9; or a passage from the list',
      suggest: suggestReferencesHere,
    },
    note: { type: 'string', maxLength: briefLimits.note, description: 'A note of your own, seen by the team alone' },
  },
  run({ reference, note }, desk) {
    const brief = openBrief(desk, undefined);
    if (!brief.ok) return refused(brief.sentence);
    if (!/[\p{L}\p{N}]/u.test(reference)) return refused(`That names no passage: ${referenceRemedy}`);
    const { found, meant } = resolveHere(reference, desk);
    if (found.status !== 'held') {
      const { outcome, message, blocks } = notHeld(found, reference, desk.library.documents);
      return { ...told(message, blocks), outcome };
    }
    const { document, passages, missing } = found;
    const remarks = [...(meant ? [meantSentence(meant)] : []), ...missing.map((place) => notThere(document, place))];
    const choices = passages.map((passage) => ({ document, passage }));
    return addToBrief(choices, brief.value, desk, { note, remarks });
  },
});
