// Reads sharing sessions: the list, one session with who was there, what waits for a listener.
import type { RawBuilder } from 'kysely';
import { colleaguesOf, personNameOf } from '#modules/people/server/index.ts';
import type { PersonName } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Day } from '#platform/dates.ts';
import { mayConfirmOwn, mayList, mayPlan, mayRecord } from '../policy.ts';
import type { Sharing } from '../types.ts';
import { sharingListLength } from '../rules.ts';
import { signedIn } from './signed-in.ts';
import { sharingStandingOf } from './sharing-standing.ts';
import { selectUnitName } from './store-people.ts';
import {
  awaitingCount,
  selectAwaitingPresence,
  selectListeners,
  selectSharing,
  selectSharings,
  type Listener,
  type SharingLine
} from './store-sharing.ts';
import { sightOf } from './store-sight.ts';

export type { SharingLine };
export type SharingView = Sharing & {
  speaker: PersonName;
  unitName: string;
  listeners: Listener[];
  colleagues: PersonName[];
  isOver: boolean;
  abilities: { plan: boolean; list: boolean; confirm: boolean; record: boolean };
};

/** Sessions of my level-I unit and those I speak at or was named for. */
export async function listSharings(ctx: Ctx, page: number): Promise<{ sharings: SharingLine[]; hasMore: boolean }> {
  const personId = signedIn(ctx);
  const { houseUnits } = await sightOf(ctx);
  const rows = await selectSharings(ctx.db, { personId, units: houseUnits, day: today(ctx), page });
  return { sharings: rows.slice(0, sharingListLength), hasMore: rows.length > sharingListLength };
}

/** One session, with what the reader can do. */
export async function getSharing(ctx: Ctx, id: number): Promise<SharingView> {
  const me = signedIn(ctx);
  const day = today(ctx);
  const sharing = await selectSharing(ctx.db, id);
  const listeners = await selectListeners(ctx.db, id);
  const standing = await sharingStandingOf(ctx, sharing, listeners);
  const isConfirmed = listeners.some((listener) => listener.id === me && listener.isConfirmed);
  const abilities = {
    plan: mayPlan(standing, sharing),
    list: mayList(standing, sharing),
    confirm: mayConfirmOwn(standing, sharing) && !isConfirmed && sharing.heldOn <= day,
    record: mayRecord(standing, sharing) && sharing.heldOn <= day
  };
  const offersPeople = abilities.list || abilities.record;
  return {
    ...sharing,
    speaker: (await personNameOf(ctx, sharing.speakerId)) ?? notFound('person'),
    unitName: (await selectUnitName(ctx.db, sharing.unitId, day))?.name ?? '',
    listeners,
    colleagues: offersPeople ? await colleaguesOf(ctx, { unitId: sharing.unitId, not: sharing.speakerId }) : [],
    isOver: sharing.heldOn <= day,
    abilities
  };
}

/** What waits for a listener: sessions she was named for and has not confirmed or denied. */
export async function awaitingPresence(
  ctx: Ctx
): Promise<{ id: number; title: string; heldOn: Day; listedAt: Date }[]> {
  return selectAwaitingPresence(ctx.db, signedIn(ctx), today(ctx));
}

/** How many sessions `awaitingPresence` would list, as an SQL expression. */
export const countAwaitingPresence = (ctx: Ctx): RawBuilder<number> => awaitingCount(signedIn(ctx), today(ctx));
