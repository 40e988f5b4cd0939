// What waits for a person: asked of the modules each time, so that a pending decision always follows the post.
import { duties as communities, queues as communitiesQueues } from '#modules/communities/server/index.ts';
import { duties as committee, queues as committeeQueues } from '#modules/committee/server/index.ts';
import { duties as coaching, queues as coachingQueues } from '#modules/coaching/server/index.ts';
import { duties as culture, queues as cultureQueues } from '#modules/culture/server/index.ts';
import { duties as curation, queues as curationQueues } from '#modules/curation/server/index.ts';
import { duties as feedback, queues as feedbackQueues } from '#modules/feedback/server/index.ts';
import { duties as governance, queues as governanceQueues } from '#modules/governance/server/index.ts';
import { duties as handover, queues as handoverQueues } from '#modules/handover/server/index.ts';
import { duties as history, queues as historyQueues } from '#modules/history/server/index.ts';
import { duties as knowledge, queues as knowledgeQueues } from '#modules/knowledge/server/index.ts';
import { duties as learning, queues as learningQueues } from '#modules/learning/server/index.ts';
import { duties as needs, queues as needsQueues } from '#modules/needs/server/index.ts';
import { duties as offers, queues as offersQueues } from '#modules/offers/server/index.ts';
import { ledBy, ledTeam } from '#modules/people/server/index.ts';
import type { TeamMember } from '#modules/people/types.ts';
import { duties as plans, queues as plansQueues } from '#modules/plans/server/index.ts';
import { duties as surveys, queues as surveysQueues } from '#modules/surveys/server/index.ts';
import { duties as teams, queues as teamsQueues } from '#modules/teams/server/index.ts';
import { duties as quality, queues as qualityQueues } from '#modules/quality/server/index.ts';
import { duties as transfer, queues as transferQueues } from '#modules/transfer/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Queue, Queues } from '#platform/server/queue.ts';
import { inOrder } from '../rules.ts';
import type { Duty, DutyKind } from '../types.ts';
import { ledIds, selectQueues } from './store.ts';

/** What a module is asked: its duties as a list, and the same counted; both may take those for whom the reader decides. */
type Asked = {
  duties: (ctx: Ctx, led: readonly TeamMember[]) => Promise<Duty[]>;
  queues: (ctx: Ctx, led: typeof ledIds) => Queues | Promise<Queues>;
};

type ModuleOf<Kind extends DutyKind> = Kind extends `${infer Module}.${string}` ? Module : never;

/** The modules by name, which is the first part of their kinds. */
const modules: Record<ModuleOf<DutyKind>, Asked> = {
  learning: { duties: learning, queues: learningQueues },
  communities: { duties: communities, queues: communitiesQueues },
  plans: { duties: plans, queues: plansQueues },
  coaching: { duties: coaching, queues: coachingQueues },
  committee: { duties: committee, queues: committeeQueues },
  governance: { duties: governance, queues: governanceQueues },
  culture: { duties: culture, queues: cultureQueues },
  teams: { duties: teams, queues: teamsQueues },
  transfer: { duties: transfer, queues: transferQueues },
  offers: { duties: offers, queues: offersQueues },
  knowledge: { duties: knowledge, queues: knowledgeQueues },
  curation: { duties: curation, queues: curationQueues },
  handover: { duties: handover, queues: handoverQueues },
  quality: { duties: quality, queues: qualityQueues },
  history: { duties: history, queues: historyQueues },
  needs: { duties: needs, queues: needsQueues },
  feedback: { duties: feedback, queues: feedbackQueues },
  surveys: { duties: surveys, queues: surveysQueues }
};

/** Everything that waits for the reader, the most pressing first; where kinds are named, only of the modules that have them. */
export async function readInbox(ctx: Ctx, kinds?: readonly string[]): Promise<Duty[]> {
  if (ctx.actor.personId === null) return [];
  const named = kinds && new Set(kinds.map((kind) => kind.split('.')[0]));
  const asked = Object.entries(modules).filter(([name]) => named === undefined || named.has(name));
  if (asked.length === 0) return [];
  const led = await ledTeam(ctx);
  const lists = await Promise.all(asked.map(([, { duties }]) => duties(ctx, led)));
  return inOrder(lists.flat());
}

/** How much of each kind waits for the reader, and since when: counted in one statement without reading it. */
export async function readQueues(ctx: Ctx): Promise<Queue[]> {
  if (ctx.actor.personId === null) return [];
  const queues = await Promise.all(Object.values(modules).map(({ queues }) => queues(ctx, ledIds)));
  return selectQueues(ctx.db, ledBy(ctx), queues);
}
