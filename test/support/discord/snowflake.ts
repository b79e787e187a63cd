/** Discord counts milliseconds from the first second of 2015. */
const epoch = 1_420_070_400_000n;

let made = 0n;

/** Makes ids that carry their time, each one once in this process. `time` is in milliseconds since 1970. */
export function snowflakes(time: () => number): (ageMs?: number) => string {
  return (ageMs = 0) => (((BigInt(Math.trunc(time() - ageMs)) - epoch) << 22n) | (made++ % (1n << 22n))).toString();
}

/** The time an id carries, in milliseconds since 1970. */
export function snowflakeTime(id: string): number {
  return Number((BigInt(id) >> 22n) + epoch);
}
