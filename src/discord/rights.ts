import type { Right } from '#src/command/here.ts';

/** Discord's bits for what commands ask for. Source: Discord's reference, ‘Permissions’. */
export const permissionBits: Readonly<Record<Right, bigint>> = {
  'manage-server': 1n << 5n,
  'manage-messages': 1n << 13n,
};
/** Whoever has this may do everything. */
const administrator = 1n << 3n;

/** What a member may do, from the field of bits (decimal digits) that an interaction carries; nothing where it has none. */
export function rightsOf(permissions: string | undefined): ReadonlySet<Right> {
  const bits = BigInt(permissions ?? 0);
  const granted = (bit: bigint) => (bits & administrator) !== 0n || (bits & bit) !== 0n;
  const rights = Object.entries(permissionBits) as [Right, bigint][];
  return new Set(rights.flatMap(([right, bit]) => (granted(bit) ? [right] : [])));
}
