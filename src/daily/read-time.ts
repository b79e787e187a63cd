/** A time of day as people type it (`9:00`, `09.30`, `0930`, `9`, `9 pm`, `9:30pm`) as `HH:MM`; null where it is none. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(text.trim());
  const [, hourText = '', minuteText = '00', half] = match ?? [];
  if (!match || (half === undefined && /m/i.test(text))) return null;
  const hour = half === undefined ? Number(hourText) : onTwelve(Number(hourText), half.toLowerCase() === 'p');
  const minute = Number(minuteText);
  if (hour === null || hour > 23 || minute > 59) return null;
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}

/** 12 am is midnight, 12 pm noon; null for an hour that no such clock shows. */
function onTwelve(hour: number, afternoon: boolean): number | null {
  return hour < 1 || hour > 12 ? null : (hour % 12) + (afternoon ? 12 : 0);
}
