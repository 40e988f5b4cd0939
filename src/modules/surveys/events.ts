// What this module makes known. That somebody answered is told by no event: it would carry a person and a time.
import type { Reminders } from './types.ts';

/** Events of a campaign; their subject is `surveys.campaign:ID` or `surveys.instrument:VERSION`. */
export type SurveysEvents = {
  'surveys.campaign.opened': { year: number; mode: string; invited: number };
  'surveys.campaign.closed': { year: number };
  'surveys.campaign.withdrawn': { year: number; reason: string };
  'surveys.campaign.reminded': { day: string };
  'surveys.reminders.changed': { was: Reminders; now: Reminders };
  'surveys.instrument.made': { version: number };
};
