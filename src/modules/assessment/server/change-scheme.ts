// Saves what was typed into one part of the draft of a year's scheme.
import { done, refused } from '#platform/result.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { mayAdopt, mayManage } from '../policy.ts';
import { differencesOf, partsOf, type Change } from '../rules-difference.ts';
import { mayChangeParts, phaseOn, type PhaseRefusal } from '../rules-phase.ts';
import { faultsOf, type Fault } from '../rules-scheme.ts';
import type { Choices } from '../rules-sources.ts';
import { withTyped, type Typed } from '../scheme-fields.ts';
import type { Scheme } from '../types.ts';
import { readSources } from './read-sources.ts';
import { lockOptionalDraft, updateDraft, type SchemeVersion } from './store-scheme.ts';
import { selectPeriod, selectScheme } from './store.ts';

type Refusal = { ok: false; reason: Exclude<PhaseRefusal, 'reason-missing' | 'past-end'> | 'no-draft' };
/** Somebody else saved since the form was opened: who, and what these values would change of what stands now. */
export type Crossed = { ok: false; reason: 'crossed'; by: string; revision: number; changes: Change[] };
export type Saved =
  { ok: true; value: { values: number } } | Refusal | { ok: false; reason: 'faulty'; faults: Fault[] } | Crossed;

/**
 * Saves values of the draft; `revision` is the one the form was made from. What is unchanged is left alone, so a form
 * sent twice is done once. Whether a reason is needed is asked when the draft is put into force.
 */
export function changeScheme(ctx: Ctx, year: number, of: { revision: number; typed: Typed }): Promise<Saved> {
  if (!mayManage(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx): Promise<Saved> => {
    const draft = await lockOptionalDraft(tx, year);
    if (!draft) return refused('no-draft');
    const next = withTyped(draft.scheme, of.typed);
    const changes = differencesOf(draft.scheme, next);
    if (changes.length === 0) return done({ values: 0 });
    const closed = await closedTo(ctx, tx, { year, changes });
    if (closed) return refused(closed);
    if (draft.revision !== of.revision) {
      const { revision, writer } = draft;
      return { ok: false, reason: 'crossed', by: writer?.name ?? '', revision, changes };
    }
    const faults = faultsAmong(next, { changes, choices: await readSources(within(ctx, tx), year) });
    if (faults.length > 0) return { ok: false, reason: 'faulty', faults };
    await save(ctx, tx, { draft, next, changes });
    return done({ values: changes.length });
  });
}

/** The faults of a scheme in the parts that were changed. */
function faultsAmong(scheme: Scheme, of: { changes: readonly Change[]; choices: Choices }): Fault[] {
  const kinds = new Set(of.changes.map(({ key }) => key.split('-')[0]));
  if (kinds.has('source')) kinds.add('share');
  return faultsOf(scheme, of.choices).filter(({ key }) => kinds.has(key.split('-')[0]));
}

async function closedTo(
  ctx: Ctx,
  tx: Tx,
  of: { year: number; changes: readonly Change[] }
): Promise<Refusal['reason'] | null> {
  const period = await selectPeriod(tx, of.year);
  const { calendar } = await selectScheme(tx, period.schemeId);
  const phase = phaseOn(today(ctx), { calendar, isClosed: period.state === 'closed' });
  const may = mayChangeParts(phase, partsOf(of.changes), { adopts: mayAdopt(ctx.actor), reason: 'asked later' });
  return may.ok ? null : (may.reason as Refusal['reason']);
}

async function save(
  ctx: Ctx,
  tx: Tx,
  { draft, next, changes }: { draft: SchemeVersion; next: Scheme; changes: readonly Change[] }
): Promise<void> {
  await updateDraft(tx, draft, { scheme: next, by: ctx.actor.personId, now: ctx.now });
  await emit(ctx, tx, {
    name: 'assessment.scheme.changed',
    subject: `assessment.scheme:${draft.year}.${draft.version}`,
    payload: { version: draft.version, part: partsOf(changes).join(' '), values: changes.length }
  });
}
