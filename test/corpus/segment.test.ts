import { expect, test } from 'vitest';
import { corpusDocument, ids, outline } from './read.ts';

// Every block of the five documents, compared by eye with the source: line, kind, paragraph number, first and last words, marks.

function outlineOf(id: string): string {
  const { source, blocks } = corpusDocument(id);
  return outline(source, blocks);
}

test('ai-eur-57-003-2010', () => {
  expect(outlineOf('ai-eur-57-003-2010')).toMatchInlineSnapshot(`
    "1 metadata: Document - Kazakhstan: Amnesty … of the death penalty
    5 metadata: AI Index: EUR 57/003/2010
    7 metadata: 10 June 2010
    9 heading: Kazakhstan: Amnesty International urges … of the death penalty
    11 heading: United Nations Human Rights … Review outcome on Kazakhstan
    § United Nations Human Rights Council adopts Universal Periodic Review outcome on Kazakhstan
    13 paragraph: Amnesty International welcomes Kazakhstan’s … effect to these recommendations. ^1
    15 paragraph: Amnesty International remains concerned … unacknowledged and incommunicado detention.
    17 paragraph: Amnesty International warmly welcomes … on such so-called “evidence”. ^2
    20 paragraph: The UN Human Rights … its submission on Kazakhstan:
    22 metadata: Public Document
    24 metadata: International Secretariat, Amnesty International, … London WC1X 0DW, UK
    27 note: A/HRC/14/10, paragraph 95, recommendations 42-45, 61, and 65-68.
    29 note: Ibid, paragraph 97, recommendations 3, 16-18.
    31 furniture: How you can help"
  `);
});

