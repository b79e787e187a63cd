/** Kinds of proposals, in the order in which they are proposed where nothing else decides. */
export const proposalKinds = ['theme', 'abbreviation', 'heading', 'symbol', 'body', 'phrase'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** Something to look for that the corpus speaks of. */
export type Proposal = {
  readonly kind: ProposalKind;
  /** As shown. */
  readonly label: string;
  /** The question to ask, 1–100 characters (Discord's limit for the value of a choice); it always finds something. */
  readonly value: string;
  /** How many passages answer when it is asked for; null where it is too rare to have been tried. */
  readonly count: number | null;
  /**
   * In how many passages it stands: what decides its place. Of a theme: those with its label or one of its terms. Of an
   * abbreviation: those with its short or its long form. Of a heading: those under it. Of a symbol: those that cite it,
   * themselves or in a note, and those of the document itself where asking for it finds them. Of a body's name or a phrase:
   * those that have its words in a row, stemmed.
   */
  readonly standsIn: number;
};

/** A proposal with what it goes by. */
export type NamedProposal = Proposal & {
  /** What it is called: typing the beginning of one of these proposes it first. */
  readonly names: readonly string[];
  /** What else it is typed as: synonyms, words of lay people. */
  readonly others: readonly string[];
};

/** A proposal that is not known yet to find something: `rows` are the first passages that should be found. */
export type Draft = Omit<NamedProposal, 'count'> & { readonly rows: readonly number[] };
