// What this module makes known. That somebody answered is told by no event: it would carry a person and a time.

/** Events of a campaign; their subject is `surveys.campaign:ID` or `surveys.instrument:VERSION`. */
export type SurveysEvents = {
  'surveys.campaign.opened': { year: number; mode: string; invited: number };
  'surveys.campaign.closed': { year: number };
  'surveys.campaign.reminded': { day: string };
  'surveys.instrument.made': { version: number };
};