test('ai-kazakhstan-upr-submission', () => {
  expect(outlineOf('ai-kazakhstan-upr-submission')).toMatchInlineSnapshot(`
    "1 heading: Executive summary
    § Executive summary
    3 paragraph: In this submission, Amnesty … the Universal Periodic Review: ^1
    6 item: In section B, we … to detain a person.
    8 item: In section C, we … asylum-seekers, and religious minorities.
    14 item: In section D, Amnesty … areas of concern listed.
    18 note: Contained in Human Rights … adopted 27 September 2007.
    § top
    20 heading: B. Normative and institutional framework of the State
    § B. Normative and institutional framework of the State
    22 heading: Legal developments
    § B. Normative and institutional framework of the State > Legal developments
    23 paragraph: A law introducing judicial … of the same individual.
    37 paragraph: Amnesty International is also … up on torture allegation”. ^2
    § B. Normative and institutional framework of the State
    45 heading: De facto incommunicado detention
    § B. Normative and institutional framework of the State > De facto incommunicado detention
    46 paragraph: According to information received … police station for questioning. ^3
    54 paragraph in 2 parts: The law only extends … to check their documents.
    58 note: http://www2.ohchr.org/english/issues/torture/rapporteur/press
    59 note: Article 134 of the … having committed a crime
    62 furniture: http://www2.ohchr.org/english/issues/torture/rapporteur/press
    68 paragraph: According to information received … by means of torture”. ^4
    § top
    84 heading: C. Promotion and protection … rights on the ground
    § C. Promotion and protection of human rights on the ground
    86 heading: Torture or other ill-treatment
    § C. Promotion and protection of human rights on the ground > Torture or other ill-treatment
    87 paragraph: Despite the authorities’ declarations … the climate of impunity.
    97 paragraph: In November 2008, after … by forensic medical evidence. ^5 ^6
    110 note: http://www2.ohchr.org/english/issues/torture/rapporteur/press
    111 note: Consideration of Reports submitted … CAT/C/KAZ/CO2, 12 December 2008.
    113 note: http://www2.ohchr.org/english/issues/torture/rapporteur/press
    115 furniture: http://www2.ohchr.org/english/issues/torture/rapporteur/press
    116 furniture: http://www2.ohchr.org/english/issues/torture/rapporteur/press
    § C. Promotion and protection of human rights on the ground
    117 heading: Lack of effective and independent investigations
    § C. Promotion and protection of human rights on the ground > Lack of effective and independent investigations
    118 paragraph: In May 2009, the … of sufficient corroborating evidence. ^7 ^8
    § C. Promotion and protection of human rights on the ground
    137 heading: Human rights violations in … the fight against terrorism
    § C. Promotion and protection of human rights on the ground > Human rights violations in the context of national security and the fight against terrorism
    138 paragraph: The fight against terrorism … by death in peacetime.
    152 paragraph in 2 parts: Amnesty International is concerned … by the trial judges. ^9 ^10
    163 note: ibid.
    164 note: Articles 186 & 177 of the Criminal Procedural Code.
    165 note in 2 parts: Counter-terrorism operations, internal security … remit of the NSS.
    168 note: Hizb-ut-Tahrir (the party of … is banned in Kazakhstan.
    § C. Promotion and protection of human rights on the ground
    174 heading: Refugees and asylum-seekers
    § C. Promotion and protection of human rights on the ground > Refugees and asylum-seekers
    175 paragraph: The authorities continue to … of refoulement or abductions.
    180 paragraph: The situation of refugees … forcible return and intimidation.
    § C. Promotion and protection of human rights on the ground
    200 heading: Freedom of religion
    § C. Promotion and protection of human rights on the ground > Freedom of religion
    201 paragraph: In January 2008, President … the time of writing.
    § top
    215 heading: D. Achievements, best practice, challenges and constraints
    § D. Achievements, best practice, challenges and constraints
    217 paragraph: Among the positive developments … of acceding to OPCAT.
    224 paragraph: Other positive measures include … awaiting approval by Parliament.
    233 paragraph: Moves to reduce the … commuted to life imprisonment.
    242 heading: Recommendations for action by the State under review
    § D. Achievements, best practice, challenges and constraints > Recommendations for action by the State under review
    244 paragraph: Amnesty International calls on the government:
    246 heading: Ratification of human rights … cooperation with the UN
    § D. Achievements, best practice, challenges and constraints > Recommendations for action by the State under review > Ratification of human rights standards and cooperation with the UN
    248 item: To ratify all outstanding … of the death penalty;
    251 item: To ratify the Rome … and enact implementing legislation.
    § D. Achievements, best practice, challenges and constraints > Recommendations for action by the State under review
    253 heading: Torture or other ill-treatment
    § D. Achievements, best practice, challenges and constraints > Recommendations for action by the State under review > Torture or other ill-treatment
    255 item: To condemn the use … no complaint was made;
    261 item: To consider establishing a … complicity of such agencies;
    265 item: To ensure that this … and other relevant processes;
    270 item: To ensure that no … torture or other ill-treatment;
    274 item: To ensure that the … a three-hour time limit;
    276 item: To ensure that all … an independent medical practitioner.
    § D. Achievements, best practice, challenges and constraints > Recommendations for action by the State under review
    281 heading: Human rights violations in … the fight against terrorism
    § D. Achievements, best practice, challenges and constraints > Recommendations for action by the State under review > Human rights violations in the context of national security and the fight against terrorism
    283 item: To ensure that all … standards for fair trial;
    286 item: To ensure the whereabouts … an independent medical practitioner;
    291 item: To grant Public Monitoring … detained in NSS facilities.
    § D. Achievements, best practice, challenges and constraints > Recommendations for action by the State under review
    293 heading: Refugees and asylum-seekers
    § D. Achievements, best practice, challenges and constraints > Recommendations for action by the State under review > Refugees and asylum-seekers
    295 item: To respect its obligations … unfair trial in China;
    302 item: To fully respect the … access to durable solutions;
    307 item: To ensure that all … the right of appeal.
    § D. Achievements, best practice, challenges and constraints > Recommendations for action by the State under review
    311 heading: Freedom of religion
    § D. Achievements, best practice, challenges and constraints > Recommendations for action by the State under review > Freedom of religion
    313 item: To ensure respect for … other human rights violations.
    § top
    316 heading: Appendix: Amnesty International documents for further reference ^11
    § Appendix: Amnesty International documents for further reference
    319 item: Kazakhstan: Summary of Concerns … AI Index: EUR 57/001/2008
    323 item: Human Rights Concerns in … Amnesty International EU Office
    326 note: All of these documents … Amnesty International’s website: http://www.amnesty.org/en/region/kazakstan"
  `);
});

