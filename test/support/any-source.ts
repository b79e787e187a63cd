import fc from 'fast-check';

/** Lines as the texts of the field have them, with what makes them hard to read. */
const lines = [
  'A. Legal framework',
  'Torture and other ill-treatment',
  'RECOMMENDATIONS',
  '7. The Committee is concerned about torture.1',
  '12. The State party should, in particular:',
  '(a) keep a register;',
  '(b) Restricted access to lawyers (art. 2).',
  'The State party should register every detainee within three hours.',
  'It noted “credible allegations” of ill-',
  'treatment in 2009.2 Nobody was charged.',
  ' To ratify the Optional Protocol;',
  '• A mechanism was set up in 2013.',
  '1) safeguards,',
  '1 A/HRC/14/10, paragraph 95.',
  '2 Ibid, paragraph 97.',
  'http://example.org/report',
  '(…)',
  'rallies […]”.3 They were held for 68 hours.',
  'Prison Rate',
  '316 (per 100,000)',
  'Key Facts',
  '10 June 2010',
  'sign up for the newsletter:',
  '\u00a0No-break\u00a0spaces  and double ones\u000c',
  'Законодательство, CO2, 347.1, 14thsession 😀',
  '3',
  '-----',
] as const;

const anyLineOfSource = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...lines) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const anyBreak = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r\n\r\n', ' \n \n');

/** A whole text of up to ten lines. */
export const anySource: fc.Arbitrary<string> = fc
  .array(fc.tuple(anyLineOfSource, anyBreak), { maxLength: 10 })
  .map((all) => all.flat().join(''));
