// The own supervisor agrees to applications of the team, or objects with a reason, before anybody is selected.
import { authorityOver } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { refusalOf } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { applicationRole } from '../policy.ts';
import { judged } from '../rules.ts';
import type { Reason } from '../types.ts';
import { onOffer, tellApplication } from './on-offer.ts';
import { selectApplication, updateApplication } from './store-applications.ts';
import { selectTitles } from './store-team.ts';
import { notFound } from '#platform/server/errors.ts';

export type SupportVerdict = { support: 'agreed' | 'objected'; note: string };
/** What became of one application: judged, or why not. */
export type Supported = { id: number; title: string; name: string; outcome: 'done' | Reason | 'not-found' };

/** Judges one application of somebody the actor decides for today, whoever did before. */
export async function supportApplication(
  ctx: Ctx,
  id: number,
  verdict: SupportVerdict
): Promise<Result<number, Reason>> {
  const { offerId } = await selectApplication(ctx.db, id);
  return onOffer(ctx, offerId, async (held) => {
    const application = await selectApplication(held.tx, id);
    const authority = await authorityOver(held.ctx, application);
    const role = applicationRole(ctx.actor, { personId: application.personId, authority, offer: 'reader' });
    if (role !== 'supervisor') return notFound('application');
    const isSame = application.support === verdict.support && application.supportBy === held.me;
    if (isSame) return done(id);
    const result = judged(application, { ...verdict, by: held.me, at: ctx.now });
    if (!result.ok) return result;
    await updateApplication(held.tx, result.value);
    const event = verdict.support === 'agreed' ? 'offers.application.agreed' : 'offers.application.objected';
    const note = result.value.supportReason;
    await tellApplication(held, { kind: verdict.support, event, application, note });
    return done(id);
  });
}

/** Judges each chosen application by itself: what changed meanwhile is told and hinders no other. */
export async function supportApplications(
  ctx: Ctx,
  ids: readonly number[],
  verdict: SupportVerdict
): Promise<Result<Supported[], Reason>> {
  if (verdict.support === 'objected' && verdict.note.trim() === '') return refused('reason-missing');
  const titles = await selectTitles(ctx.db, ids);
  const results: Supported[] = [];
  for (const id of new Set(ids)) {
    const result = await supportApplication(ctx, id, verdict).catch((error: unknown) => {
      if (refusalOf(error) === 'not-found') return undefined;
      throw error;
    });
    const { title = '', name = '' } = (result && titles.get(id)) ?? {};
    const outcome = !result ? 'not-found' : result.ok ? 'done' : result.reason;
    results.push({ id, title, name, outcome });
  }
  return done(results);
}
