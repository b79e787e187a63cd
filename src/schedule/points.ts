/** Where a process may end while it makes a post, in this order; tests end it at each of them. */
export const points = ['due', 'claimed', 'held', 'looked', 'sending', 'flying', 'answered', 'marked'] as const;
export type Point = (typeof points)[number];
