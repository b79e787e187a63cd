import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Program, startProgram } from './child.ts';
import type { SimulatedDiscord } from './discord/simulated-discord.ts';
import type { DiscordOptions } from './discord/start-discord.ts';
import { startDiscord } from './discord/start-discord.ts';

/** The real program as a child process, connected to a simulated Discord. Dispose of it: `await using`. */
export type Scene = AsyncDisposable & {
  readonly discord: SimulatedDiscord;
  /** Path of its database, in a folder of its own. */
  readonly store: string;
  /** The program that runs now. */
  readonly program: () => Program;
  /** Ends the program and starts another one on the same Discord. */
  readonly restart: (how?: 'stop' | 'kill') => Promise<void>;
};

export type SceneOptions = DiscordOptions & {
  readonly env?: Readonly<Record<string, string>>;
  /** Something to do to Discord before the program starts. */
  readonly before?: (discord: SimulatedDiscord) => void;
  /** Do not wait until the corpus is read: it may be asked before. */
  readonly unread?: true;
};

/** Starts a scene and waits until the bot has logged in and has read its corpus. */
export async function startScene({
  env = {},
  before = () => {},
  unread,
  ...options
}: SceneOptions = {}): Promise<Scene> {
  const discord = await startDiscord(options);
  before(discord);
  const folder = mkdtempSync(join(tmpdir(), 'ibid-scene-'));
  const store = join(folder, 'ibid.sqlite');
  let logins = 0;
  const begin = async (): Promise<Program> => {
    const started = runIbid(discord, { IBID_STORE: store, ...env });
    const ended = started.ended.then(() => {
      throw new Error(`The program ended before it was ready:\n${started.stderr}`);
    });
    try {
      await Promise.race([discord.ready(undefined, ++logins), ended]);
      if (!unread) await started.waitForLine(/"msg":"facts loaded"/);
    } catch (error) {
      await started.kill();
      await discord.close();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
    return started;
  };
  let program = await begin();
  return {
    ...{ discord, store },
    program: () => program,
    restart: async (how = 'stop') => {
      await program[how]();
      program = await begin();
    },
    [Symbol.asyncDispose]: async () => {
      await program.kill();
      await discord.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The real program with this Discord's address and token, and a database of its own where none is named. */
export function runIbid(discord: SimulatedDiscord, env: Readonly<Record<string, string>> = {}): Program {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-scene-'));
  const program = startProgram({
    script: 'src/main.ts',
    env: {
      ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'debug' },
      ...{ IBID_STORE: join(folder, 'ibid.sqlite'), ...env },
    },
  });
  void program.ended.finally(() => rmSync(folder, { recursive: true, force: true }));
  return program;
}
