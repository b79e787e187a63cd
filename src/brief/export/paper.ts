import { formatCitation } from '#src/cite/citation.ts';
import type { StyleId } from '#src/cite/style/styles.ts';
import type { Brief } from '../brief.ts';
import type { Held } from '../quote-item.ts';
import { formatSeconds, type Timed, type TimedItem, timed } from '../timing.ts';

/** What a brief says when it is written down, whatever the file: texts are plain. */
export type Paper = {
  readonly title: string;
  /** Instants in UTC, ISO 8601: of the brief, not of the file. */
  readonly created: string;
  readonly modified: string;
  readonly blocks: readonly PaperBlock[];
};

export type PaperBlock =
  | { readonly type: 'title' | 'heading' | 'line'; readonly text: string }
  | {
      readonly type: 'quotation';
      readonly text: string;
      /** The citation, and what a reader must know to read the words rightly. */
      readonly footnote: string;
      /** It was withdrawn. */
      readonly struck: boolean;
      /** Of the words, BCP 47. */
      readonly language: string;
    };

/** How a brief is written down. */
export type PaperOptions = {
  readonly style?: StyleId | undefined;
  /** IANA time zone; UTC where none is given. */
  readonly zone?: string | undefined;
  /** With the team's own notes, which are left out else: a record goes to others. */
  readonly notes?: boolean | undefined;
};

/** Writes a brief down: what was published, in that order, then what was not. */
export function paperOf(brief: Brief, held: Held, options: PaperOptions = {}): Paper {
  const { title, opened, closed } = brief;
  const whole = timed(brief, held);
  const published = whole.items.filter(({ item }) => item.published).toSorted(byPublication);
  const rest = whole.items.filter(({ item }) => !item.published);
  const when = (instant: string) => formatInstant(instant, options.zone);
  return {
    title,
    created: opened,
    modified: closed ?? opened,
    blocks: [
      { type: 'title', text: title },
      line(`Begun ${when(opened)}; ${closed === null ? 'not ended yet' : `ended ${when(closed)}`}.`),
      line(totalOf(whole, brief)),
      line('Each quotation is word for word from its source; […] marks what was left out of a passage.'),
      { type: 'heading', text: 'Published' },
      ...(published.length === 0 ? [line('Nothing was published.')] : []),
      ...published.flatMap((each) => blocksOf(each, options)),
      ...(rest.length === 0 ? [] : [{ type: 'heading' as const, text: 'Not published' }]),
      ...rest.flatMap((each) => blocksOf(each, options)),
    ],
  };
}

/** `2026-11-21 09:30 UTC`, or with the zone in its place. */
export function formatInstant(instant: string, zone = 'UTC'): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })} ${zone}`;
}

/** A sentence of ours that ends as one. */
export function asSentence(text: string): string {
  return text.replace(/\.?$/, '.');
}

function byPublication({ item: a }: TimedItem, { item: b }: TimedItem): number {
  return Temporal.Instant.compare(a.published?.at ?? '', b.published?.at ?? '');
}

function totalOf({ sentence }: Timed, { pace }: Brief): string {
  return `At ${pace} words a minute: ${sentence}`;
}

function blocksOf({ item, quoted, words, seconds }: TimedItem, { style, zone, notes }: PaperOptions): PaperBlock[] {
  const { published, note } = item;
  const retracted = published?.retracted;
  const when = published ? `Published ${formatInstant(published.at, zone)}. ` : '';
  const length = `${words} ${words === 1 ? 'word' : 'words'}, ${formatSeconds(seconds)}.`;
  const head = 'refusal' in quoted ? `${when}${quoted.refusal}` : `${when}${length}`;
  return [
    line(head),
    ...('refusal' in quoted
      ? []
      : [
          {
            type: 'quotation' as const,
            text: quoted.quotation.text,
            footnote: [
              asSentence(formatCitation(quoted.document, quoted.passage, style)),
              ...quoted.quotation.cautions,
            ].join(' '),
            struck: Boolean(retracted),
            language: quoted.document.metadata.language,
          },
        ]),
    ...(retracted ? [line(`Withdrawn ${formatInstant(retracted.at, zone)}: ${asSentence(retracted.reason)}`)] : []),
    ...(notes && note !== null ? [line(`Note: ${note}`)] : []),
  ];
}

function line(text: string): PaperBlock {
  return { type: 'line', text };
}
