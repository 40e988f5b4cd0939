// What the rules of this module share: which activities oblige.
import { sql, type RawBuilder } from 'kysely';
import type { EvidenceScope } from '#platform/server/evidence.ts';

/** The activity `a` began when its unit was live: what was learnt before obliges nobody. */
export const wasLive = (scope: EvidenceScope): RawBuilder<boolean> => sql<boolean>`not exists (
  select from people.units_on(${scope.asOf}::date) u where u.unit_id = a.unit_id and u.go_live_on > a.starts_on)`;
