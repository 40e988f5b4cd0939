// How each personal practice stands for the reader.
import type { Ctx } from '#platform/server/context.ts';
import { catalogueFor } from '../catalogue.ts';
import type { PersonalState } from '../view-person.ts';
import { allEvidence } from './evidence-rules.ts';
import { selectPersonal } from './store-person.ts';
import { evidenceScope, selectScheme, type PeriodRow } from './store.ts';

/** Each personal practice of the reader: achieved, not yet, no occasion, or not yet measurable. */
export async function personalStates(ctx: Ctx, period: PeriodRow): Promise<PersonalState[]> {
  const practices = catalogueFor(period.year).practices.filter(({ level }) => level === 'individual');
  const personal = new Set(practices.map(({ id }) => id));
  const rules = allEvidence().filter(({ subject, practice }) => subject === 'person' && personal.has(practice));
  const found = await achievedByRule(ctx, period, rules);
  const measured = new Set(rules.map(({ practice }) => practice));
  return practices.map(({ id, component }) => ({
    id,
    component,
    isMeasured: measured.has(id),
    achieved: found.get(id) ?? null
  }));
}

async function achievedByRule(
  ctx: Ctx,
  period: PeriodRow,
  rules: ReturnType<typeof allEvidence>
): Promise<Map<string, boolean>> {
  const { personId } = ctx.actor;
  if (personId === null) return new Map();
  const scheme = await selectScheme(ctx.db, period.schemeId);
  const asOf = period.asOf ?? period.startsOn;
  const scopeOf = (units: readonly number[]) => evidenceScope(period, asOf, { units, people: [personId], scheme });
  return selectPersonal(ctx.db, rules, { year: period.year, personId, scopeOf });
}
