// An employee proposes what to learn this year, or states that nothing is needed; takes either back before it is answered.
import { placeOf } from '#modules/people/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { yearOf } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { givingWay, lackOf, mayStateNone, mayTakeBack } from '../rules.ts';
import type { NeedInput } from '../schema.ts';
import type { Need, Reason } from '../types.ts';
import { onNeed, tell } from './on-need.ts';
import { insertNeed, lockYear, selectNeed, selectNeeds, selectOfToken, updateNeed } from './store.ts';

type Statement = Pick<Need, 'kind' | 'origin' | 'dkiOn' | 'competencyCode' | 'topic' | 'why' | 'urgency' | 'solution'>;
type Said = { statement: Statement; token: string; check: (needs: Need[]) => Result<true, Reason> };

async function store(ctx: Ctx, tx: Tx, said: Said & { unitId: number; me: number }): Promise<number> {
  const { statement, unitId, me } = said;
  const token = said.token === '' ? null : `${me}:${said.token}`;
  const row = { ...statement, personId: me, unitId, year: yearOf(today(ctx)), proposedAt: ctx.now, token };
  const id = await insertNeed(tx, row);
  const need = await selectNeed(tx, id);
  const event = statement.kind === 'need' ? 'needs.need.proposed' : 'needs.need.none-stated';
  await tell(ctx, tx, { need, kind: statement.kind === 'need' ? 'propose' : 'state-none', event, note: statement.why });
  return id;
}

/** Says something about the year; a form sent twice says it once. */
async function say(ctx: Ctx, said: Said): Promise<Result<number, Reason>> {
  const me = ctx.actor.personId ?? notFound('person');
  const unitId = await placeOf(ctx, me);
  if (unitId === undefined) return refused('no-place');
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    const year = yearOf(today(ctx));
    await lockYear(tx, me, year);
    const before = said.token === '' ? undefined : await selectOfToken(tx, `${me}:${said.token}`);
    if (before !== undefined) return done(before);
    const needs = await selectNeeds(tx, me, year);
    const may = said.check(needs);
    if (!may.ok) return may;
    const none = givingWay(needs);
    if (none && said.statement.kind === 'none') return done(none.id);
    if (none?.state === 'proposed') await giveWay(inside, tx, none);
    return done(await store(inside, tx, { ...said, unitId, me }));
  });
}

/** A statement that nobody has noted yet gives way to the need that came after it. */
async function giveWay(ctx: Ctx, tx: Tx, none: Need): Promise<void> {
  const need: Need = { ...none, state: 'taken-back' };
  await updateNeed(tx, need);
  await tell(ctx, tx, { need, kind: 'take-back', event: 'needs.need.taken-back' });
}

/** Proposes a need to the supervisor. */
export async function proposeNeed(ctx: Ctx, input: NeedInput): Promise<Result<number, Reason>> {
  const { token, ...draft } = input;
  const lack = lackOf(draft, today(ctx));
  if (lack) return refused(lack);
  return say(ctx, { statement: { ...draft, kind: 'need' }, token, check: () => done(true) });
}

/** States that there is no need this year, with a line on why. */
export async function stateNone(
  ctx: Ctx,
  { why, token }: { why: string; token: string }
): Promise<Result<number, Reason>> {
  const nothing = {
    origin: '' as const,
    dkiOn: null,
    competencyCode: null,
    topic: '',
    urgency: 2,
    solution: '' as const
  };
  return say(ctx, { statement: { ...nothing, kind: 'none', why }, token, check: mayStateNone });
}

/** Takes an own need or statement back while it is not answered. */
export async function takeBackNeed(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  return onNeed(ctx, id, ({ need, role }) => {
    if (role === 'owner' && need.state === 'taken-back') return done('unchanged' as const);
    if (!mayTakeBack(need, role)) return refused(role === 'owner' ? 'not-now' : 'not-yours');
    return done({ need: { ...need, state: 'taken-back' }, kind: 'take-back', event: 'needs.need.taken-back' });
  });
}
