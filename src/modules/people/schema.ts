// What comes in over the pages of people: filters of lists, what was typed into a search.
import { z } from 'zod';
import { isDay } from '#platform/dates.ts';

const sorts = ['name', '-name', 'title', '-title', 'since', '-since', 'unit', '-unit'] as const;
export type PeopleSort = (typeof sorts)[number];

const typed = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\s\0]+/g, ' ')
      .trim()
      .slice(0, 100)
  )
  .catch('');

/** The list of the people of a unit; what is not understood counts as not said. */
export const unitPeopleSchema = z.object({
  q: typed.default(''),
  kind: z.enum(['struktural', 'fungsional', 'pelaksana', 'acting']).optional().catch(undefined),
  status: z.enum(['active', 'away']).optional().catch(undefined),
  on: z.string().refine(isDay).optional().catch(undefined),
  below: z.coerce.boolean().catch(false).default(false),
  sort: z.enum(sorts).catch('name').default('name'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1)
});
export type UnitPeopleFilter = z.output<typeof unitPeopleSchema>;

/** What was typed into the search. */
export const searchSchema = z.object({ q: typed.default('') });
