// Where a person is on a day, who decides for her, for whom she decides, what her job asks of her.
import type { Day } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { InLine, Job, JobGaps, Placement, PersonCard } from '../types.ts';
import { selectGaps, selectJobsWithStandard, selectOptionalJob } from './store-jobs.ts';
import { selectDeciders, selectOptionalPlacement, selectTeam, selectWorkingDayAfter } from './store-line.ts';
import { selectOptionalCard } from './store-persons.ts';

/** The card of the person with this number as of today; undefined if there is none. */
export const findPerson = (ctx: Ctx, nip: string, day: Day = today(ctx)): Promise<PersonCard | undefined> =>
  selectOptionalCard(ctx.db, nip, day);

/** The definitive place of a person on a day; undefined if none is held. */
export const placementOn = (ctx: Ctx, personId: number, day: Day): Promise<Placement | undefined> =>
  selectOptionalPlacement(ctx.db, personId, day);

/** Who decides for a person on a day; empty if the roster names nobody, then the unit's officer does. */
export const decidersOf = (ctx: Ctx, personId: number, day: Day): Promise<InLine[]> =>
  selectDeciders(ctx.db, personId, day);

/** For whom a person decides on a day: the other side of decidersOf. */
export const teamOf = (ctx: Ctx, personId: number, day: Day): Promise<InLine[]> => selectTeam(ctx.db, personId, day);

/** The jobs that one may aim at: those with a competency standard. */
export const jobsWithStandard = (ctx: Ctx): Promise<Job[]> => selectJobsWithStandard(ctx.db);

async function gapsOf(ctx: Ctx, jobCode: string | null | undefined, person: { id: number; day: Day }) {
  const job = jobCode ? await selectOptionalJob(ctx.db, jobCode) : undefined;
  return job ? { ...job, gaps: await selectGaps(ctx.db, job.code, person) } : null;
}

/** Levels measured up to a day against the standard of the job held then, and of the job aimed at, if one is named. */
export async function competencyGaps(
  ctx: Ctx,
  personId: number,
  { day, nextJob }: { day: Day; nextJob?: string | null }
): Promise<{ held: JobGaps | null; next: JobGaps | null }> {
  const place = await selectOptionalPlacement(ctx.db, personId, day);
  const person = { id: personId, day };
  return { held: await gapsOf(ctx, place?.jobCode, person), next: await gapsOf(ctx, nextJob, person) };
}

/** The working day that lies so many working days after a day, by the calendar of the roster. */
export async function workingDaysAfter(ctx: Ctx, day: Day, days: number): Promise<Day> {
  const found = await selectWorkingDayAfter(ctx.db, day, days);
  if (!found) throw new Error(`${days} working days after ${day} lie outside the numbered years`);
  return found;
}
