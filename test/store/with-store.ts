import type { OpenStore } from '#src/store/sqlite.ts';

/** Makes a test of work on a new store, which is closed after it. */
export function withStoreFrom(open: () => OpenStore): (work: (store: OpenStore) => void) => () => void {
  return (work) => () => {
    const store = open();
    try {
      work(store);
    } finally {
      store.close();
    }
  };
}
