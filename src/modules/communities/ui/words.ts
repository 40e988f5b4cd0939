// Words of this module in the reader's language: states, kinds, parts, steps, and what to do about a refusal.
import * as m from '#messages';
import { formatClock, formatDate, type Locale } from '#ui/format.ts';
import type { Show } from '../schema.ts';
import type { Kind, Part, PostKind, Session, SessionState, ShownState, StepKind } from '../types.ts';
import type { Reason } from '../types.ts';

type TagKind = 'plain' | 'go' | 'wait' | 'ok' | 'bad' | 'open';

/** What kind of community it is. */
export const kindWord = (kind: Kind): string =>
  ({ practice: m.communities_kind_practice, interest: m.communities_kind_interest })[kind]();

/** A state of a community in words, with the kind of its tag. */
export const stateWord = (state: ShownState): { word: string; kind: TagKind } =>
  ({
    proposed: { word: m.communities_state_proposed(), kind: 'wait' as const },
    declined: { word: m.communities_state_declined(), kind: 'bad' as const },
    active: { word: m.communities_state_active(), kind: 'ok' as const },
    dormant: { word: m.communities_state_dormant(), kind: 'wait' as const },
    closed: { word: m.communities_state_closed(), kind: 'plain' as const }
  })[state];

/** A state of a session in words, with the kind of its tag. */
export const sessionWord = (state: SessionState): { word: string; kind: TagKind } =>
  ({
    planned: { word: m.communities_session_state_planned(), kind: 'wait' as const },
    held: { word: m.communities_session_state_held(), kind: 'ok' as const },
    cancelled: { word: m.communities_session_state_cancelled(), kind: 'plain' as const }
  })[state];

/** The part of a member. */
export const partWord = (part: Part): string =>
  ({
    owner: m.communities_part_owner,
    moderator: m.communities_part_moderator,
    member: m.communities_part_member
  })[part]();

/** What kind of post it is. */
export const postWord = (kind: PostKind): string =>
  ({
    question: m.communities_kind_question,
    note: m.communities_kind_note,
    announcement: m.communities_kind_announcement,
    answer: m.communities_kind_answer
  })[kind]();

/** A choice of communities in their list. */
export const showWord = (show: Show): string =>
  ({
    open: m.communities_show_open,
    mine: m.communities_show_mine,
    practice: m.communities_show_practice,
    interest: m.communities_show_interest,
    dormant: m.communities_show_dormant,
    proposed: m.communities_show_proposed,
    closed: m.communities_show_closed
  })[show]();

/** What somebody did about a community. */
export function stepWord(step: { kind: StepKind; aboutName: string | null }): string {
  const name = step.aboutName ?? '';
  const words: Record<StepKind, () => string> = {
    propose: m.communities_step_propose,
    accept: m.communities_step_accept,
    decline: m.communities_step_decline,
    charter: m.communities_step_charter,
    'go-on': m.communities_step_go_on,
    close: m.communities_step_close,
    owner: () => m.communities_step_owner({ name }),
    moderator: () => m.communities_step_moderator({ name }),
    member: () => m.communities_step_member({ name }),
    stand: m.communities_step_stand
  };
  return words[step.kind]();
}

/** When a session is, in one line; its hour is that of the ministry. */
export const whenWord = (
  session: Pick<Session, 'heldOn' | 'startsAt' | 'minutes'>,
  locale: Locale,
  timeZone: string
): string =>
  m.communities_session_when({
    date: formatDate(session.heldOn, locale, 'weekday'),
    time: formatClock(session.startsAt, locale, timeZone),
    minutes: session.minutes
  });

type Code =
  | Reason
  | 'required'
  | 'too-long'
  | 'control-bytes'
  | 'not-a-day'
  | 'not-a-time'
  | 'not-an-address'
  | 'not-a-nip'
  | 'too-many'
  | 'minutes'
  | 'too-large'
  | 'type-not-allowed'
  | 'type-mismatch'
  | 'empty'
  | 'disk-full'
  | 'too-many-files';
const reasons: Record<Code, () => string> = {
  required: m.communities_reason_required,
  'too-long': m.communities_reason_too_long,
  'control-bytes': m.communities_reason_control_bytes,
  'not-a-day': m.communities_reason_not_a_day,
  'not-a-time': m.communities_reason_not_a_time,
  'not-an-address': m.communities_reason_not_an_address,
  'not-a-nip': m.communities_reason_not_a_nip,
  'too-many': m.communities_reason_too_many,
  minutes: m.communities_reason_minutes,
  'none-chosen': m.communities_reason_none_chosen,
  'not-now': m.communities_reason_not_now,
  'own-proposal': m.communities_reason_own_proposal,
  'reason-missing': m.communities_reason_reason_missing,
  stale: m.communities_reason_stale,
  closed: m.communities_reason_closed,
  'not-open': m.communities_reason_not_open,
  'out-of-reach': m.communities_reason_out_of_reach,
  'no-place': m.communities_reason_no_place,
  'member-already': m.communities_reason_member_already,
  'not-a-member': m.communities_reason_not_a_member,
  'only-owner': m.communities_reason_only_owner,
  'owner-away': m.communities_reason_owner_away,
  'term-reversed': m.communities_reason_term_reversed,
  'too-long-ago': m.communities_reason_too_long_ago,
  'too-far': m.communities_reason_too_far,
  'term-long': m.communities_reason_term_long,
  'term-far': m.communities_reason_term_far,
  'family-missing': m.communities_reason_family_missing,
  'foreign-unit': m.communities_reason_foreign_unit,
  'no-sponsor': m.communities_reason_no_sponsor,
  'unknown-nip': m.communities_reason_unknown_nip,
  'not-yours': m.communities_reason_not_yours,
  'not-yet': m.communities_reason_not_yet,
  'too-late': m.communities_reason_too_late,
  over: m.communities_reason_over,
  cancelled: m.communities_reason_cancelled,
  'wrong-code': m.communities_reason_wrong_code,
  'organiser-own': m.communities_reason_organiser_own,
  'own-list': m.communities_reason_own_list,
  'present-already': m.communities_reason_present_already,
  'held-already': m.communities_reason_held_already,
  'own-post': m.communities_reason_own_post,
  withdrawn: m.communities_reason_withdrawn,
  'too-large': m.communities_reason_too_large,
  'type-not-allowed': m.communities_reason_type,
  'type-mismatch': m.communities_reason_type,
  empty: m.communities_reason_empty,
  'disk-full': m.communities_reason_disk_full,
  'too-many-files': m.communities_reason_too_many_files
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Code] : m.communities_reason_other)();
