/**
 * A date as far as it is known (`2014-03-28`, `2014-03`, `2014`) in words that Ibid itself writes, in a language (BCP
 * 47): `28 March 2014`, `март 2014 г.`; in English where none is given. Dates within citations belong to their style.
 */
export function writtenDate(iso: string, language: string | null = null): string {
  const [year = 0, month, day] = iso.split('-').map(Number);
  const form = new Intl.DateTimeFormat(language ?? 'en-GB', {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  });
  return form.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
