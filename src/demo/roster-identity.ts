// Who an invented person is: number, name, address and rank, all from the seed and the person's place in the count.

import { addDays, type Day } from '#platform/dates.ts';
import { mailName, nameOf, type Schooling } from './names.ts';
import { knownPeople, type KnownPerson } from './personas.ts';
import { chanceOf, type Chance } from './random.ts';
import { jobOf, type Job } from './roster-jobs.ts';

/** A person as the roster writes them. */
export interface Identity {
  nip: string;
  name: string;
  email: string;
  /** Grade from I/a = 0 to IV/e = 16, or the contract grade of a PPPK in words. */
  grade: number | string;
}

/** What is known of a person before anything is drawn. */
export interface Role {
  job: Job;
  hiredOn?: Day;
  onContract?: boolean;
  retiringIn?: number;
}

/** The year in which the demonstration takes place. */
export const demoYear = 2026;

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const knownBirthdays = new Set(knownPeople.map((known) => known.nip.slice(4, 8)));
const birthdays = daysInMonth
  .flatMap((days, month) =>
    Array.from({ length: days }, (_, day) => `${String(month + 1).padStart(2, '0')}${String(day + 1).padStart(2, '0')}`)
  )
  .filter((birthday) => !knownBirthdays.has(birthday));

// 229 shares no factor with the number of birthdays, so that birthday and serial together never repeat.
const stride = 229;

/** The month and day on which the so-many-th person was born, `MMDD`; known from the count alone. */
export const birthdayOf = (seed: number, ordinal: number): string =>
  birthdays[(ordinal * stride + seed) % birthdays.length]!;

const serialOf = (ordinal: number) => String(Math.floor(ordinal / birthdays.length) + 1).padStart(3, '0');

/** The day of retirement: the first of the month after the birthday at the age the job allows. */
export function retirementOf(birthday: string, year: number): Day {
  const month = Number(birthday.slice(0, 2));
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

function birthYearOf(chance: Chance, role: Role): number {
  if (role.retiringIn) return role.retiringIn - role.job.retiresAt;
  if (role.hiredOn)
    return Number(role.hiredOn.slice(0, 4)) - chance.between(role.onContract ? 27 : 22, role.onContract ? 41 : 28);
  const [youngest, oldest] = role.job.ages;
  return demoYear - chance.between(role.onContract ? Math.max(youngest, 27) : youngest, oldest);
}

function appointmentOf(chance: Chance, role: Role, birthYear: number): string {
  if (role.onContract) return `${role.hiredOn?.slice(0, 4) ?? chance.between(2021, 2023)}21`;
  if (role.hiredOn) return role.hiredOn.slice(0, 4) + role.hiredOn.slice(5, 7);
  const year = Math.min(2023, birthYear + chance.between(20, 26));
  return `${year}${chance.pick(['01', '02', '03', '12'])}`;
}

const gradesAtStart: Record<Schooling, number> = { school: 4, diploma: 6, bachelor: 8, master: 9, doctor: 9 };
const contractGrades: Record<Schooling, string> = {
  school: 'V',
  diploma: 'VII',
  bachelor: 'IX',
  master: 'X',
  doctor: 'XI'
};

function gradeOf(role: Role, schooling: Schooling, appointedIn: number): number | string {
  if (role.onContract) return contractGrades[schooling];
  const [lowest, highest] = role.job.grades;
  const earned = gradesAtStart[schooling] + Math.floor((demoYear - appointedIn) / 4);
  return Math.min(highest, Math.max(lowest, earned));
}

/** The so-many-th person of the ministry in a role. */
export function identityOf(seed: number, ordinal: number, role: Role): Identity {
  const chance = chanceOf(seed, `person:${ordinal}`);
  const woman = chance.happens(role.job.kind === 'struktural' ? 0.34 : 0.44);
  const schooling = chance.pick(role.job.schooling);
  const birthYear = birthYearOf(chance, role);
  const appointment = appointmentOf(chance, role, birthYear);
  const name = nameOf(chance, { woman, birthYear, schooling });
  return {
    nip: `${birthYear}${birthdayOf(seed, ordinal)}${appointment}${woman ? 2 : 1}${serialOf(ordinal)}`,
    name,
    email: chance.happens(0.015) ? '' : `${mailName(name)}.${ordinal}@perbendaharaan.example`,
    grade: gradeOf(role, schooling, Number(appointment.slice(0, 4)))
  };
}

/** A person with a fixed place, with the address that belongs to the name. */
export const identityOfKnown = (known: KnownPerson): Identity => ({
  nip: known.nip,
  name: known.name,
  email: `${mailName(known.name)}@perbendaharaan.example`,
  grade: known.grade
});

const letters = [
  'I/a',
  'I/b',
  'I/c',
  'I/d',
  'II/a',
  'II/b',
  'II/c',
  'II/d',
  'III/a',
  'III/b',
  'III/c',
  'III/d',
  'IV/a',
  'IV/b',
  'IV/c',
  'IV/d',
  'IV/e'
];
const ranks = [
  'Juru Muda',
  'Juru Muda Tingkat I',
  'Juru',
  'Juru Tingkat I',
  'Pengatur Muda',
  'Pengatur Muda Tingkat I',
  'Pengatur',
  'Pengatur Tingkat I',
  'Penata Muda',
  'Penata Muda Tingkat I',
  'Penata',
  'Penata Tingkat I',
  'Pembina',
  'Pembina Tingkat I',
  'Pembina Utama Muda',
  'Pembina Utama Madya',
  'Pembina Utama'
];

/** Rank and grade in the words of the roster: `['Penata Muda', 'III/a']`; a PPPK has a grade alone. */
export const rankOf = (grade: number | string): [rank: string, grade: string] =>
  typeof grade === 'string' ? ['', grade] : [ranks[grade]!, letters[grade]!];

/** The job below on the ladder, for what someone was before a promotion. */
export const jobBelow = (job: Job): Job | undefined => (job.below ? jobOf(job.below) : undefined);

/** The day before another. */
export const dayBefore = (day: Day): Day => addDays(day, -1);
