// Begins and lays aside the draft of a year's scheme.
import { done, refused, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound, refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { mayManage } from '../policy.ts';
import { movedCalendar } from '../scheme.ts';
import type { Scheme } from '../types.ts';
import {
  insertVersion,
  lockOptionalDraft,
  selectOptionalVersion,
  selectVersions,
  withdrawVersion
} from './store-scheme.ts';
import { lockPeriod, selectPeriod } from './store.ts';

/**
 * Begins a draft of a year's scheme with the terms of a version: the one in force, or an older one, of this year or
 * another, which is how a change is undone. Where a draft is being written already, that one is given.
 */
export function draftScheme(
  ctx: Ctx,
  year: number,
  from: { year: number; version: number }
): Promise<Result<number, 'already-closed'>> {
  if (!mayManage(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await lockPeriod(tx, year);
    if ((await selectPeriod(tx, year)).state === 'closed') return refused('already-closed');
    const versions = await selectVersions(tx, year);
    const running = versions.find((each) => each.state === 'draft');
    if (running) return done(running.version);
    const source = (await selectOptionalVersion(tx, from)) ?? notFound(`version ${from.version} of ${from.year}`);
    const version = Math.max(...versions.map((each) => each.version)) + 1;
    const of = { state: 'draft' as const, basedOn: source.id, by: ctx.actor.personId, now: ctx.now };
    await insertVersion(tx, { ...termsFor(source.scheme, year), version }, of);
    await emit(ctx, tx, {
      name: 'assessment.scheme.drafted',
      subject: `assessment.scheme:${year}.${version}`,
      payload: { version, after: `${from.year}.${from.version}` }
    });
    return done(version);
  });
}

/** The terms of a scheme for a year; a decree speaks of the version that it named and is not taken over. */
const termsFor = (scheme: Scheme, year: number): Scheme => ({
  ...scheme,
  ...{ year, official: false, decree: null, calendar: movedCalendar(scheme.calendar, year - scheme.year) },
  name: { id: `Skema contoh ${year}`, en: `Example scheme ${year}` }
});

/** Lays the draft of a year aside; it stays among the versions. */
export function withdrawDraft(ctx: Ctx, year: number): Promise<Result<null, 'no-draft'>> {
  if (!mayManage(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    const draft = await lockOptionalDraft(tx, year);
    if (!draft) return refused('no-draft');
    await withdrawVersion(tx, draft.id);
    await emit(ctx, tx, {
      name: 'assessment.scheme.withdrawn',
      subject: `assessment.scheme:${year}.${draft.version}`,
      payload: { version: draft.version }
    });
    return done(null);
  });
}
