const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const irregular: ReadonlyMap<string, string> = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
]);

/** Below a million: `nine`, `one hundred and twenty-nine`, `two thousand and eight`. */
export function numberWords(n: number): string {
  if (n < 20) return small[n] ?? '';
  if (n < 100) return `${tens[Math.floor(n / 10)]}${n % 10 > 0 ? `-${small[n % 10]}` : ''}`;
  const [unit, word] = n < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = n % unit;
  const joint = rest === 0 ? '' : rest < 100 ? ' and ' : ' ';
  return `${numberWords(Math.floor(n / unit))} ${word}${joint}${rest === 0 ? '' : numberWords(rest)}`;
}

/** `third`, `twenty-first`, `one hundred and second`. */
export function ordinalWords(n: number): string {
  return numberWords(n).replace(/\p{L}+$/u, ordinalOf);
}

/** Reads what `numberWords` writes; null for any other words. */
export function readNumberWords(text: string): number | null {
  let total = 0;
  let below = 0;
  for (const word of text.split(/[ -]/)) {
    if (word === 'hundred') below *= 100;
    else if (word === 'thousand') [total, below] = [total + below * 1000, 0];
    else below += worth(word);
  }
  return numberWords(total + below) === text ? total + below : null;
}

/** Reads what `ordinalWords` writes; null for any other words. */
export function readOrdinalWords(text: string): number | null {
  return readNumberWords(text.replace(/\p{L}+$/u, (word) => cardinals.get(word) ?? ''));
}

function worth(word: string): number {
  return small.includes(word) ? small.indexOf(word) : Math.max(0, tens.indexOf(word) * 10);
}

function ordinalOf(word: string): string {
  return irregular.get(word) ?? `${word.replace(/y$/, 'ie')}th`;
}

const cardinals = new Map([...small, ...tens.slice(2), 'hundred', 'thousand'].map((word) => [ordinalOf(word), word]));
