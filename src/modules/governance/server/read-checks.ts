// How a document stands against its criteria, what stands beside it, and the queue of those who verify.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import type { Purpose } from '../criteria.ts';
import { mayVerify } from '../policy.ts';
import { checkStateOf } from '../rules-verification.ts';
import type { VerificationQuery, VerificationShow } from '../schema.ts';
import type {
  Briefing,
  CheckState,
  Contributor,
  DocumentCheck,
  Goal,
  GovernanceDocument,
  Monitoring,
  Reached
} from '../types.ts';
import { keeps } from './keeper.ts';
import { selectCheck, selectChecks } from './store-checks.ts';
import {
  insertOpening,
  selectBriefings,
  selectContributors,
  selectGoals,
  selectHigherDocuments,
  selectMonitorings
} from './store-ground.ts';
import { selectDocument, selectPurposes } from './store-documents.ts';
import { selectOffices, selectRanks, selectTiers } from './store-reached.ts';
import { selectUnitChoices, type UnitChoice } from './store-register.ts';
import {
  selectLine,
  selectVerificationCounts,
  selectVerifications,
  verifierOf,
  type VerificationLine
} from './store-verifications.ts';
import { selectUnitName } from './store-units.ts';
import { emit } from '#platform/server/events.ts';
import { inTransaction } from '#platform/server/database.ts';

export type { VerificationLine };

/** A document in one of its purposes: how it stands, by its last check. */
export type Standing = { kind: Purpose; state: CheckState; last: DocumentCheck | null };

export type DocumentGround = {
  standings: Standing[];
  /** Every check and decision, the newest first. */
  checks: DocumentCheck[];
  contributors: Contributor[];
  goals: Goal[];
  monitorings: Monitoring[];
  briefings: Briefing[];
  /** How far it has come, told to who keeps or verifies it; null to others and where it is not asked. */
  tiers: Reached[] | null;
  ranks: Reached[] | null;
  offices: Reached[] | null;
  mayKeep: boolean;
  mayVerify: boolean;
};

/** How a document stands in each of these purposes, by its checks, the newest first. */
export const standingsOf = (kinds: readonly Purpose[], checks: readonly DocumentCheck[]): Standing[] =>
  kinds.map((kind) => {
    const last = checks.find((each) => each.kind === kind) ?? null;
    return { kind, last, state: checkStateOf(last) };
  });

/** What stands around a document; who opened a people reference is counted from here. */
export async function getGround(ctx: Ctx, id: number): Promise<DocumentGround> {
  signedIn(ctx);
  const document = await selectDocument(ctx.db, id);
  const day = today(ctx);
  const [kinds, checks, isKept, line] = await Promise.all([
    selectPurposes(ctx.db, id),
    selectChecks(ctx.db, id),
    keeps(ctx, document.unitId),
    selectLine(ctx.db, document.unitId, day)
  ]);
  const [contributors, goals, monitorings, briefings] = await Promise.all([
    selectContributors(ctx.db, id),
    selectGoals(ctx.db, id),
    selectMonitorings(ctx.db, id),
    selectBriefings(ctx.db, id)
  ]);
  const isVerifier = mayVerify(ctx.actor, line);
  const counts = isKept || isVerifier ? await countsOf(ctx, document, kinds) : nothingCounted;
  return {
    standings: standingsOf(kinds, checks),
    ...{ checks, contributors, goals, monitorings, briefings },
    ...counts,
    mayKeep: isKept && document.withdrawnAt === null,
    mayVerify: isVerifier
  };
}

const nothingCounted = { tiers: null, ranks: null, offices: null };

async function countsOf(ctx: Ctx, { id, unitId }: GovernanceDocument, kinds: readonly Purpose[]) {
  const of = { documentId: id, unitId, day: today(ctx) };
  const isReference = kinds.includes('people-management');
  const [tiers, ranks, offices] = await Promise.all([
    kinds.includes('vision') || !isReference ? selectTiers(ctx.db, of) : null,
    isReference ? selectRanks(ctx.db, of) : null,
    isReference ? selectOffices(ctx.db, of) : null
  ]);
  return { tiers, ranks, offices };
}

/** Keeps that the reader opened a people reference today: once a day, and not what was read in it. */
export async function noteOpening(ctx: Ctx, id: number): Promise<void> {
  const me = signedIn(ctx);
  if (!(await selectPurposes(ctx.db, id)).includes('people-management')) return;
  await inTransaction(ctx.db, async (tx) => {
    const isFirst = await insertOpening(tx, { documentId: id, personId: me, onDay: today(ctx) });
    const unitId = ctx.actor.unitId ?? undefined;
    const event = { name: 'governance.document.opened', subject: `governance.document:${id}`, personId: me };
    if (isFirst) await emit(ctx, tx, unitId === undefined ? event : { ...event, unitId });
  });
}

