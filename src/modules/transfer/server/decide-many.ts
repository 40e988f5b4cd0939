// Notes and milestones of a whole team are decided at once, each for itself.
import type { Ctx } from '#platform/server/context.ts';
import { refusalOf } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Reason } from '../types.ts';
import { decideNote, type Verdict } from './decide-note.ts';
import { decideMilestone } from './on-milestone.ts';

/** Which notes and milestones, each in the form in which it was seen. */
export type ChosenMatter = { kind: 'note' | 'milestone'; id: number; revision: number };
/** What became of one: decided, or why not. */
export type DecidedMatter = ChosenMatter & { outcome: 'decided' | 'not-found' | Reason; by?: string };

async function decideOne(
  ctx: Ctx,
  matter: ChosenMatter,
  verdict: Verdict & { token?: string | undefined }
): Promise<Pick<DecidedMatter, 'outcome' | 'by'>> {
  const { kind, id, revision } = matter;
  const order = { ...verdict, revision, token: verdict.token && `${verdict.token}:${kind}-${id}` };
  const deciding =
    kind === 'note' ? decideNote(ctx, { ...order, noteId: id }) : decideMilestone(ctx, { ...order, milestoneId: id });
  const result = await deciding.catch((error: unknown) => {
    if (refusalOf(error) === 'not-found') return undefined;
    throw error;
  });
  if (!result) return { outcome: 'not-found' };
  if (result.ok) return { outcome: 'decided' };
  return { outcome: result.reason, ...(result.by === undefined ? {} : { by: result.by }) };
}

/** Confirms or returns each; what somebody else decided meanwhile is told and hinders no other. */
export async function decideMatters(
  ctx: Ctx,
  chosen: readonly ChosenMatter[],
  verdict: Verdict & { token?: string | undefined }
): Promise<Result<DecidedMatter[], 'reason-missing'>> {
  if (verdict.decision === 'return' && verdict.note.trim() === '') return refused('reason-missing');
  const decided: DecidedMatter[] = [];
  for (const matter of chosen) decided.push({ ...matter, ...(await decideOne(ctx, matter, verdict)) });
  return done(decided);
}
