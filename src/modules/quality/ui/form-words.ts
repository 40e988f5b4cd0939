// What to do about a refused form, field by field, in the reader's language.
import * as m from '#messages';
import { errorsIn } from '#ui/form-state.ts';
import type { Reason as RuleReason } from '../types.ts';

/** What a form finds by its schema, or a use case by its rule. */
type Reason =
  'required' | 'too-long' | 'control-bytes' | 'not-a-day' | 'not-a-number' | 'too-many' | 'too-few-votes' | RuleReason;
const reasons: Record<Reason, () => string> = {
  required: m.quality_reason_required,
  'too-long': m.quality_reason_too_long,
  'control-bytes': m.quality_reason_control_bytes,
  'not-a-day': m.quality_reason_not_a_day,
  'not-a-number': m.quality_reason_not_a_number,
  'too-many': m.quality_reason_too_many,
  'too-few-votes': m.quality_reason_too_few_votes,
  'too-few': m.quality_reason_too_few,
  'no-ministry-member': m.quality_reason_no_ministry_member,
  'chair-not-member': m.quality_reason_chair_not_member,
  'term-reversed': m.quality_reason_term_reversed,
  'without-place': m.quality_reason_without_place,
  'unknown-nip': m.quality_reason_unknown_nip,
  'unknown-team': m.quality_reason_unknown_team,
  'file-refused': m.quality_reason_file_refused,
  'decree-there': m.quality_reason_decree_there,
  'no-file': m.quality_reason_required,
  'named-twice': m.quality_reason_named_twice,
  'panel-there': m.quality_reason_panel_there,
  'no-panel': m.quality_reason_no_panel,
  'unknown-unit': m.quality_reason_unknown_unit,
  'not-ahead': m.quality_reason_not_ahead,
  'no-unit': m.quality_reason_no_unit,
  'open-already': m.quality_reason_open_already,
  'withdrawn-asset': m.quality_reason_withdrawn_asset,
  'no-content': m.quality_reason_no_content,
  'judged-already': m.quality_reason_judged_already,
  'level-one-without-reader': m.quality_reason_level_one,
  'not-sure': m.quality_reason_not_sure,
  closed: m.quality_reason_closed,
  conflicted: m.quality_reason_conflicted,
  'voted-already': m.quality_reason_voted_already,
  'level-missing': m.quality_reason_level_missing,
  'reason-missing': m.quality_reason_reason_missing,
  'short-of-quorum': m.quality_reason_short_of_quorum,
  'not-among-choices': m.quality_reason_not_among_choices,
  'not-appealable': m.quality_reason_not_appealable,
  'appealed-already': m.quality_reason_appealed_already,
  'no-other-panel': m.quality_reason_no_other_panel,
  ended: m.quality_reason_ended,
  'not-a-member': m.quality_reason_not_a_member
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Reason] : m.quality_reason_other)();

/** At which field a refusal of the rules stands. */
export const fieldOf: Readonly<Record<string, string>> = {
  'unknown-unit': 'ministryCode',
  'not-ahead': 'startsOn',
  'unknown-team': 'teams',
  'file-refused': 'files',
  'decree-there': 'files',
  'no-file': 'files',
  'too-few': 'nips',
  'no-ministry-member': 'nips',
  'without-place': 'nips',
  'unknown-nip': 'nips',
  'named-twice': 'nips',
  'term-reversed': 'endsOn',
  'panel-there': 'startsOn',
  'level-one-without-reader': 'nips',
  'judged-already': 'level',
  'not-sure': 'isSure',
  'level-missing': 'level',
  'reason-missing': 'reason',
  'not-among-choices': 'choice'
};

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { formOf, typedOr, type FormState } from '#ui/form-state.ts';
