/** An entry of BibTeX as its own scanner sees it. */
export type Entry = { readonly type: string; readonly key: string; readonly fields: ReadonlyMap<string, string> };

/**
 * Reads entries by BibTeX's rules: a value is a bare word or stands in braces, and braces are counted even behind a
 * backslash. Throws where a value does not end, or something stands between entries.
 */
export function readBibtex(file: string): Entry[] {
  const entries: Entry[] = [];
  let rest = file.trimStart();
  while (rest !== '') {
    const head = /^@(?<type>\w+)\{(?<key>[^\s,{}"#%'()=~\\]+),/.exec(rest)?.groups;
    if (!head) throw new Error(`no entry opens here: ${rest.slice(0, 40)}`);
    const fields = new Map<string, string>();
    rest = rest.slice(rest.indexOf(',') + 1);
    for (;;) {
      const end = /^\s*\}/.exec(rest);
      if (end) {
        rest = rest.slice(end[0].length).trimStart();
        break;
      }
      const field = /^\s*(?<name>[a-z]+) = /.exec(rest);
      if (!field?.groups) throw new Error(`no field opens here: ${rest.slice(0, 40)}`);
      rest = rest.slice(field[0].length);
      const value = /^\w+/.exec(rest)?.[0] ?? braced(rest);
      rest = rest.slice(value.length);
      if (!rest.startsWith(',')) throw new Error(`a value does not end: ${rest.slice(0, 40)}`);
      rest = rest.slice(1);
      fields.set(field.groups['name'] ?? '', value);
    }
    entries.push({ type: head['type'] ?? '', key: head['key'] ?? '', fields });
  }
  return entries;
}

function braced(text: string): string {
  let depth = 0;
  for (const [at, sign] of [...text].entries()) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) return [...text].slice(0, at + 1).join('');
  }
  throw new Error('braces do not balance');
}

const commands: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** What TeX prints for a value: commands and escaped signs as characters, grouping braces gone. Throws for a bare special. */
export function printed(value: string): string {
  const tokens = value.match(/\\(?<command>[a-z]+)\{\}|\\[&%$#_]|[\s\S]/gu) ?? [];
  return tokens
    .map((token) => {
      if (token.length > 1 && token.startsWith('\\')) return commands[token.slice(1, -2)] ?? token.slice(1);
      if (/[\\$&%#_~^]/.test(token)) throw new Error(`TeX would take this ${token} for its own`);
      return /[{}]/.test(token) ? '' : token;
    })
    .join('');
}
