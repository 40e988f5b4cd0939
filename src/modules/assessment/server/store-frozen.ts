// SQL of closed periods: what is frozen, its canonical form, and the counts that its evidence gives.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Evidence, EvidenceScope } from '#platform/server/evidence.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Day } from '#platform/dates.ts';
import type { Settled } from '../figures-settled.ts';
import type { Scheme } from '../types.ts';

export type FrozenUnit = {
  unitId: number;
  code: string;
  name: string;
  echelon: string;
  parentId: number | null;
  above: number[];
};

/** Makes the place for the evidence of a year, emptied if an earlier attempt left something. */
export async function makeEvidencePartition(tx: Tx, year: number): Promise<void> {
  await sql`select assessment.make_evidence_partition(${year}::integer)`.execute(tx);
  await sql`delete from assessment.evidence where year = ${year}`.execute(tx);
}

/** Keeps every row that a rule counted. */
export async function freezeEvidence(tx: Tx, rule: Evidence, scope: EvidenceScope): Promise<void> {
  const waits = rule.standsOnDocuments ? sql`achieved and is_provisional` : sql`false`;
  await sql`
    insert into assessment.evidence (year, practice, unit_id, subject, achieved, record_kind, record_id, on_date, is_provisional)
    select ${scope.year}, ${rule.practice}, unit_id, subject, achieved, coalesce(record_kind, ''), coalesce(record_id, ''), on_date, ${waits}
    from (${rule.rows(scope)}) evidence
  `.execute(tx);
}

type Line = { code: string; line: string };
/** What the committee settled, all it decided, and the documents drawn with what came of them, as frozen with a year. */
export type Decisions = { settled: Settled[]; lines: Line[]; documents: Line[] };

/** Keeps the scheme, the tree of the day and the committee's decisions beside the counts; the digest follows. */
export async function insertSnapshot(
  tx: Tx,
  year: number,
  of: { scheme: Scheme; day: Day; decisions: Decisions }
): Promise<void> {
  await sql`
    insert into assessment.snapshot (year, scheme, tree, sha256, rows, decisions)
    select ${year}, ${JSON.stringify(of.scheme)}::jsonb, jsonb_agg(jsonb_build_object('unitId', u.unit_id, 'code', u.code,
      'name', u.name, 'echelon', u.echelon, 'parentId', u.parent_id, 'above', t.above) order by u.code), '',
      (select count(*) from assessment.evidence where year = ${year}), ${JSON.stringify(of.decisions)}::jsonb
    from (
      select unit_id, jsonb_agg(ancestor_id order by depth) as above from people.tree_reaching(${of.day}::date) group by unit_id
    ) t
    join people.units_reaching(${of.day}::date) u on u.unit_id = t.unit_id
  `.execute(tx);
}

/** Writes the digest and closes the period: from here on nothing of it changes. */
export async function sealSnapshot(
  tx: Tx,
  year: number,
  of: { sha256: string; parts: Record<string, string>; now: Date; by: number | null }
): Promise<void> {
  await sql`update assessment.snapshot set sha256 = ${of.sha256}, parts = ${JSON.stringify(of.parts)}::jsonb where year = ${year}`.execute(
    tx
  );
  await sql`update assessment.period set state = 'closed', closed_at = ${of.now}, closed_by = ${of.by} where year = ${year}`.execute(
    tx
  );
}

export type Snapshot = {
  scheme: Scheme;
  tree: FrozenUnit[];
  sha256: string;
  rows: number;
  /** Empty where a year was closed before there was a committee; each part is there since it is kept. */
  decisions: Partial<Decisions>;
  parts: Record<string, string>;
};

