// A training out of the catalogue of programmes: what a learner would otherwise type, and whether it is still open.
import type { Ctx } from '#platform/server/context.ts';
import { getProgramme } from '#modules/programmes/server/index.ts';
import type { Intent } from '#modules/learning/types.ts';
import { intentFrom } from './plan-items.server.ts';

/** The programme that an address names, if it names one; one that does not exist is not found. */
export const programmeAsked = async (ctx: Ctx, text: string | null) =>
  text !== null && /^\d{1,15}$/.test(text) ? getProgramme(ctx, Number(text)) : null;

type Asked = Awaited<ReturnType<typeof programmeAsked>>;

/** What a form begins with: title, organiser, days and minutes of the programme. */
export function intentOf(programme: Asked): Intent | null {
  if (programme === null) return null;
  const { title, organiser: source, startsOn, endsOn, minutes: plannedMinutes } = programme;
  return { ...intentFrom(undefined), title, sourceKind: 'course', source, startsOn, endsOn, plannedMinutes };
}
