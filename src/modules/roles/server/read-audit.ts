// The audit trail for its readers: filtered, page by page, with the state of the chain.
import { refusal } from '#platform/server/errors.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { verifyAudit, type Verified } from '#platform/server/audit.ts';
import { unitsWith } from '#platform/actor.ts';
import { selectEventNames, selectEvents, selectSealState, type AuditEvent, type AuditFilter } from './store-audit.ts';
import { selectTopUnits } from './store-people.ts';

const auditPage = 50;

/** The units whose events the actor may read; null = all, also those that belong to no unit. */
async function reachOf(ctx: Ctx): Promise<number[] | null> {
  const units = unitsWith(ctx.actor, 'roles.audit');
  if (units === null) return null;
  if (units.length === 0) throw refusal('not-allowed');
  const top = await selectTopUnits(ctx.db, today(ctx));
  return top.some((unit) => units.includes(unit)) ? null : units;
}

export type AuditList = {
  rows: AuditEvent[];
  /** Where the next page begins; null = this is the last. */
  next: number | null;
  names: string[];
  chain: { seals: number; sealedAt: Date | null; digest: string | null; waiting: number };
};

/** A page of the trail. */
export async function listEvents(ctx: Ctx, filter: AuditFilter, before: number | null): Promise<AuditList> {
  const scope = { reach: await reachOf(ctx), day: today(ctx), before, limit: auditPage + 1 };
  const found = await selectEvents(ctx.db, filter, scope);
  const rows = found.slice(0, auditPage);
  const next = found.length > auditPage ? (rows.at(-1)?.id ?? null) : null;
  return { rows, next, names: await selectEventNames(ctx.db), chain: await selectSealState(ctx.db) };
}

/** All events that fit, a thousand at a time, so that a long trail never lies in memory as a whole. */
export async function* eachEvent(ctx: Ctx, filter: AuditFilter): AsyncGenerator<AuditEvent> {
  const reach = await reachOf(ctx);
  let before: number | null = null;
  for (;;) {
    const rows: AuditEvent[] = await selectEvents(ctx.db, filter, { reach, day: today(ctx), before, limit: 1_000 });
    yield* rows;
    if (rows.length < 1_000) return;
    before = rows.at(-1)?.id ?? null;
  }
}

/** Recomputes the whole chain; for who may read the whole trail. */
export async function checkChain(ctx: Ctx): Promise<Verified> {
  if ((await reachOf(ctx)) !== null) throw refusal('not-allowed');
  return verifyAudit(ctx.db);
}
