/** What a template may name: `work` is author and title; `quoted` the title in quotation marks; `aside` is speech's. */
const slots = ['work', 'author', 'title', 'quoted', 'number', 'date', 'place', 'aside'] as const;
export type Slot = (typeof slots)[number];

/** The template with each slot filled; one that has no text goes with all that stands round it. */
export function fill(template: string, texts: Readonly<Record<Slot, string | null>>): string {
  return pieces(template)
    .map((piece) => {
      if ('literal' in piece) return piece.literal;
      const text = texts[piece.slot];
      return text === null ? '' : `${piece.before}${text}${piece.after}`;
    })
    .join('');
}

/** The slots a template names. */
export function slotsOf(template: string): Slot[] {
  return pieces(template).flatMap((piece) => ('slot' in piece ? [piece.slot] : []));
}

/** Matches what `fill` gives for this template, with the groups of each slot's pattern. */
export function compile(template: string, patterns: Readonly<Record<Slot, string>>): RegExp {
  const source = pieces(template).map((piece) => {
    if ('literal' in piece) return RegExp.escape(piece.literal);
    const filled = `${RegExp.escape(piece.before)}${patterns[piece.slot]}${RegExp.escape(piece.after)}`;
    return optional.has(piece.slot) ? `(?:${filled})${piece.slot === 'author' ? '??' : '?'}` : filled;
  });
  return new RegExp(`^${source.join('')}$`, 'su');
}

type Piece = { readonly literal: string } | { readonly slot: Slot; readonly before: string; readonly after: string };

/** Every document has a name and a date, if only "n.d.". */
const optional: ReadonlySet<Slot> = new Set(['author', 'number', 'place', 'aside']);
const holder = new RegExp(
  `\\{(?<before>[^{}]*?)(?<slot>${slots.join('|')})(?<after>[^{}]*)\\}|(?<literal>[^{}]+)`,
  'g',
);

function pieces(template: string): Piece[] {
  return [...template.matchAll(holder)].map(({ groups = {} }) => {
    const slot = slots.find((each) => each === groups['slot']);
    return slot
      ? { slot, before: groups['before'] ?? '', after: groups['after'] ?? '' }
      : { literal: groups['literal'] ?? '' };
  });
}
