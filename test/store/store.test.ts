import { afterAll, describe } from 'vitest';
import { createMemoryStore } from '#src/store/memory.ts';
import { openStore } from '#src/store/open.ts';
import type { OpenStore } from '#src/store/sqlite.ts';
import { briefsContract } from './briefs-contract.ts';
import { storeContract } from './contract.ts';
import { TempFolder } from './temp-folder.ts';

const folder = new TempFolder();
afterAll(() => folder[Symbol.dispose]());

let opened = 0;
const stores: readonly (readonly [string, () => OpenStore])[] = [
  ['in memory', createMemoryStore],
  ['in SQLite', () => openStore(folder.at(`${++opened}.sqlite`))],
];

describe.for(stores)('a store %s', ([, open]) => {
  storeContract(open);
  briefsContract(open);
});
