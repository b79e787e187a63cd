import type { Post, Schedule } from './schedule.ts';
import type { Schedules } from './schedules.ts';

/** The posts of all schedules of a schedule's channel: what one has shown the others do not repeat. */
export function channelPosts({ server, channel }: Pick<Schedule, 'server' | 'channel'>, schedules: Schedules): Post[] {
  return schedules
    .of(server)
    .filter((each) => each.channel === channel)
    .flatMap(({ id }) => schedules.posts(id));
}
