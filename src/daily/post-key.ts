import type { Post } from './schedule.ts';

/**
 * Names a post among all posts: `k7m2p9xa.2026-11-22`. Its buttons carry it, so that the post is known again in the
 * channel, and it is the nonce of its request (Discord's limit: 25 characters).
 */
export function postKey({ schedule, date }: Pick<Post, 'schedule' | 'date'>): string {
  return `${schedule}.${date}`;
}
