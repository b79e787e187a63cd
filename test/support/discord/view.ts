import { ofType, placed } from './components.ts';
import { componentTypes } from './numbers.ts';
import type { Component, Embed, Message } from './types.ts';

export type Button = {
  readonly label: string;
  /** Null for a link. */
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
  /** Which action row of the message, from 0; null beside a section. */
  readonly row: number | null;
};

/** All that can be read in a message: content, text displays and embeds, in that order, a line between. */
export function textOf(message: Message): string {
  const displays = ofType(message.components, 'textDisplay').map((each) => each.component.content ?? '');
  return [message.content, ...displays, ...shownEmbeds(message.embeds).map(embedText)]
    .filter((text) => text !== '')
    .join('\n');
}

/** The buttons of a message in the order in which they stand. */
export function buttonsOf(message: Message): readonly Button[] {
  const rows = ofType(message.components, 'row').map((each) => each.component);
  const rowOf = (button: Component): number | null => {
    const index = rows.findIndex((row) => row.components?.includes(button));
    return index < 0 ? null : index;
  };
  return ofType(message.components, 'button').map(({ component: button }) => ({
    label: button.label ?? '',
    customId: button.custom_id ?? null,
    url: button.url ?? null,
    disabled: button.disabled ?? false,
    row: rowOf(button),
  }));
}

/** The component of a message that carries this custom id. */
export function componentOf(message: Message, customId: string): Component | null {
  return [...placed(message.components)].find((each) => each.component.custom_id === customId)?.component ?? null;
}

/** The fields of a modal that take an input. */
export function inputsOf(components: readonly Component[]): readonly Component[] {
  const inputs: readonly number[] = [componentTypes.textInput, componentTypes.stringSelect];
  return [...placed(components)].map((each) => each.component).filter((each) => inputs.includes(each.type));
}

/** Of several embeds with the same address Discord shows the first. */
function shownEmbeds(embeds: readonly Embed[]): readonly Embed[] {
  return embeds.filter((embed, index) => !embed.url || embeds.findIndex((each) => each.url === embed.url) === index);
}

function embedText(embed: Embed): string {
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  return [embed.author?.name, embed.title, embed.description, ...fields, embed.footer?.text].filter(Boolean).join('\n');
}
