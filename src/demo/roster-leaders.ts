// Who led which unit from when to when, and who acted for a vacant or absent head.

import { addDays, type Day } from '#platform/dates.ts';
import { knownAt } from './personas.ts';
import { birthdayOf, dayBefore, identityOf, identityOfKnown, retirementOf, type Identity } from './roster-identity.ts';
import { jobOf } from './roster-jobs.ts';
import type { Crew, Plan } from './roster-plan.ts';
import { demoOffice, historyBegins, mergerOn, type Unit } from './roster-units.ts';

/** A time in which one person led a unit definitively; open at the end when it lasts. */
export interface Tenure {
  nip: string;
  from: Day;
  to: Day | '';
}

/** A time in which someone acted for the head of a unit. */
export interface Acting {
  nip: string;
  unit: Unit;
  kind: 'plt' | 'plh';
  from: Day;
  to: Day;
}

/** Who led and who acted, for the whole ministry. */
export interface Leaders {
  tenures: ReadonlyMap<string, readonly Tenure[]>;
  acting: readonly Acting[];
}

/** The head of a unit today, or the last one where the post is vacant. */
export function headOf(plan: Plan, crew: Crew): Identity {
  const known = knownAt(crew.unit.code, 'head');
  return known ? identityOfKnown(known) : identityOf(plan.seed, crew.first, { job: jobOf(crew.unit.headJob) });
}

/** The year in which someone with this birthday retired within the years told, spread by the count. */
export function retirementYearOf(birthday: string, ordinal: number): number {
  const month = Number(birthday.slice(0, 2));
  const years = [2025, ...(month >= 3 && month < 12 ? [2024] : []), ...(month <= 7 ? [2026] : [])];
  return years[ordinal % years.length]!;
}

/** The head who retired, with the day from which the post was free. */
export function predecessorOf(plan: Plan, crew: Crew): { identity: Identity; retiredOn: Day } {
  const ordinal = crew.first + 1;
  const birthday = birthdayOf(plan.seed, ordinal);
  const year = retirementYearOf(birthday, ordinal);
  const identity = identityOf(plan.seed, ordinal, { job: jobOf(crew.unit.headJob), retiringIn: year });
  return { identity, retiredOn: retirementOf(birthday, year) };
}

/** The day on which a successor took over: at once, or two months later when the head left in 2026. */
export const takeOverOn = (retiredOn: Day): Day =>
  retiredOn >= '2026-01-01' ? `${addDays(retiredOn, 62).slice(0, 7)}-01` : retiredOn;

/** The head of the second of two merged directorates, who stayed on as an expert: first of the staff of the new one. */
export const expertOfMerger = (plan: Plan, crew: Crew): Identity =>
  identityOf(plan.seed, crew.first + 1, { job: jobOf('FNG.ANG.3') });

function tenuresOf(plan: Plan, crew: Crew): Tenure[] {
  const { unit, story } = crew;
  const head = headOf(plan, crew).nip;
  if (story.kind === 'swapped') {
    const other = headOf(plan, plan.crews.get(story.partner)!).nip;
    return [
      { nip: other, from: historyBegins, to: dayBefore(story.on) },
      { nip: head, from: story.on, to: '' }
    ];
  }
  if (story.kind === 'succeeded') {
    const { identity, retiredOn } = predecessorOf(plan, crew);
    return [
      { nip: identity.nip, from: historyBegins, to: dayBefore(retiredOn) },
      { nip: head, from: takeOverOn(retiredOn), to: '' }
    ];
  }
  return [{ nip: head, from: unit.from, to: story.kind === 'vacant' ? dayBefore(story.on) : '' }];
}

function tenuresOfMerged(plan: Plan, crew: Crew): [string, Tenure[]][] {
  const nips = [headOf(plan, crew).nip, expertOfMerger(plan, crew).nip];
  return crew.unit.before.map((code, at) => [code, [{ nip: nips[at]!, from: historyBegins, to: dayBefore(mergerOn) }]]);
}

function actingFor(plan: Plan, crew: Crew): Acting[] {
  const { unit, story } = crew;
  if (story.kind === 'vacant') {
    const nip = headOf(plan, plan.crews.get(story.acting)!).nip;
    return [{ nip, unit, kind: 'plt', from: story.on, to: story.until }];
  }
  if (story.kind !== 'succeeded') return [];
  const from = predecessorOf(plan, crew).retiredOn;
  const until = takeOverOn(from);
  const superior = plan.crews.get(unit.parent)!;
  if (until === from || superior.story.kind !== 'steady') return [];
  return [{ nip: headOf(plan, superior).nip, unit, kind: 'plt', from, to: dayBefore(until) }];
}

/** All tenures and acting times of the ministry: small, since there are a thousand units at most. */
export function leadersOf(plan: Plan): Leaders {
  const crews = [...plan.crews.values()];
  const tenures = new Map(crews.map((crew) => [crew.unit.code, tenuresOf(plan, crew)]));
  for (const crew of crews.filter((each) => each.unit.from === mergerOn)) {
    for (const [code, past] of tenuresOfMerged(plan, crew)) tenures.set(code, past);
  }
  const dayByDay: Acting = {
    nip: knownAt(`${demoOffice}.01`, 'head')!.nip,
    unit: plan.units.get(demoOffice)!,
    kind: 'plh',
    from: '2026-11-16',
    to: '2027-06-30'
  };
  return { tenures, acting: [...crews.flatMap((crew) => actingFor(plan, crew)), dayByDay] };
}
