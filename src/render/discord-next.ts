import { customIdLimit, encodeCall } from '#src/command/custom-id.ts';
import { handleLength } from '#src/quote/handle.ts';
import { buttonFor } from './discord-button.ts';
import { type ActionRow, type Part, pageLimits } from './discord-page.ts';

/**
 * The end of a page that quotations follow: buttons that show them by their handles, as many to a button as its
 * `custom_id` holds. What not even a full row can reach is said.
 */
export function nextParts(handles: readonly string[]): Part[] {
  const starts = Array.from({ length: Math.ceil(handles.length / perButton) }, (_, i) => i * perButton);
  const buttons = starts.slice(0, pageLimits.buttonsInRow).flatMap((start) => {
    const end = Math.min(start + perButton, handles.length);
    const label = start === 0 ? `Next (${handles.length} more)` : `Next ${start + 1}–${end}`;
    const call = { command: 'show', arguments: { at: handles.slice(start, end).join('') } };
    return buttonFor({ label, call }, start === 0 ? 1 : 2) ?? [];
  });
  if (buttons.length === 0) return [];
  const row: ActionRow = { type: 1, components: buttons };
  const beyond = handles.length - pageLimits.buttonsInRow * perButton;
  if (beyond <= 0) return [row];
  return [{ type: 10, content: `-# ${beyond} of them are more than these buttons reach; ask more narrowly.` }, row];
}

const perButton = Math.floor(
  (customIdLimit - encodeCall({ command: 'show', arguments: { at: '' } }).length) / handleLength,
);

/** The most that `nextParts` ever takes. */
export const nextRoom: readonly Part[] = nextParts(Array<string>(9999).fill('x'.repeat(handleLength)));
