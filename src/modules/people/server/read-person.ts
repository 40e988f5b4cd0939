// One person as a reader may see her: everything, or the public card.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { sightOf, type Sight } from '../policy.ts';
import type { HeldJob, InLine, Job, JobGaps, PersonCard, UnitName } from '../types.ts';
import { competencyGaps } from './read-line.ts';
import { selectJobsWithStandard } from './store-jobs.ts';
import { selectDeciders, selectTeam } from './store-line.ts';
import { selectEmail, selectHeldJobs, selectOptionalCard } from './store-persons.ts';
import { selectAncestors, selectPath } from './store-units.ts';

/** What only the person and those in charge see. */
export type PersonRecord = {
  email: string | null;
  now: HeldJob[];
  history: HeldJob[];
  deciders: InLine[];
  team: InLine[];
  held: JobGaps | null;
  next: JobGaps | null;
  jobs: Job[];
};
export type PersonView = { person: PersonCard; path: UnitName[]; sight: Sight; record: PersonRecord | null };

async function recordOf(
  ctx: Ctx,
  person: PersonCard,
  known: { deciders: InLine[]; nextJob: string | null }
): Promise<PersonRecord> {
  const day = today(ctx);
  const { deciders, nextJob } = known;
  const held = await selectHeldJobs(ctx.db, person.id);
  const isNow = ({ since, until }: HeldJob) => since <= day && (until === null || until >= day);
  return {
    email: await selectEmail(ctx.db, person.id),
    now: held.filter(isNow),
    history: held.filter((job) => !isNow(job)),
    deciders,
    team: await selectTeam(ctx.db, person.id, day),
    ...(await competencyGaps(ctx, person.id, { day, nextJob })),
    jobs: await selectJobsWithStandard(ctx.db)
  };
}

/** The page of a person: the public card for all, the record for the person herself and for those in charge. */
export async function readPerson(ctx: Ctx, nip: string, nextJob: string | null = null): Promise<PersonView> {
  const day = today(ctx);
  const person = (await selectOptionalCard(ctx.db, nip, day)) ?? notFound('person');
  const deciders = await selectDeciders(ctx.db, person.id, day);
  const ancestors = person.unitId === null ? [] : await selectAncestors(ctx.db, person.unitId, day);
  const sight = sightOf(ctx.actor, { id: person.id, deciders: deciders.map(({ id }) => id), ancestors });
  const path = person.unitId === null ? [] : await selectPath(ctx.db, person.unitId, day);
  const record = sight === 'public' ? null : await recordOf(ctx, person, { deciders, nextJob });
  return { person, path, sight, record };
}
