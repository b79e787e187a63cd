/** The first part of the symbols of United Nations bodies (the series symbols of the Dag Hammarskjöld Library). */
const roots: ReadonlySet<string> = new Set(
  'A S E T ST AT CAT CCPR CEDAW CERD CRC CRPD CED CMW HRI HRC DP TD UNEP UNW ISBA SPLOS LOS FCCC CBD CD NPT BWC CCW ICCD HSP ID DC JIU PBC'.split(
    ' ',
  ),
);
/** The series of Amnesty International's index numbers: regions and departments. */
export const amnestySeries = 'ACT|AFR|AMR|ASA|DOC|EUR|FIN|IOR|MDE|NWS|ORG|POL|PRE';

const amnesty = new RegExp(String.raw`^(?:${amnestySeries})\s?\d{2}/\d{1,4}/\d{4}$`, 'i');
const treatyBody = '(CAT|CCPR|CEDAW|CERD|CRC|CRPD|CED|CMW)';
/** Parts that take a full stop before their number; all others take a slash. */
const dotted = 'ADD|REV|CORR|AMEND|CONF|SUB|SER|WG|CN|AC|SR|PV|CRP|L|NGO';

/** What is left out most often, and where it belongs. */
const repairs: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`^(${amnestySeries})(?=\d{2}/)`, 'i'), '$1 '],
  [/^A(?=(?:HRC|RES|CONF)(?:\/|\d))/i, 'A/'],
  [new RegExp(`^${treatyBody}C(?=/)`, 'i'), '$1/C'],
  [new RegExp(`^${treatyBody}/C(?=[A-Z]{3}(?:/|CO))`, 'i'), '$1/C/'],
  [/(?<=\/[A-Z]{3})CO(?=\/?\d)/gi, '/CO'],
  [/(?<=^E\/)C(?=\d)/i, 'C.'],
  [new RegExp(String.raw`(?<=/)(${dotted})(?=\d)`, 'gi'), '$1.'],
  [/(?<=\/[A-Z]{1,6})(?=\d)/gi, '/'],
];

/** Whether a symbol names a series there is, and is one: not `A/4`, not `F/A-18`, not `AND/OR/2`. */
export function isSymbol(symbol: string): boolean {
  if (amnesty.test(symbol)) return true;
  const [root = '', second = '', ...rest] = symbol.split('/');
  if (!/\d/.test(symbol)) return false;
  const parts = rest.length + (second === '' ? 0 : 1);
  if (roots.has(root.toUpperCase())) {
    if (root.length > 1) return parts > 1;
    return parts > 1
      ? /^(?:\d|[A-Z]{2}|C\.?\d|S-)/i.test(second)
      : root === root.toUpperCase() && /^\d{3,5}$/.test(second);
  }
  const written = symbol === symbol.toUpperCase();
  return written && (parts > 2 || roots.has(repaired(symbol)?.split('/')[0] ?? ''));
}

/** Upper case, single spaces, `Add.1`. */
export function normalSymbol(symbol: string): string {
  return symbol
    .replace(/\s+/g, ' ')
    .toUpperCase()
    .replace(
      /(?<=[/])(ADD|REV|CORR|AMEND|CONF|SUB|SER)(?=\.)/g,
      (part) => part.charAt(0) + part.slice(1).toLowerCase(),
    );
}

/** A symbol with the slash, full stop or space that it lacks; null where it lacks none or nothing sound comes of it. */
export function repaired(symbol: string): string | null {
  const whole = repairs.reduce((text, [pattern, by]) => text.replace(pattern, by), symbol);
  return whole !== symbol && isSound(whole) ? normalSymbol(whole) : null;
}

/** Whether every part of a symbol is either letters or a number, or both with a full stop or a hyphen between them. */
function isSound(symbol: string): boolean {
  if (amnesty.test(symbol)) return /^[A-Z]{3} /i.test(symbol);
  const [root = '', ...parts] = symbol.split('/');
  return (
    roots.has(root.toUpperCase()) && parts.every((part) => /^(?:[A-Z]{1,6}|\d{1,5}|[A-Z]{1,5}[.-]\d{1,5})$/i.test(part))
  );
}
