import type { Paper } from '#src/brief/export/paper.ts';
import type { Quotation } from '#src/quote/quotation.ts';

/** One use of a command, as data: what a button carries, and what "try instead" proposes. */
export type Call = {
  readonly command: string;
  readonly arguments: Readonly<Record<string, string | number | boolean>>;
};

/** A button, or in a terminal the line to type. */
export type Action = { readonly label: string; readonly call: Call };

/** All texts are plain: a renderer escapes them for its platform. */
export type Block =
  | { readonly type: 'heading'; readonly text: string }
  /** Our own words. */
  | { readonly type: 'note'; readonly text: string }
  /** Our own words on one line, with things among them that each platform shows in its own way. */
  | { readonly type: 'line'; readonly parts: readonly Inline[] }
  | QuotationBlock
  | { readonly type: 'list'; readonly items: readonly { readonly text: string; readonly call?: Call }[] }
  | { readonly type: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'next'; readonly actions: readonly Action[] };

export type Inline =
  | string
  /** An instant (ISO 8601); shown in the reader's own zone where the platform knows it, else in this one. */
  | { readonly instant: string; readonly zone: string }
  /** Discord's ids. Neither pings anybody. */
  | { readonly channel: string }
  | { readonly role: string };

/** A passage with its citation. */
export type QuotationBlock = {
  readonly type: 'quotation';
  /** The whole passage. */
  readonly quotation: Quotation;
  /** A shorter form with marked cuts, for where people read along; absent where the whole is short enough. */
  readonly excerpt?: Quotation;
  /** `context` is shown as what surrounds the answer, never as the answer. */
  readonly role: 'answer' | 'context';
  /** The place as a handle (`src/quote/handle.ts`): what buttons carry. */
  readonly at: string;
  /** Where only whole sentences of the passage are quoted: how many, from the place on. */
  readonly sentences?: number;
  /** It cannot be shared by itself: who sees it is for the command to say. */
  readonly unshared?: true;
  /** What can be opened from here: the whole paragraph, what stands around it, its notes. */
  readonly actions: readonly Action[];
};

/** What came of a call; programs read it. */
export const outcomes = ['found', 'nothing', 'ambiguous', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** A file: its text, in UTF-8. With a paper, a Word document made of it, where files can be handed over; else its text. */
export type AnswerFile = { readonly name: string; readonly text: string; readonly paper?: Paper };

/** A message that Ibid has posted, and what is to stand in its place. */
export type Replacement = {
  readonly channel: string;
  /** Discord's id of it; null where Discord has never told it. */
  readonly message: string | null;
  /** What its buttons carry as `post`, and the instant (ISO 8601) from which on it may have been posted: to find it by. */
  readonly key: string;
  readonly since: string;
  readonly by: readonly Block[];
  /** What the asker is told beside the answer where it is not done. */
  readonly otherwise: Readonly<Record<Unreplaced, string>>;
};

/** gone: there is no such message · refused: Discord does not let it be changed · unknown: no answer came. */
export type Unreplaced = 'gone' | 'refused' | 'unknown';

export type Answer = {
  readonly outcome: Outcome;
  /** One sentence that says what came of it. */
  readonly message: string;
  readonly blocks: readonly Block[];
  /** `channel` is for everybody, `asker` for the asker alone. */
  readonly audience: 'asker' | 'channel';
  /** The next page of the answer it was called from: it takes that one's place, where the asker alone sees it. */
  readonly turnsPage?: true;
  /** To be handed over as files. Names have an ending. */
  readonly files?: readonly AnswerFile[];
  /** Showing it publishes an item of a brief, as was noted at that instant (ISO 8601): what came of it is to be noted too. */
  readonly publishes?: { readonly brief: string; readonly item: string; readonly at: string };
  /** To be done before it is shown. */
  readonly replaces?: Replacement;
  /** For the asker alone, after an answer that everybody sees. */
  readonly aside?: readonly Block[];
  /** What `--json` prints instead of the usual shape, where a command has a shape of its own. */
  readonly data?: Readonly<Record<string, unknown>>;
};
