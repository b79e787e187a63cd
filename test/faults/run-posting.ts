import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Point } from '#src/schedule/points.ts';
import { startProgram } from '../support/child.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';

/** Where a process is to be killed: at a point it knows itself, or by us when Discord has the post and has not answered. */
export type KillPoint = Point | 'committed';

/**
 * Lets a process of its own do what is due in a database at Discord's time; gives whether it was killed. One that does
 * not come to the point for so many times ends by itself. Throws where it fails.
 */
export async function runPosting(
  discord: SimulatedDiscord,
  path: string,
  { point = null, times = 1 }: { readonly point?: KillPoint | null; readonly times?: number } = {},
): Promise<boolean> {
  const held =
    point === 'committed' ? discord.fault({ method: 'POST', path: /messages$/, kind: 'commit-then-hang' }) : null;
  await using program = startProgram({
    script: 'test/faults/posting-fixture.ts',
    env: {
      FAULTS_TOKEN: discord.token,
      FAULTS_API: discord.apiUrl,
      FAULTS_STORE: path,
      FAULTS_AHEAD: String(discord.time() - Date.now()),
      FAULTS_POINT: point ?? '',
      FAULTS_TIMES: String(times),
      NODE_COMPILE_CACHE: join(tmpdir(), 'ibid-faults-compiled'),
    },
  });
  if (held) {
    await Promise.race([discord.until(() => held.hits > 0), program.ended]);
    await program.kill();
  }
  const { code, signal } = await program.ended;
  if (signal === null && code !== 0) throw new Error(`The process failed:\n${program.stderr}`);
  return signal === 'SIGKILL';
}
