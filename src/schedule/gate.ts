/** Lets work pass, one at a time for each key and so many at a time altogether, in the order in which it came. */
export type Gate = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export function createGate(most: number): Gate {
  const busy = new Set<string>();
  const waiting: { readonly key: string; readonly open: () => void }[] = [];
  const admit = (): void => {
    while (busy.size < most) {
      const next = waiting.findIndex(({ key }) => !busy.has(key));
      const [entry] = next < 0 ? [] : waiting.splice(next, 1);
      if (!entry) return;
      busy.add(entry.key);
      entry.open();
    }
  };
  return async (key, work) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push({ key, open: resolve });
    admit();
    await promise;
    try {
      return await work();
    } finally {
      busy.delete(key);
      admit();
    }
  };
}
