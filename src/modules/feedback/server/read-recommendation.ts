// One recommendation as its page reads it: state, next step, everything done, and what the reader may do.
import { handedNeeds } from '#modules/needs/server/index.ts';
import { assetCards } from '#modules/knowledge/server/index.ts';
import { colleaguesOf, namesOf, personNameOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { carriesOn, mayConfirm, mayReadMinutes } from '../policy.ts';
import { mayReview, nextStep, quartersAsked, toldOf } from '../rules.ts';
import type { Part, Recommendation } from '../types.ts';
import { partIn } from './part-in.ts';
import { selectDialogues, selectSiblings, type DialogueRow } from './store-dialogues.ts';
import { selectAround, selectUnit } from './store-places.ts';
import { selectSpreadsOf, type SpreadLine } from './store-spreads.ts';
import {
  selectActions,
  selectRecommendation,
  selectReviews,
  selectSteps,
  type NamedAction,
  type ReviewRow,
  type StepRow
} from './store.ts';

type PersonName = { nip: string; name: string };
export type ActionView = NamedAction & { mayReport: boolean; mayJudge: boolean };
export type DialogueView = Omit<DialogueRow, 'minutes'> & {
  minutes: string | null;
  mayConfirm: boolean;
  counts: boolean;
};
export type RecommendationView = Omit<Recommendation, 'needsBy'> & {
  unitName: string;
  code: string;
  givenUnit: string;
  owner: string;
  leader: string;
  next: ReturnType<typeof nextStep>;
  told: ReturnType<typeof toldOf>;
  actions: ActionView[];
  reviews: ReviewRow[];
  /** Quarters of which a review was due by today, by their last days, and whether it was held. */
  quarters: { end: string; isReviewed: boolean }[];
  dialogues: DialogueView[];
  spreads: SpreadLine[];
  needs: string[];
  hasAsset: boolean;
  steps: StepRow[];
  siblings: { id: number; no: number; title: string }[];
  colleagues: PersonName[];
  /** Who may be named to do an action: everybody of the unit, the reader too, the owner. */
  people: PersonName[];
  abilities: ReturnType<typeof abilitiesOf>;
};

function abilitiesOf(it: Recommendation, part: Part, me: number) {
  const carries = carriesOn(part);
  const runs = it.state === 'committed' || it.state === 'planned' || it.state === 'approved';
  return {
    commit: part.leads && it.state === 'open',
    withdraw: it.state === 'open' && (it.origin === 'committee' ? part.recommends : part.leads || part.keeps),
    plan: carries && it.state === 'committed',
    addAction: (carries || part.leads) && (it.state === 'committed' || it.state === 'approved'),
    judgePlan: part.leads && it.state === 'planned' && it.plannedBy !== me,
    review: part.leads && mayReview(it).ok,
    checkNeeds: carries && it.state !== 'open' && it.state !== 'withdrawn' && it.needsResult === '',
    outcome: carries && it.state === 'approved' && it.outcomeOn === null,
    close: part.leads && it.state === 'approved' && it.outcomeOn !== null && it.outcomeBy !== me,
    lesson: carries && it.state === 'closed' && it.lessonOn === null,
    dialogue: (carries || part.leads) && it.state !== 'withdrawn',
    spread: (carries || part.leads) && (it.state === 'approved' || it.state === 'closed'),
    keeps: carries || part.leads || runs
  };
}

const dialogueOf = (row: DialogueRow, part: Part, me: number): DialogueView => {
  const mine = row.people.find(({ id }) => id === me);
  return {
    ...row,
    minutes: mayReadMinutes(part, mine !== undefined) ? row.minutes : null,
    people: mayReadMinutes(part, mine !== undefined) || row.kind === 'group' ? row.people : [],
    mayConfirm: mine !== undefined && !mine.isConfirmed && row.recordedBy !== me,
    counts: row.people.some(({ id, isConfirmed }) => isConfirmed && id !== row.recordedBy)
  };
};

async function sightOf(ctx: Ctx, id: number) {
  const it = await selectRecommendation(ctx.db, id);
  const [part, actions] = await Promise.all([partIn(ctx, it), selectActions(ctx.db, id)]);
  const dialogues = await selectDialogues(ctx.db, id);
  const me = signedIn(ctx);
  const isIn =
    actions.some(({ ownerId }) => ownerId === me) || dialogues.some((row) => row.people.some((p) => p.id === me));
  return part.reads || isIn ? { it, part, actions, dialogues, me } : notFound('recommendation');
}

async function wordsOf(ctx: Ctx, it: Recommendation) {
  const day = today(ctx);
  const [unit, given, around] = await Promise.all([
    selectUnit(ctx.db, it.unitId, day),
    selectUnit(ctx.db, it.givenUnitId, day),
    selectAround(ctx.db, { unitId: it.unitId, ownUnitId: ctx.actor.unitId, day })
  ]);
  const leader = around.leaders[0];
  const names = await namesOf(
    ctx,
    [it.ownerId, leader].flatMap((id) => id ?? [])
  );
  return {
    unitName: unit?.name ?? '',
    code: unit?.code ?? '',
    givenUnit: given?.name ?? '',
    owner: names.get(it.ownerId ?? 0) ?? '',
    leader: names.get(leader ?? 0) ?? ''
  };
}

const reviewedIn = (reviews: readonly ReviewRow[], end: string): boolean => {
  const start = `${end.slice(0, 5)}${String(Number(end.slice(5, 7)) - 2).padStart(2, '0')}-01`;
  return reviews.some(({ on }) => on >= start && on <= end);
};

async function withOwner(
  ctx: Ctx,
  { ownerId, me }: { ownerId: number | null; me: number },
  colleagues: readonly PersonName[]
): Promise<PersonName[]> {
  const known = new Set(colleagues.map(({ nip }) => nip));
  const added = await Promise.all([...new Set([me, ownerId ?? me])].map((id) => personNameOf(ctx, id)));
  return [...added.filter((person) => person !== undefined).filter(({ nip }) => !known.has(nip)), ...colleagues];
}

async function aroundOf(ctx: Ctx, it: Recommendation, me: number) {
  const { id } = it;
  const [words, reviews, steps, spreads, siblings, colleagues, needs, assets] = await Promise.all([
    wordsOf(ctx, it),
    selectReviews(ctx.db, id),
    selectSteps(ctx.db, id),
    selectSpreadsOf(ctx.db, id),
    selectSiblings(ctx.db, it),
    colleaguesOf(ctx, { unitId: it.unitId, not: me }),
    handedNeeds(ctx, { source: `feedback.recommendation:${id}` }),
    it.assetId === null ? [] : assetCards(ctx, [it.assetId])
  ]);
  return { words, reviews, steps, spreads, siblings, colleagues, needs, assets };
}

/** Everything on one recommendation that the reader may see; for who may not see it, it is not there. */
export async function getRecommendation(ctx: Ctx, id: number): Promise<RecommendationView> {
  const { it, part, actions, dialogues, me } = await sightOf(ctx, id);
  const day = today(ctx);
  const { words, reviews, steps, spreads, siblings, colleagues, needs, assets } = await aroundOf(ctx, it, me);
  const next = nextStep(it, day);
  const { needsBy: _, ...rest } = it;
  return {
    ...rest,
    ...words,
    next,
    told: toldOf(next?.late ?? 0),
    actions: actions.map((action) => ({
      ...action,
      mayReport: action.doneOn === null && (action.ownerId === me || carriesOn(part)),
      mayJudge:
        action.doneOn !== null &&
        action.confirmedAt === null &&
        mayConfirm(part) &&
        ![action.doneBy, action.ownerId].includes(me)
    })),
    reviews,
    quarters: quartersAsked(it, day).map((end) => ({ end, isReviewed: reviewedIn(reviews, end) })),
    dialogues: dialogues.map((row) => dialogueOf(row, part, me)),
    spreads,
    siblings,
    colleagues,
    people: await withOwner(ctx, { ownerId: it.ownerId, me }, colleagues),
    needs: needs.map(({ topic }) => topic),
    hasAsset: assets.length > 0,
    steps: part.reads ? steps : [],
    abilities: abilitiesOf(it, part, me)
  };
}
