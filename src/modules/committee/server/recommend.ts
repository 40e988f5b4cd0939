// What the committee recommends to a unit: opened in the module that follows it up, and listed beside the findings.
import { within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { markOf } from '#platform/server/signed-in.ts';
import { openRecommendations, recommendationRows, type Line, type NewOne } from '#modules/feedback/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { rule } from '../rules.ts';
import type { NewRecommendation } from '../schema.ts';
import type { Dossier, Reason } from '../types.ts';
import { stepOpen } from './in-phase.ts';
import { presiding } from './sitting.ts';
import { lockDossier } from './store.ts';

/** The context of a member who by her part acts for the committee over this unit. */
const actingFor = (ctx: Ctx, unitId: number, capability: string): Ctx => ({
  ...ctx,
  actor: { ...ctx.actor, grants: [...ctx.actor.grants, { capability, unitId }] }
});

/** Who presides recommends something to the unit, on a component or one of its practices; the same form does it once. */
export function recommend(
  ctx: Ctx,
  id: number,
  { token, component, ...text }: NewRecommendation
): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const dossier = await lockDossier(tx, id);
    const allowed = await presiding(within(ctx, tx), dossier);
    if (!allowed.ok) return allowed;
    const open = await stepOpen(within(ctx, tx), dossier, 'recommend');
    if (!open.ok) return open;
    const verdict = rule(dossier);
    if (!verdict.ok) return verdict;
    const { unitId, year } = dossier;
    const source = `committee.dossier:${id}:${markOf(ctx, token) ?? text.title}`;
    const one = { ...text, component: component as NewOne['component'], unitId, year, source };
    const opened = await openRecommendations(actingFor(within(ctx, tx), unitId, 'feedback.recommend'), [one]);
    return opened.ok ? done(opened.value[0] ?? 0) : refused('unit-gone');
  });
}

/** The recommendations of the year to the unit, as far as the reader may see them; a member without a conflict sees all. */
export function recommendationsTo(ctx: Ctx, dossier: Dossier, sits: boolean): Promise<Line[]> {
  const reading = sits ? actingFor(ctx, dossier.unitId, 'feedback.read') : ctx;
  return recommendationRows(reading, { year: dossier.year, unit: dossier.code, show: 'all', q: '', page: 1 });
}
