import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cities } from '#src/daily/cities.ts';
import { findZones, offsetOf, readZone } from '#src/daily/zones.ts';

const at = Temporal.Instant.from('2026-11-23T00:00:00Z');

describe('a zone that is named', () => {
  test.for<[string, string | null]>([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['asia/almaty', 'Asia/Almaty'],
    ['America/Argentina/San Luis', 'America/Argentina/San_Luis'],
    ['Almaty', 'Asia/Almaty'],
    ['new  york', 'America/New_York'],
    ['Astana', 'Asia/Almaty'],
    ['Nur-Sultan', 'Asia/Almaty'],
    ['Geneva', 'Europe/Zurich'],
    ['the hague', 'Europe/Amsterdam'],
    ['New Delhi', 'Asia/Kolkata'],
    ['Yaounde', 'Africa/Douala'],
    ['utc', 'UTC'],
    ['US/Eastern', 'US/Eastern'],
    ['Etc/GMT-5', 'Etc/GMT-5'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Berl', null],
    ['EST', null],
    ['+05:00', null],
    ['UTC+5', null],
    ['', null],
    ['/', null],
    ['constructor', null],
    ['__proto__', null],
    ['Asia/Almaty[u-ca=hebrew]', null],
  ])('%j is %j', ([text, zone]) => {
    expect(readZone(text)).toBe(zone);
  });
});

describe('zones proposed', () => {
  test.for([
    ['alma', 'Almaty', 'Asia/Almaty'],
    ['new y', 'New York', 'America/New_York'],
    ['astan', 'Astana', 'Asia/Almaty'],
    ['hag', 'The Hague', 'Europe/Amsterdam'],
    ['washing', 'Washington', 'America/New_York'],
    ['brasilia', 'Brasília', 'America/Sao_Paulo'],
    ['europe/be', 'Belgrade', 'Europe/Belgrade'],
    ['kolk', 'Kolkata', 'Asia/Kolkata'],
  ] as const)('%j: %s first', ([typed, city, zone]) => {
    expect(findZones(typed)[0]).toEqual({ city, zone });
  });

  test.for(['Алматы', '?', 'xyzzy'])('%j: none, rather than those for whoever has typed nothing', (typed) => {
    expect(findZones(typed)).toEqual([]);
    expect(findZones(' ')).not.toEqual([]);
  });

  test('each zone once, whatever is typed, and each can be read', () => {
    for (const typed of ['', 'a', 'e', 'asia', 'europe/', 's']) {
      const zones = findZones(typed).map(({ zone }) => zone);
      expect(new Set(zones).size).toBe(zones.length);
      for (const { city, zone } of findZones(typed)) {
        expect(readZone(zone)).toBe(zone);
        expect(() => offsetOf(zone, at), city).not.toThrow();
      }
    }
  });

  test('nothing for what begins none', () => {
    expect(findZones('xyzzy')).toEqual([]);
  });
});

test('the difference is that of the day', () => {
  expect(offsetOf('Europe/Zurich', at)).toBe('UTC+01:00');
  expect(offsetOf('Europe/Zurich', Temporal.Instant.from('2026-07-01T00:00:00Z'))).toBe('UTC+02:00');
  expect(offsetOf('Asia/Kathmandu', at)).toBe('UTC+05:45');
});

describe('the table of cities', () => {
  const table = '/usr/share/zoneinfo/zone.tab';

  test('names each city once, in a zone that there is, and none that a zone is named after', () => {
    expect(new Set(cities.map(({ city }) => city)).size).toBe(cities.length);
    for (const { city, zone } of cities) {
      expect(readZone(zone), city).toBe(zone);
      expect(readZone(city), city).toBe(zone);
    }
  });

  test.skipIf(!existsSync(table))(
    'has the zones of the database’s own table (skipped where the system has none)',
    () => {
      const zones = readFileSync(table, 'utf8')
        .split('\n')
        .map((line) => line.split('\t')[2]);
      for (const { zone } of cities) expect(zones).toContain(zone);
    },
  );
});
