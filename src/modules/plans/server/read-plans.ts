// Reading plans: a person's own list, and one plan with everything its page shows.
import { authorityOver, namesOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { mayRead, maySeeStep } from '../policy.ts';
import { abilitiesOver } from '../rules.ts';
import { openGaps, plannableGaps } from '../rules-gaps.ts';
import { isDone, lackOf, progressOf, progressOfItem, rootOf, sharesOf } from '../rules-items.ts';
import type { Gap, ItemLack, Plan, PlanAbilities, PlanItem, Role, Share } from '../types.ts';
import { gapsTowards, type Towards } from './gaps.ts';
import { roleHere } from './on-plan.ts';
import { selectActivities, selectPlans, type ItemActivity, type ListedPlan } from './store-lists.ts';
import { selectItems, selectPlace, selectPlan, selectSteps, selectVersions, type StepRow } from './store.ts';

export type PlanLine = Omit<ListedPlan, 'items'> & { count: number; minutes: number; progress: number };

const minutesIn = (items: readonly { plannedMinutes: number }[]) =>
  items.reduce((sum, item) => sum + item.plannedMinutes, 0);

/** The actor's own plans, the newest first, earlier versions included. */
export async function listPlans(ctx: Ctx): Promise<PlanLine[]> {
  const plans = await selectPlans(ctx.db, ctx.actor.personId ?? notFound('person'));
  return plans.map(({ items, ...plan }) => ({
    ...plan,
    count: items.length,
    minutes: minutesIn(items),
    progress: progressOf(items)
  }));
}

/** What stands before a plan is begun: the gaps to the job held and the one aimed at. */
export async function readGaps(ctx: Ctx, nextJobCode: string | null): Promise<Gaps> {
  return gapsOf(ctx, ctx.actor.personId ?? notFound('person'), nextJobCode);
}

export type Gaps = Towards & {
  /** Held below what is asked. */
  open: Gap[];
  /** Those, and what was never measured. */
  plannable: Gap[];
};

async function gapsOf(ctx: Ctx, personId: number, nextJobCode: string | null): Promise<Gaps> {
  const found = await gapsTowards(ctx, personId, nextJobCode);
  return { ...found, open: openGaps(found.gaps), plannable: plannableGaps(found.gaps) };
}

export type ItemView = PlanItem & {
  number: number;
  rootId: number;
  competency: string | null;
  isDone: boolean;
  /** 0–100, as it counts for the plan. */
  reached: number;
  lack: ItemLack | undefined;
  activities: ItemActivity[];
  confirmedByName: string | null;
};

export type PlanView = Plan &
  Gaps & {
    name: string;
    title: string;
    role: Role;
    abilities: PlanAbilities;
    items: ItemView[];
    progress: number;
    minutes: number;
    shares: Record<Share, number>;
    versions: Pick<Plan, 'id' | 'version' | 'state' | 'decidedAt'>[];
    steps: StepRow[];
    /** Who decides today, by name. */
    deciders: string[];
    decidedByName: string | null;
  };

async function namesAround(ctx: Ctx, plan: Plan, items: readonly PlanItem[]) {
  const { deciders } = await authorityOver(ctx, plan);
  const ids = [plan.personId, plan.decidedBy, ...deciders, ...items.map((item) => item.confirmedBy)];
  const names = await namesOf(
    ctx,
    ids.filter((id) => id !== null)
  );
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null));
  return { nameOf, deciders: deciders.map((id) => nameOf(id) ?? '') };
}

type Beside = { plan: Plan; gaps: readonly Gap[]; activities: Map<number, ItemActivity[]> };

/** An item with what its line shows. */
function itemView(
  item: PlanItem,
  number: number,
  { plan, gaps, activities }: Beside
): Omit<ItemView, 'confirmedByName'> {
  const competency = gaps.find(({ code }) => code === item.competencyCode)?.name ?? item.competencyCode;
  return {
    ...item,
    number,
    competency,
    rootId: rootOf(item),
    isDone: isDone(item),
    reached: progressOfItem(item),
    lack: lackOf(item, plan.year),
    activities: activities.get(rootOf(item)) ?? []
  };
}

/** What only who may see the plan can see of earlier and later versions. */
const shownVersions = (versions: readonly Plan[], role: Role) =>
  versions
    .filter((plan) => mayRead(role, plan))
    .map(({ id, version, state, decidedAt }) => ({ id, version, state, decidedAt }));

async function around(ctx: Ctx, plan: Plan, role: Role) {
  const items = await selectItems(ctx.db, plan.id);
  const [names, gaps, activities, place, versions, steps] = await Promise.all([
    namesAround(ctx, plan, items),
    gapsOf(ctx, plan.personId, plan.nextJobCode),
    selectActivities(ctx.db, plan.personId, items.map(rootOf)),
    selectPlace(ctx.db, plan.personId, today(ctx)),
    selectVersions(ctx.db, plan),
    selectSteps(ctx.db, plan.id)
  ]);
  const seen = steps.filter(({ kind }) => maySeeStep(role, kind));
  const beside = { plan, gaps: gaps.gaps, activities };
  const views = items.map((item, index) => {
    return { ...itemView(item, index + 1, beside), confirmedByName: names.nameOf(item.confirmedBy) };
  });
  const { deciders, nameOf } = names;
  const people = { deciders, name: nameOf(plan.personId) ?? '', decidedByName: nameOf(plan.decidedBy) };
  return {
    ...gaps,
    ...people,
    items: views,
    title: place?.title ?? '',
    versions: shownVersions(versions, role),
    steps: seen
  };
}

/** The plan as its owner writes on it; not found for anybody else. */
export async function getPlanToWrite(ctx: Ctx, id: number): Promise<PlanView> {
  const plan = await getPlan(ctx, id);
  return plan.role === 'owner' ? plan : notFound('plan');
}

/** A plan with everything its page shows; not found for whom it does not concern. */
export async function getPlan(ctx: Ctx, id: number): Promise<PlanView> {
  const plan = await selectPlan(ctx.db, id);
  const role = await roleHere(ctx, plan);
  if (!mayRead(role, plan)) notFound('plan');
  const beside = await around(ctx, plan, role);
  const { items } = beside;
  return {
    ...plan,
    ...beside,
    role,
    abilities: abilitiesOver(plan, role),
    progress: progressOf(items),
    minutes: minutesIn(items),
    shares: sharesOf(items)
  };
}
