// What this module makes known of notes, what they were put to, plans and innovations.

/** Events of an application note; their subject is `transfer.note:ID`. */
export type NoteEvent =
  | 'transfer.note.started'
  | 'transfer.note.written'
  | 'transfer.note.submitted'
  | 'transfer.note.taken-back'
  | 'transfer.note.confirmed'
  | 'transfer.note.returned';

/** Events of a note that was put to a unit; their subject is `transfer.escalation:ID`. */
export type EscalationEvent =
  | 'transfer.escalation.asked'
  | 'transfer.escalation.adopted'
  | 'transfer.escalation.declined'
  | 'transfer.escalation.taken-back';

/** A new version of the rule that asks for plans. */
export type RuleEvent = 'transfer.rule.set';

/** Events of an actualisation plan; their subject is `transfer.plan:ID`. */
export type PlanEvent = 'transfer.plan.started' | 'transfer.plan.written';

/** Events of a milestone; their subject is `transfer.milestone:ID`. */
export type MilestoneEvent =
  'transfer.milestone.reported' | 'transfer.milestone.confirmed' | 'transfer.milestone.returned';

/** Events of an innovation; their subject is `transfer.innovation:ID`. */
export type InnovationEvent =
  | 'transfer.innovation.started'
  | 'transfer.innovation.written'
  | 'transfer.innovation.named'
  | 'transfer.innovation.asked'
  | 'transfer.innovation.taken-back'
  | 'transfer.innovation.accepted'
  | 'transfer.innovation.declined'
  | 'transfer.innovation.ended'
  | 'transfer.innovation.used'
  | 'transfer.innovation.use-ended';
