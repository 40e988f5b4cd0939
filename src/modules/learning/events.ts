// What this module makes known: a step taken with an activity, minutes logged and confirmed, a calendar address made.
import type { StepKind } from './types.ts';

/** The event of each step; its subject is `learning.activity:ID`. */
export const eventOf = {
  start: 'learning.activity.started',
  change: 'learning.activity.changed',
  notice: 'learning.activity.noticed',
  grant: 'learning.activity.granted',
  decline: 'learning.activity.declined',
  return: 'learning.activity.returned',
  evaluate: 'learning.activity.evaluated',
  write: 'learning.activity.written',
  report: 'learning.activity.reported',
  accept: 'learning.activity.accepted',
  'return-report': 'learning.activity.report-returned',
  close: 'learning.activity.closed',
  withdraw: 'learning.activity.withdrawn',
  reopen: 'learning.activity.reopened'
} as const satisfies Record<StepKind | 'start', string>;

/** The events of the ledger; their subject is `learning.hours:ID`. */
export type HoursEvent =
  | 'learning.hours.logged'
  | 'learning.hours.seen'
  | 'learning.hours.confirmed'
  | 'learning.hours.refused'
  | 'learning.hours.taken-back';

/** The events of a personal calendar address; their subject is the person. */
export type CalendarEvent = 'learning.calendar.opened' | 'learning.calendar.revoked';

/** The events of weekly time kept free; their subject is `learning.block:ID`. */
export type BlockEvent = 'learning.block.kept' | 'learning.block.given-up';
/** The training history brought the certificate of an activity; its subject is `learning.activity:ID`. */
export type CertificateEvent = 'learning.activity.certified';

/** A new version of a rule for JP; its subject is `learning.rule:KIND`. */
export type RuleEvent = 'learning.rule.set';
