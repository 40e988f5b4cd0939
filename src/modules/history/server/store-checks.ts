// What only the file as a whole can tell: people nobody knows, records that contradict each other, days too full.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { HistoryCode } from '../rules-lines.ts';

type Check = {
  column: string;
  code: HistoryCode;
  isWarning?: boolean;
  rows: RawBuilder<{ line: number; value: string }>;
};

const unknownPeople: Check = {
  column: 'nip',
  code: 'unknown-person',
  rows: sql`select line, nip as value from pg_temp.staged_history s
    where not is_bad and not exists (select from people.person_card p where p.nip = s.nip)`
};
const withoutPlace: Check = {
  column: 'nip',
  code: 'no-place',
  rows: sql`select line, '' as value from pg_temp.history_line where unit_id is null`
};

/** Lines about one record: what they say, and whether they say the same. */
const groups = sql`
  select *, min(line) over same as first, max(line) over same as last, count(*) over same > 1 as is_repeated,
    dense_rank() over (partition by same_key order by kind, name, field, organiser, starts, ends, minutes, certificate_no, certificate_on)
      + dense_rank() over (partition by same_key order by kind desc, name desc, field desc, organiser desc, starts desc, ends desc,
        minutes desc, certificate_no desc, certificate_on desc) - 1 as contents
  from pg_temp.history_line window same as (partition by same_key)`;

/** The same record with two contents: which one holds, nobody can know, so none is taken over. */
const contradicting: Check = {
  column: 'id_semantik',
  code: 'id-twice',
  rows: sql`select line, (case when line = first then last else first end)::text as value from (${groups}) g
    where is_repeated and contents > 1`
};
const repeated: Check = {
  column: 'id_semantik',
  code: 'duplicate',
  isWarning: true,
  rows: sql`select line, first::text as value from (${groups}) g where is_repeated and contents = 1 and line <> first`
};
const sharedId: Check = {
  column: 'id_semantik',
  code: 'id-of-other',
  isWarning: true,
  rows: sql`select l.line, f.first::text as value from pg_temp.history_line l
    join (
      select semantik, min(line) as first, min(lower(name)) as name, min(starts) as starts from pg_temp.history_line
      where semantik <> '' group by semantik
      having count(distinct person_id) > 1 and (count(distinct lower(name)) > 1 or count(distinct starts) > 1)
    ) f on f.semantik = l.semantik where l.line <> f.first`
};

/** Trainings of one person that share days, the stored ones among them, unless the file says them anew. */
const near = sql`
  create temp table history_near on commit drop as
  with spans as (
    select line, null::bigint as record_id, person_id, name, starts, ends, minutes from pg_temp.history_line
    union all
    select null, r.id, r.person_id, r.name, r.starts_on, r.ends_on, r.minutes from history.record r
    where r.person_id in (select person_id from pg_temp.history_line)
      and not exists (select from pg_temp.history_line l where l.record_id = r.id)
  )
  select a.*, b.line as other_line, b.record_id as other_id, b.name as other_name, b.starts as other_starts, b.ends as other_ends,
    b.minutes as other_minutes
  from spans a join spans b on b.person_id = a.person_id and b.starts <= a.ends and b.ends >= a.starts
    and (b.line, b.record_id) is distinct from (a.line, a.record_id)`;

const wholeDay = 270; // minutes: 6 JP a day leave no room for another whole day

const overlapping: Check = {
  column: 'mulai',
  code: 'overlaps',
  rows: sql`select distinct on (line) line, coalesce(other_line || ': ', '') || other_name as value from pg_temp.history_near
    where line is not null and minutes >= ${sql.raw(String(wholeDay))} * (ends - starts + 1)
      and other_minutes >= ${sql.raw(String(wholeDay))} * (other_ends - other_starts + 1)
    order by line, other_line`
};

/** Days on which the trainings of a person come to more than 24 hours together. */
const overfull: Check = {
  column: 'jamlat',
  code: 'hours-over-day',
  rows: sql`
    select distinct on (l.line) l.line, d.day::text as value
    from (
      select person_id, day::date from (
        select distinct person_id, line, record_id, starts, ends, minutes from pg_temp.history_near
      ) s cross join lateral generate_series(s.starts::timestamp, s.ends::timestamp, interval '1 day') day
      group by person_id, day having sum(minutes::numeric / (ends - starts + 1)) > 1440
    ) d
    join pg_temp.history_line l on l.person_id = d.person_id and d.day between l.starts and l.ends
    where not exists (select from pg_temp.history_fault f where f.line = l.line and not f.is_warning)
    order by l.line, d.day`
};

async function note(tx: Tx, { column, code, isWarning = false, rows }: Check): Promise<void> {
  await sql`
    insert into pg_temp.history_fault (line, col, code, value, is_warning)
    select line, ${column}::text, ${code}::text, value, ${isWarning}::boolean from (${rows}) found`.execute(tx);
}

/** Lines that are wrong, or say again what an earlier one said, go no further. */
const dropFaulty = sql`
  delete from pg_temp.history_line l using pg_temp.history_fault f
  where f.line = l.line and (not f.is_warning or f.code = 'duplicate')`;

/** Notes what the file as a whole has wrong, and leaves those lines out. */
export async function judgeLines(tx: Tx): Promise<void> {
  for (const check of [unknownPeople, withoutPlace, contradicting, repeated, sharedId]) await note(tx, check);
  await dropFaulty.execute(tx);
  await near.execute(tx);
  await note(tx, overlapping);
  await note(tx, overfull);
  await dropFaulty.execute(tx);
}

export type Fault = { line: number; column: string; code: HistoryCode; value: string; isWarning: boolean };

/** The first of the faults found in the whole, of each kind, and how many there are. */
export async function selectFaults(tx: Tx): Promise<{ faults: Fault[]; errors: number; warnings: number }> {
  const { rows } = await sql<Fault & { place: number; total: number }>`
    select line, col as column, code, value, is_warning, place, total from (
      select *, row_number() over (partition by is_warning order by line)::integer as place, count(*) over (partition by is_warning)::integer as total
      from pg_temp.history_fault
    ) f where place <= 1000 order by line`.execute(tx);
  const totalOf = (isWarning: boolean) => rows.find((row) => row.isWarning === isWarning)?.total ?? 0;
  return { faults: rows, errors: totalOf(false), warnings: totalOf(true) };
}