test('cat-kazakhstan-follow-up-extracts', () => {
  expect(outlineOf('cat-kazakhstan-follow-up-extracts')).toMatchInlineSnapshot(`
    "1 heading: CONSIDERATION OF REPORTS SUBMITTED … 19 OF THE CONVENTION
    5 heading: Concluding observations of the Committee against Torture
    7 heading: (Extracts for follow-up)
    9 metadata: KAZAKHSTAN
    11 elision: (…)
    13 heading: C. Principal subjects concerns and recommendations
    § C. Principal subjects concerns and recommendations
    14 elision: (…)
    17 heading: Torture and ill-treatment
    § C. Principal subjects concerns and recommendations > Torture and ill-treatment
    19 paragraph 7: 7. The Committee is … 2, 11 and 12).
    25 paragraph 7: The State party should … or punishment, in particular:
    29 subparagraph 7(a): (a) Publicly and unambiguously … gravity of their crime;
    36 subparagraph 7(b): (b) Establish and promote … such type of complaints;
    42 subparagraph 7(c): (c) Change the performance … education of police officers.
    46 elision: (…)
    § C. Principal subjects concerns and recommendations
    48 heading: Insufficient safeguards governing initial period of detention
    § C. Principal subjects concerns and recommendations > Insufficient safeguards governing initial period of detention
    50 paragraph 9: 9. The Committee is … Committee notes in particular:
    55 subparagraph 9(a): (a) the failure to … pre-trial detention and investigation;
    59 subparagraph 9(b): (b) Restricted access to … the time of apprehension;
    62 subparagraph 9(c): (c) The failure to … international standards (art. 2).
    65 paragraph 9: The State party should … detention through habeas corpus.
    76 elision: (…)
    § C. Principal subjects concerns and recommendations
    79 heading: Appropriate penalties
    § C. Principal subjects concerns and recommendations > Appropriate penalties
    81 elision: (…)
    83 paragraph 18: 18. The Committee is … confession” respectively) (art. 7).
    89 paragraph 18: The State party should … new laws and amendments.
    96 elision: (…)
    § C. Principal subjects concerns and recommendations
    99 heading: Evidence obtained through torture
    § C. Principal subjects concerns and recommendations > Evidence obtained through torture
    101 paragraph 29: 29. While welcoming the … in every instance (art.15).
    107 paragraph 29: As recommended in the … prosecution of those responsible.
    116 elision: (…)
    § C. Principal subjects concerns and recommendations
    120 paragraph 36: 36. The Committee requests … 18 and 29 above.
    123 elision: (…)
    126 furniture: -----"
  `);
});

test('iphr-eu-kazakhstan-dialogue-briefing', () => {
  expect(outlineOf('iphr-eu-kazakhstan-dialogue-briefing')).toMatchInlineSnapshot(`
    "1 furniture: sign up for the newsletter:
    3 heading: Briefing paper on torture … EU-Kazakhstan Human Rights Dialogue
    5 paragraph: The authorities of Kazakhstan … backdrop of recent reforms.
    7 paragraph: These are the key … Kazakhstan in recent years:
    9 item: Kazakhstan’s National Preventive Mechanism … its first Consolidated Report.
    10 item: When Kazakhstan’s new Criminal … torturers from prisoners amnesties.
    11 item: Legal safeguards pertaining to … force in January 2015.
    13 paragraph: This briefing that was … in the following areas:
    15 item: 1) implementation of fundamental legal safeguards,
    16 item: 2) investigations into allegations of torture and other ill-treatment,
    17 item: 3) implementation of the Istanbul Protocol (medical),
    18 item: 4) implementation of UN … decisions on individual cases,
    19 item: 5) the National Preventive Mechanism.
    21 paragraph: Key Concluding Observations of … the section on recommendations.
    23 paragraph: In the annex to … situation remains largely unchanged.
    25 furniture: Download full document
    27 furniture: Cookies EN
    28 furniture: Skip to toolbar"
  `);
});

