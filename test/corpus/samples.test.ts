import { expect, test } from 'vitest';
import { documentOf, outline, sample } from './read.ts';

// Texts of the field, written for these tests.

function outlineOf(name: string): string {
  const { source, blocks } = documentOf(sample(name));
  return outline(source, blocks);
}

test('a United Nations report: page heads and feet, notes at the foot, paragraphs set in', () => {
  expect(outlineOf('concluding-observations')).toMatchInlineSnapshot(`
    "1 paragraph: United Nations CAT/C/XYZ/CO/4 Convention … June 2013 or Punishment
    6 metadata: Original: English
    8 heading: Committee against Torture
    § Committee against Torture
    10 heading: Concluding observations on the fourth periodic report
    § Committee against Torture > Concluding observations on the fourth periodic report
    12 paragraph 1: 1. The Committee against … the following concluding observations.
    § top
    16 heading: A. Introduction
    § A. Introduction
    18 paragraph 2: 2. The Committee expresses … party and the Committee. ^1
    § top
    22 heading: B. Positive aspects
    § B. Positive aspects
    24 paragraph 3: 3. The Committee welcomes … the following international instruments:
    26 subparagraph 3(a): (a) The Optional Protocol … Convention, in April 2009;
    27 subparagraph 3(b): (b) The Convention on … Persons with Disabilities, including:
    28 subparagraph 3(b)(i): (i) Its Optional Protocol;
    29 subparagraph 3(b)(ii): (ii) The declaration under article 12;
    30 subparagraph 3(c): (c) The Rome Statute … Court, in October 2010.
    § top
    32 heading: C. Principal subjects of concern and recommendations
    § C. Principal subjects of concern and recommendations
    34 heading: Definition of torture
    § C. Principal subjects of concern and recommendations > Definition of torture
    36 paragraph 4 in 2 parts: 4. While noting that … (arts. 1 and 4). ^2
    39 furniture: _______________
    40 note: General Assembly resolution 66/246.
    41 note: See A/HRC/22/53/Add.1, para. 12.
    44 furniture: GE.13-44124 (E)
    45 furniture: 2
    46 furniture: GE.13-44124 (E)
    47 furniture: CAT/C/XYZ/CO/4
    50 paragraph 4: The State party should … should also ensure that:
    52 subparagraph 4(a): (a) Penalties take account … nature of the offence;
    53 subparagraph 4(b): (b) No statute of limitations applies.
    § C. Principal subjects of concern and recommendations
    55 heading: Pre-trial detention and fundamental legal safe-guards
    § C. Principal subjects of concern and recommendations > Pre-trial detention and fundamental legal safe-guards
    58 paragraph 5: 5. The Committee regrets … access to a lawyer. ^3
    61 paragraph 5: The Committee recommends that … of deprivation of liberty.
    § C. Principal subjects of concern and recommendations
    64 heading: Follow-up
    § C. Principal subjects of concern and recommendations > Follow-up
    66 paragraph 6: 6. The Committee requests … 4 and 5 above. ^4
    68 furniture: _______________
    69 note: Ibid., para. 14.
    70 note: See also CAT/C/XYZ/CO/3, para. 9.
    73 furniture: 3
    74 furniture: GE.13-44124 (E)
    75 furniture: CAT/C/XYZ/CO/4
    § top
    77 heading: Annex
    § Annex
    79 heading: Status of ratifications
    § Annex > Status of ratifications
    81 paragraph 7: 7. The instruments listed … 3 are in force."
  `);
});

