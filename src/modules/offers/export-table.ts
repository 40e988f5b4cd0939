// The list of offers as it leaves the site.
import * as m from '#messages';
import type { TableFile } from '#platform/table-file.ts';
import type { Day } from '#platform/dates.ts';
import type { OfferLine } from './server/index.ts';
import { kindWord, stageWord } from './ui/words.ts';

/** Offers with their days and places; who applied is nobody's to take away. */
export function offersTable(offers: readonly OfferLine[], day: Day): TableFile {
  return {
    name: `offers-${day}`,
    title: m.offers_title(),
    marks: [],
    columns: [
      { label: m.offers_what(), width: 40 },
      { label: m.offers_kind(), width: 20 },
      { label: m.offers_state() },
      { label: m.offers_unit(), width: 40 },
      { label: m.offers_where(), width: 40 },
      { label: m.offers_field_starts() },
      { label: m.offers_field_ends() },
      { label: m.offers_hours_week() },
      { label: m.offers_places() },
      { label: m.offers_mentor(), width: 32 },
      { label: m.offers_until() }
    ],
    rows: offers.map((offer) => [
      ...[offer.title, kindWord(offer.kind), stageWord(offer.stage).word, offer.unitName, offer.placeName],
      ...[offer.startsOn, offer.endsOn, offer.minutesAWeek / 60, offer.places, offer.mentor, offer.applyUntil]
    ])
  };
}
