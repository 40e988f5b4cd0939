// Reading innovations: the register of the ministry, and one with everything its page shows.
import { colleaguesOf, namesOf } from '#modules/people/server/index.ts';
import type { PersonName } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { nextStage, nextSteps, type InnovationStep } from '../rules-innovations.ts';
import type { RegisterQuery } from '../schema.ts';
import type { Innovation, Stage, UnitRole } from '../types.ts';
import { innovationRoleHere } from './on-innovation.ts';
import { selectHeld } from './store-held.ts';
import { selectInnovation, selectMakers, selectUses, type InnovationUse } from './store-innovations.ts';
import { pageSize, selectMakingUnits, selectRegister, type ListedInnovation } from './store-register.ts';
import { selectSteps, type StepRow } from './store-steps.ts';
import { selectAskable, selectPeople, selectUnitNames, type AskableUnit } from './store-units.ts';

export type Register = {
  query: RegisterQuery;
  rows: ListedInnovation[];
  counts: Partial<Record<Stage, number>>;
  total: number;
  pageSize: number;
  units: { code: string; name: string }[];
};

/** The register: innovations that the ministry can read, by words, stage and unit. */
export async function readRegister(ctx: Ctx, query: RegisterQuery): Promise<Register> {
  const on = today(ctx);
  const [{ rows, counts }, units] = await Promise.all([
    selectRegister(ctx.db, query, on),
    selectMakingUnits(ctx.db, { own: ctx.actor.unitId, on })
  ]);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { query, rows, counts, units, pageSize, total: query.stage === '' ? all : (counts[query.stage] ?? 0) };
}

export type InnovationView = Innovation & {
  role: UnitRole;
  next: InnovationStep[];
  /** What is asked next, if anything can be. */
  nextStage: 'trial' | 'adopted' | undefined;
  makers: PersonName[];
  uses: InnovationUse[];
  steps: StepRow[];
  unit: { code: string; name: string };
  askedUnitName: string | null;
  trialByName: string | null;
  adoptedByName: string | null;
  /** The learning it came from, by title; its record stays its owner's. */
  activityTitle: string | null;
  isOwnActivity: boolean;
  askable: AskableUnit[];
  colleagues: PersonName[];
  usesIt: boolean;
};

/** What only makers need: units to ask, colleagues to name. */
async function forMakers(ctx: Ctx, innovation: Innovation, makers: readonly number[]) {
  const personId = ctx.actor.personId ?? 0;
  const authors = [...makers];
  const [askable, near] = await Promise.all([
    selectAskable(ctx.db, { personId, unitId: innovation.unitId, authors }, today(ctx)),
    colleaguesOf(ctx, { unitId: ctx.actor.unitId, not: personId })
  ]);
  return { askable, colleagues: near.filter(({ id }) => !makers.includes(id)) };
}

async function namesIn(ctx: Ctx, { unitId, askedUnitId, trialBy, adoptedBy }: Innovation) {
  const units = await selectUnitNames(ctx.db, [unitId, ...(askedUnitId === null ? [] : [askedUnitId])], today(ctx));
  const names = await namesOf(
    ctx,
    [trialBy, adoptedBy].filter((id) => id !== null)
  );
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    unit: units.get(unitId) ?? { code: '', name: '' },
    askedUnitName: askedUnitId === null ? null : (units.get(askedUnitId)?.name ?? null),
    trialByName: nameOf(trialBy),
    adoptedByName: nameOf(adoptedBy)
  };
}

const writing = ['start', 'write', 'name'];

/** An innovation with everything its page shows; not found for whom it is not open. */
export async function getInnovation(ctx: Ctx, id: number): Promise<InnovationView> {
  const innovation = await selectInnovation(ctx.db, id);
  const makers = await selectMakers(ctx.db, id);
  const role = await innovationRoleHere(ctx, innovation, makers);
  const [people, uses, steps, names, around, activity] = await Promise.all([
    selectPeople(ctx.db, makers),
    selectUses(ctx.db, id, today(ctx)),
    selectSteps(ctx.db, { of: 'innovation', id }),
    namesIn(ctx, innovation),
    role === 'maker' ? forMakers(ctx, innovation, makers) : { askable: [], colleagues: [] },
    innovation.activityId === null ? null : selectHeld(ctx.db, innovation.activityId)
  ]);
  return {
    ...innovation,
    ...names,
    ...around,
    role,
    next: nextSteps(innovation, role),
    nextStage: nextStage(innovation.stage),
    makers: people,
    uses,
    usesIt: uses.some(({ personId }) => personId === ctx.actor.personId),
    steps: steps.filter(({ kind }) => role === 'maker' || !writing.includes(kind)),
    activityTitle: activity?.title ?? null,
    isOwnActivity: activity?.personId === ctx.actor.personId
  };
}
