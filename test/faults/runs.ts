import { burst } from './burst.ts';
import { canaries } from './canaries.ts';
import { divided, onEach } from './cores.ts';
import { total } from './counting.ts';
import { killChain } from './kills.ts';
import { onceRow, type Row } from './report.ts';
import { rivals } from './rivals.ts';
import { uncertainPosts } from './uncertain.ts';
import { times, zones } from './zones.ts';

/** How long Discord remembers a nonce, in milliseconds; below zero: not at all. */
const memories = { '180 s': 180_000, '0 s': -1 } as const;

/** Every run at its full length, by its name; docs/exactly-once.md has a place for each. */
export const runs: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  async kills() {
    const rows: Row[] = [];
    for (const [memory, nonceWindow] of Object.entries(memories))
      rows.push(onceRow(`nonces remembered for ${memory}`, await chains(10, { kills: 100, nonceWindow })));
    const blind = await chains(2, { kills: 50, nonceWindow: memories['0 s'], looksBack: false });
    const caught = blind.duplicates > 0;
    return [...rows, { what: 'without looking back', figures: blind, must: 'duplicates', holds: caught }];
  },
  async rivals() {
    return [onceRow('two processes on one database', await rivals({ rounds: 20, each: 10 }))];
  },
  async uncertain() {
    const rows: Row[] = [];
    for (const [memory, nonceWindow] of Object.entries(memories))
      rows.push(
        onceRow(`nonces remembered for ${memory}`, await uncertainPosts({ posts: 1_000, seed: 1, nonceWindow })),
      );
    return rows;
  },
  async burst() {
    const found = await burst({ schedules: 200, crowded: 12 });
    const row = onceRow('200 schedules in one minute', found);
    return [{ ...row, must: 'each once, none refused', holds: row.holds && found.refused === 0 }];
  },
  async zones() {
    const steady = await divided({ zones, times, days: 730, jumps: null });
    const jumping = await divided({ zones, times: ['02:30'], days: 730, jumps: [1, -1, 48, -48] });
    const five = times.join(', ');
    return [
      {
        what: `${zones.length} zones at ${five}`,
        figures: steady,
        must: 'each sent',
        holds: steady.sent === steady.dates,
      },
      {
        what: 'at 02:30, the clock set by ±1 h and ±48 h',
        figures: jumping,
        must: 'none wrong',
        holds: jumping.wrong === 0,
      },
    ];
  },
  async canaries() {
    const found = await canaries({ operations: 1_000, seed: 1 });
    const holds = found.found + found.unsearched + found.left + found.violations === 0;
    return [{ what: 'strings of people', figures: found, must: 'none found, none left', holds }];
  },
};

async function chains(many: number, how: Omit<Parameters<typeof killChain>[0], 'seed'>) {
  const seeds = Array.from({ length: many }, (_, i) => i + 1);
  return total(await onEach(seeds, (seed) => killChain({ ...how, seed })));
}
