// How the actor meets a dossier: as the unit's side, as a member with or without a conflict, as who runs the committee.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { notFound, refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { CommitteeEvent } from '../events.ts';
import { isConflicted, mayManage, mayPreside, mayRead, type Sitting } from '../policy.ts';
import type { Dossier, Member, Reason } from '../types.ts';
import { selectSittingMember, selectWorkedUnder } from './store-round.ts';
import { selectDossier } from './store.ts';

/** Within these days of a year nobody may have worked in a unit that she judges. */
export function watchedDays(year: number, day: string): { from: string; until: string } {
  const last = `${year}-12-31`;
  return { from: `${year}-01-01`, until: day > last ? day : last };
}

/** The units in which the actor worked within a year, with all above them. */
export async function workedUnderOf(ctx: Ctx, year: number): Promise<number[]> {
  const { personId } = ctx.actor;
  if (personId === null) return [];
  const worked = await selectWorkedUnder(ctx.db, [personId], watchedDays(year, today(ctx)));
  return worked.get(personId) ?? [];
}

/** The actor's own seat in the committee of a year, with the units to keep away from. */
export async function sittingOf(ctx: Ctx, year: number): Promise<(Sitting & { member: Member }) | undefined> {
  const { personId } = ctx.actor;
  if (personId === null) return undefined;
  const member = await selectSittingMember(ctx.db, { year, personId, day: today(ctx) });
  if (!member) return undefined;
  return { member, workedUnder: await workedUnderOf(ctx, year) };
}

export type Met = { dossier: Dossier; sitting: (Sitting & { member: Member }) | undefined };

/** A dossier that the actor may read; anybody else meets not found. */
export async function metDossier(ctx: Ctx, id: number): Promise<Met> {
  const dossier = await selectDossier(ctx.db, id);
  const sitting = await sittingOf(ctx, dossier.year);
  return mayRead(ctx.actor, dossier, sitting) ? { dossier, sitting } : notFound('dossier');
}

/** Whether the actor presides over this unit: a member who does not is not allowed, one with a conflict is told so. */
export async function presiding(ctx: Ctx, dossier: Dossier): Promise<Result<'presides', Reason>> {
  const sitting = await sittingOf(ctx, dossier.year);
  if (!sitting || sitting.member.part === 'member') throw refusal('not-allowed');
  return mayPreside(sitting, dossier.unitId) ? done('presides') : refused('conflict');
}

/** The same, or who runs the committee, too only without a conflict. */
export async function directing(ctx: Ctx, dossier: Dossier): Promise<Result<'directs', Reason>> {
  const sitting = await sittingOf(ctx, dossier.year);
  if (sitting?.member.part !== 'chair' && sitting?.member.part !== 'deputy' && !mayManage(ctx.actor))
    throw refusal('not-allowed');
  const workedUnder = sitting?.workedUnder ?? (await workedUnderOf(ctx, dossier.year));
  return isConflicted({ workedUnder }, dossier.unitId) ? refused('conflict') : done('directs');
}

/** Tells what happened in a dossier. */
export const tell = (
  ctx: Ctx,
  tx: Tx,
  of: { name: CommitteeEvent; dossier: Dossier; payload?: Record<string, unknown> }
) =>
  emit(ctx, tx, {
    name: of.name,
    subject: `committee.dossier:${of.dossier.id}`,
    unitId: of.dossier.unitId,
    payload: of.payload ?? {}
  });
