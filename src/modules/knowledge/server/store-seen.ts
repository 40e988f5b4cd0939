// Assets that a reader may know of, as a select that a statement of another module takes in.
import { sql, type RawBuilder } from 'kysely';
import { visibleTo, type Sight } from './store-sight.ts';

/** The columns that others join, filter and list by; every one of them under the same condition as the search. */
export const seenSelect = (sight: Sight): RawBuilder<unknown> => sql`
  select a.id, a.title, a.summary, a.unit_id, a.level, a.state, a.form, a.template, a.version, a.job_family, a.topic, a.address,
    a.submitted_at, a.changed_at, a.withdrawn_at, a.withdrawn_reason
  from knowledge.asset a where ${visibleTo(sight)}
`;
