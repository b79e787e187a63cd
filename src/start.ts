import { isatty } from 'node:tty';
import { commands, groups } from '#commands/index.ts';
import { tellFault } from '#src/cli/tell-fault.ts';
import type { Desk } from '#src/command/desk.ts';
import { type Config, readConfig } from '#src/config.ts';
import { Fault } from '#src/corpus/fault.ts';
import { liveLibrary } from '#src/library/live-library.ts';
import { loadLibrary } from '#src/library/load.ts';
import { readFacts } from '#src/library/read-facts.ts';
import type { Log } from '#src/log.ts';
import { emptyLibrary } from '#src/search/empty-library.ts';

/** Settings, corpus, then Discord or, without a token, the console. Resolves to the exit code. */
export async function start(): Promise<number> {
  try {
    const config = readConfig();
    for (const warning of config.warnings) say(warning);
    const { token } = config;
    // A socket that is only being opened would keep the process alive.
    if (token !== null) process.exit(await runBot({ ...config, token }));
    const library = await loadLibrary(config.data, say);
    process.stderr.write(
      'No DISCORD_TOKEN is set, so this is the console: the same commands, on this terminal alone.\n',
    );
    const { runConsole } = await import('#src/cli/console.ts');
    await runConsole({ library, commands }, { input: process.stdin, output: process.stdout });
    return 0;
  } catch (error) {
    tellFault(error);
    process.exit(1);
  }
}

/** Serves Discord until it is told to stop. Where nothing that fits is kept of the corpus, it is read meanwhile. */
async function runBot(config: Config & { readonly token: string }): Promise<number> {
  const [{ startDiscord }, { createLog }, { openStore }, { readSalt }] = await Promise.all([
    import('#src/discord/start.ts'),
    import('#src/log.ts'),
    import('#src/store/open.ts'),
    import('#src/store/salt.ts'),
  ]);
  const live = liveLibrary(config.data, {
    tell: say,
    holding: (library) => ({ desk: { library, commands }, facts: readFacts(config.data, library) }),
  });
  const store = openStore(config.store);
  const salt = readSalt(config.store);
  const log = createLog(config.logLevel);
  process.on('unhandledRejection', (error) => log.error('a promise was rejected and nobody listened', { error }));
  const tellHeld = (): void => {
    const { desk, facts } = live.held() ?? {};
    log.info('corpus loaded', { documents: desk?.library.documents.length, passages: desk?.library.entries.length });
    log.info('facts loaded', { count: facts?.length });
  };
  const ready = (live.held() ? Promise.resolve() : live.read()).then(tellHeld);
  const stop = stopSignal();
  onHangUp(stop, () => readAgain(live.read, tellHeld, log));
  const nothing = emptyLibrary();
  const serve = async (): Promise<number> => {
    const { stopped } = await startDiscord({
      config,
      log,
      desk: (): Desk => live.held()?.desk ?? { library: nothing, commands, reading: live.progress() },
      kept: { store, facts: () => live.held()?.facts ?? [], salt, briefDays: config.briefDays, ready },
      commands,
      groups,
      signal: stop.signal,
    });
    return stopped;
  };
  // A corpus that cannot be read ends all; once it is read, only serving does.
  const code = await Promise.race([serve(), ready.then(() => new Promise<never>(() => {}))]);
  store.close();
  return code;
}

/** Takes over what the data are now, or keeps what is held. */
async function readAgain(read: () => Promise<void>, tellHeld: () => void, log: Log): Promise<void> {
  log.info('reading the corpus again');
  try {
    await read();
    tellHeld();
  } catch (error) {
    const count = error instanceof Fault ? error.problems.length : undefined;
    log.error('the corpus as it is now is not taken over; the one before is kept', { count, error });
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Aborts at the first SIGINT or SIGTERM; a second one ends the program as usual. */
function stopSignal(): AbortController {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller;
}

/** SIGHUP asks for the data to be read again, unless the terminal that the program was started on has gone: then it stops. */
function onHangUp(stop: AbortController, call: () => unknown): void {
  if (process.platform === 'win32') return;
  const terminals = [0, 1, 2].filter((file) => isatty(file));
  process.on('SIGHUP', () => {
    if (terminals.length > 0 && !terminals.some((file) => isatty(file))) stop.abort();
    else call();
  });
}
