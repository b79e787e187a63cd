import type { Answer, Block } from '#src/answer/answer.ts';
import { comparison } from '#src/answer/comparison.ts';
import { echo } from '#src/answer/echo.ts';
import { readingNotes } from '#src/answer/reading-notes.ts';
import { shortName } from '#src/answer/short-name.ts';
import { voicesOn } from '#src/answer/voices.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { shareOption } from '#src/command/share.ts';
import { styleOption } from '#src/command/styles.ts';
import { noTopic, nothingOn, topicOption } from '#src/command/topic-option.ts';
import { readSubject, sentencesOn } from '#src/search/subject.ts';

/** Documents shown: what five messages hold. */
const most = 10;
/** So many documents that say nothing are named. */
const fewSilent = 5;

export default defineCommand({
  name: 'compare',
  description: 'What each document says on a topic, side by side in time order, and where figures differ',
  help: 'One or two whole sentences of each document that speaks of it, the oldest first. Figures and words that differ are pointed at, not explained.',
  examples: ['compare police custody time limit', 'compare national preventive mechanism'],
  options: {
    topic: { ...topicOption, required: true },
    style: styleOption,
    share: shareOption,
  },
  run({ topic, style, share }, { library }): Answer {
    const subject = readSubject(topic, library);
    if (!subject) return refused(noTopic);
    const voices = voicesOn(sentencesOn(subject, library));
    const audience = share ? 'channel' : 'asker';
    const reading = readingNotes(subject.question, library.documents);
    const said = (message: string, blocks: readonly Block[], outcome: Answer['outcome']): Answer => ({
      outcome,
      message,
      blocks: [{ type: 'heading', text: message }, ...reading, ...blocks],
      audience,
    });
    if (voices.length === 0) {
      const { message, blocks } = nothingOn(topic, subject, 'compare', library);
      return said(message, blocks, 'nothing');
    }
    const least = voices.map(({ strength }) => strength).sort((a, b) => b - a)[most - 1] ?? 0;
    const shown = voices.filter(({ strength }) => strength >= least).slice(0, most);
    const name = subject.theme?.label ?? echo(topic, 120);
    const message = `${shown.length === 1 ? 'One document speaks' : `${shown.length} documents speak, the oldest first,`} of: ${name}`;
    const left = voices.length - shown.length;
    const silent = library.documents.filter((each) => !voices.some(({ document }) => document === each));
    const notes = [
      ...(left > 0 ? [`${left} more speak of it less; /find shows them.`] : []),
      ...silence(silent.map(shortName)),
    ];
    return said(
      message,
      [...(notes.length > 0 ? [{ type: 'note', text: notes.join(' ') } as const] : []), ...comparison(shown, style)],
      'found',
    );
  },
});

/** Which documents say nothing of it: worth knowing too. */
function silence(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  if (names.length > fewSilent) return [`In ${names.length} more documents held no sentence on it was found.`];
  return [`No sentence on it was found in: ${names.join('; ')}.`];
}
