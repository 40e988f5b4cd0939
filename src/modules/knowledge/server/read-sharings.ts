// Reads sharing sessions: the list, one session with who was there and all that belongs to it.
import { colleaguesOf, personNameOf } from '#modules/people/server/index.ts';
import type { PersonName } from '#modules/people/types.ts';
import type { Day } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import {
  mayBring,
  mayConfirmOwn,
  mayList,
  mayOpenMaterial,
  mayPlan,
  mayRate,
  mayRecord,
  mayShowCode,
  type SessionStanding
} from '../policy.ts';
import { canRegister, summaryOf, type Summary } from '../rules-session.ts';
import type { SharingShow } from '../schema.ts';
import type { AssetCard, Sharing } from '../types.ts';
import { sharingListLength } from '../rules.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { sharingStandingOf } from './sharing-standing.ts';
import { selectCards } from './store.ts';
import { selectUnitName } from './store-people.ts';
import { selectSeriesOf, type SeriesOf } from './store-series.ts';
import { selectFeedback, selectHasRated, selectMaterial, type Material } from './store-session.ts';
import { selectListeners, selectSharing, selectSharings, type Listener, type SharingLine } from './store-sharing.ts';
import { sightOf } from './store-sight.ts';

export type { SharingLine };
export type SharingView = Sharing & {
  speaker: PersonName;
  unitName: string;
  listeners: Listener[];
  colleagues: PersonName[];
  isOver: boolean;
  series: SeriesOf | undefined;
  /** The asset that it tells of, if the reader may know of it. */
  asset: AssetCard | undefined;
  material: Material[];
  isRegistered: boolean;
  isToday: boolean;
  hasRated: boolean;
  /** What was said, for the speaker alone; null while too few have said something. */
  said: Summary | null;
  abilities: SessionAbilities;
};
export type SessionAbilities = Record<
  'plan' | 'list' | 'confirm' | 'record' | 'register' | 'showCode' | 'attend' | 'bring' | 'draft' | 'rate' | 'seeSaid',
  boolean
>;

/** Sessions of my level-I unit and those I speak at or was named for: all, those to come, or mine. */
export async function listSharings(
  ctx: Ctx,
  page: number,
  show: SharingShow = 'all'
): Promise<{ sharings: SharingLine[]; hasMore: boolean }> {
  const personId = signedIn(ctx);
  const { houseUnits } = await sightOf(ctx);
  const rows = await selectSharings(ctx.db, { personId, units: houseUnits, day: today(ctx), page, show });
  return { sharings: rows.slice(0, sharingListLength), hasMore: rows.length > sharingListLength };
}

type At = { sharing: Sharing; standing: SessionStanding; day: Day };

/** What the reader can do with a session today. */
function abilitiesAt({ sharing, standing, day }: At): SessionAbilities {
  const { isAttendee } = standing;
  const isSpeaker = standing.personId === sharing.speakerId;
  const isToday = sharing.heldOn === day;
  return {
    plan: mayPlan(standing, sharing),
    list: mayList(standing, sharing),
    confirm: mayConfirmOwn(standing, sharing) && !isAttendee && sharing.heldOn <= day,
    record: mayRecord(standing, sharing) && sharing.heldOn <= day,
    register: !isSpeaker && !isAttendee && canRegister(sharing, day),
    showCode: mayShowCode(standing, sharing) && isToday,
    attend: !isSpeaker && !isAttendee && isToday && sharing.state !== 'cancelled',
    bring: mayBring(standing, sharing),
    draft: isSpeaker && sharing.assetId === null,
    rate: mayRate(standing, sharing),
    seeSaid: isSpeaker
  };
}

/** What belongs to the session beside its listeners, as far as the reader may know of it. */
async function partsOf(ctx: Ctx, { sharing, standing }: At) {
  const isOpen = mayOpenMaterial(standing, sharing);
  const isSpeaker = standing.personId === sharing.speakerId;
  const [series, cards, material, hasRated, said] = await Promise.all([
    selectSeriesOf(ctx.db, sharing.id),
    sharing.assetId === null ? [] : selectCards(ctx.db, await sightOf(ctx), [sharing.assetId]),
    isOpen ? selectMaterial(ctx.db, sharing.id) : [],
    selectHasRated(ctx.db, sharing.id, standing.personId ?? 0),
    isSpeaker ? selectFeedback(ctx.db, sharing.id) : []
  ]);
  return { series, asset: cards[0], material, hasRated, said: summaryOf(said) };
}

/** One session, with what the reader can do. */
export async function getSharing(ctx: Ctx, id: number): Promise<SharingView> {
  const day = today(ctx);
  const sharing = await selectSharing(ctx.db, id);
  const listeners = await selectListeners(ctx.db, id);
  const standing = await sharingStandingOf(ctx, sharing, listeners);
  const at = { sharing, standing, day };
  const abilities = abilitiesAt(at);
  const { speakerId, unitId } = sharing;
  const others = (all: PersonName[]) => all.filter((one) => one.id !== standing.personId);
  const offersPeople = abilities.list || abilities.record;
  return {
    ...sharing,
    ...(await partsOf(ctx, at)),
    speaker: (await personNameOf(ctx, speakerId)) ?? notFound('person'),
    unitName: (await selectUnitName(ctx.db, unitId, day))?.name ?? '',
    listeners,
    colleagues: offersPeople ? others(await colleaguesOf(ctx, { unitId, not: speakerId })) : [],
    isOver: sharing.heldOn <= day,
    isRegistered: standing.isRegistered,
    isToday: sharing.heldOn === day,
    abilities
  };
}
