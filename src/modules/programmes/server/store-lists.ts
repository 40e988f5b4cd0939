// The catalogue: programmes by what is asked of them, and what can be asked.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { CatalogueQuery } from '../schema.ts';
import type { Programme, ProgrammeCounts } from '../types.ts';
import { programmeColumns } from './store.ts';

const pattern = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function conditions(query: CatalogueQuery, today: Day): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [];
  if (query.month) {
    const first = `${query.month}-01`;
    all.push(sql`p.starts_on < ${first}::date + interval '1 month' and p.ends_on >= ${first}::date`);
  } else if (!query.past) all.push(sql`p.ends_on >= ${today}::date`);
  if (query.field) all.push(sql`p.field = ${query.field}`);
  if (query.organiser) all.push(sql`p.organiser = ${query.organiser}`);
  if (query.mode) all.push(sql`p.mode = ${query.mode}`);
  if (query.seats)
    all.push(
      sql`p.seats is not null and p.state = 'announced' and coalesce(p.closes_on, p.starts_on) >= ${today}::date`
    );
  for (const word of query.q.split(/\s+/).filter(Boolean).slice(0, 8))
    all.push(
      sql`(p.title ilike ${pattern(word)} or p.field ilike ${pattern(word)} or p.organiser ilike ${pattern(word)} or p.audience ilike ${pattern(word)})`
    );
  return all;
}

const and = (all: readonly RawBuilder<unknown>[]) => (all.length > 0 ? sql.join([...all], sql` and `) : sql`true`);

/** Programmes that fit, by their first day, and how many there are. */
export async function selectProgrammes(
  db: Db,
  query: CatalogueQuery,
  on: { today: Day; from: number; most: number }
): Promise<{ programmes: Programme[]; total: number }> {
  const { rows } = await sql<Programme & { total: number }>`
    select ${programmeColumns}, count(*) over ()::integer as total from programmes.programme p
    where ${and(conditions(query, on.today))} order by p.starts_on, p.title, p.id limit ${on.most} offset ${on.from}`.execute(
    db
  );
  return { programmes: rows.map(({ total: _total, ...row }) => row as Programme), total: rows[0]?.total ?? 0 };
}

export type Facets = { fields: string[]; organisers: string[]; months: string[]; total: number };

/** What can be asked: fields, organisers and months that there are. */
export async function selectFacets(db: Db, today: Day): Promise<Facets> {
  const { rows } = await sql<Facets>`
    select coalesce(array_agg(distinct field) filter (where field <> ''), '{}') as fields,
      coalesce(array_agg(distinct organiser), '{}') as organisers, count(*)::integer as total,
      coalesce(array_agg(distinct to_char(starts_on, 'YYYY-MM')) filter (where ends_on >= ${today}::date - 366), '{}') as months
    from programmes.programme`.execute(db);
  return rows[0] ?? { fields: [], organisers: [], months: [], total: 0 };
}

export type RunLine = {
  id: number;
  at: Date;
  byName: string | null;
  files: { file: string; sha256: string; lines: number }[];
  counts: ProgrammeCounts;
};

/** The files that were taken over, the latest first. */
export async function selectRuns(db: Db, limit: number): Promise<RunLine[]> {
  const { rows } = await sql<RunLine>`
    select r.id, r.at, p.name as by_name, r.files, r.counts
    from programmes.import_run r left join people.person_card p on p.id = r.actor_id order by r.id desc limit ${limit}`.execute(
    db
  );
  return rows;
}
