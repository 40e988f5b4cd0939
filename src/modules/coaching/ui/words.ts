// Words of this module in the reader's language: kinds, states, what help was for, and what to do about a refusal.
import * as m from '#messages';
import type { RefusalOf } from '#platform/result.ts';
import { formatDate, type Locale } from '#ui/format.ts';
import type { Day } from '#platform/dates.ts';
import type * as face from '../server/index.ts';
import {
  kinds,
  works,
  type Action,
  type Kind,
  type Part,
  type RelationState,
  type Standing,
  type Work
} from '../types.ts';
import { errorsIn } from '#ui/form-state.ts';

type TagKind = 'plain' | 'go' | 'wait' | 'ok' | 'bad' | 'open';
type Said = { word: string; kind: TagKind };

/** A kind of relation in words. */
export const kindWord = (kind: Kind): string =>
  ({
    coaching: m.coaching_kind_coaching,
    mentoring: m.coaching_kind_mentoring,
    counselling: m.coaching_kind_counselling
  })[kind]();

/** The kinds to choose from, each with what it is for. */
export const kindOptions = () => {
  const hints: Record<Kind, () => string> = {
    coaching: m.coaching_kind_coaching_hint,
    mentoring: m.coaching_kind_mentoring_hint,
    counselling: m.coaching_kind_counselling_hint
  };
  return kinds.map((value) => ({ value, label: kindWord(value), hint: hints[value]() }));
};

/** How a relation stands, in a word; what is gone says why. */
export function standingWord(standing: Standing, state: RelationState): Said {
  if (standing === 'gone')
    return {
      word: state === 'declined' ? m.coaching_standing_declined() : m.coaching_standing_withdrawn(),
      kind: 'plain'
    };
  return {
    waiting: { word: m.coaching_standing_waiting(), kind: 'wait' as const },
    running: { word: m.coaching_standing_running(), kind: 'go' as const },
    over: { word: m.coaching_standing_over(), kind: 'plain' as const }
  }[standing];
}

type SeenSession = { state: 'planned' | 'held' | 'cancelled'; said: readonly unknown[]; canConfirm: boolean };

/** How a session stands for the reader. */
export function sessionWord({ state, said, canConfirm }: SeenSession): Said {
  if (state === 'held') return { word: m.coaching_session_held(), kind: 'ok' };
  if (state === 'cancelled') return { word: m.coaching_session_cancelled(), kind: 'plain' };
  if (canConfirm) return { word: m.coaching_session_yours(), kind: 'wait' };
  return said.length > 0
    ? { word: m.coaching_session_half(), kind: 'wait' }
    : { word: m.coaching_session_planned(), kind: 'open' };
}

/** What became of an action. */
export function actionWord({ state, dueOn }: Pick<Action, 'state' | 'dueOn'>, today: Day): Said {
  if (state === 'done') return { word: m.coaching_action_done(), kind: 'ok' };
  if (state === 'not-done') return { word: m.coaching_action_not_done(), kind: 'plain' };
  return dueOn < today
    ? { word: m.coaching_action_late(), kind: 'bad' }
    : { word: m.coaching_action_open(), kind: 'open' };
}

/** In which part the reader has a relation. */
export const sideWord = (isCoach: boolean): string => (isCoach ? m.coaching_as_coach() : m.coaching_as_coachee());

const workWords: Record<Work, () => string> = {
  explained: m.coaching_work_explained,
  example: m.coaching_work_example,
  checked: m.coaching_work_checked,
  tools: m.coaching_work_tools,
  encouraged: m.coaching_work_encouraged
};

/** Ways of helping at work to choose from. */
export const workOptions = () => works.map((value) => ({ value, label: workWords[value]() }));

/** What help was for: a way of helping, or the title of what it is tied to. */
export function aboutWord(help: { aboutKind: string; about: string; title: string }): string {
  if (help.aboutKind === 'work') return workWords[help.about as Work]?.() ?? help.about;
  const title = help.title || m.coaching_about_closed();
  if (help.aboutKind === 'asset') return m.coaching_about_asset({ title });
  return help.aboutKind === 'sharing' ? m.coaching_about_sharing({ title }) : m.coaching_about_session({ title });
}

