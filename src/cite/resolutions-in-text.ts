import { someSpace, space } from './place-list.ts';
import { readPlacesAfter } from './read-places.ts';
import { symbolKey } from './symbol.ts';
import type { Draft } from './written-reference.ts';

/** Bodies whose resolutions are cited by number, with how they are called and where their symbols begin. */
const bodies: readonly { readonly name: string; readonly also: string; readonly symbol: string }[] = [
  { name: 'Human Rights Council', also: 'HRC|UNHRC', symbol: 'A/HRC' },
  { name: 'General Assembly', also: 'GA|UNGA', symbol: 'A' },
  { name: 'Security Council', also: 'SC|UNSC', symbol: 'S' },
  { name: 'Economic and Social Council', also: 'ECOSOC', symbol: 'E' },
  { name: 'Commission on Human Rights', also: 'CHR', symbol: 'E/CN.4' },
];

const names = bodies.map(({ name, also }) => `${name.replaceAll(' ', space)}|(?:${also})(?!\\p{L})`).join('|');
const number = String.raw`(?:S-)?\d{1,4}/\d{1,4}(?:/\d{1,4})?(?![\d/])`;
/** Without a slash a number needs its body: "Security Council resolution 1325 (2000)", "resolution 217 A (III)". */
const plain = String.raw`\d{2,4}(?!\d|/)(?:\s?[A-Z](?![\p{L}]))?(?:\s?\((?:\d{4}|[IVXL]{1,7})\))?`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<body>${names})(?:’s|'s)?${space})?(?<type>(?i:resolutions?|decisions?))${space}(?:No\.?${someSpace})?(?<number>${number}|${plain})`,
  'gu',
);

/** Resolutions and decisions, with the body that adopted them where the text names it beside them. */
export function resolutionsIn(text: string): Draft[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups }) => {
    const body = bodyCalled(groups?.['body'] ?? '');
    const own = (groups?.['number'] ?? '').replace(/\s+/g, ' ');
    if (!body && !own.includes('/')) return [];
    const type = /^r/i.test(groups?.['type'] ?? '') ? 'resolution' : 'decision';
    const end = index + words.length;
    const after = readPlacesAfter(text, end);
    return {
      kind: 'resolution' as const,
      start: index,
      end: after?.end ?? end,
      source: [body?.name, type, own].filter(Boolean).join(' '),
      repair: null,
      places: after?.places ?? [],
      own: false,
    };
  });
}

/** How a resolution is compared: by the symbol it has where its body is known, and by its kind and number. */
export function resolutionKeys(source: string): {
  readonly symbol: string | null;
  readonly number: string;
  readonly body: string | null;
} {
  const [, name = '', type = '', own = ''] = /^(.*?)\s?(resolution|decision) (\S+)/.exec(source) ?? [];
  const body = bodyCalled(name);
  const symbol = body && own.includes('/') ? `${body.symbol}/${type === 'resolution' ? 'RES' : 'DEC'}/${own}` : null;
  return { symbol: symbol === null ? null : symbolKey(symbol), number: `${type} ${own}`, body: body?.name ?? null };
}

function bodyCalled(words: string) {
  const name = words.replace(/\s+/g, ' ');
  return bodies.find((each) => name !== '' && (each.name === name || each.also.split('|').includes(name)));
}
