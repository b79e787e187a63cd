import type { Answer, Block } from '#src/answer/answer.ts';
import { defineCommand } from '#src/command/define.ts';
import type { Here } from '#src/command/here.ts';
import { countRows, keptTables, rowsOf, tableSentence } from '#src/command/kept.ts';

const sentences = [
  'Ibid keeps no queries, no user ids, no names and no messages. Of people it keeps one thing: who started a brief, as a hash.',
  'Of a server it keeps what its managers set with /settings and /daily, what was posted daily, and its briefs: their titles, the places of their passages, the notes and reasons that people wrote, and what was published when; nothing else, and that in one database on the machine that runs it.',
  'A brief is deleted some days after it has ended, 30 unless whoever runs Ibid has set another number; an open one is kept until it ends. Everybody who can use commands in its channel can list and export it.',
  'It reads only the commands, forms and buttons you use, and a message you choose for a menu of its own; it cannot see what else is written in channels.',
  'Your user id is turned into a hash with a secret of this installation while you are answered, another one in each server; the hash is kept where you start a brief, and nowhere else. The id cannot be read from it, but whoever has the secret can test whether a hash is that of an id they know.',
  'Its log says which command ran, how long it took and whether something was found, never what was asked or by whom.',
  'Buttons carry the place of a passage or the name of a daily fact or a brief, not your question. A private answer is seen by you alone until you press Share; /find with share:true shows your words to the channel. Of a brief, Publish, /brief retract and /brief end show something to the channel, and nothing else does.',
  'Discord itself sees and may keep what you type in a command, as it does with every message. Do not type what Discord must not know.',
  'Nothing is sent anywhere but to Discord.',
];

const rights =
  'People with the permission Manage Server get all of it with /privacy export and delete it with /privacy erase. Thirty days after Ibid is removed from a server, what it kept of it is deleted. Backups that whoever runs Ibid has made are out of its reach.';

export default defineCommand({
  name: 'privacy show',
  short: 'privacy',
  description: 'What is kept about you (nothing) and about this server, and what Discord sees',
  withoutCorpus: true,
  options: {},
  run: (_, { here }): Answer => ({
    outcome: 'found',
    message: sentences[0] ?? '',
    blocks: [
      { type: 'heading', text: 'Privacy' },
      ...sentences.map((text) => ({ type: 'note' as const, text })),
      ...(here?.server ? ofServer(here.server, here) : ofAnyServer()),
      { type: 'note', text: rights },
    ],
    audience: 'asker',
  }),
});

function ofServer(server: string, { store }: Here): Block[] {
  const rows = store.records.of(server);
  const count = countRows(rows);
  if (count === 0) return [{ type: 'heading', text: 'Nothing is kept of this server' }];
  return [
    { type: 'heading', text: `Kept of this server: ${rowsOf(count)}` },
    {
      type: 'list',
      items: Object.entries(rows).map(([name, each]) => ({ text: tableSentence(name, each.length) })),
    },
  ];
}

function ofAnyServer(): Block[] {
  return [
    { type: 'heading', text: 'What may be kept of a server' },
    { type: 'list', items: Object.entries(keptTables).map(([name, { what }]) => ({ text: `${name}: ${what}` })) },
  ];
}
