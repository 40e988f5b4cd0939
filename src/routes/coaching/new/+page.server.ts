// Begin a relation: ask for a coach, offer to coach one person or a group.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { ledTeam, ownColleagues, peopleByNip } from '#modules/people/server/index.ts';
import { addDays } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { beginSchema } from '#modules/coaching/schema.ts';
import { beginRelation, suggestedCoaches } from '#modules/coaching/server/index.ts';
import { coachingAction } from '../answer.server.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const nip = url.searchParams.get('with') ?? '';
  const [colleagues, leaders, named, team] = await Promise.all([
    ownColleagues(ctx),
    suggestedCoaches(ctx),
    peopleByNip(ctx, [nip]),
    ledTeam(ctx)
  ]);
  const known = new Set([...named.people, ...colleagues].map((person) => person.nip));
  const day = today(ctx);
  return {
    people: [...leaders.filter((leader) => !known.has(leader.nip)), ...colleagues],
    named: named.people,
    kind: url.searchParams.get('kind') ?? 'coaching',
    leads: team.length > 0,
    startsOn: day,
    endsOn: addDays(day, 90),
    token: randomUUID(),
    isForm: true,
    crumbs: [{ href: '/coaching', label: m.coaching_title() }, { label: m.coaching_new() }]
  };
};

export const actions = {
  default: coachingAction({
    name: 'asked',
    schema: beginSchema,
    take: beginRelation,
    next: (id) => `/coaching/${String(id)}`
  })
};
