import { createPosting } from '#src/discord/posting.ts';
import { openStore } from '#src/store/open.ts';
import { recordedLog } from '../discord/recorded-log.ts';
import { plainRest } from './plain-rest.ts';
import { document, facts } from './pool.ts';

/**
 * The real posts in a process of their own: does all that is due at a time, then ends; or ends itself without warning
 * at the point it was told, the first or a later time it comes there.
 */
const told = (name: string): string => process.env[name] ?? '';
const ahead = Number(told('FAULTS_AHEAD'));
let left = Number(told('FAULTS_TIMES'));

const store = openStore(told('FAULTS_STORE'));
const { runner } = createPosting({
  rest: plainRest({ token: told('FAULTS_TOKEN'), apiUrl: told('FAULTS_API') }),
  ...{ store, log: recordedLog().log },
  facts: () => facts,
  documents: () => [document],
  clock: { now: () => Date.now() + ahead },
  timer: {
    start(ms, call) {
      // Only what is due now is done; pauses between attempts are short, as the faults are.
      const timeout = call === runner.wake ? undefined : setTimeout(call, Math.min(ms, 20));
      return () => clearTimeout(timeout);
    },
  },
  random: Math.random,
  async at(point) {
    if (point !== told('FAULTS_POINT') || --left > 0) return;
    // Somewhere on the way to Discord and back.
    if (point === 'flying') await new Promise((resolve) => setTimeout(resolve, Math.random() * 6));
    process.kill(process.pid, 'SIGKILL');
  },
});
runner.wake();
await runner.idle();
await runner.stop();
store.close();
process.exit(0);
