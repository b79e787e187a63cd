import { briefCodec, departureCodec, postCodec, scheduleCodec, settingsCodec } from './rows.ts';
import { type Table, tableOf } from './table.ts';

export const settings = tableOf({ name: 'settings', server: 'server', order: 'server' }, settingsCodec);
export const schedules = tableOf({ name: 'schedules', server: 'server', order: 'number' }, scheduleCodec);
export const posts = tableOf(
  {
    name: 'posts',
    server: '(select server from schedules where id = posts.schedule)',
    order: 'schedule, date',
  },
  postCodec,
);
export const briefs = tableOf({ name: 'briefs', server: 'server', order: 'number' }, briefCodec);
export const departures = tableOf({ name: 'departures', server: 'server', order: 'server' }, departureCodec);

/**
 * Every table with rows of servers; one that finds its server through another stands before that other. What lists and
 * what erases all that is kept of a server goes by this list, so a table that a migration adds belongs here.
 */
export const tables: readonly Table[] = [posts, schedules, settings, briefs, departures];
