import { cities } from './cities.ts';

/** A time zone as somebody finds it: by the city it is named after, or by another one in it. */
export type ZoneName = { readonly city: string; readonly zone: string };

/** Names that Unicode's data keeps for zones which the IANA time zone database has renamed. Source: its file `backward`. */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

const zones: readonly string[] = [...Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone), 'UTC'];
const names: readonly ZoneName[] = [...zones.map((zone) => ({ city: cityOf(zone), zone })), ...cities];

/** Proposed where nothing is typed. */
const usual: readonly ZoneName[] = [
  { city: 'Geneva', zone: 'Europe/Zurich' },
  { city: 'London', zone: 'Europe/London' },
  { city: 'New York', zone: 'America/New_York' },
  { city: 'Almaty', zone: 'Asia/Almaty' },
  { city: 'UTC', zone: 'UTC' },
];

/** The IANA time zone that a text names, by its own name or by a city; null where it names none, or several. */
export function readZone(text: string): string | null {
  const asked = folded(text);
  if (asked === '') return null;
  const exact = zones.find((zone) => folded(zone) === asked) ?? otherName(text.trim());
  if (exact !== null) return exact;
  const named = new Set(names.filter(({ city }) => folded(city) === asked).map(({ zone }) => zone));
  const [zone, ...more] = named;
  return zone !== undefined && more.length === 0 ? zone : null;
}

/** Zones of which a city or the name begins with what is typed, then those in which a later word does; each once. */
export function findZones(typed: string): readonly ZoneName[] {
  const asked = folded(typed);
  if (asked === '') return typed.trim() === '' ? usual : [];
  const rank = ({ city, zone }: ZoneName): number => {
    if (folded(city).startsWith(asked)) return 0;
    if (folded(zone).startsWith(asked)) return 1;
    return ` ${folded(city)}`.includes(` ${asked}`) || ` ${folded(zone)}`.includes(` ${asked}`) ? 2 : 3;
  };
  const found = names
    .map((name) => ({ name, rank: rank(name) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);
  const seen = new Set<string>();
  return found.filter(({ zone }) => !seen.has(zone) && seen.add(zone));
}

/** How far its clocks are from UTC at an instant: `UTC+05:00`. */
export function offsetOf(zone: string, at: Temporal.Instant): string {
  return `UTC${at.toZonedDateTimeISO(zone).offset}`;
}

/** Older names (`US/Eastern`) are in no list but are zones; a bare offset is none, for it knows no summer time. */
function otherName(text: string): string | null {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)+$/.test(text)) return null;
  try {
    const { timeZoneId } = new Temporal.ZonedDateTime(0n, text);
    return renamed[timeZoneId] ?? timeZoneId;
  } catch {
    return null;
  }
}

function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim();
}
