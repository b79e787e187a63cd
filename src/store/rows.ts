import { z } from 'zod';
import type { Brief } from '#src/brief/brief.ts';
import { type StyleId, styles } from '#src/cite/style/styles.ts';
import type { ServerSettings } from '#src/command/server-settings.ts';
import type { Pause, Post, Schedule } from '#src/daily/schedule.ts';

const text = z.string().min(1);
const optional = text.nullable();
const flag = z.literal([0, 1]);
const instant = z.iso.datetime();
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
const style = z.enum(Object.keys(styles) as [StyleId, ...StyleId[]]);

const settingsRow = z.strictObject({
  server: text,
  style: style.nullable(),
  private: flag.nullable(),
  language: optional,
  zone: optional,
});

const scheduleRow = z.strictObject({
  id: text,
  server: text,
  channel: text,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  zone: text,
  days: z.string().regex(/^[1-7](,[1-7])*$/),
  topic: optional,
  document: optional,
  role: optional,
  seed: z.int().min(0).max(0xffff_ffff),
  since: z.iso.date(),
  paused: flag,
  paused_until: z.iso.date().nullable(),
  paused_reason: optional,
});

const postRow = z.strictObject({
  schedule: text,
  date: z.iso.date(),
  state: z.enum(['claimed', 'sent', 'missed', 'skipped', 'failed']),
  fact: optional,
  due: instant,
  owner: optional,
  lease: instant.nullable(),
  message: optional,
  settled: instant.nullable(),
  late: flag,
  reason: optional,
});

const item = z.strictObject({
  id: text,
  document: text,
  spans: z
    .array(z.strictObject({ start: z.int().min(0), end: z.int().min(1) }))
    .min(1)
    .readonly(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  note: optional,
  published: z
    .strictObject({
      at: instant,
      message: optional,
      retracted: z.strictObject({ at: instant, reason: text }).nullable(),
    })
    .nullable(),
});

const briefRow = z.strictObject({
  id: text,
  server: text,
  channel: text,
  owner: text,
  title: text,
  slot: z.int().min(1),
  pace: z.int().min(1),
  items: z.codec(z.string(), z.array(item).readonly(), { decode: parseJson, encode: (list) => JSON.stringify(list) }),
  document: optional,
  opened: instant,
  closed: instant.nullable(),
});

const departureRow = z.strictObject({ server: text, left_at: instant });

/** What a server has set, as a row. */
export const settingsCodec = z.codec(settingsRow, z.custom<ServerSettings & { readonly server: string }>(), {
  decode: (row) => ({ ...row, private: row.private === null ? null : row.private === 1 }),
  encode: (settings) => ({ ...settings, private: settings.private === null ? null : flagOf(settings.private) }),
});

export const scheduleCodec = z.codec(scheduleRow, z.custom<Schedule>(), {
  decode: ({ days, paused, paused_until: until, paused_reason: reason, ...row }) => ({
    ...row,
    days: days.split(',').map((day) => weekday.parse(Number(day))),
    paused: paused === 1 ? { until, reason } : null,
  }),
  encode: ({ days, paused, ...schedule }) => ({ ...schedule, days: days.join(','), ...pauseColumns(paused) }),
});

export const postCodec = z.codec(postRow, z.custom<Post>(), {
  decode: (row) => ({ ...row, late: row.late === 1 }),
  encode: (post) => ({ ...post, late: flagOf(post.late) }),
});

export const briefCodec = z.codec(briefRow, z.custom<Brief>(), {
  decode: (row) => row,
  encode: (brief) => brief,
});

/** A server that the bot has left, and when. */
export type Departure = { readonly server: string; readonly at: string };

export const departureCodec = z.codec(departureRow, z.custom<Departure>(), {
  decode: ({ server, left_at: at }) => ({ server, at }),
  encode: ({ server, at }) => ({ server, left_at: at }),
});

function parseJson(column: string, { issues }: Pick<z.core.ParsePayload, 'issues'>) {
  try {
    return JSON.parse(column);
  } catch {
    issues.push({ code: 'invalid_format', format: 'json', input: column, message: 'no JSON' });
    return z.NEVER;
  }
}

function flagOf(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

function pauseColumns(paused: Pause | null) {
  return {
    paused: flagOf(paused !== null),
    paused_until: paused?.until ?? null,
    paused_reason: paused?.reason ?? null,
  };
}
