import { ClientRefusal } from './client-refusal.ts';
import { messageMenuData, slashData, type Typed } from './command-data.ts';
import type { Gateway } from './gateway.ts';
import { type Circumstances, canSee, invoke, modalSource, type Pending } from './invoke.ts';
import { messagesIn } from './messages.ts';
import { componentTypes, interactionTypes } from './numbers.ts';
import { Reply } from './reply.ts';
import type { Component, Fields, Message } from './types.ts';
import { buttonsOf, componentOf, inputsOf } from './view.ts';
import type { World } from './world.ts';

/** A button by its label or its custom id; `forged`: a custom id that need not stand in the message. */
export type Pressed = { readonly label: string } | { readonly customId: string } | { readonly forged: string };

/** What Discord's client lets a person do; each is checked as the client would, and then sent to the bot. */
export type Person = {
  readonly slash: (typed: Typed, how: Circumstances) => Pending;
  readonly autocomplete: (typed: Typed & { readonly focused: string }, how: Circumstances) => Pending;
  readonly messageMenu: (name: string, message: Message, how: Circumstances) => Pending;
  readonly press: (on: Message | Reply, what: Pressed, how: Omit<Circumstances, 'channel'>) => Pending;
  readonly choose: (
    on: Message | Reply,
    customId: string,
    values: readonly string[],
    how: Omit<Circumstances, 'channel'>,
  ) => Pending;
  readonly submit: (
    modal: Reply,
    values: Readonly<Record<string, string>>,
    how: Omit<Circumstances, 'channel' | 'user'>,
  ) => Pending;
};

export function person(world: World, gateway: Gateway): Person {
  const component = (
    on: Message | Reply,
    find: (message: Message) => Fields,
    how: Omit<Circumstances, 'channel'>,
  ): Pending => {
    const message = on instanceof Reply ? on.message : on;
    const channel = message && world.channels.get(message.channel_id);
    if (!channel || !messagesIn(channel.id, world).includes(message))
      throw new ClientRefusal('The message is not there any more');
    if (!canSee(how.user, message, world)) throw new ClientRefusal('The message is private to somebody else');
    return invoke(interactionTypes.component, find(message), { ...how, channel }, message, world, gateway);
  };
  return {
    slash: (typed, how) => invoke(interactionTypes.command, slashData(typed, how, world), how, null, world, gateway),
    autocomplete: (typed, how) => {
      const options = { [typed.focused]: '', ...typed.options };
      const data = slashData({ ...typed, options }, how, world);
      return invoke(interactionTypes.autocomplete, data, how, null, world, gateway);
    },
    messageMenu: (name, message, how) =>
      invoke(interactionTypes.command, messageMenuData(name, message, how.channel, world), how, null, world, gateway),
    press: (on, what, how) => component(on, (message) => buttonData(message, what), how),
    choose: (on, customId, values, how) => component(on, (message) => selectData(message, customId, values), how),
    submit: (reply, values, how) => {
      const { modal, interaction } = reply;
      if (!modal) throw new ClientRefusal('The answer was not a modal');
      const { user, channel } = interaction;
      const data = { custom_id: modal.custom_id, components: modal.components.map((each) => filledIn(each, values)) };
      checkInputs(modal.components, values);
      return invoke(interactionTypes.modal, data, { ...how, user, channel }, modalSource(interaction), world, gateway);
    },
  };
}

function buttonData(message: Message, what: Pressed): Fields {
  if ('forged' in what) return { id: 1, custom_id: what.forged, component_type: componentTypes.button };
  const buttons = buttonsOf(message);
  const fitting = buttons.filter((each) =>
    'label' in what ? each.label === what.label : each.customId === what.customId,
  );
  const [button] = fitting;
  const there = buttons.map((each) => `${each.label} (${each.customId ?? each.url})`).join(', ') || 'none';
  if (!button) throw new ClientRefusal(`There is no button ${JSON.stringify(what)}; there are: ${there}`);
  if (fitting.length > 1) throw new ClientRefusal(`Several buttons fit ${JSON.stringify(what)}: ${there}`);
  if (button.customId === null) throw new ClientRefusal(`${button.label} is a link: pressing it tells the bot nothing`);
  if (button.disabled) throw new ClientRefusal(`${button.label} is disabled`);
  const id = componentOf(message, button.customId)?.id ?? 1;
  return { id, custom_id: button.customId, component_type: componentTypes.button };
}

function selectData(message: Message, customId: string, values: readonly string[]): Fields {
  const select = componentOf(message, customId);
  if (select?.type !== componentTypes.stringSelect) throw new ClientRefusal(`There is no select ${customId}`);
  const strangers = values.filter((value) => !select.options?.some((option) => option.value === value));
  if (strangers.length > 0) throw new ClientRefusal(`The select does not offer ${strangers.join(', ')}`);
  if (values.length < (select.min_values ?? 1) || values.length > (select.max_values ?? 1))
    throw new ClientRefusal(`The select does not take ${values.length} values`);
  return { id: select.id ?? 1, custom_id: customId, component_type: select.type, values };
}

function checkInputs(components: readonly Component[], values: Readonly<Record<string, string>>): void {
  const inputs = inputsOf(components);
  const strangers = Object.keys(values).filter((name) => !inputs.some((input) => input.custom_id === name));
  if (strangers.length > 0) throw new ClientRefusal(`The modal has no field ${strangers.join(', ')}`);
  for (const input of inputs) {
    const value = values[input.custom_id ?? ''] ?? '';
    if (value === '' && input.required !== false) throw new ClientRefusal(`The modal asks for ${input.custom_id}`);
    if (value !== '' && value.length < (input.min_length ?? 0))
      throw new ClientRefusal(`Too short for ${input.custom_id}`);
    if (value.length > (input.max_length ?? 4000)) throw new ClientRefusal(`Too long for ${input.custom_id}`);
  }
}

function filledIn(component: Component, values: Readonly<Record<string, string>>): Fields {
  const { type, id = 1, custom_id } = component;
  if (component.components) return { type, id, components: component.components.map((each) => filledIn(each, values)) };
  if (component.component) return { type, id, component: filledIn(component.component, values) };
  const value = values[custom_id ?? ''] ?? '';
  return custom_id
    ? { type, id, custom_id, ...(type === componentTypes.stringSelect ? { values: [value] } : { value }) }
    : { type, id };
}
