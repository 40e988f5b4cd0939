// Names of invented people: region, sex and age decide their shape, schooling the degrees around them.

import { namesOfTheRest } from './names-east.ts';
import type { NamesOfRegion } from './names-shape.ts';
import { namesOfTheWest } from './names-west.ts';
import type { Chance } from './random.ts';

/** How far a person went to school. */
export type Schooling = 'school' | 'diploma' | 'bachelor' | 'master' | 'doctor';

/** Who is to be named. */
export interface ToBeNamed {
  woman: boolean;
  birthYear: number;
  schooling: Schooling;
}

const regionByTicket = [...namesOfTheWest, ...namesOfTheRest].flatMap((region) =>
  Array.from({ length: region.weight }, () => region)
);

const diplomas = ['A.Md.', 'A.Md.Ak.', 'A.Md.', 'A.Md.Kb.N.', 'A.Md.Pnl.', 'A.Md.Kom.'];
const bachelors = [
  'S.E.',
  'S.E.',
  'S.E., Ak.',
  'S.Ak.',
  'S.Tr.Ak.',
  'S.S.T.',
  'S.H.',
  'S.Sos.',
  'S.I.P.',
  'S.Kom.',
  'S.T.',
  'S.Psi.',
  'S.Si.',
  'S.A.P.'
];
const masters = [
  'M.M.',
  'M.Ak.',
  'M.Si.',
  'M.E.',
  'M.H.',
  'M.Kom.',
  'M.P.A.',
  'M.Sc.',
  'M.P.P.',
  'M.Acc.',
  'M.T.',
  'M.Psi.'
];
const oldBachelors = { man: 'Drs.', woman: 'Dra.' };

function plainName(chance: Chance, region: NamesOfRegion, woman: boolean): string {
  const parts = [chance.pick(woman ? region.women : region.men)];
  const hasFamily = region.family.length > 0;
  if (!hasFamily || chance.happens(0.55)) parts.push(chance.pick(woman ? region.womenSecond : region.menSecond));
  if (hasFamily) parts.push(chance.pick(region.family));
  return [...new Set(parts)].join(' ');
}

function before(chance: Chance, who: ToBeNamed, pilgrims: boolean): string[] {
  const titles: string[] = [];
  if (who.schooling === 'doctor') titles.push('Dr.');
  if (pilgrims && who.birthYear < 1978 && chance.happens(0.14)) titles.push(who.woman ? 'Hj.' : 'H.');
  if (who.birthYear < 1970 && isGraduate(who.schooling) && chance.happens(0.3)) {
    titles.push(who.woman ? oldBachelors.woman : oldBachelors.man);
  } else if (isGraduate(who.schooling) && chance.happens(0.03)) titles.push('Ir.');
  return titles;
}

const isGraduate = (schooling: Schooling) => schooling !== 'school' && schooling !== 'diploma';
const hasOldDegree = (titles: readonly string[]) => titles.some((title) => ['Drs.', 'Dra.', 'Ir.'].includes(title));

function after(chance: Chance, schooling: Schooling, titles: readonly string[]): string[] {
  const degrees: string[] = [];
  if (schooling === 'diploma') degrees.push(chance.pick(diplomas));
  if (isGraduate(schooling) && !hasOldDegree(titles)) degrees.push(chance.pick(bachelors));
  if (schooling === 'master' || schooling === 'doctor') degrees.push(chance.pick(masters));
  if (isGraduate(schooling) && chance.happens(0.04)) degrees.push('CA.');
  return degrees;
}

/** The full name with the degrees before and after it: `Hj. Nurlaela Basri, S.E., M.Ak.`. */
export function nameOf(chance: Chance, who: ToBeNamed): string {
  const region = chance.pick(regionByTicket);
  const titles = before(chance, who, region.pilgrims);
  const name = plainName(chance, region, who.woman);
  return [[...titles, name].join(' '), ...after(chance, who.schooling, titles)].join(', ');
}

const titlesAtFront = /^(?:(?:Dr|Drs|Dra|Ir|H|Hj)\.\s+)+/;

/** The name without degrees and titles: `Nurlaela Basri`. */
export const nameWithoutDegrees = (name: string): string => name.split(',')[0]!.replace(titlesAtFront, '');

/** The name as the first half of a mail address: `nurlaela.basri`. */
export const mailName = (name: string): string =>
  nameWithoutDegrees(name)
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '');
