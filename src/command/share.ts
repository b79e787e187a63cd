/** The option by which the asker lets everybody in the channel see the answer. */
export const shareOption = {
  type: 'boolean',
  description: 'Show the answer to everybody in this channel',
  only: 'discord',
  setting: 'share',
} as const;
