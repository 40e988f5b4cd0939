// Who may read, write and close off which asset, and who may confirm which sharing session. Pure.
import type { Asset, AssetAbilities, Sharing, Standing } from './types.ts';

/** What a role may be given in this module; authors and readers need no capability. */
export const capabilities = {
  'knowledge.steward': {
    id: 'Merawat aset pengetahuan unit: menarik, mengubah level, mencatat kehadiran sesi berbagi',
    en: 'Care for the knowledge assets of a unit: withdraw, change the level, record attendance of sharing sessions'
  }
} as const;

/** Somebody who did not sign in. */
export const stranger: Standing = {
  isSignedIn: false,
  isAuthor: false,
  isReader: false,
  isOfTeam: false,
  isOfHouse: false,
  isSteward: false
};

/** Whether the asset exists for this reader at all: in lists, search, counts, files, figures. */
export function mayRead(standing: Standing, asset: Pick<Asset, 'state' | 'level' | 'validity'>): boolean {
  if (standing.isSignedIn && standing.isAuthor) return true;
  if (asset.validity === 'refused') return false;
  if (asset.state === 'published' && asset.level === 4) return true;
  if (!standing.isSignedIn || asset.state === 'draft') return false;
  if (standing.isSteward && asset.level >= 2) return true;
  if (asset.state === 'withdrawn') return false;
  if (asset.level === 3) return true;
  return asset.level === 2 ? standing.isOfHouse : standing.isReader || standing.isOfTeam;
}

/** Authors write; what is withdrawn rests until it is published again. */
export const mayWrite = (standing: Standing, asset: Pick<Asset, 'state'>): boolean =>
  standing.isAuthor && asset.state !== 'withdrawn';

const mayCare = (standing: Standing, asset: Pick<Asset, 'state' | 'level' | 'validity'>): boolean =>
  mayRead(standing, asset) && (standing.isAuthor || standing.isSteward);

/** What the reader can do with the asset: the page shows just these. */
export const abilitiesOver = (
  standing: Standing,
  asset: Pick<Asset, 'state' | 'level' | 'validity'>
): AssetAbilities => ({
  write: mayWrite(standing, asset),
  publish: asset.state === 'draft' && standing.isAuthor,
  withdraw: asset.state === 'published' && mayCare(standing, asset),
  restore: asset.state === 'withdrawn' && mayCare(standing, asset),
  setLevel: asset.state !== 'withdrawn' && mayCare(standing, asset)
});

/** Whether openings are told: to authors, where the circle of readers is narrow. */
export const maySeeOpenings = (standing: Standing, asset: Pick<Asset, 'level'>): boolean =>
  standing.isAuthor && asset.level <= 2;

/** Who sees what an asset moved: its authors, and who cares for its unit. */
export const maySeeImpact = (standing: Standing): boolean =>
  standing.isSignedIn && (standing.isAuthor || standing.isSteward);

/** How somebody is related to a sharing session. */
export type SharingStanding = {
  personId: number | null;
  isListed: boolean;
  /** Leads the unit, decides for the speaker, or cares for the unit's knowledge. */
  isOverseer: boolean;
};

/** The speaker names listeners, changes and calls off what is not held yet. */
export const mayPlan = (standing: SharingStanding, sharing: Pick<Sharing, 'speakerId' | 'state'>): boolean =>
  standing.personId === sharing.speakerId && sharing.state === 'planned';

/** The speaker names listeners also afterwards; each still has to be confirmed by somebody else. */
export const mayList = (standing: SharingStanding, sharing: Pick<Sharing, 'speakerId' | 'state'>): boolean =>
  standing.personId === sharing.speakerId && sharing.state !== 'cancelled';

/** A listener who was named says so for himself; never the speaker. */
export const mayConfirmOwn = (standing: SharingStanding, sharing: Pick<Sharing, 'speakerId' | 'state'>): boolean =>
  sharing.state !== 'cancelled' && standing.isListed && standing.personId !== sharing.speakerId;

/** A leader or officer records who was there; never for a session in which she spoke herself. */
export const mayRecord = (standing: SharingStanding, sharing: Pick<Sharing, 'speakerId' | 'state'>): boolean =>
  sharing.state !== 'cancelled' && standing.isOverseer && standing.personId !== sharing.speakerId;

/** The same with what the other parts of a session ask. */
export type SessionStanding = SharingStanding & {
  isAttendee: boolean;
  isRegistered: boolean;
  /** Tends the series that the session belongs to. */
  isOrganiser: boolean;
  /** Placed in the level-I unit of the session. */
  isOfHouse: boolean;
};

type Spoken = Pick<Sharing, 'speakerId' | 'state'>;

/** Who shows the code of presence in the room: the speaker, who tends the series, who oversees the unit. */
export const mayShowCode = (standing: SessionStanding, sharing: Spoken): boolean =>
  sharing.state !== 'cancelled' &&
  (standing.personId === sharing.speakerId || standing.isOrganiser || standing.isOverseer);

/** Who brings material: the speaker, or who tends the series. */
export const mayBring = (standing: SessionStanding, sharing: Spoken): boolean =>
  sharing.state !== 'cancelled' && (standing.personId === sharing.speakerId || standing.isOrganiser);

/** Who opens the material: its level-I unit, and everybody who has a part in the session. */
export const mayOpenMaterial = (standing: SessionStanding, sharing: Spoken): boolean =>
  standing.personId === sharing.speakerId ||
  [standing.isListed, standing.isAttendee, standing.isRegistered].some(Boolean) ||
  [standing.isOrganiser, standing.isOverseer, standing.isOfHouse].some(Boolean);

/** Only those who were there say how it was. */
export const mayRate = (standing: SessionStanding, sharing: Spoken): boolean =>
  sharing.state === 'held' && standing.isAttendee && standing.personId !== sharing.speakerId;

/** How somebody is related to the sharing calendar of a unit. */
export type CalendarStanding = {
  /** Leads the unit or one above it, or cares for its knowledge. */
  isOverseer: boolean;
  isOrganiser: boolean;
  /** Placed in the unit or below it, whatever the rank. */
  isOfUnit: boolean;
};

/** A leader or officer lays the calendar of the year, and names who tends it. */
export const mayPlanSeries = ({ isOverseer }: CalendarStanding): boolean => isOverseer;

/** Who tends a series moves and drops its dates and gives them to speakers. */
export const mayTend = ({ isOverseer, isOrganiser }: CalendarStanding): boolean => isOverseer || isOrganiser;

/** Everybody of the unit may offer to speak. */
export const mayOffer = ({ isOfUnit }: CalendarStanding): boolean => isOfUnit;
