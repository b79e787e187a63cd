import type { Action } from '#src/answer/answer.ts';
import { customIdLimit, customIdOf } from '#src/command/custom-id.ts';
import { formatCall } from './call-line.ts';
import { escapeDiscordLine } from './discord-escape.ts';
import { type ActionRow, type Button, clip, type Part, pageLimits, type TextDisplay } from './discord-page.ts';
import { visible } from './visible.ts';

/** A button for an action; null where the call does not fit in a `custom_id`. */
export function buttonFor({ label, call }: Action, style: Button['style'] = 2): Button | null {
  const custom_id = customIdOf(call);
  const shown = visible(label).trim() || `/${call.command}`;
  return custom_id === null ? null : { type: 2, style, label: clip(shown, pageLimits.label), custom_id };
}

/** Actions as rows of buttons; what does not fit in a button is a line to type in small text. */
export function actionParts(actions: readonly Action[]): { readonly lines: string[]; readonly rows: ActionRow[] } {
  const buttons = actions.flatMap((action) => buttonFor(action) ?? []);
  const lines = actions.filter((action) => customIdOf(action.call) === null).flatMap((action) => lineFor(action) ?? []);
  const rows = Array.from({ length: Math.ceil(buttons.length / pageLimits.buttonsInRow) }, (_, i): ActionRow => {
    return { type: 1, components: buttons.slice(i * pageLimits.buttonsInRow, (i + 1) * pageLimits.buttonsInRow) };
  });
  return { lines, rows };
}

/** The call as a line to type; null where it is too long to be typed. */
export function lineFor({ label, call }: Action): string | null {
  const line = formatCall(call);
  return line.length <= longestLine ? `-# ${escapeDiscordLine(`${clip(label, pageLimits.label)}: ${line}`)}` : null;
}

/**
 * Gives every button of a page a `custom_id` of its own, as Discord demands. One that occurred before repeats its last
 * argument, which reads as the same call; one for which there is no room is left out, for the page has it already.
 */
export function distinctButtons(parts: readonly Part[]): Part[] {
  const taken = new Set<string>();
  const distinct = (button: Button): Button | null => {
    const custom_id = distinctId(button.custom_id, taken);
    if (custom_id !== null) taken.add(custom_id);
    return custom_id === null ? null : { ...button, custom_id };
  };
  return parts.flatMap((part): Part[] => {
    if (part.type === 1) {
      const components = part.components.flatMap((button) => distinct(button) ?? []);
      return components.length > 0 ? [{ ...part, components }] : [];
    }
    if (part.type !== 9) return [part];
    const accessory = distinct(part.accessory);
    const texts: readonly TextDisplay[] = part.components;
    return accessory ? [{ ...part, accessory }] : [...texts];
  });
}

/** Characters of the longest line to type that is worth showing. */
const longestLine = 400;

function distinctId(custom_id: string, taken: ReadonlySet<string>): string | null {
  const argument = /[?&]([^?&]+)$/.exec(custom_id)?.[1];
  let candidate = custom_id;
  while (taken.has(candidate)) {
    if (argument === undefined || candidate.length + 1 + argument.length > customIdLimit) return null;
    candidate += `&${argument}`;
  }
  return candidate;
}
