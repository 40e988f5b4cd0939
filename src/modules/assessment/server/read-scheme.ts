// The versions of a year's scheme for their pages: one to read, the draft to write on, the difference between two.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { scoredPractices } from '#modules/committee/server/index.ts';
import { mayAdopt, mayManage, maySeeVersion } from '../policy.ts';
import { differencesOf, differInMethod, type Change } from '../rules-difference.ts';
import { leaveOf, phaseOn, type Leave } from '../rules-phase.ts';
import type { Choices } from '../rules-sources.ts';
import { schemeParts } from '../scheme-fields.ts';
import type { Phase, PracticeId, Scheme, SchemePart } from '../types.ts';
import { rewordedUnder } from './method-breaks.ts';
import { readSources } from './read-sources.ts';
import {
  selectOptionalDraft,
  selectOptionalVersion,
  selectVersions,
  type SchemeVersion,
  type VersionRow
} from './store-scheme.ts';
import { selectPeriod, selectPeriods, selectScheme } from './store.ts';

export type { SchemeVersion, VersionRow, VersionState } from './store-scheme.ts';

/** What the reader may do with the scheme of a year now. */
export type SchemeDesk = { mayDraft: boolean; mayAdopt: boolean; draft: VersionRow | null };
export type SchemePage = {
  year: number;
  phase: Phase;
  shown: SchemeVersion;
  /** The versions that the reader may see, the newest first. */
  versions: VersionRow[];
  /** The last year's version in force, to compare with. */
  last: { year: number; version: number } | null;
  /** The method of the version in force is not that of the last year. */
  methodChanged: boolean;
  desk: SchemeDesk | null;
};

async function phaseOfYear(ctx: Ctx, year: number): Promise<{ phase: Phase; inForce: Scheme }> {
  const period = await selectPeriod(ctx.db, year);
  const inForce = await selectScheme(ctx.db, period.schemeId);
  const phase = phaseOn(today(ctx), { calendar: inForce.calendar, isClosed: period.state === 'closed' });
  return { phase, inForce };
}

/** A version of a year's scheme, the one in force where none is named, with the others and what may be done. */
export async function readScheme(ctx: Ctx, year: number, version?: number): Promise<SchemePage> {
  const { phase, inForce } = await phaseOfYear(ctx, year);
  const versions = (await selectVersions(ctx.db, year)).filter(({ state }) => maySeeVersion(ctx.actor, state));
  const asked = version ?? inForce.version;
  if (!versions.some((each) => each.version === asked)) notFound(`version ${asked} of ${year}`);
  const before = (await selectPeriods(ctx.db)).find((period) => period.year < year);
  const last = before ? await selectScheme(ctx.db, before.schemeId) : null;
  const draft = versions.find(({ state }) => state === 'draft') ?? null;
  const isOpen = phase !== 'closed';
  return {
    ...{ year, phase, versions },
    shown: (await selectOptionalVersion(ctx.db, { year, version: asked })) ?? notFound(`version ${asked} of ${year}`),
    last: last && { year: last.year, version: last.version },
    methodChanged: last !== null && (await isAnotherMethod(ctx, last, inForce)),
    desk: mayManage(ctx.actor) ? { draft, mayDraft: isOpen && !draft, mayAdopt: isOpen && mayAdopt(ctx.actor) } : null
  };
}

const isAnotherMethod = async (ctx: Ctx, from: Scheme, to: Scheme): Promise<boolean> =>
  differInMethod(from, to) || (await rewordedUnder(ctx.db, from, to)).length > 0;

export type DraftPage = {
  draft: SchemeVersion;
  inForce: Scheme;
  phase: Phase;
  changes: Change[];
  /** From which sources each practice can be proved. */
  choices: Choices;
  /** By whom each part may be changed now; null = not in this phase. */
  leaves: Record<SchemePart, Leave | null>;
  /** How many practices the committee has scored: from the first on the method changes only by decree. */
  scored: number;
};

/** The draft of a year with what it changes; not found while none is being written. Needs `assessment.manage`. */
export async function readDraft(ctx: Ctx, year: number): Promise<DraftPage> {
  if (!mayManage(ctx.actor)) notFound(`draft of ${year}`);
  const draft = (await selectOptionalDraft(ctx.db, year)) ?? notFound(`draft of ${year}`);
  const { phase, inForce } = await phaseOfYear(ctx, year);
  const leaves = Object.fromEntries(schemeParts.map((part) => [part, leaveOf(phase, part)])) as DraftPage['leaves'];
  const choices = await readSources(ctx, year);
  const scored = (await scoredPractices(ctx, year)).length;
  return { ...{ draft, inForce, phase, leaves, choices, scored }, changes: differencesOf(inForce, draft.scheme) };
}

export type VersionKey = { year: number; version: number };
export type DifferencePage = {
  from: SchemeVersion;
  to: SchemeVersion;
  changes: Change[];
  /** What people were asked about in other words; known of years whose survey is over. */
  reworded: PracticeId[];
  isMethod: boolean;
  versions: VersionRow[];
};

/** The difference between two versions that the reader may see. */
export async function readDifference(ctx: Ctx, of: { from: VersionKey; to: VersionKey }): Promise<DifferencePage> {
  const seen = async (key: VersionKey) => {
    const version = await selectOptionalVersion(ctx.db, key);
    return version && maySeeVersion(ctx.actor, version.state) ? version : notFound(`version ${key.version}`);
  };
  const [from, to] = [await seen(of.from), await seen(of.to)];
  const versions = (await selectVersions(ctx.db, null)).filter(({ state }) => maySeeVersion(ctx.actor, state));
  const changes = differencesOf(from.scheme, to.scheme);
  const reworded = await rewordedUnder(ctx.db, from.scheme, to.scheme);
  const isMethod = reworded.length > 0 || differInMethod(from.scheme, to.scheme);
  return { from, to, changes, reworded, versions, isMethod };
}

/** The versions in force of the two newest years, the newest first; what the public may compare. */
export async function newestVersions(ctx: Ctx): Promise<VersionKey[]> {
  const inForce = (await selectVersions(ctx.db, null)).filter(({ state }) => state === 'in-force');
  return inForce.slice(0, 2).map(({ year, version }) => ({ year, version }));
}
