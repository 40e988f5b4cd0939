// Offers as pages read them: the list, one offer with what the reader may do, one's own applications and work.
import { ledTeam, namesOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { maySeeApplicants, offerRole } from '../policy.ts';
import { isMeantFor, mayApply, mayTakeBack, stageOf } from '../rules.ts';
import type { ListQuery } from '../schema.ts';
import type { Application, Offer, OfferRole, OfferStage, Reason } from '../types.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { selectApplications, selectOptionalApplication } from './store-applications.ts';
import {
  selectOfferCounts,
  selectOffers,
  selectOwnApplications,
  type ListedOffer,
  type OwnApplication
} from './store-lists.ts';
import { selectLead, selectPlaces, selectPosts, selectUnitNames, type UnitName } from './store-places.ts';
import { selectOffer, selectSteps, type StepRow } from './store.ts';
import { selectAssignments, type ListedAssignment } from './store-team.ts';

export type OfferLine = ListedOffer & { stage: OfferStage };
export type OfferList = {
  query: ListQuery;
  offers: OfferLine[];
  hasMore: boolean;
  counts: Record<ListQuery['show'], number>;
  posts: UnitName[];
};

const pageSize = 50;

async function askedBy(ctx: Ctx, query: ListQuery) {
  const me = signedIn(ctx);
  const day = today(ctx);
  const [places, posts] = await Promise.all([selectPlaces(ctx.db, [me], day), selectPosts(ctx.db, carried(ctx), day)]);
  return { asked: { query, personId: me, place: places.get(me), posts: posts.map(({ id }) => id), day }, posts };
}

/** Offers as the query asks: those open to the reader, all, or those of her posts. */
export async function listOffers(ctx: Ctx, query: ListQuery): Promise<OfferList> {
  const { asked, posts } = await askedBy(ctx, query);
  const [rows, counts] = await Promise.all([
    selectOffers(ctx.db, asked, { limit: pageSize + 1, offset: (query.page - 1) * pageSize }),
    selectOfferCounts(ctx.db, asked)
  ]);
  const offers = rows.slice(0, pageSize).map((row) => ({ ...row, stage: stageOf(row, asked.day, row.waiting) }));
  return { query, offers, hasMore: rows.length > pageSize, counts, posts };
}

/** The same list whole, for a file. */
export async function offerRows(ctx: Ctx, query: ListQuery): Promise<OfferLine[]> {
  const { asked } = await askedBy(ctx, query);
  const rows = await selectOffers(ctx.db, asked, { limit: 20_000, offset: 0 });
  return rows.map((row) => ({ ...row, stage: stageOf(row, asked.day, row.waiting) }));
}

export type Applicant = Application & { name: string; unitName: string; isHere: boolean };
export type OfferView = Offer & {
  stage: OfferStage;
  role: OfferRole;
  unitName: string;
  placeName: string;
  audienceName: string | null;
  mentor: string;
  opener: string;
  mine: Application | null;
  nominator: string;
  /** Why the reader cannot apply; null where she can, or has done so. */
  hindrance: Reason | null;
  /** Everyone who applied, for who decides; else nobody. */
  applicants: Applicant[];
  selected: number;
  /** Members of the reader's team whom she could nominate. */
  team: { personId: number; name: string }[];
  steps: StepRow[];
  abilities: Record<
    'apply' | 'takeBack' | 'answer' | 'note' | 'nominate' | 'change' | 'close' | 'withdraw' | 'select',
    boolean
  >;
};

async function applicantsOf(ctx: Ctx, applications: readonly Application[]): Promise<Applicant[]> {
  const people = applications.map(({ personId }) => personId);
  const units = applications.map(({ unitId }) => unitId);
  const [names, unitNames, places] = await Promise.all([
    namesOf(ctx, people),
    selectUnitNames(ctx.db, units, today(ctx)),
    selectPlaces(ctx.db, people, today(ctx))
  ]);
  return applications.map((each) => ({
    ...each,
    name: names.get(each.personId) ?? '',
    unitName: unitNames.get(each.unitId) ?? '',
    isHere: places.has(each.personId)
  }));
}

/** Members of the actor's team to whom the offer is open and who have nothing to do with it yet. */
async function nominable(ctx: Ctx, offer: Offer, known: ReadonlySet<number>): Promise<OfferView['team']> {
  const team = (await ledTeam(ctx)).filter(({ personId }) => !known.has(personId) && personId !== offer.mentorId);
  const places = await selectPlaces(
    ctx.db,
    team.map(({ personId }) => personId),
    today(ctx)
  );
  const isOpen = (personId: number) => {
    const place = places.get(personId);
    return place !== undefined && isMeantFor(offer, place);
  };
  return team
    .filter(({ personId }) => isOpen(personId))
    .map(({ personId, name }) => ({ personId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

async function wordsOf(ctx: Ctx, offer: Offer, mine: Application | null) {
  const nominator = mine?.nominatedBy ?? offer.openedBy;
  const [names, units] = await Promise.all([
    namesOf(ctx, [offer.mentorId, offer.openedBy, nominator]),
    selectUnitNames(ctx.db, [offer.unitId, offer.placeId, offer.audienceId ?? offer.unitId], today(ctx))
  ]);
  return {
    unitName: units.get(offer.unitId) ?? '',
    placeName: units.get(offer.placeId) ?? '',
    audienceName: offer.audienceId === null ? null : (units.get(offer.audienceId) ?? ''),
    mentor: names.get(offer.mentorId) ?? '',
    opener: names.get(offer.openedBy) ?? '',
    nominator: names.get(nominator) ?? ''
  };
}

type Known = {
  offer: Offer;
  stage: OfferStage;
  role: OfferRole;
  mine: Application | null;
  selected: number;
  answered: number;
};

function abilitiesOf(
  { offer, stage, role, mine, selected, answered }: Known,
  more: { canApply: boolean; hasTeam: boolean }
) {
  const isDecider = role === 'decider';
  const isResult = mine !== null && ['selected', 'not-selected', 'lapsed'].includes(mine.state) && mine.seenAt === null;
  return {
    apply: more.canApply && mine?.state !== 'nominated',
    takeBack: mine !== null && mayTakeBack(mine) && offer.state !== 'withdrawn',
    answer: mine?.state === 'nominated' && stage === 'open',
    note: isResult,
    nominate: stage === 'open' && more.hasTeam,
    change: isDecider && stage === 'open' && answered === 0,
    close: isDecider && stage === 'open',
    withdraw: isDecider && offer.state !== 'withdrawn' && selected === 0,
    select: isDecider && stage === 'selecting'
  };
}

/** One offer; who applied and what was done is seen by who decides on it and who oversees its unit. */
export async function getOffer(ctx: Ctx, id: number): Promise<OfferView> {
  const me = signedIn(ctx);
  const day = today(ctx);
  const offer = await selectOffer(ctx.db, id);
  const [lead, mine = null, all, places] = await Promise.all([
    selectLead(ctx.db, offer.unitId, day),
    selectOptionalApplication(ctx.db, { offerId: id, personId: me }),
    selectApplications(ctx.db, id),
    selectPlaces(ctx.db, [me], day)
  ]);
  const role = offerRole(ctx.actor, lead);
  const stage = stageOf(offer, day, all.filter(({ state }) => state === 'applied').length);
  const selected = all.filter(({ state }) => state === 'selected').length;
  const who = { personId: me, place: places.get(me), leaders: lead.leaders };
  const may = mayApply(offer, who, { today: day, before: mine ?? undefined });
  const known = new Set(all.map(({ personId }) => personId));
  const [words, team, applicants] = await Promise.all([
    wordsOf(ctx, offer, mine),
    stage === 'open' ? nominable(ctx, offer, new Set([...known, ...lead.leaders])) : [],
    maySeeApplicants(role) ? applicantsOf(ctx, all) : []
  ]);
  return {
    ...offer,
    ...words,
    stage,
    role,
    mine,
    hindrance: may.ok || may.reason === 'applied-already' ? null : may.reason,
    applicants,
    selected,
    team,
    steps: maySeeApplicants(role) ? await selectSteps(ctx.db, { offerId: id }) : [],
    abilities: abilitiesOf(
      { offer, stage, role, mine, selected, answered: all.length },
      { canApply: may.ok, hasTeam: team.length > 0 }
    )
  };
}

/** What the reader applied for, was nominated to and was given. */
export async function ownOffers(
  ctx: Ctx
): Promise<{ applications: OwnApplication[]; assignments: ListedAssignment[] }> {
  const me = signedIn(ctx);
  const [applications, assignments] = await Promise.all([
    selectOwnApplications(ctx.db, me, today(ctx)),
    selectAssignments(ctx.db, [me], '2000-01-01')
  ]);
  return { applications, assignments };
}
