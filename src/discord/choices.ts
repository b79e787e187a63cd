import type { Suggestion } from '#src/command/define.ts';

/** Discord's limits: 25 choices, names and values of 1 to 100 characters. */
const mostChoices = 25;
const longest = 100;

/** Invisible and bidirectional format characters (not the joiners, which some scripts need), and half characters. */
const unseen = /[^\P{Cf}\u200C\u200D]|[\p{Co}\p{Cs}]/gu;

/**
 * Suggestions as Discord takes them. A name is cleaned of `@` and `#`, which could look like a mention, and shortened;
 * a value is never altered, so one that Discord would refuse drops its suggestion. Names and values are unique.
 */
export function choices(suggestions: readonly Suggestion[]): Suggestion[] {
  const names = new Set<string>();
  const values = new Set<string>();
  return suggestions
    .map(({ name, value }) => ({ name: shorten(clean(name)), value }))
    .filter(({ name, value }) => {
      if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(name) || !isSendable(value) || names.has(name) || values.has(value))
        return false;
      names.add(name);
      values.add(value);
      return true;
    })
    .slice(0, mostChoices);
}

function clean(text: string): string {
  const plain = text.replace(unseen, '').replace(/\s+/g, ' ');
  return plain
    .replace(/[\p{Cc}@#＠＃]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** UTF-16 code units, which are never fewer than code points: below the limit whichever Discord counts. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, longest - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

function isSendable(value: string): boolean {
  return (
    value.length <= longest &&
    value.trim() !== '' &&
    value.isWellFormed() &&
    !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(value)
  );
}
