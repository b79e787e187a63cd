import type { Answer, Block } from '#src/answer/answer.ts';
import { differing } from '#src/answer/differing.ts';
import { echo } from '#src/answer/echo.ts';
import { readingNotes } from '#src/answer/reading-notes.ts';
import { sentenceBlock } from '#src/answer/sentence-block.ts';
import { voicesOn } from '#src/answer/voices.ts';
import { briefLimits } from '#src/brief/limits.ts';
import { pickSentences, type Spoken, speakable } from '#src/brief/pick-sentences.ts';
import { formatSeconds } from '#src/brief/timing.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { shareOption } from '#src/command/share.ts';
import { styleOption } from '#src/command/styles.ts';
import { noTopic, nothingOn, topicOption } from '#src/command/topic-option.ts';
import { readSubject, sentencesOn } from '#src/search/subject.ts';

const usualSeconds = 30;

export default defineCommand({
  name: 'quote',
  description: 'The best whole sentences on a topic that fit your speaking time',
  help: 'Every sentence is whole: what does not fit is left out, not cut. Of several bodies each has its turn, and of equals the newest comes first.',
  examples: ['quote police custody', 'quote non-refoulement --seconds 60'],
  options: {
    topic: { ...topicOption, required: true },
    seconds: {
      type: 'integer',
      description: `Speaking time in seconds, ${usualSeconds} where nothing is said`,
      min: 5,
      max: 600,
    },
    pace: {
      type: 'integer',
      description: `Words a minute, ${briefLimits.pace.usual} where nothing is said`,
      min: briefLimits.pace.least,
      max: briefLimits.pace.most,
    },
    style: styleOption,
    share: shareOption,
  },
  run({ topic, seconds = usualSeconds, pace = briefLimits.pace.usual, style, share }, { library }): Answer {
    const subject = readSubject(topic, library);
    if (!subject) return refused(noTopic);
    const reading = readingNotes(subject.question, library.documents);
    const told = (outcome: Answer['outcome'], message: string, blocks: readonly Block[]): Answer => ({
      outcome,
      message,
      blocks: [{ type: 'heading', text: message }, ...reading, ...blocks],
      audience: share ? 'channel' : 'asker',
    });
    const found = sentencesOn(subject, library);
    if (found.length === 0) {
      const { message, blocks } = nothingOn(topic, subject, 'quote', library);
      return told('nothing', message, blocks);
    }
    const name = subject.theme?.label ?? echo(topic, 120);
    const spoken = speakable(found, pace);
    const picked = pickSentences(spoken, seconds);
    if (picked.length === 0) return told('nothing', ...nothingFits(name, spoken, { seconds, pace }));
    const count = picked.length === 1 ? '1 sentence' : `${picked.length} sentences`;
    return told(
      'found',
      `${count} on ${name}: ${lengthOf(picked)} of ${formatSeconds(seconds)} at ${pace} words a minute`,
      [
        ...picked.flatMap((each): Block[] => [
          { type: 'line', parts: [`${lengthOf([each])}:`] },
          sentenceBlock(each.document, each.passage, each.sentence, style),
        ]),
        ...differing(voicesOn(picked)).map((text): Block => ({ type: 'note', text })),
      ],
    );
  },
});

/** `24 words, 10 s`. */
function lengthOf(spoken: readonly Pick<Spoken, 'words' | 'seconds'>[]): string {
  const words = spoken.reduce((sum, each) => sum + each.words, 0);
  const seconds = spoken.reduce((sum, each) => sum + each.seconds, 0);
  return `${words} ${words === 1 ? 'word' : 'words'}, ${formatSeconds(seconds)}`;
}

function nothingFits(
  name: string,
  spoken: readonly Spoken[],
  { seconds, pace }: { readonly seconds: number; readonly pace: number },
): [message: string, blocks: Block[]] {
  const [shortest] = spoken.toSorted((a, b) => a.seconds - b.seconds);
  if (!shortest) {
    return [
      `No sentence on ${name} can be spoken by itself.`,
      [{ type: 'next', actions: [{ label: 'Find passages', call: { command: 'find', arguments: { query: name } } }] }],
    ];
  }
  const call = { command: 'quote', arguments: { topic: name, seconds: shortest.seconds, pace } };
  return [
    `Nothing on ${name} fits ${formatSeconds(seconds)} at ${pace} words a minute: the shortest sentence takes ${formatSeconds(shortest.seconds)} (${shortest.words} words).`,
    [{ type: 'next', actions: [{ label: `Quote it (${formatSeconds(shortest.seconds)})`, call }] }],
  ];
}
