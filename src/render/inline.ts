import type { Inline } from '#src/answer/answer.ts';

/** A line where nothing but text is shown: times in their zone, channels and roles by their ids. */
export function inlineText(parts: readonly Inline[]): string {
  return parts.map(text).join('');
}

function text(part: Inline): string {
  if (typeof part === 'string') return part;
  if ('instant' in part) {
    const local = Temporal.Instant.from(part.instant).toZonedDateTimeISO(part.zone);
    return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })} (${part.zone})`;
  }
  return 'channel' in part ? `channel ${part.channel}` : `role ${part.role}`;
}
