import { someSpace, space } from './place-list.ts';

const head =
  '(?:Code|Constitution|Conventions?|Covenants?|Protocols?|Statute|Charter|Declaration|Treaty|Agreement|Law|Act|Decree|Directive|Regulations?|Rules|Principles|Guidelines)';
const capital = String.raw`(?!(?:Articles?|Arts?|Paragraphs?|Paras?|Sections?|Rules?|In|The|This|It|An?|And|Of|Under|See|Ibid|However|Moreover)(?!\p{L}))\p{Lu}[\p{L}\p{M}’'-]*`;
const opening = String.raw`(?:\d{4}${space})?(?:${capital}${space}(?:(?:of|on|and|the|for|against)${space}){0,2}){0,5}?`;
const more = String.raw`(?:${space}(?:(?:of|on|against|from)${space}(?:the${space}|all${space})?|(?:and|or)${space})?|,${space}(?=${capital}(?:,${space}${capital})*${space}(?:and|or)${space}\p{Lu}))${capital}`;
const subject = `${space}(?:of|on|to|for|against|concerning|relating${space}to)${space}(?:the${space}|all${space})?${capital}(?:${more}){0,14}`;
const phrase = String.raw`${opening}${head}(?!\p{L})(?:${someSpace}No\.?\s?\d{1,4})?(?:${subject})?`;
const acronym = String.raw`[A-Z]{2,9}(?:-[A-Z]{2,8}\d?)?(?![\p{L}\p{N}/])`;
/** Those that stand beside an article without "of the": `Article 3 ECHR`. */
const bare = String.raw`(?:UNCAT|CAT|OPCAT|ICCPR|CCPR|ICESCR|CESCR|CEDAW|CRC|CRPD|ICERD|CERD|ICPPED|ICRMW|UDHR|ECHR|ACHR|ACHPR|ECPT|TEU|TFEU|VCLT|VCCR|CPC|CPP|CC)(?![\p{L}\p{N}/])`;

const following = new RegExp(
  `(?:${someSpace},)?${space}(?:(?:of|under|in|to)${space}(?:(?:the|its|their|that|our)${space})?(?:UN${space})?(?<name>${phrase}|${acronym})|(?<beside>${bare}|${phrase}))`,
  'yu',
);
const preceding = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<name>${bare}|${phrase})(?:,?${space}|${someSpace}\()$`,
  'u',
);
const furthest = 160;

/** The treaty or code named right behind an article, which ends at `at`; null where none is. */
export function instrumentAfter(text: string, at: number): { readonly name: string; readonly end: number } | null {
  following.lastIndex = at;
  const match = following.exec(text);
  const name = match?.groups?.['name'] ?? match?.groups?.['beside'];
  return match && name !== undefined ? { name: folded(name), end: at + match[0].length } : null;
}

/** The treaty or code named right before an article, which begins at `at`, and not before `earliest`; null where none is. */
export function instrumentBefore(
  text: string,
  at: number,
  earliest: number,
): { readonly name: string; readonly start: number } | null {
  const from = Math.max(earliest, at - furthest);
  const match = preceding.exec(text.slice(from, at));
  const name = match?.groups?.['name'];
  return match && name !== undefined ? { name: folded(name), start: from + match.index } : null;
}

/** Whether words say which treaty or code: "the Convention" does not. A State has one Constitution. */
export function saysWhich(name: string): boolean {
  return !new RegExp(`^(?:Optional |First Optional |Second Optional )?${head}$`).test(name) || name === 'Constitution';
}

/** Names of the same treaty or code: `CAT`, `Convention against Torture`. */
export type SameInstrument = readonly (readonly string[])[];

/** Whether two names mean the same; one may say whose it is ("of Kazakhstan") where the other does not. */
export function isSameInstrument(a: string, b: string, same: SameInstrument): boolean {
  const others = forms(b, same);
  return forms(a, same).some((one) =>
    others.some((other) => one === other || one.startsWith(`${other} of `) || other.startsWith(`${one} of `)),
  );
}

function forms(name: string, same: SameInstrument): string[] {
  const own = key(name);
  const others = same.flatMap((names) => {
    const keys = names.map(key);
    const fits = keys.find((each) => own === each || own.startsWith(`${each} of `));
    return fits === undefined ? [] : keys.map((each) => each + own.slice(fits.length));
  });
  return [own, ...others];
}

function key(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|un|united nations|\d{4})\s+/, '')
    .replace(/\bprocedural\b/g, 'procedure')
    .replace(/\bthe\s+/g, '');
}

function folded(name: string): string {
  return name.replace(/\s+/g, ' ');
}
