import { expect, test } from 'vitest';
import { headingStyle, SectionPath } from '#src/corpus/headings.ts';

test.for([
  ['ANNEX', 'part'],
  ['Annex I', 'part'],
  ['Appendix: documents for further reference', 'part'],
  ['PART TWO: PRACTICE', 'capitals'],
  ['Part I', 'part'],
  ['Part of the problem', null],
  ['Article 7', 'article'],
  ['Rule 43', 'article'],
  ['Articles on torture', null],
  ['I. Facts', 'roman'],
  ['IV) Facts', 'roman'],
  ['C. Principal subjects', 'letter'],
  ['Committee against Torture', null],
  ['1. Introduction', 'decimal'],
  ['2.1 On arrest', 'decimal'],
  ['2.1.3. On arrest', 'decimal'],
  ['12 months of detention', null],
  ['KEY ISSUES', 'capitals'],
  ['KAZAKHSTAN: 2009', 'capitals'],
  ['UN', null],
  ['Torture and ill-treatment', null],
  ['ПЫТКИ', 'capitals'],
] as const)('“%s” is a heading of the style %s', ([text, style]) => {
  expect(headingStyle(text)).toBe(style);
});

/** What is read, one thing each: `# heading`, `! title`, `text`, `text:`, `(…)`; and the path below it all. */
const cases: readonly (readonly [name: string, read: readonly string[], path: readonly string[]])[] = [
  ['nothing', [], []],
  ['a plain one', ['# Torture'], ['Torture']],
  ['a plain one after another with text between', ['# Torture', 'text', '# Prisons'], ['Prisons']],
  ['a plain one right below another', ['# Torture', '# Law'], ['Torture', 'Law']],
  ['the next below the same', ['# Torture', '# Law', 'text', '# Practice'], ['Torture', 'Practice']],
  ['one that a line leads into', ['# Asks', 'We call on you:', '# Torture', 'text', '# Prisons'], ['Asks', 'Prisons']],
  ['letters', ['# A. Law', 'text', '# B. Practice'], ['B. Practice']],
  ['plain ones below letters', ['# A. Law', '# Torture', 'text', '# Prisons'], ['A. Law', 'Prisons']],
  ['a letter ends what is plain', ['# A. Law', '# Torture', 'text', '# B. Practice'], ['B. Practice']],
  ['letters below Roman numbers', ['# I. Law', '# A. Torture', '# B. Prisons'], ['I. Law', 'B. Prisons']],
  ['Roman numbers below letters', ['# A. Law', '# I. Torture', '# II. Prisons'], ['A. Law', 'II. Prisons']],
  ['the ninth letter', ['# H. Law', 'text', '# I. Torture'], ['I. Torture']],
  ['then the tenth', ['# II. Law', '# H. Law', '# I. Torture', '# J. Prisons'], ['II. Law', 'J. Prisons']],
  ['decimals by their depth', ['# 1. Law', '# 1.1 Torture', '# 1.1.1 Act', '# 1.2 Prisons'], ['1. Law', '1.2 Prisons']],
  ['a decimal closes deeper ones', ['# 1. Law', '# 1.1 Torture', '# 2. Practice'], ['2. Practice']],
  ['an annex closes everything', ['# A. Law', '# Torture', 'text', '# Annex'], ['Annex']],
  ['letters below an annex', ['# A. Law', '# Annex', '# A. Treaties'], ['Annex', 'A. Treaties']],
  [
    'parts, capitals, articles',
    ['# PART I', '# TERMS', '# Article 1', 'text', '# Article 2'],
    ['PART I', 'TERMS', 'Article 2'],
  ],
  ['the title of an article', ['# Article 1', '# Terms', 'text', '# Article 2', '# Duties'], ['Article 2', 'Duties']],
  ['capitals above letters', ['# CONCERNS', '# A. Law', 'text', '# B. Practice'], ['CONCERNS', 'B. Practice']],
  ['a title closes what stands above it', ['# CONSIDERATION', '!', '# C. Law'], ['C. Law']],
  ['a title counts for no rank', ['# CONSIDERATION', '!', '# C. Law', '# KEY ISSUES'], ['C. Law', 'KEY ISSUES']],
  ['what is left out right below a heading', ['# C. Law', '# Penalties', '(…)', 'text'], ['C. Law', 'Penalties']],
  ['what is left out after text', ['# C. Law', '# Penalties', 'text', '(…)', 'text'], ['C. Law']],
  [
    'a heading after what is left out',
    ['# C. Law', '# Penalties', 'text', '(…)', '# Evidence', 'text'],
    ['C. Law', 'Evidence'],
  ],
];

test.for(cases)('section: %s', ([, read, path]) => {
  const sections = new SectionPath();
  for (const each of read) {
    if (each === '!') sections.title();
    else if (each === '(…)') sections.elision();
    else if (each.startsWith('# ')) sections.heading(each.slice(2));
    else {
      sections.settle();
      sections.body(each.endsWith(':'));
    }
  }
  expect(sections.path).toEqual(path);
});
