// Change events as their pages show them.
import { addDays, type Day } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { personNameOf } from '#modules/people/server/index.ts';
import { mayKeep } from '../policy.ts';
import { confirmResponse } from '../rules-steering.ts';
import type { PageQuery } from '../schema-steering.ts';
import type { Change } from '../types-steering.ts';
import { isKeeper, keeps, keptHomes } from './keeper.ts';
import { selectHeldFor } from './store-activities.ts';
import {
  selectChange,
  selectChanges,
  selectResponses,
  selectTouched,
  type ChangeLine,
  type ResponseLine,
  type TouchedUnit
} from './store-changes.ts';
import { keptUnits, selectHomes, selectUnitName, type Home } from './store-units.ts';

export type { ChangeLine, ResponseLine };
export type ChangeList = { query: PageQuery; lines: ChangeLine[]; total: number; mayTell: boolean };

/** One page of the changes. */
export async function listChanges(ctx: Ctx, query: PageQuery): Promise<ChangeList> {
  signedIn(ctx);
  return { query, ...(await selectChanges(ctx.db, { day: today(ctx), page: query.page })), mayTell: isKeeper(ctx) };
}

/** All changes, for a file. */
export async function exportChanges(ctx: Ctx): Promise<ChangeLine[]> {
  signedIn(ctx);
  return (await selectChanges(ctx.db, { day: today(ctx), page: 1, limit: 20_000 })).lines;
}

/** The units, the ministry or of level I, for which the actor may tell a change; who keeps none finds no form. */
export async function changeHomes(ctx: Ctx): Promise<Home[]> {
  const homes = await keptHomes(ctx, ['', 'I']);
  return homes.length > 0 ? homes : notFound('form');
}

/** Which of these changes there are: all are open to everybody who signed in. */
export const openChanges = async (ctx: Ctx, ids: readonly number[]): Promise<{ id: number }[]> =>
  ctx.actor.personId === null ? [] : ids.map((id) => ({ id }));

/** So many days before a change was told a unit may have begun to learn from it. */
const daysBefore = 30;

/** What the units for which the reader may answer held around a change, to tie one to it. */
export const heldAround = (ctx: Ctx, { change, own }: ChangeView): Promise<Held[]> =>
  own.length === 0
    ? Promise.resolve([])
    : selectHeldFor(ctx.db, {
        units: own.map(({ unitId }) => unitId),
        from: addDays(change.announcedOn, -daysBefore),
        day: today(ctx)
      });

type Held = { id: number; title: string; heldOn: Day };
export type ChangeView = {
  change: Change;
  unitName: string;
  announcedBy: string;
  touched: (TouchedUnit & { hasResponse: boolean; isConfirmed: boolean })[];
  responses: (ResponseLine & { canConfirm: boolean })[];
  /** The touched units for which the reader may tie a record. */
  own: TouchedUnit[];
  isLate: boolean;
  mayWithdraw: boolean;
};

/** One change with what each unit tied to it, and what the reader can do about it. */
export async function getChange(ctx: Ctx, id: number): Promise<ChangeView> {
  const me = signedIn(ctx);
  const day = today(ctx);
  const change = await selectChange(ctx.db, id);
  const kept = keptUnits(ctx.actor);
  const [touched, responses, unitName, announcer, mine] = await Promise.all([
    selectTouched(ctx.db, id, day),
    selectResponses(ctx.db, id, day),
    selectUnitName(ctx.db, change.unitId, day),
    personNameOf(ctx, change.announcedBy),
    isKeeper(ctx) ? selectHomes(ctx.db, { kept, day }) : []
  ]);
  const keptIds = new Set(mine.map((unit) => unit.id));
  const isKept = (unitId: number) => keptIds.has(unitId) || (kept === null && mayKeep(ctx.actor, [unitId]));
  return {
    change,
    unitName,
    announcedBy: announcer?.name ?? '',
    touched: touched.map((unit) => {
      const own = responses.filter(({ unitId }) => unitId === unit.unitId);
      return { ...unit, hasResponse: own.length > 0, isConfirmed: own.some((each) => each.confirmedAt !== null) };
    }),
    responses: responses.map((each) => ({
      ...each,
      canConfirm: confirmResponse(each, { personId: me, keeps: isKept(each.unitId) }).ok
    })),
    own: change.withdrawnAt === null ? touched.filter(({ unitId }) => isKept(unitId)) : [],
    isLate: change.dueOn < day,
    mayWithdraw: change.withdrawnAt === null && (await keeps(ctx, change.unitId))
  };
}
