// Sessions on a shared vision as their pages show them: to the people of the unit, those below, and who keeps it.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { namesOf } from '#modules/people/server/index.ts';
import { confirmVision, contribute, state } from '../rules-steering.ts';
import type { PageQuery } from '../schema-steering.ts';
import type { Contribution, Vision } from '../types-steering.ts';
import type { UnitChoice } from '../types.ts';
import { visionBy } from './hold-vision.ts';
import { keeps } from './keeper.ts';
import { selectLedUnits, selectUnitName } from './store-units.ts';
import { selectContributions, selectVision, selectVisions, type VisionLine } from './store-visions.ts';

export type { VisionLine };
export type VisionList = { query: PageQuery; lines: VisionLine[]; total: number; mayPlan: boolean };

const led = (ctx: Ctx): Promise<UnitChoice[]> => selectLedUnits(ctx.db, { carried: carried(ctx), day: today(ctx) });

/** One page of the sessions of the reader's own units. */
export async function listVisions(ctx: Ctx, query: PageQuery): Promise<VisionList> {
  const near = { unitId: ctx.actor.unitId, day: today(ctx), page: query.page };
  const [list, units] = await Promise.all([selectVisions(ctx.db, near), led(ctx)]);
  return { query, ...list, mayPlan: units.length > 0 };
}

/** All of them, for a file. */
export async function exportVisions(ctx: Ctx): Promise<VisionLine[]> {
  signedIn(ctx);
  const near = { unitId: ctx.actor.unitId, day: today(ctx), page: 1, limit: 20_000 };
  return (await selectVisions(ctx.db, near)).lines;
}

/** The units that the actor leads; who leads none finds no form. */
export async function visionHomes(ctx: Ctx): Promise<UnitChoice[]> {
  const units = await led(ctx);
  return units.length > 0 ? units : notFound('form');
}

export type VisionView = {
  vision: Vision;
  unitName: string;
  leaderName: string;
  confirmedBy: string;
  contributions: Contribution[];
  abilities: Record<'contribute' | 'state' | 'confirm' | 'cancel', boolean>;
};

/** One session, and what the reader can do about it. */
export async function getVision(ctx: Ctx, id: number): Promise<VisionView> {
  const vision = await selectVision(ctx.db, id);
  const by = await visionBy(ctx, vision);
  const isLeader = vision.ledBy === by.personId;
  if (!by.isMember && !isLeader && !(await keeps(ctx, vision.unitId))) return notFound('vision');
  const [contributions, unitName, names] = await Promise.all([
    selectContributions(ctx.db, id),
    selectUnitName(ctx.db, vision.unitId, today(ctx)),
    namesOf(ctx, [vision.ledBy, ...(vision.confirmedBy === null ? [] : [vision.confirmedBy])])
  ]);
  const others = contributions.filter(({ personId }) => personId !== vision.ledBy).length;
  return {
    ...{ vision, unitName, contributions },
    leaderName: names.get(vision.ledBy) ?? '',
    confirmedBy: names.get(vision.confirmedBy ?? 0) ?? '',
    abilities: {
      contribute: contribute(vision, by).ok,
      state: state(vision, by, { today: today(ctx), others }).ok,
      confirm: confirmVision(vision, by).ok,
      cancel: isLeader && vision.state === 'planned'
    }
  };
}

/** Which of these sessions the reader may open. */
export async function openVisions(ctx: Ctx, ids: readonly number[]): Promise<{ id: number }[]> {
  const seen = await Promise.all(
    ids.slice(0, 50).map(async (id) => {
      const { unitId, ledBy } = await selectVision(ctx.db, id);
      const by = await visionBy(ctx, { unitId });
      return by.isMember || ledBy === by.personId || (await keeps(ctx, unitId)) ? [{ id }] : [];
    })
  );
  return seen.flat();
}
