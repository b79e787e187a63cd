/** What a run found, what it must be, and whether it is. */
export type Row = {
  readonly what: string;
  readonly must: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly holds: boolean;
};

type Posted = {
  readonly duplicates: number;
  readonly lost: number;
  readonly misjudged: number;
  readonly violations: number;
};

/** A row for posts of which each must have been made once, and be known to have been. */
export function onceRow(what: string, figures: Posted & Readonly<Record<string, number>>): Row {
  const { duplicates, lost, misjudged, violations } = figures;
  return { what, figures, must: 'each once', holds: duplicates + lost + misjudged + violations === 0 };
}

/** Rows as a table in Markdown, a column for each figure. */
export function table(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const cells = rows.map(({ what, figures, must, holds }) => {
    const shown = names.map((name) => figures[name]?.toLocaleString('en') ?? '–');
    return `| ${[what, ...shown, must, holds ? 'yes' : '**no**'].join(' | ')} |`;
  });
  return [
    `| ${['', ...names, 'must hold', 'holds'].join(' | ')} |`,
    `| --- |${' ---: |'.repeat(names.length)} --- | --- |`,
    ...cells,
  ].join('\n');
}