export type CheckForm = {
  document: GovernanceDocument;
  kind: Purpose;
  last: DocumentCheck | null;
  state: CheckState;
  /** Everything that the document serves as. */
  standings: Standing[];
};

const isToCheck = ({ state }: Standing) => state !== 'verified' && state !== 'waiting';

/** What the keeper of a document fills in for one of its purposes, else for the first that asks for it; nobody else finds it. */
export async function getCheckForm(ctx: Ctx, id: number, kind: string): Promise<CheckForm> {
  signedIn(ctx);
  const document = await selectDocument(ctx.db, id);
  if (!(await keeps(ctx, document.unitId)) || document.withdrawnAt !== null) return notFound('form');
  const [kinds, checks] = await Promise.all([selectPurposes(ctx.db, id), selectChecks(ctx.db, id)]);
  const standings = standingsOf(kinds, checks);
  const named = standings.find((each) => each.kind === kind) ?? standings.find(isToCheck);
  return { document, standings, ...(named ?? standings[0] ?? notFound('purpose')) };
}

export type KeepForm = Pick<DocumentGround, 'contributors' | 'goals' | 'monitorings' | 'briefings'> & {
  document: GovernanceDocument;
  serves: Purpose[];
  higher: { id: number; title: string }[];
};

/** What the keeper of a document names beside it; nobody else finds the forms. */
export async function getKeepForm(ctx: Ctx, id: number): Promise<KeepForm> {
  signedIn(ctx);
  const document = await selectDocument(ctx.db, id);
  if (!(await keeps(ctx, document.unitId)) || document.withdrawnAt !== null) return notFound('form');
  const [serves, contributors, goals, monitorings, briefings, higher] = await Promise.all([
    selectPurposes(ctx.db, id),
    selectContributors(ctx.db, id),
    selectGoals(ctx.db, id),
    selectMonitorings(ctx.db, id),
    selectBriefings(ctx.db, id),
    selectHigherDocuments(ctx.db, id, today(ctx))
  ]);
  return { document, serves, contributors, goals, monitorings, briefings, higher };
}

/** The document that a new one is to follow, where the actor keeps it; null where none is named. */
export async function documentToFollow(
  ctx: Ctx,
  id: number | null
): Promise<(Pick<GovernanceDocument, 'id' | 'title' | 'kind' | 'unitId'> & { serves: Purpose[] }) | null> {
  if (id === null) return null;
  const { document, serves } = await getKeepForm(ctx, id);
  return { id, title: document.title, kind: document.kind, unitId: document.unitId, serves };
}

export type VerificationList = {
  query: VerificationQuery;
  lines: VerificationLine[];
  counts: Record<VerificationShow, number>;
  units: UnitChoice[];
};

/** How many checks stand on a page of the queue. */
const verificationPage = 50;

/** The documents that wait for the reader to verify them, or about which was decided; for nobody else is the page there. */
export async function listVerifications(ctx: Ctx, query: VerificationQuery): Promise<VerificationList> {
  const who = verifierOf(ctx.actor, today(ctx)) ?? notFound('page');
  const [lines, counts, units] = await Promise.all([
    selectVerifications(ctx.db, query, { ...who, limit: verificationPage }),
    selectVerificationCounts(ctx.db, query, who),
    selectUnitChoices(ctx.db, ctx.actor.unitId, who.day)
  ]);
  return { query, lines, counts, units };
}

export type VerificationView = {
  document: GovernanceDocument;
  check: DocumentCheck;
  unitName: string;
  ground: Pick<DocumentGround, 'contributors' | 'goals' | 'monitorings'>;
  /** Whether the reader decides: it waits, and is nobody's own work. */
  mayDecide: boolean;
  isOwnWork: boolean;
};

/** One check as who verifies sees it; not found for others. */
export async function getVerification(ctx: Ctx, checkId: number): Promise<VerificationView> {
  const me = signedIn(ctx);
  const check = await selectCheck(ctx.db, checkId);
  const document = await selectDocument(ctx.db, check.documentId);
  const day = today(ctx);
  if (!mayVerify(ctx.actor, await selectLine(ctx.db, document.unitId, day))) return notFound('check');
  const [unitName, checks, contributors, goals, monitorings] = await Promise.all([
    selectUnitName(ctx.db, document.unitId, day),
    selectChecks(ctx.db, document.id),
    selectContributors(ctx.db, document.id),
    selectGoals(ctx.db, document.id),
    selectMonitorings(ctx.db, document.id)
  ]);
  const last = checks.find(({ kind }) => kind === check.kind);
  const waits = checkStateOf(check) === 'waiting' && last?.id === check.id && document.withdrawnAt === null;
  const isOwnWork = me === document.publishedBy || me === check.checkedBy;
  const ground = { contributors, goals, monitorings };
  return { document, check, unitName, ground, isOwnWork, mayDecide: waits && !isOwnWork };
}
