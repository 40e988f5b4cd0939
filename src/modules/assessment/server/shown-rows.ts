// Rows of evidence as this reader sees them: named, or counted without a name.
import { unitsWith } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { visibleCommunities } from '#modules/communities/server/index.ts';
import { openChanges, openIdeas, openQuestions, openVisions } from '#modules/culture/server/index.ts';
import { openHelp, openNotes, openRecognitions, openRelations } from '#modules/coaching/server/index.ts';
import { seenRecommendations, seenRounds } from '#modules/feedback/server/index.ts';
import { openSeenMoves } from '#modules/handover/server/index.ts';
import { assetCards } from '#modules/knowledge/server/index.ts';
import { assignmentCards } from '#modules/offers/server/index.ts';
import { openDecisions, openSubmissions } from '#modules/quality/server/index.ts';
import { unitsWithin } from '#platform/unit-chart.ts';
import { ledTeam, unitChart } from '#modules/people/server/index.ts';
import { visibleTeams } from '#modules/teams/server/index.ts';
import { openInnovations } from '#modules/transfer/server/index.ts';
import { mayOpenRecord, maySeeOutline, maySeePerson, maySeeRow, recordKey, type Reach } from '../reach.ts';
import { selectTitles } from './store-records.ts';
import type { DrillRow, Sight } from './store-read.ts';
import type { Subject } from '../types.ts';

export type ShownRow = {
  achieved: boolean;
  isLate: boolean;
  /** Stands on a document whose verification waits. */
  isProvisional: boolean;
  /** Null where the row is out of the reader's reach. */
  onDate: string | null;
  unitCode: string;
  who: { name: string; nip: string } | null;
  /** Without an address where only the day and the length are shown. */
  record: { kind: string; title: string; href: string | null } | null;
  /** A record stands behind the row, and is not open to the reader. */
  isClosed: boolean;
  isWithheld: boolean;
};

/** Whom the reader may see by name: what puts their rows first. The decision about each row is the policy's. */
export async function sightOf(ctx: Ctx): Promise<Sight> {
  const [team, chart] = await Promise.all([ledTeam(ctx), unitChart(ctx)]);
  const held = unitsWith(ctx.actor, 'assessment.names');
  const units = held && unitsWithin(chart, new Set(held));
  const own = ctx.actor.personId === null ? [] : [ctx.actor.personId];
  return { people: [...own, ...team.map((member) => member.personId)], units };
}

type Opened = (ctx: Ctx, ids: readonly number[]) => Promise<{ id: number }[]>;

/** Kinds of records whose module itself says which of them the reader may open. */
const openers: Record<string, Opened> = {
  'communities.community': visibleCommunities,
  'culture.idea': openIdeas,
  'culture.change': openChanges,
  'culture.question': openQuestions,
  'culture.vision': openVisions,
  'transfer.innovation': openInnovations,
  'coaching.relation': openRelations,
  'coaching.feedback': openNotes,
  'coaching.help': openHelp,
  'coaching.recognition': openRecognitions,
  'curation.freshness': assetCards,
  'feedback.recommendation': seenRecommendations,
  'feedback.round': seenRounds,
  'handover.move': openSeenMoves,
  'teams.team': visibleTeams,
  'knowledge.asset': assetCards,
  'knowledge.use': assetCards,
  'offers.assignment': assignmentCards,
  'quality.decision': openDecisions,
  'quality.submission': openSubmissions
};

async function openable(ctx: Ctx, rows: readonly DrillRow[]): Promise<Set<string>> {
  const keys = Object.entries(openers).map(async ([kind, opened]) => {
    const ids = rows.filter((row) => row.recordKind === kind && row.recordId !== '').map((row) => Number(row.recordId));
    return ids.length === 0 ? [] : (await opened(ctx, ids)).map(({ id }) => `${kind}:${id}`);
  });
  return new Set((await Promise.all(keys)).flat());
}

async function reachOf(ctx: Ctx, rows: readonly DrillRow[], sight: Sight): Promise<Reach> {
  const [{ above }, records] = await Promise.all([unitChart(ctx), openable(ctx, rows)]);
  return { team: new Set(sight.people), above, openable: records };
}

/** Units and posts are no secret; which record stands behind them is, until its module opens it. */
const isPublic = (subject: Subject) => subject === 'unit' || subject === 'post';

/** A record that is missing is about nobody: that it is missing, and in which unit, is no secret. */
const isOfNothing = (row: DrillRow) => row.personId === null && row.recordKind === '' && row.recordId === '';

