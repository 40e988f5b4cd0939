// The end of a unit's assessment: findings, the unit's answer, the committee's reply, approval; and setting one aside.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { DossierEvent } from '../events.ts';
import { maySign } from '../policy.ts';
import { answer, approve, find, reply, rule } from '../rules.ts';
import { answerDue, type Act } from '../rules-calendar.ts';
import type { Dossier, Reason, Round } from '../types.ts';
import { stepOpen } from './in-phase.ts';
import { directing, presiding, tell } from './sitting.ts';
import { insertRuling } from './store-decisions.ts';
import { selectOpenItems } from './store-items.ts';
import { lockDossier, selectWorkingDay, updateDossier } from './store.ts';

type Answer = Promise<Result<number, Reason>>;
type Held = { tx: Tx; dossier: Dossier; me: number; round: Round };

/** Holds the dossier for who presides over it, in the phase of the step, and lets the work go on. */
function presided(ctx: Ctx, { id, act }: { id: number; act: Act }, work: (held: Held) => Answer): Answer {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const dossier = await lockDossier(tx, id);
    const allowed = await presiding(within(ctx, tx), dossier);
    if (!allowed.ok) return allowed;
    const open = await stepOpen(within(ctx, tx), dossier, act);
    return open.ok ? work({ tx, dossier, me, round: open.value }) : open;
  });
}

/** Writes a step and tells of it. */
async function step(
  ctx: Ctx,
  { tx, dossier }: Pick<Held, 'tx' | 'dossier'>,
  of: { name: DossierEvent; values: Parameters<typeof updateDossier>[2] }
): Answer {
  await updateDossier(tx, dossier.id, of.values);
  await tell(ctx, tx, { name: of.name, dossier });
  return done(dossier.id);
}

/** Gives the findings to the unit: its window to answer opens. */
export const publishFindings = (ctx: Ctx, id: number, { findings }: { findings: string }): Answer =>
  presided(ctx, { id, act: 'find' }, async (held) => {
    const { tx, dossier, me, round } = held;
    const verdict = find(dossier, { openItems: await selectOpenItems(tx, id) });
    if (!verdict.ok) return verdict;
    const workingDay = await selectWorkingDay(tx, today(ctx), round.answerDays);
    const answerDueOn = answerDue({ workingDay, answerUntil: round.answerUntil });
    const values = { state: 'found' as const, findings, foundBy: me, foundAt: ctx.now, answerDueOn };
    return step(ctx, held, { name: 'committee.dossier.findings-given', values });
  });

/** The unit's leader accepts the findings or appeals, with reasons. */
export function answerFindings(ctx: Ctx, id: number, given: { answer: 'accepted' | 'appealed'; text: string }): Answer {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const dossier = await lockDossier(tx, id);
    if (!maySign(ctx.actor, dossier)) throw refusal('not-allowed');
    const isLate = dossier.answerDueOn !== null && today(ctx) > dossier.answerDueOn;
    const open = await stepOpen(within(ctx, tx), dossier, 'answer');
    const verdict = answer(isLate && open.ok ? { ...dossier, answerDueOn: null } : dossier, today(ctx));
    if (!verdict.ok) return verdict;
    const values = { answer: given.answer, answerText: given.text, answeredBy: me, answeredAt: ctx.now };
    return step(ctx, { tx, dossier }, { name: 'committee.dossier.answered', values });
  });
}

/** The committee answers an appeal. */
export const replyToAppeal = (ctx: Ctx, id: number, given: { reply: string }): Answer =>
  presided(ctx, { id, act: 'reply' }, async (held) => {
    const verdict = reply(held.dossier);
    if (!verdict.ok) return verdict;
    const values = { reply: given.reply, repliedBy: held.me, repliedAt: ctx.now };
    return step(ctx, held, { name: 'committee.dossier.replied', values });
  });

/** Approves a unit's assessment: nothing of it changes any more. */
export const approveDossier = (ctx: Ctx, id: number, { note }: { note: string }): Answer =>
  presided(ctx, { id, act: 'approve' }, async (held) => {
    const openItems = await selectOpenItems(held.tx, id);
    const verdict = approve(held.dossier, { openItems, today: today(ctx) });
    if (!verdict.ok) return verdict;
    const values = { state: 'approved' as const, endedNote: note, endedBy: held.me, endedAt: ctx.now };
    return step(ctx, held, { name: 'committee.dossier.approved', values });
  });

/** Decides on the figure of a practice, with a reason; without a score the last decision is taken back. */
export const keepRuling = (
  ctx: Ctx,
  id: number,
  ruling: { practice: string; score: number | null; computed: number | null; reason: string }
): Answer =>
  presided(ctx, { id, act: 'rule' }, async ({ tx, dossier, me }) => {
    const verdict = rule(dossier);
    if (!verdict.ok) return verdict;
    await insertRuling(tx, { ...ruling, dossierId: id, ruledBy: me, ruledAt: ctx.now });
    const { practice, score } = ruling;
    await tell(ctx, tx, { name: 'committee.ruling.made', dossier, payload: { practice, score } });
    return done(id);
  });

/** Sets the assessment of a unit aside, as when it was merged into another: the year closes without it. */
export function setAside(ctx: Ctx, id: number, { note }: { note: string }): Answer {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const dossier = await lockDossier(tx, id);
    const allowed = await directing(within(ctx, tx), dossier);
    if (!allowed.ok) return allowed;
    if (dossier.state === 'approved' || dossier.state === 'set-aside') return refused('closed');
    const values = { state: 'set-aside' as const, endedNote: note, endedBy: me, endedAt: ctx.now };
    return step(ctx, { tx, dossier }, { name: 'committee.dossier.set-aside', values });
  });
}
