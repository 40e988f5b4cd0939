// Documents and skill groups as their pages show them.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { personNameOf } from '#modules/people/server/index.ts';
import { stateOn } from '../rules.ts';
import type { DocumentQuery, DocumentShow, GroupQuery } from '../schema.ts';
import type { DocumentState, FamilyChoice, GovernanceDocument, PartLine, SkillGroup } from '../types.ts';
import { keeps } from './keeper.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectAcknowledgedAt, selectDocument, selectReaders, type Reader } from './store-documents.ts';
import { selectGroup, selectGroups, selectParts, type GroupLine } from './store-groups.ts';
import {
  documentFile,
  documentPage,
  selectDocumentCounts,
  selectDocuments,
  selectUnitChoices,
  type DocumentLine,
  type UnitChoice
} from './store-register.ts';
import { verifierOf } from './store-verifications.ts';
import { keptUnits, selectFamilies, selectHomes, selectUnitName, type UnitLine } from './store-units.ts';

export type { DocumentLine, GroupLine };

type Keeping = { mayPublish: boolean };
const isKeeper = (ctx: Ctx) => {
  const kept = keptUnits(ctx.actor);
  return ctx.actor.personId !== null && (kept === null || kept.length > 0);
};

export type DocumentList = Keeping & {
  query: DocumentQuery;
  lines: (DocumentLine & { state: DocumentState })[];
  counts: Record<DocumentShow, number>;
  units: UnitChoice[];
  mayVerify: boolean;
};

/** One page of the register of documents. */
export async function listDocuments(ctx: Ctx, query: DocumentQuery): Promise<DocumentList> {
  const page = { limit: documentPage, offset: (query.page - 1) * documentPage };
  const [lines, counts, units] = await Promise.all([
    linesOf(ctx, query, page),
    selectDocumentCounts(ctx.db, query, today(ctx)),
    selectUnitChoices(ctx.db, ctx.actor.unitId, today(ctx))
  ]);
  const mayVerify = verifierOf(ctx.actor, today(ctx)) !== undefined;
  return { query, lines, counts, units, mayPublish: isKeeper(ctx), mayVerify };
}

/** The documents of a list as they go into a file. */
export const documentRows = (ctx: Ctx, query: DocumentQuery): Promise<DocumentList['lines']> =>
  linesOf(ctx, query, { limit: documentFile, offset: 0 });

async function linesOf(ctx: Ctx, query: DocumentQuery, page: { limit: number; offset: number }) {
  const day = today(ctx);
  const lines = await selectDocuments(ctx.db, query, { personId: signedIn(ctx), day, ...page });
  return lines.map((line) => ({ ...line, state: stateOn(line, day) }));
}

export type DocumentView = {
  document: GovernanceDocument;
  state: DocumentState;
  unitName: string;
  publishedBy: string;
  acknowledgedAt: Date | null;
  mayWithdraw: boolean;
  /** Who said to have read it, told to its keepers. */
  readers: { count: number; last: Reader[] } | null;
};

/** One document; its keepers see who said to have read it. */
export async function getDocument(ctx: Ctx, id: number): Promise<DocumentView> {
  const me = signedIn(ctx);
  const document = await selectDocument(ctx.db, id);
  const isKept = await keeps(ctx, document.unitId);
  const [unitName, publisher, acknowledgedAt, readers] = await Promise.all([
    selectUnitName(ctx.db, document.unitId, today(ctx)),
    personNameOf(ctx, document.publishedBy),
    selectAcknowledgedAt(ctx.db, id, me),
    isKept ? selectReaders(ctx.db, id) : null
  ]);
  return {
    document,
    state: stateOn(document, today(ctx)),
    unitName,
    publishedBy: publisher?.name ?? '',
    acknowledgedAt,
    mayWithdraw: isKept && document.withdrawnAt === null,
    readers
  };
}

/** The units for which the actor publishes documents and keeps skill groups; who keeps none finds no form. */
export async function keptHomes(ctx: Ctx): Promise<UnitLine[]> {
  return isKeeper(ctx) ? selectHomes(ctx.db, keptUnits(ctx.actor), today(ctx)) : notFound('form');
}

export type GroupList = Keeping & { query: GroupQuery; lines: GroupLine[]; total: number };

/** One page of the skill groups. */
export async function listGroups(ctx: Ctx, query: GroupQuery): Promise<GroupList> {
  const reader = { personId: signedIn(ctx), day: today(ctx) };
  return { query, ...(await selectGroups(ctx.db, query, reader)), mayPublish: isKeeper(ctx) };
}

export type GroupView = {
  group: SkillGroup;
  unitName: string;
  families: FamilyChoice[];
  parts: PartLine[];
  past: PartLine[];
  mayKeep: boolean;
};

/** One skill group with who has a part in it, and who had one. */
export async function getGroup(ctx: Ctx, id: number): Promise<GroupView> {
  signedIn(ctx);
  const group = await selectGroup(ctx.db, id);
  const day = today(ctx);
  const [unitName, parts, families, mayKeep] = await Promise.all([
    selectUnitName(ctx.db, group.unitId, day),
    selectParts(ctx.db, id, day),
    selectFamilies(ctx.db, day),
    keeps(ctx, group.unitId)
  ]);
  const isOver = ({ until }: PartLine) => until !== null && until <= day;
  return {
    group,
    unitName,
    families: families.filter(({ code }) => group.families.includes(code)),
    parts: parts.filter((part) => !isOver(part)),
    past: parts.filter(isOver),
    mayKeep: mayKeep && group.closedOn === null
  };
}

/** The job families that a skill group may serve. */
export const familyChoices = (ctx: Ctx): Promise<FamilyChoice[]> => selectFamilies(ctx.db, today(ctx));
