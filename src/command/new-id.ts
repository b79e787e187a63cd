/** Eight letters and digits, from random bits. */
export function newId(random: () => number): string {
  return [random(), random()].map((bits) => (bits % 36 ** 4).toString(36).padStart(4, '0')).join('');
}