test('a decision: Roman headings, decimal paragraph numbers, a figure at the start of a line', () => {
  expect(outlineOf('decision')).toMatchInlineSnapshot(`
    "1 heading: I. THE FACTS AS SUBMITTED
    § I. THE FACTS AS SUBMITTED
    3 paragraph 1.1: 1.1 The complainant is … 3 of the Convention.
    6 paragraph 1.2: 1.2 On 4 March … complaint was being considered.
    9 paragraph 2.1: 2.1 The complainant was … to leave the country.
    § top
    13 heading: II. ISSUES BEFORE THE COMMITTEE
    § II. ISSUES BEFORE THE COMMITTEE
    15 heading: Consideration of admissibility
    § II. ISSUES BEFORE THE COMMITTEE > Consideration of admissibility
    17 paragraph 3: 3. Before considering any … admissible under article 22.
    § II. ISSUES BEFORE THE COMMITTEE
    20 heading: Consideration of the merits
    § II. ISSUES BEFORE THE COMMITTEE > Consideration of the merits
    22 paragraph 4.1: 4.1 The Committee must … being subjected to torture.
    25 paragraph 4.2: 4.2 The Committee recalls … go beyond mere theory.
    28 paragraph 5: 5. The Committee urges … steps it has taken."
  `);
});

test('a submission: decimal headings, marks in brackets, one of them lost, notes at the end', () => {
  expect(outlineOf('end-notes')).toMatchInlineSnapshot(`
    "1 heading: Submission to the Human Rights Committee
    § Submission to the Human Rights Committee
    3 heading: Summary
    § Submission to the Human Rights Committee > Summary
    5 paragraph: This submission looks at … and on court files. ^1 ^2 ^3
    § top
    9 heading: 1. Solitary confinement
    § 1. Solitary confinement
    11 heading: 1.1 Legal framework
    § 1. Solitary confinement > 1.1 Legal framework
    13 paragraph: The Penal Enforcement Code … been held for longer. ^4 ^5
    § 1. Solitary confinement
    17 heading: 1.2 Practice
    § 1. Solitary confinement > 1.2 Practice
    19 paragraph: Cells measure 3.5 by … day; in winter, none. ^6
    § top
    22 heading: 2. Treatment of persons held in connection with protests
    § 2. Treatment of persons held in connection with protests
    24 paragraph: Police used force against persons who offered no resistance. ^8
    26 paragraph: We recommend that the Committee ask the State party:
    28 subparagraph: a) What steps it … independent of the police;
    30 subparagraph: b) How many officers were charged
    31 subparagraph: c) How many were convicted
    33 heading: Notes
    § 2. Treatment of persons held in connection with protests > Notes
    35 note: On file with the authors.
    36 note: Protests took place in … document A/HRC/17/27, annex II.
    38 note: The interviews were held … request of those interviewed.
    40 note: Penal Enforcement Code, art. 114.
    41 note: Ibid., art. 116.
    42 note: Ibid.
    43 note: Letter from the Office … Prosecutor, 4 May 2011."
  `);
});

test('a text without any structure', () => {
  expect(outlineOf('plain')).toMatchInlineSnapshot(`"1 paragraph: they came at night … said he was alive"`);
});

test('a press release: one line for each paragraph, no blank lines', () => {
  expect(outlineOf('press-release')).toMatchInlineSnapshot(`
    "1 metadata: PRESS RELEASE
    2 metadata: For immediate release
    3 metadata: 14 March 2012
    4 heading: Detained journalists must be given access to lawyers
    § Detained journalists must be given access to lawyers
    5 paragraph: Two journalists detained on … six organizations said today.
    6 paragraph: “Nobody should vanish behind … with a recognizable offence.”
    7 paragraph: The organizations are concerned … two needs daily medication.
    8 paragraph: The coalition calls on the Government to:
    9 item: Give the journalists access to lawyers of their choice
    10 item: Allow a doctor to see them
    11 item: Open an investigation into the use of force
    § top
    12 heading: Background
    § Background
    13 paragraph: Article 14 of the … registered within three hours.
    14 paragraph: Published in 2009, the … been amended four times.
    15 paragraph: Copyright law was used … in an earlier case.
    § top
    16 heading: NOTES TO EDITORS
    § NOTES TO EDITORS
    17 paragraph 1: 1. The letter is … English and in Russian.
    18 paragraph 2: 2. The coalition was founded in 2007.
    19 paragraph 2: For more information, please call the press desk.
    20 furniture: Follow us
    21 furniture: © 2012 The Coalition. All rights reserved."
  `);
});

