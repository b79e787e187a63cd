/** What was asked on the command line, read. */
export type Asked = {
  /** Where test collections lie. */
  readonly folders: readonly string[];
  /** How many passages a generated corpus has, one corpus for each number. */
  readonly passages: readonly number[];
  /** Peers by their ids; all where empty. */
  readonly only: readonly string[];
  /** Whether to show failing questions of the half that nothing is chosen on. */
  readonly hold: boolean;
};

export type Report = {
  /** Markdown: tables, and what must be known to read them. */
  readonly section: string;
  /** What is of use to who is at work, and not kept. */
  readonly aside?: string;
};

/** One thing that can be measured. What it measures is loaded when it runs. */
export type Bench = {
  /** What it takes beside its name; without what it needs it cannot run. */
  readonly takes: readonly (keyof Asked)[];
  readonly needs?: keyof Asked;
  run(asked: Asked): Promise<Report>;
};

/** Tells how far a long measurement is. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
