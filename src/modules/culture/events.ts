// What this module makes known. That a question was asked is told to nobody: an event has a time and an actor.

/** Events of an idea; their subject is `culture.idea:ID`, their unit that of its author. */
export type IdeaEvent =
  | 'culture.idea.proposed'
  | 'culture.idea.voted'
  | 'culture.idea.answered'
  | 'culture.idea.settled'
  | 'culture.idea.withdrawn';

/** Events of a question from its answer on; their subject is `culture.question:ID`. */
export type QuestionEvent = 'culture.question.answered' | 'culture.question.set-aside';

/**
 * Events of an activity; their subject is `culture.activity:ID`. `confirmed` and `answered` (an idea that came up in it)
 * have figures counted everywhere: an activity is shared by units that the event does not name.
 */
export type ActivityEvent =
  | 'culture.activity.announced'
  | 'culture.activity.changed'
  | 'culture.activity.cancelled'
  | 'culture.activity.attended'
  | 'culture.activity.listed'
  | 'culture.activity.denied'
  | 'culture.activity.file-added'
  | 'culture.activity.reported'
  | 'culture.activity.confirmed'
  | 'culture.activity.answered';

/** Events of a council meeting; their subject is `culture.meeting:ID`, their unit the level-I unit. */
export type MeetingEvent =
  'culture.meeting.planned' | 'culture.meeting.cancelled' | 'culture.meeting.written' | 'culture.meeting.confirmed';

/** Events of a change; their subject is `culture.change:ID`; of a response the unit is the one that responds. */
export type ChangeEvent =
  'culture.change.announced' | 'culture.change.withdrawn' | 'culture.change.answered' | 'culture.change.confirmed';

/** Events of a session on a shared vision; their subject is `culture.vision:ID`. */
export type VisionEvent =
  | 'culture.vision.planned'
  | 'culture.vision.cancelled'
  | 'culture.vision.added'
  | 'culture.vision.written'
  | 'culture.vision.confirmed';

export type CultureEvent = IdeaEvent | QuestionEvent | ActivityEvent | MeetingEvent | ChangeEvent | VisionEvent;
