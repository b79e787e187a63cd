import type { ServerSettings } from '#src/command/server-settings.ts';

/** What holds for a server that has set nothing. */
export const unset: ServerSettings = { style: null, private: null, language: null, zone: null };

/** Whether there is nothing to be kept. */
export function isUnset(settings: ServerSettings): boolean {
  return Object.values(settings).every((value) => value === null);
}
