import type { Brief } from './brief.ts';
import type { Briefs } from './briefs.ts';
import type { Refusal } from './edited.ts';

/**
 * Does one thing to a brief where it is kept, between what others do to it, and gives what came of it; null where there is
 * no such brief.
 */
export function changeKept<T extends { readonly brief: Brief } | Refusal>(
  briefs: Briefs,
  id: string,
  edit: (brief: Brief) => T,
): T | null {
  const done: T[] = [];
  briefs.change(id, (brief) => {
    const edited = edit(brief);
    done.push(edited);
    return 'brief' in edited ? edited.brief : brief;
  });
  return done[0] ?? null;
}
