// Words of activities, councils, changes and visions in the reader's language.
import * as m from '#messages';
import { formatDate, formatDays, type Locale } from '#ui/format.ts';
import type { Day } from '#platform/dates.ts';
import { activityShows, type ActivityShow } from '../schema-activities.ts';
import { changeLevels } from '../schema-steering.ts';
import { activityKinds, type ActivityKind, type ActivityState } from '../types-activities.ts';
import {
  changeKinds,
  presences,
  type ChangeKind,
  type MeetingState,
  type Presence,
  type VisionState,
  type ResponseKind
} from '../types-steering.ts';

type Tagged = { word: string; kind: 'ok' | 'wait' | 'plain' | 'bad' | 'go' };

/** For what an activity is. */
export const activityWord = (kind: ActivityKind): string =>
  ({
    values: m.culture_kind_values,
    exchange: m.culture_kind_exchange,
    ideas: m.culture_kind_ideas
  })[kind]();

const kindHints: Record<ActivityKind, () => string> = {
  values: m.culture_kind_values_hint,
  exchange: m.culture_kind_exchange_hint,
  ideas: m.culture_kind_ideas_hint
};

/** The same as choices. */
export const activityOptions = () =>
  activityKinds.map((kind) => ({ value: kind, label: activityWord(kind), hint: kindHints[kind]() }));

/** How an activity stands: an announced one is coming, or waits to be summed up. */
export function activityStateWord(of: { state: ActivityState; endsOn: Day }, today: Day): Tagged {
  if (of.state === 'closed') return { word: m.culture_state_closed(), kind: 'ok' };
  if (of.state === 'cancelled') return { word: m.culture_state_cancelled(), kind: 'bad' };
  return of.endsOn < today
    ? { word: m.culture_state_open(), kind: 'wait' }
    : { word: m.culture_state_coming(), kind: 'go' };
}

/** A choice of the calendar. */
export const activityShowWord = (show: ActivityShow): string =>
  show === 'coming' ? m.culture_show_coming() : show === 'past' ? m.culture_show_past() : activityWord(show);
export { activityShows };

/** `2 Maret 2026, 09.00`. */
export const whenWord = (of: { heldOn: Day; startsAt: string; endsOn?: Day }, locale: Locale): string => {
  const days =
    of.endsOn && of.endsOn !== of.heldOn ? formatDays(of.heldOn, of.endsOn, locale) : formatDate(of.heldOn, locale);
  return m.culture_when({ day: days, time: of.startsAt.slice(0, 5).replace(':', locale === 'id' ? '.' : ':') });
};

/** How a council meeting stands: one whose day is over waits for its minutes. */
export const meetingWord = ({ state, heldOn }: { state: MeetingState; heldOn: Day }, today: Day): Tagged =>
  state === 'planned' && heldOn < today ? { word: m.culture_state_unminuted(), kind: 'wait' } : meetingWords()[state];

const meetingWords = (): Record<MeetingState, Tagged> => ({
  planned: { word: m.culture_state_planned(), kind: 'go' as const },
  cancelled: { word: m.culture_state_cancelled(), kind: 'bad' as const },
  minuted: { word: m.culture_state_minuted(), kind: 'wait' as const },
  confirmed: { word: m.culture_state_closed(), kind: 'ok' as const }
});

/** How somebody was at a council. */
export const presenceWord = (presence: Presence): string =>
  ({
    self: m.culture_presence_self,
    represented: m.culture_presence_represented,
    absent: m.culture_presence_absent
  })[presence]();
export const presenceOptions = (personId: number) =>
  presences.map((presence) => ({ value: `${personId}:${presence}`, label: presenceWord(presence) }));

/** What kind of change. */
export const changeWord = (kind: ChangeKind): string =>
  ({
    rule: m.culture_change_rule,
    system: m.culture_change_system,
    process: m.culture_change_process,
    structure: m.culture_change_structure
  })[kind]();
/** What a response to a change is tied to. */
export const responseWord = (kind: ResponseKind): string =>
  ({ activity: m.culture_response_activity, session: m.culture_response_session, lesson: m.culture_response_lesson })[
    kind
  ]();
export const changeOptions = () => changeKinds.map((kind) => ({ value: kind, label: changeWord(kind) }));
export const levelOptions = () =>
  changeLevels.map((level) => ({ value: level, label: m.culture_change_level({ level }) }));

/** How a session on a shared vision stands: one whose day is over waits for the vision or for who confirms it. */
export const visionWord = (of: { state: VisionState; heldOn: Day; statedAt: Date | null }, today: Day): Tagged => {
  if (of.state !== 'planned') return visionWords()[of.state];
  if (of.statedAt !== null) return { word: m.culture_state_open(), kind: 'wait' };
  return of.heldOn < today ? { word: m.culture_state_unstated(), kind: 'wait' } : visionWords().planned;
};

const visionWords = (): Record<VisionState, Tagged> => ({
  planned: { word: m.culture_state_planned(), kind: 'go' as const },
  cancelled: { word: m.culture_state_cancelled(), kind: 'bad' as const },
  held: { word: m.culture_state_closed(), kind: 'ok' as const }
});
