import type { Answer } from '#src/answer/answer.ts';
import { defineCommand } from '#src/command/define.ts';

const sentences = [
  'Ibid keeps nothing about people: no queries, no user ids, no names, no messages. There is no database.',
  'It reads only the commands, forms and buttons you use, and a message you choose for a menu of its own; it cannot see what else is written in channels.',
  'Its log says which command ran, how long it took and whether something was found, never what was asked or by whom.',
  'Buttons carry the place of a passage, not your question. A private answer is seen by you alone until you press Share; /find with share:true shows your words to the channel.',
  'Discord itself sees and may keep what you type in a command, as it does with every message. Do not type what Discord must not know.',
  'Nothing is sent anywhere but to Discord.',
];

export default defineCommand({
  name: 'privacy',
  description: 'What is kept about you (nothing), and what Discord sees',
  options: {},
  run(): Answer {
    return {
      outcome: 'found',
      message: sentences[0] ?? '',
      blocks: [{ type: 'heading', text: 'Privacy' }, ...sentences.map((text) => ({ type: 'note' as const, text }))],
      audience: 'asker',
    };
  },
});