test('kazakhstan-country-page-2014', () => {
  expect(outlineOf('kazakhstan-country-page-2014')).toMatchInlineSnapshot(`
    "1 metadata: last updated Mar 04, 2014
    3 heading: Key Facts
    § Key Facts
    6 keyfact: 2,724,900 sq km
    8 keyfact in 2 parts: Total Population 15,637,000 (UN 2009)
    12 keyfact in 2 parts: Prison Rate 316 (per 100,000 of national population)
    16 keyfact in 2 parts: Capital Punishment retained (indefinite moratorium)
    21 keyfact: ratified (1998), declarations under article 21 and 22
    24 keyfact: ratified (2008)
    27 keyfact: under consideration
    § top
    29 heading: Background Information
    § Background Information
    31 paragraph: Kazakhstan, a large, ethnically … first President of Kazakhstan.
    33 paragraph: The world’s largest producer … to 12 per cent. ^1
    35 paragraph: The 1995 Constitution of … permanent immunity from prosecution. ^2
    37 paragraph: The country has several … 154 of 178 countries. ^3 ^4
    38 paragraph: Regarding the freedom of … with peaceful rallies […]”. ^5
    40 paragraph: Despite promising efforts under … in police custody persist.
    42 paragraph: In the Universial Periodic … independence and adequate competences. ^6
    44 paragraph: In 2009, the United … safeguards and prevention measures.
    § top
    46 heading: Situation of Torture and Ill-Treatment
    § Situation of Torture and Ill-Treatment
    48 heading: Legal Framework
    § Situation of Torture and Ill-Treatment > Legal Framework
    50 paragraph: Kazakhstan is state party … inter-state and individual communications.
    52 paragraph: On a national level, … the right to appeal. ^7
    54 paragraph: The definition of torture … 2 of the CAT. ^8
    56 paragraph: Further provisions ensuring the … (2) and 68 (3)(1)).
    58 paragraph: A complaints mechanism is … 3 of the CAT. ^9
    60 paragraph: Despite ratifying the OPCAT … conformity with the treaty.
    § Situation of Torture and Ill-Treatment
    62 heading: Practice of Torture and Ill-Treatment
    § Situation of Torture and Ill-Treatment > Practice of Torture and Ill-Treatment
    64 paragraph: During his fact-finding mission … to brutal medical examinations.
    66 paragraph: The UNSRT was particularly … by forensic medical evidence. ^10
    68 paragraph: In the summary of … confession to a crime. ^11
    70 paragraph: In December 2011, a … evidence of coerced testimony. ^12
    72 paragraph: Despite a high prison … transfers to remote prisons.
    74 paragraph: There are several complaints … initiated against alleged perpetrators.
    76 paragraph: Despite a number of … facilities remain the exception.
    78 paragraph: The UNSRT, in his … of victims of torture.
    80 paragraph: Regarding the principle of … the Committee against Torture. ^13 ^14"
  `);
});

/** Words that run over a page break, a line end or a note, as they must read. */
const joined: readonly (readonly [id: string, words: string])[] = [
  ['ai-kazakhstan-upr-submission', 'in connection with a criminal case has been brought into and registered'],
  ['ai-kazakhstan-upr-submission', 'are therefore not able to access the courtroom and monitor the trials.'],
  ['ai-kazakhstan-upr-submission', 'groups, organizations or parties, such as banned'],
  [
    'ai-kazakhstan-upr-submission',
    'to establish a National Preventive Mechanism to assume independent and announced monitoring',
  ],
  ['ai-kazakhstan-upr-submission', 'torture or other ill-treatment often occurs during apprehension'],
  ['ai-kazakhstan-upr-submission', 'harassment of non-traditional groups'],
  ['ai-kazakhstan-upr-submission', 'Hizb-ut-Tahrir, targeted in counter-terrorism operations'],
  ['ai-kazakhstan-upr-submission', 'until 68 hours after they have been formally detained.'],
  ['ai-kazakhstan-upr-submission', '-- which are key safeguards against torture and other ill-treatment --'],
  [
    'cat-kazakhstan-follow-up-extracts',
    'between apprehension and the formal registration of detainees at the police station',
  ],
  ['cat-kazakhstan-follow-up-extracts', 'in every instance (art.15).'],
  ['cat-kazakhstan-follow-up-extracts', 'obtained through torture or ill-treatment, and ensure'],
  [
    'iphr-eu-kazakhstan-dialogue-briefing',
    'We would like to call on the EU aknowldge these positive steps, but not to stop',
  ],
  ['kazakhstan-country-page-2014', 'is enshrined in article 347.1 of the Criminal Code'],
  ['kazakhstan-country-page-2014', 'in his follow-up report in 2012. In the same report'],
  ['kazakhstan-country-page-2014', 'in notorious prisons such as the UK-161/3 in Zhitykara.'],
  ['ai-eur-57-003-2010', 'during its 14thsession. Prior to the adoption'],
];

test.for(joined)('%s reads “%s” in one block', ([id, words]) => {
  expect(corpusDocument(id).blocks.filter((block) => block.text.includes(words))).toHaveLength(1);
});

/** What is held, and says so: only the Committee's text marks that parts are left out. */
test.for(ids)('%s is an extract only if its lines say so', (id) => {
  expect(corpusDocument(id).extract).toBe(id.startsWith('cat-'));
});
