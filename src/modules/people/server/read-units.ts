// Units on a day: the card of one, the tree of all, the people of one.
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { maySeeStates } from '../policy.ts';
import type { UnitPeopleFilter } from '../schema.ts';
import type { SubUnit, TreeUnit, UnitCard, UnitHead, UnitPerson } from '../types.ts';
import {
  selectAncestors,
  selectHeads,
  selectOptionalUnit,
  selectPath,
  selectSubUnits,
  selectTree
} from './store-units.ts';
import { countUnitPeople, selectUnitPeople } from './store-unit-people.ts';

/** The unit with this code on a day and the path to it; not found if it does not exist then. */
export async function unitCard(ctx: Ctx, code: string, day: Day): Promise<UnitCard> {
  const unit = (await selectOptionalUnit(ctx.db, code, day)) ?? notFound('unit');
  return { ...unit, path: await selectPath(ctx.db, unit.id, day) };
}

/** All units of a day, each after its parent. */
export const unitTree = (ctx: Ctx, day: Day): Promise<TreeUnit[]> => selectTree(ctx.db, day);

/** A unit and all units above it on a day, itself first. */
export const ancestorsOf = (ctx: Ctx, unitId: number, day: Day): Promise<number[]> =>
  selectAncestors(ctx.db, unitId, day);

/** The unit of a list of people: who leads it, who acts, what lies below. */
export type UnitPeople = {
  unit: UnitCard;
  leader: UnitHead | null;
  acting: UnitHead[];
  subUnits: SubUnit[];
  people: UnitPerson[];
  total: number;
  pages: number;
  seesStates: boolean;
};

const pageSize = 50;
const withoutStates = (person: UnitPerson): UnitPerson => ({ ...person, rank: '', grade: '', status: 'active' });

/** The people of a unit on a day; ranks, grades and states only for those in charge. */
export async function unitPeople(ctx: Ctx, code: string, day: Day, filter: UnitPeopleFilter): Promise<UnitPeople> {
  const unit = await unitCard(ctx, code, day);
  const seesStates = maySeeStates(ctx.actor, [unit.id, ...unit.path.map(({ id }) => id)]);
  const where = { unitId: unit.id, day, filter: seesStates ? filter : { ...filter, status: undefined } };
  const [heads, subUnits, total, rows] = await Promise.all([
    selectHeads(ctx.db, unit.id, day),
    selectSubUnits(ctx.db, unit.id, day),
    countUnitPeople(ctx.db, where),
    selectUnitPeople(ctx.db, where, { limit: pageSize, offset: (filter.page - 1) * pageSize })
  ]);
  return {
    unit,
    leader: heads.find(({ capacity }) => capacity === 'definitive') ?? null,
    acting: heads.filter(({ capacity }) => capacity !== 'definitive'),
    subUnits,
    people: seesStates ? rows : rows.map(withoutStates),
    total,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    seesStates
  };
}

/** All people of a unit that the filter leaves, for a file. */
export async function unitPeopleRows(ctx: Ctx, code: string, day: Day, filter: UnitPeopleFilter) {
  const unit = await unitCard(ctx, code, day);
  const seesStates = maySeeStates(ctx.actor, [unit.id, ...unit.path.map(({ id }) => id)]);
  const where = { unitId: unit.id, day, filter: seesStates ? filter : { ...filter, status: undefined } };
  const rows = await selectUnitPeople(ctx.db, where, { limit: 100_000, offset: 0 });
  return { unit, seesStates, people: seesStates ? rows : rows.map(withoutStates) };
}
