import { customIdOf } from '#src/command/custom-id.ts';
import type { Command } from '#src/command/define.ts';
import type { Modal } from './responses.ts';

/** Discord's limit for what is typed into a text input, in characters. */
const longest = 4_000;

/** Discord's numbers for the components of a modal, and for a text input of several lines. */
const types = { label: 18, textInput: 4 } as const;
const style = { paragraph: 2 } as const;

/**
 * The modal that asks for the one option of a command that was left out; its `custom_id` carries the others, so nothing
 * is kept while somebody writes. Null where the command has no form, or where the others do not fit.
 */
export function modalFor(command: Command, others: Readonly<Record<string, string | number | boolean>>): Modal | null {
  const { form, name, options } = command;
  const custom_id = form && customIdOf({ command: name, arguments: others });
  if (!form || !custom_id) return null;
  const option = options[form.option];
  const most = option?.type === 'string' ? option.maxLength : undefined;
  const component = {
    type: types.textInput,
    custom_id: form.option,
    style: style.paragraph,
    required: true,
    max_length: Math.min(longest, most ?? longest),
  } as const;
  return { custom_id, title: form.title, components: [{ type: types.label, label: form.label, component }] };
}
