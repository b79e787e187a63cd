import type { Match } from './match.ts';
import type { Question } from './question.ts';
import type { Score } from './score.ts';

/** How a question was read: its words with their rarity, and what they stand for. One line each. */
export function explainQuestion({ read, units, meanings, absent }: Question): string[] {
  const words = units.map(({ typed, idf, needed, exact }) => {
    const role = exact ? ', exact' : needed ? ', must be there' : '';
    return `${typed} (rarity ${idf.toFixed(1)}${role})`;
  });
  return [
    `Looked for: ${words.join(' · ') || read}`,
    ...absent.map((name) => `‘${name}’ is a name that stands nowhere here`),
    ...meanings
      .filter(({ standIns }) => standIns.length > 0)
      .map(({ typed, name, kind, standIns }) => {
        const others = standIns.map(({ phrase }) => phrase).slice(0, 8);
        const more = standIns.length > others.length ? ` and ${standIns.length - others.length} more` : '';
        const alike = kind === 'sameField' ? 'is of one field with others' : 'means the same as others';
        const meaning = name.theme ? `names the theme ‘${name.label}’` : alike;
        return `‘${typed}’ ${meaning}: also ${others.join(', ')}${more}`;
      }),
  ];
}

/** Why a passage stands where it does: what each word found, and the parts of the score. */
export function explainScore({ matches, parts, run, total }: Score): string {
  const found = matches.filter(({ credit }) => credit > 0).map(explainMatch);
  const missing = matches.filter(({ credit }) => credit === 0).map(({ unit }) => unit.typed);
  const sums = [
    `words ${parts.words.toFixed(1)}`,
    `near each other ${parts.proximity.toFixed(1)}`,
    ...(parts.row > 0 ? [`in a row ${parts.row.toFixed(1)}`] : []),
    `headings ${parts.headings.toFixed(1)}`,
    `notes ${parts.notes.toFixed(1)}`,
    `subject index ${parts.subjects.toFixed(1)}`,
    `themes ${parts.themes.toFixed(1)}`,
    ...(parts.told > 0 ? [`has a date or number, as asked for ${parts.told.toFixed(1)}`] : []),
  ];
  return [
    `Score ${total.toFixed(1)}: ${sums.join(', ')}`,
    ...(run > 0 ? [`${run} words of the question in a row`] : []),
    `Found: ${found.join(', ') || 'nothing'}`,
    ...(missing.length > 0 ? [`Not found: ${missing.join(', ')}`] : []),
  ].join(' · ');
}

function explainMatch({ unit, by, value }: Match): string {
  if (by === null) return `${unit.typed} (beside the text)`;
  if ('phrase' in by) return `${unit.typed} → ${by.phrase} ${value.toFixed(1)}`;
  return `${unit.typed}${by.via === 'abbreviation' ? ` → ${by.shown}` : ''} ${value.toFixed(1)}`;
}
