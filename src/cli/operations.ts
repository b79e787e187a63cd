/** What the person who runs Ibid does on the command line alone: no answer from the corpus, and nothing on Discord. */
export type Operation = {
  /** How it is typed, as `backup FILE`; several ways are several entries. */
  readonly usage: readonly string[];
  /** What it is for, without a full stop. */
  readonly description: string;
  readonly load: () => Promise<OperationModule>;
};

/** The file behind an operation. It is loaded only when asked for, so that no question waits for it. */
export type OperationModule = {
  /** Takes the words after the first; gives the exit code. A Fault or Misuse that it throws is told on standard error. */
  readonly run: (args: readonly string[]) => number | Promise<number>;
};

/** Operations by the first word of the command line. */
const operations: Readonly<Record<string, Operation>> = {
  backup: {
    usage: ['backup FILE'],
    description:
      'Copy the database into a new file, also while the bot runs, and check the copy. What is erased later stays in it: delete old backups',
    load: () => import('./backup.ts'),
  },
  facts: {
    usage: [
      'facts propose [--document DOCUMENT] [--limit NUMBER]',
      'facts check',
      'facts accept PLACE --id ID --topics THEME,THEME [--as-of DATE] [--later PLACE] [--reviewed DATE]',
    ],
    description:
      'The pool of daily facts: sentences for a person to choose from, a check of all that were chosen, and a choice written down',
    load: () => import('./facts.ts'),
  },
  subjects: {
    usage: [
      'subjects list [DOCUMENT]',
      'subjects show REFERENCE',
      'subjects add REFERENCE "ENTRY" ["ENTRY" …]',
      'subjects remove REFERENCE "ENTRY" ["ENTRY" …]',
      'subjects try DOCUMENT',
    ],
    description:
      'The subject index of each document, by which /find finds a passage that is asked for in other words: which passages have entries, those of one, a change of them, and which entries lead to their passage. A REFERENCE is one as /cite takes it, or the passage’s id. With --json for programs',
    load: () => import('./subjects.ts'),
  },
  brief: {
    usage: ['brief check FILE.json'],
    description:
      'Hold a brief that was exported as JSON against the documents held now: which of its quotations are word for word in their sources. The exit code is 2 where not all are',
    load: () => import('./brief.ts'),
  },
};

/** The operation that a command line begins with. */
export function findOperation([name = '']: readonly string[]): Operation | null {
  return Object.hasOwn(operations, name) ? (operations[name] ?? null) : null;
}

/** What help says of one operation, or of all: a line for each way to type it. */
export function formatOperations(which: readonly Operation[] = Object.values(operations)): string {
  return which.map(({ usage, description }) => `${usage.join('\n')}\n  ${description}.`).join('\n');
}
