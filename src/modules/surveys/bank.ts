// The items that ship: written for these practices, version 1 of the questionnaire.
import first from '../../../catalogue/surveys.json' with { type: 'json' };
import type { Instrument } from './types.ts';

/** The questionnaire of a site that made none of its own. */
export const shippedInstrument = first as Instrument;
