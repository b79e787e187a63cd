import type { Values } from './decode.ts';
import type { Command, Setting } from './define.ts';
import type { Here } from './here.ts';
import type { ServerSettings } from './server-settings.ts';

/** The value that each setting of a server gives to an option; undefined where the server has set nothing. */
const given: Readonly<Record<Setting, (settings: ServerSettings) => string | boolean | undefined>> = {
  style: (settings) => settings.style ?? undefined,
  share: (settings) => (settings.private === null ? undefined : !settings.private),
  zone: (settings) => settings.zone ?? undefined,
};

/**
 * The arguments with what the server has set in the place of options left out: an option counts more than the server's
 * setting, and that more than Ibid's own default. A button shows nobody else anything unless it says so itself.
 */
export function withDefaults(command: Command, values: Values, here: Here | undefined, pressed: boolean): Values {
  const open = Object.entries(command.options).filter(
    ([name, { setting }]) => setting && values[name] === undefined && !(pressed && setting === 'share'),
  );
  if (open.length === 0 || !here?.server) return values;
  const settings = here.store.settings.get(here.server);
  const filled = open.map(([name, { setting }]) => [name, setting && given[setting](settings)]);
  return { ...values, ...Object.fromEntries(filled) };
}
