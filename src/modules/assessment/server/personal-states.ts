// How each personal practice stands for the reader.
import type { Ctx } from '#platform/server/context.ts';
import { catalogueFor } from '../catalogue.ts';
import { isByDocument } from '../rules-sources.ts';
import type { Scheme } from '../types.ts';
import type { PersonalState } from '../view-person.ts';
import { allEvidence } from './evidence-rules.ts';
import { selectPersonal } from './store-person.ts';
import { evidenceScope, selectScheme, type PeriodRow } from './store.ts';

/**
 * Each personal practice of the reader: achieved, not yet, no occasion, or not yet measurable. One that units prove by a
 * document asks nothing of a person and is not among them.
 */
export async function personalStates(ctx: Ctx, period: PeriodRow): Promise<PersonalState[]> {
  const scheme = await selectScheme(ctx.db, period.schemeId);
  const isAsked = (practice: { id: string; source: string }) => !isByDocument(scheme, practice);
  const all = catalogueFor(period.year).practices.filter(({ level }) => level === 'individual');
  const practices = all.filter(isAsked);
  const personal = new Set(practices.map(({ id }) => id));
  const rules = allEvidence().filter(({ subject, practice }) => subject === 'person' && personal.has(practice));
  const found = await achievedByRule(ctx, { period, scheme, rules });
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
  { period, scheme, rules }: { period: PeriodRow; scheme: Scheme; rules: ReturnType<typeof allEvidence> }
): Promise<Map<string, boolean>> {
  const { personId } = ctx.actor;
  if (personId === null) return new Map();
  const asOf = period.asOf ?? period.startsOn;
  const scopeOf = (units: readonly number[]) => evidenceScope(period, asOf, { units, people: [personId], scheme });
  return selectPersonal(ctx.db, rules, { year: period.year, personId, scopeOf });
}
