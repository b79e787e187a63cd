import type { RegisteredCommand } from './command-types.ts';
import type { Journal, RequestEntry } from './journal.ts';
import { messagesIn } from './messages.ts';
import { messageFlags } from './numbers.ts';
import type { Message, Violation } from './types.ts';
import type { Channel, Guild, World } from './world.ts';

/** What a test can see of a simulated Discord, and wait for. */
export class ObservedDiscord {
  readonly journal: Journal;
  readonly #world: World;

  constructor(world: World) {
    this.journal = world.journal;
    this.#world = world;
  }

  /** What everybody sees in a channel, oldest first. */
  messages(channel: Channel): readonly Message[] {
    return messagesIn(channel.id, this.#world).filter((each) => (each.flags & messageFlags.ephemeral) === 0);
  }

  /** The words of an attached file. */
  fileText(attachmentId: string): string {
    return new TextDecoder().decode(this.#world.files.get(attachmentId)?.bytes);
  }

  /** The commands registered for a guild, or globally. */
  commands(guild?: Guild): readonly RegisteredCommand[] {
    return this.#world.commands.get(guild?.id ?? 'global') ?? [];
  }

  /** The requests to one row of the route table, for example `POST /channels/:channel/messages`; all where none is named. */
  requests(route?: string): readonly RequestEntry[] {
    return this.journal.requests.filter((each) => route === undefined || each.route === route);
  }

  get violations(): readonly Violation[] {
    return this.journal.violations;
  }

  /** Messages of the bot that pinged somebody. */
  pings(): readonly Message[] {
    const all = [...this.#world.messages.values()].flat().filter((each) => each.author.id === this.#world.bot.id);
    return all.filter((each) => each.mention_everyone || each.mentions.length + each.mention_roles.length > 0);
  }

  /** Resolves when the condition holds, looked at after every request and gateway event. */
  until(test: () => boolean, signal?: AbortSignal): Promise<void> {
    return this.journal.until(test, signal);
  }

  /** Resolves when a bot has logged in, that many times in all. */
  ready(signal?: AbortSignal, times = 1): Promise<void> {
    return this.until(() => this.journal.gateway.filter((each) => each.event === 'ready').length >= times, signal);
  }

  /** Resolves when commands have been registered, that many times in all. */
  registered(signal?: AbortSignal, times = 1): Promise<void> {
    return this.until(() => this.#world.registrations.length >= times, signal);
  }
}