test('a treaty: parts, articles with titles, numbers that begin anew, (i) below (b)', () => {
  expect(outlineOf('treaty')).toMatchInlineSnapshot(`
    "1 heading: Protocol on Safeguards for Persons Deprived of their Liberty
    § Protocol on Safeguards for Persons Deprived of their Liberty
    3 paragraph: The States Parties to this Protocol,
    5 paragraph: Considering that the dignity … a place of detention,
    7 paragraph: Have agreed as follows:
    § top
    9 heading: PART I
    § PART I
    10 heading: GENERAL PROVISIONS
    § PART I > GENERAL PROVISIONS
    12 heading: Article 1
    § PART I > GENERAL PROVISIONS > Article 1
    13 heading: Definitions
    § PART I > GENERAL PROVISIONS > Article 1 > Definitions
    15 paragraph 1: 1. For the purposes … liberty, for whatever reason.
    17 paragraph 2: 2. This article is … instrument of wider application.
    § PART I > GENERAL PROVISIONS
    19 heading: Article 2
    § PART I > GENERAL PROVISIONS > Article 2
    20 heading: Obligations of States Parties
    § PART I > GENERAL PROVISIONS > Article 2 > Obligations of States Parties
    22 paragraph 1: 1. Each State Party shall take effective measures:
    23 subparagraph 1(a): (a) to register every detained person without delay;
    24 subparagraph 1(b): (b) to give access to a lawyer:
    25 subparagraph 1(b)(i): (i) at once, and
    26 subparagraph 1(b)(ii): (ii) in private;
    27 subparagraph 1(c): (c) to inform a relative.
    29 paragraph 2: 2. No exceptional circumstances … justification of secret detention.
    § top
    31 heading: PART II
    § PART II
    32 heading: FINAL PROVISIONS
    § PART II > FINAL PROVISIONS
    34 heading: Article 3
    § PART II > FINAL PROVISIONS > Article 3
    36 paragraph: This Protocol is open for signature by all States.
    § PART II > FINAL PROVISIONS
    38 heading: Article 4
    § PART II > FINAL PROVISIONS > Article 4
    40 paragraph: Any State may denounce this Protocol by written notification."
  `);
});

test('a web page: furniture, a table of facts flattened, raised marks', () => {
  expect(outlineOf('web-table')).toMatchInlineSnapshot(`
    "1 furniture: Skip to content
    2 furniture: Menu
    3 heading: Torture prevention: Northland
    § Torture prevention: Northland
    5 heading: Facts and figures
    § Torture prevention: Northland > Facts and figures
    6 keyfact: Population: 4,100,000
    7 keyfact: Prison population: 6,200 (2013)
    8 keyfact: Death penalty: abolished
    10 keyfact: Ratifications
    11 keyfact in 2 parts: Convention against Torture 1994
    13 keyfact in 2 parts: Optional Protocol 2007
    15 keyfact in 2 parts: Rome Statute not ratified
    17 keyfact in 2 parts: Abolition of the death penalty 1999
    § Torture prevention: Northland
    19 heading: Monitoring
    § Torture prevention: Northland > Monitoring
    21 paragraph: The Ombudsman has acted … has made 212 visits. ^1 ^2
    23 paragraph: Annual reports are published in June.
    25 note: Ombudsman Act, section 4.
    26 note: Annual report 2013, p. 8.
    27 furniture: Print this page"
  `);
});

const names = ['concluding-observations', 'decision', 'end-notes', 'plain', 'press-release', 'treaty', 'web-table'];

test.for(names)('line ends of other systems make no difference: %s', (name) => {
  const crlf = documentOf(sample(name).replaceAll('\n', '\r\n'));
  expect(outline(crlf.source, crlf.blocks)).toBe(outlineOf(name));
});
