import { callbackTypes } from './callback-rules.ts';
import type { Journal } from './journal.ts';
import { messagesIn } from './messages.ts';
import { messageFlags } from './numbers.ts';
import type { Component, Message } from './types.ts';
import { type Button, buttonsOf, textOf } from './view.ts';
import type { Interaction, World } from './world.ts';

export type Choice = { readonly name: string; readonly value: string | number };
export type Modal = { readonly custom_id: string; readonly title: string; readonly components: readonly Component[] };

/** What a person sees after an interaction. It follows later edits, follow-ups and deletions. */
export class Reply {
  readonly interaction: Interaction;
  /** The first response as the bot sent it: its type and data. */
  readonly callback: { readonly type: number; readonly data: unknown };
  readonly #world: World;

  constructor(interaction: Interaction, world: World) {
    if (!interaction.callback) throw new Error('The interaction has not been answered');
    this.interaction = interaction;
    this.callback = interaction.callback;
    this.#world = world;
  }

  /** The message that answers, or the one that was updated; null where there is none or it was deleted. */
  get message(): Message | null {
    const { original } = this.interaction;
    return original && messagesIn(original.channel_id, this.#world).includes(original) ? original : null;
  }

  get followUps(): readonly Message[] {
    return this.interaction.followUps.filter((each) => messagesIn(each.channel_id, this.#world).includes(each));
  }

  /** Whether only the person who asked sees it. */
  get ephemeral(): boolean {
    return ((this.message?.flags ?? 0) & messageFlags.ephemeral) !== 0;
  }

  /** Whether the app still says that it is thinking. */
  get loading(): boolean {
    return ((this.message?.flags ?? 0) & messageFlags.loading) !== 0;
  }

  get text(): string {
    return this.message ? textOf(this.message) : '';
  }

  get buttons(): readonly Button[] {
    return this.message ? buttonsOf(this.message) : [];
  }

  /** The proposals of an autocomplete answer. */
  get choices(): readonly Choice[] {
    const data = this.callback.data as { readonly choices?: readonly Choice[] | null };
    return data.choices ?? [];
  }

  get modal(): Modal | null {
    return this.callback.type === callbackTypes.modal ? (this.callback.data as Modal) : null;
  }

  /** Resolves when a deferred response has been filled in, at once where it was not deferred. */
  async filled(signal?: AbortSignal): Promise<this> {
    await this.#journal.until(() => !this.loading, signal);
    return this;
  }

  /** Resolves when there are that many follow-ups. */
  async followedUp(count: number, signal?: AbortSignal): Promise<readonly Message[]> {
    await this.#journal.until(() => this.followUps.length >= count, signal);
    return this.followUps;
  }

  get #journal(): Journal {
    return this.#world.journal;
  }
}