/** The digest of a closed year alone; null while the period is open. */
export async function selectDigest(db: Db, year: number): Promise<string | null> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from assessment.snapshot where year = ${year}`.execute(
    db
  );
  return rows[0]?.sha256 ?? null;
}

/** What was frozen for a year; not found while the period is open. */
export const selectSnapshot = async (db: Db, year: number): Promise<Snapshot> =>
  (await selectOptionalSnapshot(db, year)) ?? notFound(`snapshot of ${year}`);

/** What was frozen for a year, if it was closed. */
export async function selectOptionalSnapshot(db: Db, year: number): Promise<Snapshot | undefined> {
  const { rows } =
    await sql<Snapshot>`select scheme, tree, sha256, rows, decisions, parts from assessment.snapshot where year = ${year}`.execute(
      db
    );
  return rows[0];
}

/**
 * The canonical form of a period, line by line in a fixed order, as PostgreSQL writes it: scheme, tree, counts, one
 * digest for each cell of evidence, figures, what the committee decided, the survey; each with the name of the part it belongs to. What
 * waits for a verification is named only where it does, so that periods frozen before it was kept give the same lines.
 */
export async function selectCanonicalLines(db: Db, year: number): Promise<{ name: string; line: string }[]> {
  const { rows } = await sql<{ name: string; line: string }>`
    select trim((array['scheme', 'tree', 'count', 'evidence', 'figure', 'decisions', 'survey'])[part] || ' ' || a) as name, line from (
      select 1 as part, '' as a, '' as b, 'scheme ' || scheme::text as line from assessment.snapshot where year = ${year}
      union all select 2, '', '', 'tree ' || tree::text from assessment.snapshot where year = ${year}
      union all select 3, practice, u.code, concat_ws(' ', 'count', practice, u.code, achieved, population, base, nullif(provisional, 0))
        from assessment.tally t join people.unit_card u on u.unit_id = t.unit_id where year = ${year}
      union all select 7, practice, u.code, concat_ws(' ', 'survey', practice, u.code, asked, is_shown, coalesce(answers::text, '-'),
          coalesce(mean::text, '-'), coalesce(margin::text, '-'))
        from assessment.survey s join people.unit_card u on u.unit_id = s.unit_id where year = ${year}
      union all select 4, practice, u.code, concat_ws(' ', 'evidence', practice, u.code, count(*), encode(sha256(convert_to(string_agg(
          concat_ws('|', subject, achieved, record_kind, record_id, coalesce(on_date::text, ''), case when is_provisional then 'provisional' end), E'\n'
          order by subject collate "C", record_kind collate "C", record_id collate "C", achieved, on_date, is_provisional), 'UTF8')), 'hex'))
        from assessment.evidence e join people.unit_card u on u.unit_id = e.unit_id where year = ${year} group by practice, u.code
      union all select 5, u.code, '', concat_ws(' ', 'figure', u.code, employees, coalesce(index::text, '-'), practices::text, components::text)
        from assessment.figure f join people.unit_card u on u.unit_id = f.unit_id where year = ${year}
      union all select 6, '', '', 'decisions ' || decisions::text from assessment.snapshot where year = ${year} and decisions <> '{}'
    ) canonical order by part, a collate "C", b collate "C"
  `.execute(db);
  return rows;
}

export type CellCount = {
  unitId: number;
  practice: string;
  achieved: number;
  population: number;
  base: number;
  provisional: number;
};

/** Counts of every cell as the frozen evidence gives them, with the base that was frozen beside them. */
export async function selectFrozenCounts(db: Db, year: number): Promise<CellCount[]> {
  const { rows } = await sql<CellCount>`
    select t.unit_id, t.practice, coalesce(e.achieved, 0)::integer as achieved, coalesce(e.population, 0)::integer as population, t.base,
      coalesce(e.provisional, 0)::integer as provisional
    from assessment.tally t
    left join (
      select practice, unit_id, count(*) filter (where achieved) as achieved, count(*) as population,
        count(*) filter (where is_provisional) as provisional
      from assessment.evidence where year = ${year} group by practice, unit_id
    ) e on e.practice = t.practice and e.unit_id = t.unit_id
    where t.year = ${year}
  `.execute(db);
  return rows;
}

export type FrozenFigure = {
  unitId: number;
  practices: unknown;
  components: unknown;
  index: number | null;
  employees: number;
};

/** The figures of a period as they are kept. */
export async function selectFigures(db: Db, year: number): Promise<FrozenFigure[]> {
  const { rows } = await sql<FrozenFigure>`
    select unit_id, practices, components, index, employees from assessment.figure where year = ${year}
  `.execute(db);
  return rows;
}
