// An author submits the present text of an asset for assurance, takes the submission back, or appeals against a decision.
import { textToJudge } from '#modules/knowledge/server/index.ts';
import { teamsToName } from '#modules/teams/server/index.ts';
import type { JudgedText } from '#modules/knowledge/types.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayAppeal, maySubmit, type Submittable } from '../rules.ts';
import type { SubmitInput } from '../schema.ts';
import type { Reason, Submission } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  closeSubmission,
  insertSubmission,
  lockSubmission,
  selectDecisionOf,
  selectReaders,
  selectSubmissionByToken,
  selectSubmissionsOf,
  selectTeams
} from './store.ts';
import { selectOtherPanel } from './store-lists.ts';
import { selectPanelOf, selectRule } from './store-panels.ts';
import { selectPanelUnit } from './store-places.ts';

/** The asset, held, if the actor is one of its authors. */
async function holdOwn(tx: Tx, assetId: number, me: number): Promise<JudgedText> {
  const asset = await textToJudge(tx, assetId, { isHeld: true });
  return asset.authors.some(({ id }) => id === me) ? asset : notFound('asset');
}

/** How an asset stands for the rule of submitting, with the decided submission before. */
export async function standingOf(
  db: Tx | Ctx['db'],
  asset: JudgedText,
  hasPanel: boolean
): Promise<{ standing: Submittable; last: Submission | undefined }> {
  const before = await selectSubmissionsOf(db, asset.id);
  const last = before.find(({ state }) => state === 'decided');
  const decision = last && (await selectDecisionOf(db, last.id));
  const standing = {
    state: asset.state,
    version: asset.judgedVersion,
    hasContent: asset.body.trim() !== '' || asset.address !== '' || asset.files.length > 0,
    last: decision ?? null,
    isOpen: before.some(({ state }) => state === 'open'),
    hasPanel
  };
  return { standing, last };
}

type Sent = Pick<Submission, 'kind' | 'previousId' | 'proposedLevel' | 'note' | 'panelUnitId' | 'version'> & {
  readers: readonly number[];
  teams: readonly number[];
  token: string | null;
};

async function send(ctx: Ctx, tx: Tx, asset: JudgedText, sent: Sent): Promise<Result<number, Reason>> {
  const day = today(ctx);
  const { days } = await selectRule(tx, day);
  const by = { submittedBy: signedIn(ctx), submittedAt: ctx.now };
  const id = await insertSubmission(tx, { ...sent, ...by, assetId: asset.id, unitId: asset.unitId, day, days });
  if (id === undefined) return refused('open-already');
  const name = sent.kind === 'appeal' ? 'quality.submission.appealed' : 'quality.submission.sent';
  const payload = { asset: asset.id, version: sent.version, level: sent.proposedLevel };
  const told = { name, subject: `quality.submission:${id}`, unitId: sent.panelUnitId };
  await emit(ctx, tx, { ...told, personId: by.submittedBy, payload });
  return done(id);
}

/** Whether the author may name these teams: those that exist for her. */
async function mayName(ctx: Ctx, tx: Tx, teams: readonly number[]): Promise<boolean> {
  if (teams.length === 0) return true;
  const known = (await teamsToName(within(ctx, tx))).map(({ id }) => id);
  return teams.every((team) => known.includes(team));
}

/** Submits the present text; the same form sent twice is one submission. */
export async function submitAsset(ctx: Ctx, assetId: number, input: SubmitInput): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { people, unknown } = await peopleByNip(ctx, input.nips);
  if (unknown.length > 0) return refused('unknown-nip');
  const token = input.token === '' ? null : `${me}:${input.token}`;
  return inTransaction(ctx.db, async (tx) => {
    const asset = await holdOwn(tx, assetId, me);
    const sentBefore = await selectSubmissionByToken(tx, token);
    if (sentBefore !== undefined) return done(sentBefore);
    const panelUnitId = await selectPanelUnit(tx, asset.unitId, today(ctx));
    const panel = panelUnitId === null ? undefined : await selectPanelOf(tx, panelUnitId, today(ctx));
    const { standing, last } = await standingOf(tx, asset, panel !== undefined);
    const readers = people.map(({ id }) => id).filter((id) => id !== me);
    const verdict = maySubmit(standing, {
      level: input.level,
      readers: readers.length + input.teams.length,
      isSure: input.isSure
    });
    if (!verdict.ok || panelUnitId === null) return verdict.ok ? refused('no-panel') : verdict;
    if (!(await mayName(ctx, tx, input.teams))) return refused('unknown-team');
    const kind = last ? ('again' as const) : ('first' as const);
    const what = { kind, previousId: last?.id ?? null, proposedLevel: input.level, note: input.note };
    return send(ctx, tx, asset, {
      ...what,
      panelUnitId,
      readers,
      teams: input.teams,
      token,
      version: asset.judgedVersion
    });
  });
}

/** Appeals against what was decided of a submission: a panel of another unit judges the same text, once. */
export async function appeal(
  ctx: Ctx,
  submissionId: number,
  { reason }: { reason: string }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const before = await lockSubmission(tx, submissionId);
    const asset = await holdOwn(tx, before.assetId, me);
    const all = await selectSubmissionsOf(tx, before.assetId);
    const sent = all.find(({ kind, previousId }) => kind === 'appeal' && previousId === before.id);
    if (sent?.state === 'open') return done(sent.id);
    const decision = await selectDecisionOf(tx, before.id);
    if (!decision || all[0]?.id !== before.id) return refused(sent ? 'appealed-already' : 'not-appealable');
    if (asset.state === 'withdrawn') return refused('withdrawn-asset');
    const panelUnitId = await selectOtherPanel(tx, before, today(ctx));
    const last = { ...decision, kind: before.kind, hasAppeal: sent !== undefined };
    const verdict = mayAppeal(last, { hasOtherPanel: panelUnitId !== undefined, reason });
    if (!verdict.ok || panelUnitId === undefined) return verdict.ok ? refused('no-other-panel') : verdict;
    const readers = (await selectReaders(tx, before.id)).map(({ id }) => id);
    const same = { proposedLevel: before.proposedLevel, version: before.version };
    return send(ctx, tx, asset, {
      ...same,
      kind: 'appeal',
      previousId: before.id,
      note: reason,
      panelUnitId,
      readers,
      teams: await selectTeams(tx, before.id),
      token: null
    });
  });
}

/** Takes an open submission back, for a reason. */
export async function withdrawSubmission(ctx: Ctx, id: number, reason: string): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const submission = await lockSubmission(tx, id);
    await holdOwn(tx, submission.assetId, me);
    if (submission.state === 'withdrawn') return done(id);
    if (submission.state !== 'open') return refused('closed');
    await closeSubmission(tx, submission, { state: 'withdrawn', by: me, at: ctx.now, reason });
    const told = { name: 'quality.submission.withdrawn', subject: `quality.submission:${id}`, personId: me };
    await emit(ctx, tx, { ...told, unitId: submission.panelUnitId, payload: { reason } });
    return done(id);
  });
}
