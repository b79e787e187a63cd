import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomFrom } from '../../bench/support/random.ts';
import { startProgram } from '../support/child.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';
import type { User } from '../support/discord/types.ts';
import type { Channel } from '../support/discord/world.ts';
import { type Scene, startScene } from '../support/scene.ts';

export type Canaries = {
  readonly operations: number;
  /** Strings that were planted. */
  readonly planted: number;
  /** Those that stand in a log, the database, its write-ahead log or a backup. */
  readonly found: number;
  /** Places that do not hold what they must, and ids that are in none before they are erased: the search itself would be in doubt. */
  readonly unsearched: number;
  /** Ids of the server and its things that stand in the files after it was erased. */
  readonly left: number;
  readonly violations: number;
};

/** What all planted words begin with; Ibid has no such word of its own. */
const mark = 'kanarienvogel';
const day = { time: '09:00', timezone: 'Asia/Almaty' } as const;

/** Strings planted as ids and names of people and as what they ask, in many operations of the real program. */
export async function canaries({ operations, seed }: { operations: number; seed: number }): Promise<Canaries> {
  await using scene = await startScene({ channels: [{ name: 'general' }, { name: 'daily' }] });
  const { discord } = scene;
  const people = Array.from({ length: 20 }, (_, i) => discord.addUser(`${mark}${i}name`));
  const role = discord.addRole(`${mark}role`);
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('Nothing to pick from');
    return found;
  };
  await discord.slash({ name: 'daily set', options: { ...day, channel: discord.channel('daily').id, role: role.id } });
  discord.settings.pingableRoles = [role.id];
  await discord.slash({ name: 'daily now' });
  await discord.until(() => discord.messages(discord.channel('daily')).length > 0);
  // Errors of requests hold the token of the interaction, and what was asked and answered.
  for (const kind of ['status', 'commit-then-reset', 'commit-then-status', 'edge-html'] as const)
    discord.fault({ path: /callback$/, kind, times: Math.ceil(operations / 100), chance: () => random() < 0.05 });
  let planted = people.length * 2;
  for (let done = 0; done < operations; done++) {
    await pick(acts)({ discord, user: pick(people), text: `${mark}${(planted++).toString(36)}q` });
  }
  const needles = [mark, ...people.map(({ id }) => id), ...people.map(({ username }) => username)];
  const hidden = await filesOf(scene);
  const found = needles.filter((needle) => hidden.some(({ text }) => text.toLowerCase().includes(needle)));
  const [kept] = await discord.autocomplete({ name: 'daily pause', focused: 'schedule', options: { schedule: '' } });
  const ids = [discord.guild.id, role.id, discord.channel('daily').id, String(kept?.value)];
  const unsearched = [
    ...hidden.filter(({ text, holds }) => !text.includes(holds)),
    ...ids.filter((id) => !hidden.some(({ text }) => text.includes(id))),
  ];
  await discord.press(await discord.slash({ name: 'privacy erase' }), { label: 'Delete it all' });
  const erased = (await filesOf(scene)).filter(({ name }) => name !== 'log');
  const left = ids.filter((id) => erased.some(({ text }) => text.includes(id)));
  return {
    ...{ operations, planted, found: found.length, unsearched: unsearched.length, left: left.length },
    violations: discord.violations.length,
  };
}

type Act = (given: {
  readonly discord: SimulatedDiscord;
  readonly user: User;
  readonly text: string;
}) => Promise<unknown> | unknown;

/** What people do with words of their own. Answers that a fault swallows are not waited for. */
const acts: readonly Act[] = [
  ...Object.entries({
    find: 'query',
    cite: 'reference',
    resolve: 'text',
    verify: 'text',
    trace: 'passage',
    'source show': 'document',
    'daily pause': 'until',
    'daily skip': 'schedule',
    'settings set': 'timezone',
  }).map(([name, option]): Act => sending(name, (text) => ({ [option]: text }))),
  sending('find', (text) => ({ query: `torture ${text}` })),
  sending('daily set', (text, { id }) => ({ ...day, channel: id, topic: text })),
  proposing('cite', 'reference'),
  proposing('daily set', 'topic'),
  proposing('daily set', 'timezone'),
  ({ discord, user, text }) => {
    const message = discord.say(`“${text} was not brought before a judge”`, { user });
    return discord
      .messageMenu('Verify quotes', message, { user, signal: AbortSignal.timeout(longest) })
      .catch(() => {});
  },
];

/** Sends a slash command, and waits until the bot has tried to answer. */
function sending(name: string, options: (text: string, channel: Channel) => Readonly<Record<string, string>>): Act {
  return async ({ discord, user, text }) => {
    const given = options(text, discord.channel('daily'));
    const { interaction } = discord.send({ name, options: given, user, rights: ['manageServer'] });
    await discord.until(() => discord.requests().some(({ path }) => path.includes(`/${interaction.id}/`)));
  };
}

function proposing(name: string, focused: string): Act {
  return ({ discord, user, text }) => {
    const signal = AbortSignal.timeout(longest);
    const typed = { name, focused, options: { [focused]: text } };
    return discord.autocomplete({ ...typed, user, rights: ['manageServer'], signal }).catch(() => {});
  };
}

/** Milliseconds after which an answer that a fault may have swallowed is no longer waited for. */
const longest = 1_000;

type Searched = {
  readonly name: string;
  readonly text: string /** What must stand there, whatever else does. */;
  readonly holds: string;
};

/** All that the program has written: its log, the files of its database as they stand, and a backup. */
async function filesOf(scene: Scene): Promise<Searched[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-backup-'));
  try {
    const backup = join(folder, 'backup.sqlite');
    await using program = startProgram({
      script: 'src/cli/ibid.ts',
      args: ['backup', backup],
      env: { IBID_STORE: scene.store },
    });
    const { code } = await program.ended;
    if (code !== 0) throw new Error(program.stderr);
    const store = dirname(scene.store);
    const { stdout, stderr } = scene.program();
    return [
      { name: 'log', text: stdout + stderr, holds: '"answered"' },
      { name: 'backup', text: readFileSync(backup, 'latin1'), holds: 'SQLite format 3' },
      ...readdirSync(store).map((name) => ({
        name,
        text: readFileSync(join(store, name), 'latin1'),
        holds: name.endsWith('.sqlite') ? 'SQLite format 3' : '',
      })),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
