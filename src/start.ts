import { commands, groups } from '#commands/index.ts';
import { tellFault } from '#src/cli/tell-fault.ts';
import type { Desk } from '#src/command/desk.ts';
import { readConfig } from '#src/config.ts';
import { loadLibrary } from '#src/library/load.ts';
import { readFacts } from '#src/library/read-facts.ts';
import { tracesOf } from '#src/quote/trace.ts';
import { wordIndexOf } from '#src/quote/verify/word-index.ts';
import type { Library } from '#src/search/library.ts';
import { topics } from '#src/search/topics.ts';

/** Settings, corpus, then Discord or, without a token, the console. Resolves to the exit code. */
export async function start(): Promise<number> {
  try {
    const config = readConfig();
    for (const warning of config.warnings) say(warning);
    const library = await loadLibrary(config.data, say);
    const desk: Desk = { library, commands };
    if (config.token === null) {
      process.stderr.write(
        'No DISCORD_TOKEN is set, so this is the console: the same commands, on this terminal alone.\n',
      );
      const { runConsole } = await import('#src/cli/console.ts');
      await runConsole(desk, { input: process.stdin, output: process.stdout });
      return 0;
    }
    const [{ startDiscord }, { createLog }, { openStore }, { readSalt }] = await Promise.all([
      import('#src/discord/start.ts'),
      import('#src/log.ts'),
      import('#src/store/open.ts'),
      import('#src/store/salt.ts'),
    ]);
    prepare(library);
    const facts = readFacts(config.data, library);
    const store = openStore(config.store);
    const salt = readSalt(config.store);
    const log = createLog(config.logLevel);
    process.on('unhandledRejection', (error) => log.error('a promise was rejected and nobody listened', { error }));
    log.info('corpus loaded', { documents: library.documents.length, passages: library.entries.length });
    log.info('facts loaded', { count: facts.length });
    const { stopped } = await startDiscord({
      config: { ...config, token: config.token },
      log,
      desk: () => desk,
      kept: { store, facts: () => facts, salt },
      commands,
      groups,
      signal: stopSignal(),
    });
    // A socket that is only being opened would keep the process alive.
    const code = await stopped;
    store.close();
    process.exit(code);
  } catch (error) {
    tellFault(error);
    process.exit(1);
  }
}

/** Builds what the first /verify, /trace and autocomplete would otherwise build while somebody waits. */
function prepare(library: Library): void {
  wordIndexOf(library);
  tracesOf(library.documents);
  topics(library);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Aborts at the first SIGINT or SIGTERM; a second one ends the program as usual. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}
