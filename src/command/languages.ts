import { echo } from '#src/answer/echo.ts';
import { writtenDate } from '#src/answer/written-date.ts';
import type { Suggest } from './define.ts';

/** Languages proposed for dates: the official ones of the United Nations first, then some that teams work in. */
const proposed = (
  'en fr es ru ar zh kk ky uz tg tk az hy ka be uk tr fa ps ur hi bn ' +
  'de it pt nl pl ro cs hu sr sq el sw am ko ja vi id my'
).split(' ');

const named = (code: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code;

/** By the language's code, its English name or its own; each is shown with a date as it would be written. */
export const suggestLanguages: Suggest = (typed) => {
  const asked = typed.trim().toLowerCase();
  return proposed
    .filter((code) => [code, named(code, 'en'), named(code, code)].some((name) => name.toLowerCase().startsWith(asked)))
    .map((code) => ({ name: `${languageName(code)}: ${writtenDate('2014-03-28', code)}`, value: code }));
};

/** The language (BCP 47) that a text names, by its code or by its name; null where dates cannot be written in it. */
export function readLanguage(text: string): string | null {
  const asked = text.trim().toLowerCase();
  const byName = proposed.find((code) =>
    [named(code, 'en'), named(code, code)].some((name) => name.toLowerCase() === asked),
  );
  if (byName) return byName;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(asked.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** `Russian (ru)`. */
export function languageName(code: string): string {
  return `${named(code, 'en')} (${code})`;
}

export function unknownLanguage(text: string): string {
  return `‘${echo(text, 40)}’ is no language that dates can be written in; choose one from the list, or give its code, as ru or fr.`;
}
