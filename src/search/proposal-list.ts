import { analyse } from './analyser.ts';
import { leadOf } from './leads.ts';
import type { Library } from './library.ts';
import { type Draft, type NamedProposal, type ProposalKind, proposalKinds } from './proposal.ts';
import { nameProposals } from './proposal-abbreviations.ts';
import { headingProposals } from './proposal-headings.ts';
import { leadsTo } from './proposal-leads.ts';
import { phraseProposals } from './proposal-phrase-labels.ts';
import { symbolProposals } from './proposal-symbols.ts';
import { topics } from './topics.ts';

/** Discord's limit for the value of a choice. */
const longestValue = 100;
/** Passages that are looked at, to see that asking for a proposal finds one of them. */
const mostTried = 6;

/**
 * Everything worth proposing, by kind, then by how many passages have it. Plain data; slow in proportion to the corpus.
 * `mostCounted`: so many, those that stand in most passages, are asked for, to say how many answer.
 */
export function listProposals(library: Library, mostCounted = 2000): NamedProposal[] {
  const drafts = [
    ...themeProposals(library),
    ...nameProposals(library),
    ...headingProposals(library),
    ...symbolProposals(library),
    ...phraseProposals(library),
  ];
  const useful = distinct(drafts.sort(inOrder).filter((draft) => isUseful(draft, library)));
  const commonest = new Set(useful.toSorted((a, b) => b.standsIn - a.standsIn).slice(0, mostCounted));
  return useful
    .map((draft): NamedProposal => {
      const { rows: _, ...proposal } = draft;
      return { ...proposal, count: commonest.has(draft) ? leadOf(draft.value, library).count : null };
    })
    .filter(({ count }) => count !== 0);
}

function themeProposals(library: Library): Draft[] {
  return topics(library).map(({ theme, label, count, rows }) => ({
    kind: 'theme',
    label,
    value: label,
    standsIn: count,
    names: [label],
    others: [...theme.terms, ...theme.synonyms, ...theme.lay],
    rows: [...rows],
  }));
}

function isUseful({ kind, value, standsIn, rows }: Draft, library: Library): boolean {
  if (standsIn === 0 || value.length > longestValue || !analyse(value).tokens.some((token) => !token.stop))
    return false;
  return finds[kind](value, rows, library);
}

/** Whether asking for it finds something: by a search where there are few of a kind, in its own passages where many. */
const finds: Readonly<Record<ProposalKind, (value: string, rows: readonly number[], library: Library) => boolean>> = {
  // Topics are those that are found.
  theme: () => true,
  abbreviation: isFound,
  body: isFound,
  heading: leadsToOne,
  symbol: leadsToOne,
  // Its words stand in its passages as they are.
  phrase: () => true,
};

function isFound(value: string, _: readonly number[], library: Library): boolean {
  return leadOf(value, library).count > 0;
}

function leadsToOne(value: string, rows: readonly number[], library: Library): boolean {
  return leadsTo(value, rows.slice(0, mostTried), library);
}

/** Of proposals that ask the same, small words aside, the first, which then goes by the names of the others as well. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const same = Map.groupBy(drafts, ({ value }) =>
    analyse(value)
      .tokens.flatMap(({ term, stop }) => (stop ? [] : [term]))
      .join(' '),
  );
  return [...same.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const names = new Set([...first.names, ...more.flatMap((each) => each.names)]);
    return [{ ...first, names: [...names] }];
  });
}

function inOrder(a: Draft, b: Draft): number {
  const kinds = proposalKinds.indexOf(a.kind) - proposalKinds.indexOf(b.kind);
  return kinds || b.standsIn - a.standsIn || (a.label < b.label ? -1 : 1);
}
