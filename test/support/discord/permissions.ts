/** The permissions of the bot in a channel that a test can switch. Bits as documented under "Permissions". */
const permissionBits = {
  view: 1n << 10n,
  send: 1n << 11n,
  manageMessages: 1n << 13n,
  embed: 1n << 14n,
  attach: 1n << 15n,
  history: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useCommands: 1n << 31n,
} as const;

export type Permissions = Readonly<Record<keyof typeof permissionBits, boolean>>;

/** What a bot has where nobody thought about it: it may even ping everyone, so that a missing `allowed_mentions` shows. */
export const usualPermissions: Permissions = {
  view: true,
  send: true,
  manageMessages: false,
  embed: true,
  attach: true,
  history: true,
  mentionEveryone: true,
  useCommands: true,
};

/** The bit field as Discord writes it: decimal digits in a string. */
export function permissionField(permissions: Permissions, granted = true): string {
  return Object.entries(permissionBits)
    .filter(([name]) => permissions[name as keyof Permissions] === granted)
    .reduce((sum, [, bit]) => sum | bit, 0n)
    .toString();
}

/** Bits of what a person may do in a server. */
const personBits = { administrator: 1n << 3n, manageServer: 1n << 5n, manageMessages: 1n << 13n } as const;
export type PersonRight = keyof typeof personBits;

/** The bit field of somebody in a server who has these rights beside the usual permissions. */
export function personField(rights: readonly PersonRight[]): string {
  return rights.reduce((sum, right) => sum | personBits[right], BigInt(permissionField(usualPermissions))).toString();
}

/** Whether somebody sees a command that asks for these permissions by default; an administrator sees all. */
export function meets(field: string, wanted: string | null): boolean {
  const [bits, needed] = [BigInt(field), BigInt(wanted ?? 0)];
  return (bits & personBits.administrator) !== 0n || (bits & needed) === needed;
}
