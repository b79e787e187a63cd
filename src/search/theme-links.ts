/** What of a theme its links are checked by. */
export type LinkedTheme = {
  readonly id: string;
  readonly broader: readonly string[];
  readonly narrower: readonly string[];
};

/** The other end of each kind of link. */
const opposite = { broader: 'narrower', narrower: 'broader' } as const;
const fields = ['broader', 'narrower'] as const;

/**
 * Links that lead nowhere, that are not returned, or that go round in a ring. `known` holds every id there is, those of
 * malformed themes too, so that one mistake is not told as two.
 */
export function brokenLinks(
  themes: readonly LinkedTheme[],
  known: ReadonlySet<string>,
): { id: string; sentence: string }[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const oneSided = themes.flatMap((theme) =>
    fields.flatMap((field) =>
      theme[field].flatMap((to) => {
        if (!known.has(to)) return [{ id: theme.id, sentence: `${field}: there is no theme “${to}”` }];
        const returned = byId.get(to)?.[opposite[field]].includes(theme.id) ?? true;
        return returned ? [] : [{ id: theme.id, sentence: `${field}: “${to}” does not list it as ${opposite[field]}` }];
      }),
    ),
  );
  return [...oneSided, ...rings(byId)];
}

/** Themes that are, link by link, broader than themselves. */
function rings(byId: ReadonlyMap<string, LinkedTheme>): { id: string; sentence: string }[] {
  const done = new Set<string>();
  const found: { id: string; sentence: string }[] = [];
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) {
      const ring = [...path.slice(path.indexOf(id)), id];
      found.push({ id, sentence: `broader: goes round in a ring: ${ring.join(' → ')}` });
    } else if (!done.has(id)) {
      for (const to of byId.get(id)?.broader ?? []) visit(to, [...path, id]);
      done.add(id);
    }
  };
  for (const id of byId.keys()) visit(id, []);
  return found;
}