/** The rows for this reader; what is out of reach keeps only that it counts and in which unit. */
export async function shownRows(
  ctx: Ctx,
  { rows, subject }: { rows: readonly DrillRow[]; subject: Subject },
  sight: Sight
): Promise<ShownRow[]> {
  const reach = await reachOf(ctx, rows, sight);
  const isOpen = (row: DrillRow) => isPublic(subject) || isOfNothing(row) || maySeeRow(ctx.actor, row, reach);
  const open = rows.filter((row) => isOpen(row) && row.recordId !== '');
  const titles = open.length === 0 ? new Map<string, string>() : await selectTitles(ctx.db, open);
  return rows.map((row) => {
    const { achieved, unitCode } = row;
    if (!isOpen(row)) return { achieved, unitCode, ...withheld };
    const isPerson = row.personId !== null && maySeePerson(ctx.actor, row, reach);
    const record = recordOf(row, titles, {
      isOwn: row.personId === ctx.actor.personId,
      isOpen: mayOpenRecord(ctx.actor, row, reach),
      isOutlined: maySeeOutline(ctx.actor, row, reach)
    });
    return {
      achieved,
      unitCode,
      isLate: row.isLate,
      isProvisional: row.achieved && row.isProvisional === true,
      onDate: row.onDate,
      who: isPerson ? { name: row.personName ?? '', nip: row.nip ?? '' } : null,
      record,
      isClosed: record === null && row.recordId !== '',
      isWithheld: false
    };
  });
}

const withheld = {
  ...{ isLate: false, isProvisional: false, onDate: null, who: null, record: null },
  ...{ isClosed: false, isWithheld: true }
};

const places: Record<string, (id: string, unitCode: string) => string> = {
  'coaching.relation': (id) => `/coaching/${id}`,
  'coaching.feedback': (id) => `/coaching/feedback#note-${id}`,
  'coaching.help': () => '/coaching/help',
  'coaching.recognition': (id) => `/coaching/recognition?id=${id}`,
  'transfer.note': (id) => `/transfer/notes/${id}`,
  'transfer.plan': (id) => `/transfer/plans/${id}`,
  'transfer.innovation': (id) => `/transfer/innovations/${id}`,
  'communities.community': (id) => `/communities/${id}`,
  'communities.membership': (id) => `/communities/memberships/${id}`,
  'culture.activity': (id) => `/culture/activities/${id}`,
  'culture.change': (id) => `/culture/changes/${id}`,
  'culture.meeting': (id) => `/culture/council/${id}`,
  'culture.vision': (id) => `/culture/visions/${id}`,
  'culture.idea': (id) => `/culture/ideas/${id}`,
  'culture.question': (id) => `/culture/questions/${id}`,
  'feedback.recommendation': (id) => `/feedback/${id}`,
  'feedback.round': (id) => `/feedback/rounds/${id}`,
  'feedback.spread': (id) => `/feedback/spreads/${id}`,
  'handover.move': (id) => `/handover/${id}`,
  'curation.needs': (id) => `/curation/needs?review=${id}`,
  'curation.freshness': (id) => `/curation/assets/${id}`,
  'governance.document': (id) => `/governance/documents/${id}`,
  'governance.skill-group': (id) => `/governance/skill-groups/${id}`,
  'teams.team': (id) => `/teams/${id}`,
  'knowledge.asset': (id) => `/knowledge/${id}`,
  'knowledge.use': (id) => `/knowledge/${id}#s-uses`,
  'knowledge.sharing': (id) => `/knowledge/sharing/${id}`,
  'knowledge.calendar': (_id, unitCode) => `/knowledge/sharing/calendar?unit=${encodeURIComponent(unitCode)}`,
  'learning.activity': (id) => `/learning/${id}`,
  'needs.need': (id) => `/needs/${id}`,
  'offers.offer': (id) => `/offers/${id}`,
  'offers.assignment': (id) => `/offers/assignments/${id}`,
  'plans.plan': (id) => `/plans/${id}`,
  'quality.decision': (id) => `/quality/decisions/${id}`,
  'quality.submission': (id) => `/quality/${id}`
};

/** Records that only the person they are about can open, each on one page of the own. */
const ownPlaces: Record<string, string> = {
  'learning.hours': '/learning/hours',
  'knowledge.basics': '/knowledge/basics',
  'knowledge.course': '/knowledge/course'
};

/** The link to the record, only where its own module lets the reader in. */
function recordOf(
  row: DrillRow,
  titles: ReadonlyMap<string, string>,
  { isOwn, isOpen, isOutlined }: { isOwn: boolean; isOpen: boolean; isOutlined: boolean }
): ShownRow['record'] {
  const kind = row.recordKind;
  if (row.recordId === '') return null;
  const own = ownPlaces[kind];
  if (own !== undefined) return isOwn ? { kind, title: '', href: own } : null;
  const href = isOpen ? places[kind]?.(row.recordId, row.unitCode) : undefined;
  const title = titles.get(recordKey(row)) ?? '';
  if (href === undefined) return isOutlined ? { kind, title, href: null } : null;
  return { kind, title, href };
}
