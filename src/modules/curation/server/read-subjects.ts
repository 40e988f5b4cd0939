// Who answers for a subject: owners of skill groups, beside what was found and in the form of a collection.
import { today, type Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectGroupChoices, selectSubjectOwners, type GroupChoice, type SubjectOwner } from './store-groups.ts';

const mostFamilies = 3;
/** A family under which less than this share of what was found lies says nothing of its subject. */
const leastShare = 0.2;

/** The owners of the subjects under which most of what was found lies, given how many assets of each job family were. */
export async function subjectOwners(ctx: Ctx, counts: Record<string, number>): Promise<SubjectOwner[]> {
  const found = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const families = Object.entries(counts)
    .filter(([family, count]) => family !== '' && count >= leastShare * found)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostFamilies)
    .map(([family]) => family);
  if (ctx.actor.personId === null || families.length === 0) return [];
  return selectSubjectOwners(ctx.db, { families, personId: signedIn(ctx), day: today(ctx) });
}

/** The skill groups to which a collection may belong. */
export const subjectChoices = (ctx: Ctx): Promise<GroupChoice[]> => selectGroupChoices(ctx.db, today(ctx));
