import { createHash } from 'node:crypto';
import type { Scope } from './registration.ts';

/** A text that is equal for two lists of commands exactly where Discord shows them alike; takes Discord's own answer too. */
export function canonical(commands: readonly unknown[], scope: Scope): string {
  const fields = scope === 'global' ? [...meaningful, 'contexts', 'integration_types'] : meaningful;
  const texts = commands.map((command) => JSON.stringify(normal(command, fields)));
  return `[${texts.sort().join(',')}]`;
}

/** Eight hexadecimal digits of the canonical form, to tell versions apart in a log. */
export function fingerprint(canonicalForm: string): string {
  return createHash('sha256').update(canonicalForm).digest('hex').slice(0, 8);
}

/** What is ours; the rest of Discord's answer (`id`, `version`, localizations …) is its own. */
const meaningful = ['type', 'name', 'description', 'required', 'autocomplete', 'choices', 'value'].concat(
  ['min_length', 'max_length', 'min_value', 'max_value', 'options', 'channel_types'],
  ['nsfw', 'default_member_permissions'],
);
/** Lists without an order of their own. */
const unordered = new Set(['contexts', 'integration_types']);
/** Discord leaves out or fills in these, whichever was sent. */
const isDefault = (key: string, value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (key === 'type' && value === 1);

function normal(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => normal(each, fields));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, each]) => fields.includes(key) && !isDefault(key, each));
  return Object.fromEntries(
    entries
      .map(([key, each]): [string, unknown] => [key, unordered.has(key) ? sorted(each) : normal(each, fields)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.toSorted() : value;
}
