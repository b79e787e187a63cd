import type { Command } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import type { Kept } from '#src/discord/keeping.ts';
import type { Waiting } from '#src/discord/retry.ts';
import { startDiscord } from '#src/discord/start.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';
import { fakeTimer } from './fake-timer.ts';
import { recordedLog } from './recorded-log.ts';

/** The real edge in this process, on a clock of its own and with pauses that take no time. Dispose of it: `await using`. */
export async function startEdge(
  discord: SimulatedDiscord,
  options: {
    readonly commands: readonly Command[];
    readonly groups?: Readonly<Record<string, string>>;
    readonly guildId?: string | null;
    readonly kept?: Kept;
    /** How far the corpus is read; it is, where absent. */
    readonly reading?: () => Desk['reading'];
    /** Ends it. */
    readonly controller?: AbortController;
  },
) {
  const { commands, groups = {}, guildId = null, kept, reading, controller = new AbortController() } = options;
  const { log, lines, seen } = recordedLog();
  const timer = fakeTimer();
  const pauses: number[] = [];
  const waiting: Waiting = { random: () => 0, sleep: async (ms) => void pauses.push(ms) };
  const { stopped } = await startDiscord({
    config: { token: discord.token, apiUrl: discord.apiUrl, guildId },
    ...(kept && { kept }),
    ...{ log, commands, groups, waiting, timer },
    desk: (): Desk => {
      const far = reading?.();
      return { library: {} as Desk['library'], commands, ...(far && { reading: far }) };
    },
    signal: controller.signal,
  });
  return {
    ...{ lines, seen, timer, pauses, stopped },
    async [Symbol.asyncDispose]() {
      controller.abort();
      await stopped.catch(() => {});
    },
  };
}
