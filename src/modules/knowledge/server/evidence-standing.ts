// Which assets stand on the day that is asked: shared by the rules that read them.
import { sql, type RawBuilder } from 'kysely';
import type { EvidenceScope } from '#platform/server/evidence.ts';

/** Assets `a` as they stood on the day that is asked: handed in by then, withdrawn later or never, not refused by a panel. */
export const standing = ({ asOf, cutOff }: EvidenceScope): RawBuilder<boolean> => sql<boolean>`
  (a.submitted_at < ${asOf}::date + 1 and a.state <> 'draft' and a.validity <> 'refused'
    and (a.withdrawn_at is null or (a.withdrawn_at >= ${asOf}::date + 1 and a.withdrawn_at >= ${cutOff}::date + 1)))
`;

/** Assets `a` that were handed in within the period and stood on the day that is asked. */
export const handedIn = (scope: EvidenceScope): RawBuilder<boolean> => sql<boolean>`
  (a.submitted_at >= ${scope.startsOn}::date and a.submitted_at < ${scope.endsOn}::date + 1 and ${standing(scope)})
`;
