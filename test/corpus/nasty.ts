import fc from 'fast-check';

const word = fc.constantFrom(
  ...'torture the of and Committee State party should detention 347.1 CO2 68 hours para. (art. 2) NPM'.split(' '),
  ...'“confessions” ‘quoted’ ill-treatment non- Zhaña Қазақстан 拷問 𝒳 é – … [1] ² text.3 year 2012.9 (…) www.x.org/a-b'.split(
    ' ',
  ),
);
const words = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((all) => all.join(' '));

/** Lines that are something by themselves. `¶` is a line break. */
const wholeLines =
  `A. Introduction|II. FACTS|2.1 On arrest|Annex|Article 7|KEY ISSUES|Key Facts|Notes|Torture|12|13|14|¹|[1]|•|-|(a)|7.|1|o|…|(…)|[...]|-----|________|. . .|http://x.org/a|www.x.org/a-b|Cookies EN|Skip to toolbar|Page 3|© 2012|Public|10 June 2010|Distr.: General|a\tb\tc|¦ x ¦ 12 ¦|1) one,|Population: 5|ill-|pre-|and post-trial|Ibid.|²³|Key Facts¶Population¶5 million¶Area¶12 sq km¶¶¶lost`
    .split('|')
    .map((each) => each.replaceAll('¶', '\n').replaceAll('¦', '|'));

const line = fc.oneof(
  { weight: 6, arbitrary: words(6, 14) },
  { weight: 3, arbitrary: words(4, 10).map((text) => `${text}.`) },
  { weight: 2, arbitrary: fc.tuple(words(3, 9), fc.nat(14)).map(([text, n]) => `${text}.${n}  `) },
  { weight: 2, arbitrary: words(1, 5) },
  { weight: 3, arbitrary: fc.tuple(fc.nat(40), words(3, 9)).map(([n, text]) => `${n}. The ${text}`) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(14), words(1, 8)).map(([n, text]) => `${n} See ${text}`) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(14), words(1, 8)).map(([n, text]) => `[${n}] ${text}`) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(14), words(1, 6)).map(([n, text]) => `${n} ibid., ${text}`) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...'abciv'), words(2, 8)).map(([a, text]) => `(${a}) ${text};`) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...'•-–*o'), words(1, 8)).map(([b, text]) => `${b} ${text}`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...wholeLines),
  },
  { weight: 2, arbitrary: fc.constantFrom('', '', ' ', '\t', '\u00A0', '\f', ' '.repeat(30)) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const indent = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  fc.constantFrom(' ', '  ', '      ', '\t', '\f', '\u00A0', '\uFEFF', '\u2028'),
);
const end = fc.oneof(
  { weight: 8, arbitrary: fc.constant('\n') },
  fc.constantFrom('\r\n', ' \n', '\n\n', '\n \n\n', '\r'),
);

/** Lines of everything that ever made a reader stumble, in any order. */
const jumble = fc
  .array(fc.tuple(indent, line, end), { maxLength: 24 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

const page = fc.record({
  sentences: fc.array(words(5, 25), { minLength: 1, maxLength: 4 }),
  noted: fc.nat(3),
  rule: fc.constantFrom('\n_____\n', '\n\n', '\n          \n', '\n'),
  mark: fc.constantFrom(
    (n: number) => `${n}`,
    (n: number) => ` [${n}]`,
    (n: number) => [...`${n}`].map((d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(d))).join(''),
  ),
  foot: fc.constantFrom('', '\nhttp://x.org/a\n', '\n\fCAT/C/XYZ/CO/4\n', '\n\n'),
  top: fc.constantFrom('', ' ', '\f', '    '),
});

/** Pages of wrapped text that break off in the middle of a sentence, with marks and the notes they call at the foot. */
const pages = fc
  .tuple(fc.array(page, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 9 }))
  .map(([all, first]) => {
    let number = first;
    return all
      .map(({ sentences, noted, rule, mark, foot, top }, i) => {
        const own = sentences.slice(0, noted).map((_, k) => number + k);
        number += own.length;
        const text = sentences.map((each, k) => `${each}.${own[k] ? mark(own[k]) : ''}`).join(' ');
        const notes = own.map((n) => `${mark(n).trim()} See A/HRC/${n}, http://x.org/a`).join('\n');
        return `${top}${wrap(`${text} the Committee notes that`)}${rule}${notes}${foot}\n${i + 1}\n`;
      })
      .join('');
  });

function wrap(text: string): string {
  return text.replace(/(.{50,70}?) /gu, '$1 \n');
}

/** Texts to stumble over. */
export const nastyText: fc.Arbitrary<string> = fc.oneof({ weight: 2, arbitrary: jumble }, pages);
