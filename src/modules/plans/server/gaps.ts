// The gap of a person as people's roster knows it: levels held beside the standards of both jobs.
import { competencyGaps, jobsWithStandard } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { matchingJobs, mergedGaps } from '../rules-gaps.ts';
import type { Gap } from '../types.ts';

export type Job = { code: string; name: string };
/** Every competency that either job asks for; no job = none held, none chosen, or none that is known. */
export type Towards = { gaps: Gap[]; job: Job | null; nextJob: Job | null };

/** The gaps of a person today, towards the job aimed at if one is named. */
export async function gapsTowards(ctx: Ctx, personId: number, nextJobCode: string | null): Promise<Towards> {
  const { held, next } = await competencyGaps(ctx, personId, { day: today(ctx), nextJob: nextJobCode });
  const named = (job: Job | null) => job && { code: job.code, name: job.name };
  return { gaps: mergedGaps(held?.gaps ?? [], next?.gaps ?? []), job: named(held), nextJob: named(next) };
}

/** The jobs one may aim at whose name holds what was typed. */
export async function findJobs(ctx: Ctx, text: string): Promise<Job[]> {
  return text.trim() === '' ? [] : matchingJobs(await jobsWithStandard(ctx), text);
}
