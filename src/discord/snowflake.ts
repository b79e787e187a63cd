/** Discord's ids count milliseconds from the first second of 2015 in their upper 42 bits. */
const epoch = 1_420_070_400_000;

/** When the thing with this id was made, in milliseconds since 1970. Source: Discord's reference, ‘Snowflakes’. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + epoch;
}

/** The smallest id that something made at that time, in milliseconds since 1970, can have. */
export function snowflakeFrom(time: number): string {
  return (BigInt(Math.max(0, Math.trunc(time) - epoch)) << 22n).toString();
}
