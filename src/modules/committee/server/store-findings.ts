// SQL of what the report of a year tells of units with findings: decisions on figures, samples; who decided stays out.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';

export type FoundRuling = {
  code: string;
  practice: string;
  computed: number | null;
  /** None where the decision before was taken back. */
  score: number | null;
  reason: string;
  ruledAt: Date;
};

/** Every decision on a figure of these dossiers, by unit and practice, the oldest first. */
export async function selectRulingsOf(db: Db, dossiers: readonly number[]): Promise<FoundRuling[]> {
  const { rows } = await sql<FoundRuling>`
    select c.code, r.practice, r.computed, r.score, r.reason, r.ruled_at
    from committee.ruling r join committee.dossier d on d.id = r.dossier_id join people.unit_card c on c.unit_id = d.unit_id
    where r.dossier_id = any(${[...dossiers]}::bigint[]) order by c.code, r.practice, r.id
  `.execute(db);
  return rows;
}

export type FoundSample = {
  code: string;
  practice: string;
  isWhole: boolean;
  size: number;
  population: number;
  stands: number | null;
  judged: number | null;
};

/** Every sample of records of these dossiers, by unit and practice. */
export async function selectSamplesOf(db: Db, dossiers: readonly number[]): Promise<FoundSample[]> {
  const { rows } = await sql<FoundSample>`
    select c.code, s.practice, s.is_whole, s.size, s.population, s.stands, s.judged
    from committee.sample s join committee.dossier d on d.id = s.dossier_id join people.unit_card c on c.unit_id = d.unit_id
    where s.dossier_id = any(${[...dossiers]}::bigint[]) order by c.code, s.practice, s.is_whole
  `.execute(db);
  return rows;
}