/** Why a relation that is over has ended. */
export function endWord(
  relation: { endedOn: Day | null; endsOn: Day; endedByName: string | undefined },
  today: Day,
  locale: Locale
): string {
  const { endedOn, endsOn, endedByName } = relation;
  if (endedOn !== null) return m.coaching_over_by({ name: endedByName ?? '', date: formatDate(endedOn, locale) });
  return endsOn < today ? m.coaching_over_planned({ date: formatDate(endsOn, locale) }) : m.coaching_over_left();
}

const dones: Record<string, () => string> = {
  asked: m.coaching_done_asked,
  answer: m.coaching_done_answer,
  withdraw: m.coaching_done_withdraw,
  end: m.coaching_done_end,
  reflect: m.coaching_done_reflect,
  open: m.coaching_done_open,
  acknowledge: m.coaching_done_acknowledge,
  plan: m.coaching_done_plan,
  cancel: m.coaching_done_cancel,
  confirm: m.coaching_done_confirm,
  note: m.coaching_done_note,
  agree: m.coaching_done_agree,
  told: m.coaching_done_told,
  see: m.coaching_done_see,
  offer: m.coaching_done_offer,
  close: m.coaching_done_close,
  give: m.coaching_done_give,
  thank: m.coaching_thanked,
  claim: m.coaching_done_claim,
  help: m.coaching_done_help,
  hide: m.coaching_done_hide
};

/** What is now true after a form was sent: the word stands in the address. */
export const doneWord = (done: string | null): string | undefined =>
  done !== null && Object.hasOwn(dones, done) ? dones[done]?.() : undefined;

/** What a form finds by its schema, or a use case by its rule. */
type Reason =
  | 'required'
  | 'too-long'
  | 'control-bytes'
  | 'not-a-nip'
  | 'too-many'
  | 'not-a-day'
  | 'not-a-time'
  | 'not-a-number'
  | 'out-of-range'
  | RefusalOf<(typeof face)[keyof typeof face]>;
const reasons: Record<Reason, () => string> = {
  required: m.coaching_reason_required,
  'too-long': m.coaching_reason_too_long,
  'control-bytes': m.coaching_reason_control_bytes,
  'not-a-nip': m.coaching_reason_not_a_nip,
  'unknown-nip': m.coaching_reason_unknown_nip,
  'too-many': m.coaching_reason_too_many,
  'not-a-day': m.coaching_reason_not_a_day,
  'not-a-time': m.coaching_reason_not_a_time,
  'not-a-number': m.coaching_reason_not_a_number,
  'out-of-range': m.coaching_reason_out_of_range,
  self: m.coaching_reason_self,
  'no-place': m.coaching_reason_no_place,
  'one-person': m.coaching_reason_one_person,
  'two-people': m.coaching_reason_two_people,
  'other-unit': m.coaching_reason_other_unit,
  already: m.coaching_reason_already,
  full: m.coaching_reason_full,
  'time-reversed': m.coaching_reason_time_reversed,
  'time-past': m.coaching_reason_time_past,
  'outside-period': m.coaching_reason_outside_period,
  'not-yours': m.coaching_reason_not_yours,
  'not-now': m.coaching_reason_not_now,
  ended: m.coaching_reason_ended,
  'too-long-ago': m.coaching_reason_too_long_ago,
  'not-yet': m.coaching_reason_not_yet,
  stale: m.coaching_reason_stale,
  'not-in-team': m.coaching_reason_not_in_team,
  superior: m.coaching_reason_superior,
  'not-leader': m.coaching_reason_not_leader,
  'about-missing': m.coaching_reason_about_missing
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Reason] : m.coaching_reason_other)();

/** Whether the reader waits for the other side to answer. */
export const isAsker = (part: Part, standing: Standing): boolean => standing === 'waiting' && part !== 'invited';

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { formOf, typedOr, type FormState } from '#ui/form-state.ts';
