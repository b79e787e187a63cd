import { echo } from '#src/answer/echo.ts';
import { findZones, offsetOf, readZone } from '#src/daily/zones.ts';
import type { Suggest } from './define.ts';
import type { Found } from './pick.ts';

/** The option by which a command is told a time zone. */
export const zoneOption = {
  type: 'string',
  maxLength: 60,
  description: 'A city or an IANA time zone: Geneva, Almaty, America/New_York',
  suggest: suggestZones(),
} as const;

/** The IANA name of the zone that an option names, or the nearest ones. */
export function pickZone(text: string): Found<string> {
  const value = readZone(text);
  if (value !== null) return { ok: true, value };
  const near = findZones(text)
    .slice(0, 4)
    .map(({ city, zone }) => `${city} (${zone})`);
  return {
    ok: false,
    sentence: `‘${echo(text, 60)}’ names no time zone; ${near.length > 0 ? `is it one of ${near.join(', ')}?` : 'name a large city or an IANA zone, as Europe/Berlin.'}`,
  };
}

function suggestZones(): Suggest {
  return (typed, _, { here }) => {
    const now = here?.now();
    return findZones(typed).map(({ city, zone }) => ({
      name: [city === zone ? zone : `${city} · ${zone}`, now ? ` (${offsetOf(zone, now)})` : ''].join(''),
      value: zone,
    }));
  };
}
