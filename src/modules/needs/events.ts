// What this module makes known of a need; its subject is `needs.need:ID`, its person the owner.
export type NeedEvent =
  | 'needs.need.proposed'
  | 'needs.need.none-stated'
  | 'needs.need.taken-back'
  | 'needs.need.taken-up'
  | 'needs.need.declined'
  | 'needs.need.noted'
  | 'needs.need.followed';
/** The days of reminding were set; its subject is `needs.cycle:YEAR`. */
export type CycleEvent = 'needs.cycle.set';
/** Needs found elsewhere were handed on to a unit's analysis; its subject is `needs.unit:UNIT`. */
export type UnitNeedEvent = 'needs.unit.handed';
