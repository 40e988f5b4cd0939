// What comes in over the pages of training history: the year asked for, the choice of a settlement.
import { z } from 'zod';

const side = z.enum(['file', 'own']).optional();

/** The choice, field by field. */
export const settleSchema = z.object({
  revision: z.coerce.number().int(),
  title: side,
  dates: side,
  hours: side
});

/** That a record and an activity are two different trainings. */
export const partSchema = z.object({ revision: z.coerce.number().int() });

/** Which year of the history. */
export const yearSchema = z.object({ year: z.coerce.number().int().min(1950).max(2200).optional().catch(undefined) });
