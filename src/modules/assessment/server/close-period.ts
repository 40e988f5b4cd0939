// Freezes a period: counts once more, keeps scheme, tree, counts and evidence, and a digest over all.
import { createHash } from 'node:crypto';
import { holds } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Db, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { decisionLines, unapprovedUnits } from '#modules/committee/server/index.ts';
import { documentSampleLines } from '#modules/governance/server/index.ts';
import { asOfDay } from '../periods.ts';
import { isClosingPhase, phaseOn } from '../rules-phase.ts';
import { recount } from './compute-index.ts';
import { countingOf, type Counting } from './count.ts';
import { rulesUnder } from './evidence-rules.ts';
import { selectSettled } from './store-settled.ts';
import { evidenceScope, lockPeriod, selectPeriod, selectScheme, type PeriodRow } from './store.ts';
import {
  freezeEvidence,
  insertSnapshot,
  makeEvidencePartition,
  sealSnapshot,
  selectCanonicalLines,
  selectSnapshot
} from './store-frozen.ts';

/** SHA-256 over the canonical form of a period, as hexadecimal text; and one over each part of it, by its name. */
export async function digestsOf(db: Db, year: number): Promise<{ sha256: string; parts: Record<string, string> }> {
  const whole = createHash('sha256');
  const parts = new Map<string, ReturnType<typeof createHash>>();
  for (const { name, line } of await selectCanonicalLines(db, year)) {
    whole.update(line).update('\n');
    const part = parts.get(name) ?? createHash('sha256');
    parts.set(name, part.update(line).update('\n'));
  }
  return {
    sha256: whole.digest('hex'),
    parts: Object.fromEntries([...parts].map(([name, hash]) => [name, hash.digest('hex')]))
  };
}

const isInClosingPhase = async (ctx: Ctx, tx: Tx, { schemeId }: PeriodRow): Promise<boolean> =>
  isClosingPhase(phaseOn(today(ctx), { calendar: (await selectScheme(tx, schemeId)).calendar, isClosed: false }));

/**
 * Closes the period of a year for ever; gives the digest and the number of evidence rows. Refuses `not-over` before its
 * last day, `already-closed`, `not-in-phase` before the approval of its calendar, and `not-approved` while the committee has not approved a unit that it assesses; needs
 * `assessment.manage`.
 */
export function closePeriod(
  ctx: Ctx,
  year: number,
  progress?: (note: string) => void
): Promise<Result<{ sha256: string; rows: number }, 'not-over' | 'already-closed' | 'not-in-phase' | 'not-approved'>> {
  if (!holds(ctx.actor, 'assessment.manage')) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await lockPeriod(tx, year);
    const period = await selectPeriod(tx, year);
    if (period.state === 'closed') return refused('already-closed');
    if (today(ctx) <= period.endsOn) return refused('not-over');
    if (!(await isInClosingPhase(ctx, tx, period))) return refused('not-in-phase');
    if ((await unapprovedUnits({ db: tx }, year)).length > 0) return refused('not-approved');
    const counting = await countingOf(tx, period, { asOf: asOfDay(period, today(ctx)), now: ctx.now });
    await recount(tx, counting, progress);
    await freeze(tx, counting);
    const { sha256, parts } = await digestsOf(tx, year);
    await sealSnapshot(tx, year, { sha256, parts, now: ctx.now, by: ctx.actor.personId });
    await emit(ctx, tx, {
      name: 'assessment.period.closed',
      subject: `assessment.period:${year}`,
      payload: { sha256 }
    });
    return done({ sha256, rows: (await selectSnapshot(tx, year)).rows });
  });
}

async function freeze(tx: Tx, { period, scheme, asOf }: Counting): Promise<void> {
  const scope = evidenceScope(period, asOf, { units: null, scheme });
  await makeEvidencePartition(tx, period.year);
  for (const rule of rulesUnder(scheme)) await freezeEvidence(tx, rule, scope);
  const settled = await selectSettled(tx, period.year);
  const decisions = {
    settled,
    lines: await decisionLines({ db: tx }, period.year),
    documents: await documentSampleLines({ db: tx }, period.year)
  };
  await insertSnapshot(tx, period.year, { scheme, day: asOf, decisions });
}
