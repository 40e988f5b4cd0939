// Where in the site a practice is done: one table, so that every practice page says where to go or what it waits for. Pure.
import type { PracticeId } from './types.ts';

/** Screens on which the work of a practice is done; a practice without one waits for its module. */
const places: Readonly<Record<PracticeId, string>> = {
  'I.LRN.1': '/plans',
  'I.LRN.2': '/learning/hours',
  'I.SOL.1a': '/learning/new',
  'I.SOL.1b': '/learning',
  'I.SOL.1c': '/learning',
  'I.SOL.1d': '/team/decisions',
  'I.SOL.1e': '/learning',
  'I.SOL.1f': '/learning',
  'I.SOL.1g': '/learning',
  'I.SOL.2a': '/learning/new?solution=structured',
  'I.SOL.2b': '/team/decisions',
  'I.SOL.2c': '/learning',
  'I.SOL.2d': '/learning',
  'I.LVC.1': '/needs',
  'I.SOL.3a1': '/communities',
  'I.SOL.3a2': '/communities/notices',
  'I.SOL.4a': '/offers',
  'I.SOL.4b': '/offers/assign',
  'I.SOL.4c': '/learning',
  'I.SOL.4d': '/learning',
  'I.SOL.4e': '/learning',
  'I.LRN.6': '/knowledge/new?template=lesson',
  'I.KMI.1': '/knowledge/basics',
  'I.KMI.2': '/knowledge/new',
  'I.KMI.3': '/knowledge/sharing',
  'I.KMI.4': '/knowledge',
  'I.LRN.7': '/coaching/help',
  'I.SOL.3b1': '/coaching',
  'I.SOL.3b2': '/coaching',
  'T.SOL.5': '/coaching/new',
  'T.SOL.6': '/coaching',
  'O.LDR.11': '/coaching/new',
  'O.LDR.15': '/coaching/feedback',
  'O.LDR.17': '/coaching/recognition',
  'I.SOL.3c': '/knowledge/sharing/calendar',
  'O.KMI.2': '/knowledge/course',
  'O.KMI.4': '/knowledge',
  'O.KMI.1': '/curation/needs',
  'O.KMI.9': '/curation/freshness',
  'T.KMI.6': '/curation/freshness',
  'O.KMI.5': '/quality/panels',
  'T.KMI.2': '/quality',
  'T.KMI.3': '/quality',
  'O.KMI.7': '/communities/new',
  'O.KMI.8': '/communities?show=interest',
  'O.LRN.7': '/offers/new',
  'O.LDR.7': '/handover/board',
  'O.LDR.8': '/handover',
  'O.LDR.9': '/communities/notices',
  'O.LDR.13': '/offers/assign',
  'I.LRN.4': '/transfer',
  'I.LRN.5': '/transfer',
  'I.PRF.1': '/transfer',
  'I.PRF.2': '/transfer',
  'I.PRF.3': '/transfer/innovations',
  'O.LDR.4': '/transfer',
  'O.LDR.20': '/team/decisions'
};

/** The address at which a practice is done; undefined while its module is not there. */
export const placeOf = (practice: PracticeId): string | undefined => places[practice];

/** Every practice that can be done, with its address. */
export const allPlaces = (): readonly [PracticeId, string][] => Object.entries(places);
