/** Work that may be stopped between two steps, so that others have their turn. */
export type Steps<T> = Generator<void, T>;

/** Does all of it at once, for who has nothing else to do. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
