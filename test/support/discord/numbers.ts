/** Flags of a message, as documented under "Message Flags". */
export const messageFlags = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** As documented under "Component Types". */
export const componentTypes = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

/** As documented under "Interaction Type". */
export const interactionTypes = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
/** As documented under "Application Command Types". */
export const commandTypes = { slash: 1, user: 2, message: 3 } as const;
/** As documented under "Channel Types"; those that a bot of text meets. */
export const channelTypes = {
  text: 0,
  dm: 1,
  voice: 2,
  category: 4,
  announcement: 5,
  publicThread: 11,
  forum: 15,
} as const;
