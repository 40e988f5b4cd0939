// What stands on a transcript is gathered here, from the faces of the modules that own it: records lies below them all.
import { yearlyAim } from '#modules/assessment/server/index.ts';
import { trainingsOf } from '#modules/history/server/index.ts';
import { givenInYear } from '#modules/knowledge/server/index.ts';
import { yearOfLearning } from '#modules/learning/server/index.ts';
import { readPerson } from '#modules/people/server/index.ts';
import { finishedGoals } from '#modules/plans/server/index.ts';
import type { TranscriptOwner } from '#modules/records/server/index.ts';
import type { TranscriptContent } from '#modules/records/types.ts';
import type { Ctx } from '#platform/server/context.ts';

/** Everything for the transcript of somebody whom the reader may see, which is why an owner is asked for. */
export async function gatherTranscript(ctx: Ctx, owner: TranscriptOwner, year: number): Promise<TranscriptContent> {
  const [{ person }, goals, learned, trainings, given, aim] = await Promise.all([
    readPerson(ctx, owner.nip),
    finishedGoals(ctx, owner.id, year),
    yearOfLearning(ctx, owner.id, year),
    trainingsOf(ctx, owner.id, year),
    givenInYear(ctx, owner.id, year),
    yearlyAim(ctx, year)
  ]);
  const inHistory = new Set(trainings.map(({ activityId }) => activityId));
  return {
    year,
    person: { nip: owner.nip, name: owner.name, title: person.title ?? '', unit: person.unitName ?? '' },
    goals,
    activities: learned.activities
      .filter(({ id }) => !inHistory.has(id))
      .map(({ solution, title, startsOn, endsOn, minutes, jp }) => ({
        way: solution,
        title,
        startsOn,
        endsOn,
        minutes,
        jp
      })),
    trainings: trainings.map(({ holds, organiser, certificateNo, certificateOn }) => ({
      ...holds,
      organiser,
      certificateNo,
      certificateOn
    })),
    ...given,
    totals: { jp: learned.jp, minutes: learned.minutes, aim, byWay: learned.byKind }
  };
}
