// Units on a day: the card of one, the tree of all, the people of one.
import type { Day } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
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

/** The list of the people of a unit on a day: who leads it, who acts, what lies below. */
export type UnitPeople = {
  day: Day;
  unit: UnitCard;
  leader: UnitHead | null;
  acting: UnitHead[];
  subUnits: SubUnit[];
  people: UnitPerson[];
  total: number;
  seesStates: boolean;
};

const pageSize = 50;
const longestFile = 200_000;
const withoutStates = (person: UnitPerson): UnitPerson => ({ ...person, rank: '', grade: '', status: 'active' });

type Asked = { day: Day; filter: UnitPeopleFilter };
type Sought = { unit: UnitCard; seesStates: boolean; where: { unitId: number; day: Day; filter: UnitPeopleFilter } };

/** The unit as the reader may look at it: states and days gone by only for those in charge of it on that day. */
async function sought(ctx: Ctx, code: string, { day, filter }: Asked): Promise<Sought> {
  const unit = await unitCard(ctx, code, day);
  const seesStates = maySeeStates(ctx.actor, [unit.id, ...unit.path.map(({ id }) => id)]);
  if (!seesStates && day !== today(ctx)) return sought(ctx, code, { day: today(ctx), filter });
  const asked = seesStates ? filter : { ...filter, status: undefined };
  return { unit, seesStates, where: { unitId: unit.id, day, filter: asked } };
}

/** The people of a unit on a day; ranks, grades, states and days gone by only for those in charge. */
export async function unitPeople(ctx: Ctx, code: string, asked: Asked): Promise<UnitPeople> {
  const { unit, seesStates, where } = await sought(ctx, code, asked);
  const [heads, subUnits, total, rows] = await Promise.all([
    selectHeads(ctx.db, unit.id, where.day),
    selectSubUnits(ctx.db, unit.id, where.day),
    countUnitPeople(ctx.db, where),
    selectUnitPeople(ctx.db, where, { limit: pageSize, offset: (asked.filter.page - 1) * pageSize })
  ]);
  return {
    day: where.day,
    unit,
    leader: heads.find(({ capacity }) => capacity === 'definitive') ?? null,
    acting: heads.filter(({ capacity }) => capacity !== 'definitive'),
    subUnits,
    people: seesStates ? rows : rows.map(withoutStates),
    total,
    seesStates
  };
}

/** All people of a unit that the filter leaves, for a file. */
export async function unitPeopleRows(ctx: Ctx, code: string, asked: Asked) {
  const { unit, seesStates, where } = await sought(ctx, code, asked);
  const rows = await selectUnitPeople(ctx.db, where, { limit: longestFile, offset: 0 });
  return { unit, day: where.day, seesStates, people: seesStates ? rows : rows.map(withoutStates) };
}
