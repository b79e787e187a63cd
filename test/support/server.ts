import { hash } from 'node:crypto';
import type { Answer } from '#src/answer/answer.ts';
import type { Suggestion } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { dispatch, suggest } from '#src/command/dispatch.ts';
import type { Here, Right } from '#src/command/here.ts';
import type { Fact } from '#src/daily/fact.ts';
import type { Schedule } from '#src/daily/schedule.ts';
import { readFacts } from '#src/library/read-facts.ts';
import { createMemoryStore } from '#src/store/memory.ts';
import { dataFolder, desk } from './desk.ts';

export const server = '100000000000000001';
export const general = '100000000000000002';
export const daily = '100000000000000003';
export const readers = '100000000000000009';
const channels: Readonly<Record<string, string>> = { [general]: 'general', [daily]: 'daily' };

/** The real pool. */
export const pool: readonly Fact[] = readFacts(dataFolder, desk.library);

/** A server as a command sees it, on a memory store and a clock that stands until it is set. */
export class ServerDesk {
  readonly store: Here['store'] = createMemoryStore();
  now: Temporal.Instant = Temporal.Instant.from('2026-11-23T06:00:00Z');
  may: readonly Right[] = ['manage-server'];
  lacking: readonly string[] | null = [];
  facts: readonly Fact[] = pool;
  /** Null for a direct message. */
  server: string | null = server;
  woken = 0;
  /** Who asks, and where. */
  person = 'hash';
  channel = general;
  #bits = 1;

  get desk(): Desk {
    return { ...desk, here: this.here };
  }

  get here(): Here {
    return {
      server: this.server,
      channel: this.channel,
      person: this.person,
      may: new Set(this.may),
      lacks: () => this.lacking,
      channelName: (id) => channels[id] ?? null,
      store: this.store,
      facts: this.facts,
      wake: () => {
        this.woken++;
      },
      now: () => this.now,
      sha256: (text) => hash('sha256', text),
      random: () => {
        this.#bits = (this.#bits * 1_103_515_245 + 12_345) % 2 ** 32;
        return this.#bits;
      },
    };
  }

  ask(command: string, given: Readonly<Record<string, unknown>> = {}): Answer {
    return dispatch({ command, arguments: given }, this.desk);
  }

  press(command: string, given: Readonly<Record<string, unknown>> = {}): Answer {
    return dispatch({ command, arguments: given, pressed: true }, this.desk);
  }

  suggest(command: string, option: string, typed = ''): readonly Suggestion[] {
    return suggest({ command, option, typed, filled: {} }, this.desk);
  }

  /** Sets a daily fact up as a person would, and gives it. */
  set(given: Readonly<Record<string, unknown>> = {}): Schedule {
    const before = new Set(this.schedules.map(({ id }) => id));
    const answer = this.ask('daily set', { channel: general, time: '09:00', timezone: 'Europe/Berlin', ...given });
    const added = this.schedules.find(({ id }) => !before.has(id));
    if (!added) throw new Error(`nothing was set up: ${answer.message}`);
    return added;
  }

  get schedules(): readonly Schedule[] {
    return this.store.schedules.of(server);
  }
}
