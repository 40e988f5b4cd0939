// Tells a change once for the units it touches; units tie to it what they learnt from, confirmed by a second person.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { addDays } from '#platform/dates.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { ChangeEvent } from '../events.ts';
import { confirmResponse as mayConfirm, respond, responseDays } from '../rules-steering.ts';
import type { NewChange, NewResponse } from '../schema-steering.ts';
import type { ResponseKind } from '../types-steering.ts';
import type { Reason } from '../types.ts';
import { keeps } from './keeper.ts';
import {
  insertChange,
  insertResponse,
  lockChange,
  lockResponse,
  selectActivityTitle,
  selectChangeByToken,
  selectTouched,
  updateChangeWithdrawn,
  updateResponseConfirmed
} from './store-changes.ts';
import { selectByCode, selectEchelon, selectOfLevels } from './store-units.ts';

type Told = { name: ChangeEvent; id: number; unitId: number };
const tell = (ctx: Ctx, tx: Tx, { name, id, unitId }: Told): Promise<void> =>
  emit(ctx, tx, { name, subject: `culture.change:${id}`, unitId });

/** The units that a form means: by level under the one that tells it, and by code. */
async function touchedBy(ctx: Ctx, tx: Tx, input: NewChange): Promise<Result<number[], Reason>> {
  const day = today(ctx);
  const named = await selectByCode(tx, input.codes, day);
  if (named.length < input.codes.length) return refused('unknown-unit');
  const below = await selectOfLevels(tx, { unitId: input.unitId, levels: input.levels, day });
  const all = [...new Set([...named, ...below])];
  return all.length === 0 ? refused('no-unit') : done(all);
}

/** Tells a change, by the ministry or a level-I unit; the same form sent twice does it once. */
export async function tellChange(ctx: Ctx, input: NewChange): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { levels: _, codes: __, token: typed, ...text } = input;
  const token = markOf(ctx, typed);
  return inTransaction(ctx.db, async (tx) => {
    if (!(await keeps(within(ctx, tx), input.unitId))) return refused('foreign-unit');
    const level = await selectEchelon(tx, input.unitId, today(ctx));
    if (level !== '' && level !== 'I') return refused('not-a-level-one');
    const units = await touchedBy(ctx, tx, input);
    if (!units.ok) return units;
    const days = { announcedOn: today(ctx), dueOn: addDays(today(ctx), responseDays), announcedAt: ctx.now };
    const id = await insertChange(tx, { ...text, ...days, announcedBy: me, token }, units.value);
    if (id === undefined) return done((await selectChangeByToken(tx, token ?? '')) ?? 0);
    await tell(ctx, tx, { name: 'culture.change.announced', id, unitId: input.unitId });
    return done(id);
  });
}

/** Takes a change back for a reason; before its day it then is asked of nobody. */
export async function withdrawChange(ctx: Ctx, id: number, reason: string): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const change = await lockChange(tx, id);
    if (!(await keeps(within(ctx, tx), change.unitId))) throw refusal('not-allowed');
    if (change.withdrawnAt !== null) return done(id);
    if (reason === '') return refused('reason-missing');
    await updateChangeWithdrawn(tx, change, { by: me, at: ctx.now, reason });
    await tell(ctx, tx, { name: 'culture.change.withdrawn', id, unitId: change.unitId });
    return done(id);
  });
}

/** To what a response is tied; of a record in knowledge the page has asked its module for the title. */
export type TiedTo = { kind: ResponseKind; recordId: number; title: string };

/** Ties a record to a change for a unit that is touched. */
export async function respondToChange(
  ctx: Ctx,
  id: number,
  input: NewResponse & { tiedTo: TiedTo | undefined }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { unitId, learnt, tiedTo } = input;
  return inTransaction(ctx.db, async (tx) => {
    const change = await lockChange(tx, id);
    const isTouched = (await selectTouched(tx, id, today(ctx))).some((unit) => unit.unitId === unitId);
    const may = respond(change, { isTouched, keeps: await keeps(within(ctx, tx), unitId) });
    if (!may.ok) return may;
    if (!tiedTo) return refused('record-missing');
    const isOwn = tiedTo.kind === 'activity';
    const recordTitle = isOwn ? await selectActivityTitle(tx, tiedTo.recordId) : tiedTo.title;
    if (recordTitle === undefined) return refused('record-missing');
    const { kind, recordId } = tiedTo;
    const tied = { changeId: id, unitId, kind, recordId, recordTitle, learnt, byId: me, at: ctx.now };
    if (!(await insertResponse(tx, tied))) return refused('tied-already');
    await tell(ctx, tx, { name: 'culture.change.answered', id, unitId });
    return done(id);
  });
}

/** Somebody else who leads or keeps the unit confirms that it learnt so; confirmed twice, it is once. */
export async function confirmResponse(ctx: Ctx, id: number, responseId: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const response = await lockResponse(tx, { changeId: id, id: responseId });
    if (!response) return refused('not-yours');
    const may = mayConfirm(response, { personId: me, keeps: await keeps(within(ctx, tx), response.unitId) });
    if (!may.ok) return may.reason === 'closed' ? done(id) : may;
    await updateResponseConfirmed(tx, response, { by: me, at: ctx.now });
    await tell(ctx, tx, { name: 'culture.change.confirmed', id, unitId: response.unitId });
    return done(id);
  });
}
