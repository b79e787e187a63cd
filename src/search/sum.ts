/** Adds up what `of` gives for each; makes no list of it, of which the ranking would leave thousands to collect. */
export function sum<T>(all: readonly T[], of: (each: T) => number): number {
  return all.reduce((total, each) => total + of(each), 0);
}
