import { expect, test } from 'vitest';
import { type Carried, carries } from '#src/daily/carries.ts';

test.for<[string, Carried[]]>([
  ['All 31 prisoners on death row are alive.', ['figure']],
  ['Of 178 countries 15 per cent agree.', ['figure']],
  ['The share fell to 12%.', ['figure']],
  ['Twelve people were killed.', ['figure']],
  ['The Country ranks 154 of 178 countries.', ['figure']],
  ['A person is registered within three hours.', ['figure']],
  ['Less than two per cent of complaints were heard.', ['figure']],
  ['In May 2009, a visit took place.', ['date']],
  ['The office was created in 2005.', ['date']],
  ['The moratorium, imposed in 2003, stands.', ['date']],
  ['The law entered into force.', ['rule']],
  ['A register must be kept.', ['rule']],
  ['Torture is prohibited.', ['rule']],
  ['The State party should keep a register.', ['recommendation']],
  ['Amnesty International calls on the government to act.', ['recommendation']],
  ['In 2011, 28 men were returned although the law prohibits it.', ['figure', 'date', 'rule']],
  ['Articles 177, 183 and 184 of the Code say so.', []],
  ['Article 14 of the Covenant applies.', []],
  ['The year 2009 was hard.', []],
  ['A/HRC/14/10 was adopted.', []],
  ['Beatings are routine.', []],
  ['The state of things is bad.', []],
])('%s: %j', ([text, expected]) => {
  expect(carries(text)).toEqual(expected);
});
