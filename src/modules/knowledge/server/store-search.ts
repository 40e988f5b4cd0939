// Finding assets: words in Indonesian, filters, snippets; never more than the reader may know of.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { closeMark, mostCounted, mostWeighed, openMark, quarterOf, type Found } from '../rules-search.ts';
import type { AssetQuery } from '../schema.ts';
import type { Template } from '../templates.ts';
import type { AssetForm, AssetState, Level } from '../types.ts';
import { visibleTo, type Sight } from './store-sight.ts';

export type Hit = {
  id: number;
  title: string;
  snippet: string;
  unitCode: string;
  unitName: string;
  level: Level;
  form: AssetForm;
  template: Template;
  state: AssetState;
  submittedAt: Date | null;
  changedAt: Date;
  authors: string[];
  files: number;
};
export type Search = { sight: Sight; day: Day; query: AssetQuery };

const words = (query: AssetQuery) => sql`websearch_to_tsquery('knowledge.indonesian', ${query.q})`;

const underUnit = (code: string, day: Day) => sql<boolean>`a.unit_id = any(array(
  select t.unit_id from people.tree_reaching(${day}) t
  join people.unit_card u on u.unit_id = t.ancestor_id where u.code = ${code}
)::bigint[])`;

const inYear = (year: number) =>
  sql<boolean>`a.submitted_at >= make_date(${year}, 1, 1) and a.submitted_at < make_date(${year + 1}, 1, 1)`;

const writtenBy = (personId: number | null) =>
  sql<boolean>`a.id in (select asset_id from knowledge.asset_author where person_id = ${personId}::bigint)`;

/** Which assets are asked for, before any words: the filters, and what the reader may know of. */
function asked({ sight, day, query }: Search): RawBuilder<unknown> {
  const state = query.state ?? (query.mine ? undefined : 'published');
  const conditions = [
    visibleTo(sight),
    state && sql<boolean>`a.state = ${state}`,
    query.form && sql<boolean>`a.form = ${query.form}`,
    query.level && sql<boolean>`a.level = ${query.level}`,
    query.year && inYear(query.year),
    query.mine && writtenBy(sight.personId),
    query.unit && underUnit(query.unit, day)
  ];
  return sql.join(
    conditions.filter((condition) => typeof condition === 'object'),
    sql` and `
  );
}

const columns = sql`a.id, a.form, a.level, extract(year from a.submitted_at)::integer as year`;
const newest = sql`a.submitted_at desc nulls last, a.id desc`;

type Column = 'words' | 'title_words';

/**
 * Assets with the words of some quarters, by the index of words alone and before any other filter: the planner does not
 * know that the words of an asset lie apart and are dear to open, and would open them all.
 */
const worded = (column: Column, when: RawBuilder<boolean>, query: AssetQuery) => sql`
  select id, form, level, state, validity, unit_id, title, submitted_at from knowledge.asset
  where ${sql.ref(column)} @@ ${words(query)} and ${when}
`;

/** How many at most, and in which order those of one quarter. */
type Wanted = { most: number; order: RawBuilder<unknown> };

/**
 * The newest assets with the words: of the last four quarters one after the other, then of all others. A quarter is opened
 * only while those before it did not hold enough, so that a word that stands in half of all assets costs no more than a
 * rare one.
 */
function newestWorded(column: Column, search: Search, { most, order }: Wanted): RawBuilder<unknown> {
  const last = search.query.year ? search.query.year * 4 + 4 : quarterOf(search.day);
  const found = (when: RawBuilder<boolean>) => sql`
    with a as materialized (${worded(column, when, search.query)})
    select ${columns} from a where ${asked(search)} ${order} limit ${most}
  `;
  const near = [last, last - 1, last - 2, last - 3];
  const others = sql<boolean>`coalesce(quarter + 0, 0) <> all(${near}::smallint[])`; // an expression: no index of it
  return sql`(
    (select found.* from unnest(${near}::smallint[]) near cross join lateral (${found(sql`quarter = near`)}) found limit ${most})
    union all (${found(others)})
    limit ${most}
  )`;
}

/**
 * Makes the planner use the index of words and open the quarters in their order; a search too broad to end in three
 * seconds is given up.
 */
export const tuneForWords = (tx: Tx) =>
  sql`select set_config('enable_seqscan', 'off', true), set_config('statement_timeout', '3000', true),
    set_config('max_parallel_workers_per_gather', '0', true),
    set_config('pg_trgm.word_similarity_threshold', '0.5', true)`.execute(tx);

/** Runs a select of `columns` and gives its rows in order; they travel as one text, since a thousand rows are slow. */
async function runFound(db: Db, select: RawBuilder<unknown>): Promise<Found[]> {
  const { rows } = await sql<{ found: Found[] | null }>`select json_agg(found) as found from (${select}) found`.execute(
    db
  );
  return rows[0]?.found ?? [];
}

/** Assets without words asked, in order, as many as are counted. */
export async function selectListed(db: Db, search: Search): Promise<Found[]> {
  const order = search.query.sort === 'title' ? sql`a.title, a.id` : newest;
  const select = sql`
    select ${columns} from knowledge.asset a where ${asked(search)} order by ${order} limit ${mostCounted + 1}
  `;
  return runFound(db, select);
}

/** Assets with the words, in the order asked: newest first, or by title. */
export async function selectSorted(db: Db, search: Search): Promise<Found[]> {
  const most = mostCounted + 1;
  if (search.query.sort !== 'title')
    return runFound(db, newestWorded('words', search, { most, order: sql`order by ${newest}` }));
  const select = sql`
    with a as materialized (${worded('words', sql`true`, search.query)})
    select ${columns} from a where ${asked(search)} order by a.title, a.id limit ${most}
  `;
  return runFound(db, select);
}

/** Assets with the words: the newest with them in the title, then any of the newest quarters; some stand twice. */
export async function selectLikely(db: Db, search: Search): Promise<Found[]> {
  const inTitle = newestWorded('title_words', search, { most: mostWeighed, order: sql`order by ${newest}` });
  const anywhere = newestWorded('words', search, { most: mostCounted + 1, order: sql`` });
  return runFound(db, sql`${inTitle} union all ${anywhere}`);
}

/** Titles that resemble what was typed, the closest first: for when no word was found as it was written. */
export async function selectResembling(db: Db, search: Search): Promise<Found[]> {
  const { q } = search.query;
  const select = sql`
    select id, form, level, year from (
      select ${columns}, a.title from knowledge.asset a where ${q} <% a.title and ${asked(search)} limit ${mostCounted}
    ) alike order by word_similarity(${q}, title) desc, id desc limit 200
  `;
  return runFound(db, select);
}

/** These assets by how well their whole text fits the words. */
export async function selectByFit(db: Db, ids: readonly number[], query: AssetQuery): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select a.id from knowledge.asset a where a.id = any(${[...ids]}::bigint[])
    order by ts_rank(a.words, ${words(query)}, 1) desc, ${newest}
  `.execute(db);
  return rows.map(({ id }) => id);
}

const headline = (text: RawBuilder<unknown>, query: AssetQuery, options: string) => sql<string>`
  ts_headline('knowledge.indonesian', translate(${text}, ${openMark + closeMark}, ''), ${words(query)},
    ${`StartSel=${openMark}, StopSel=${closeMark}, ${options}`})
`;

const shown = (query: AssetQuery) =>
  query.q === ''
    ? sql`a.title, left(a.summary, 280) as snippet`
    : sql`${headline(sql`a.title`, query, 'HighlightAll=true')} as title,
      ${headline(sql`a.summary || ' ' || left(a.body, 4000)`, query, 'MaxWords=35, MinWords=18, ShortWord=2')} as snippet`;

/** The lines of these assets, in the order given, with the words found marked. */
export async function selectHits(db: Db, ids: readonly number[], { query, day }: Search): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select a.id, ${shown(query)}, a.level, a.form, a.template, a.state, a.submitted_at, a.changed_at,
      coalesce(u.code, '') as unit_code, coalesce(u.name, '') as unit_name,
      array(
        select p.name from knowledge.asset_author w join people.person_card p on p.id = w.person_id
        where w.asset_id = a.id order by p.id = a.created_by desc, p.name
      ) as authors,
      (select count(*) from knowledge.asset_file f where f.asset_id = a.id and f.removed_in is null) as files
    from unnest(${[...ids]}::bigint[]) with ordinality page (id, place)
    join knowledge.asset a on a.id = page.id
    left join people.units_reaching(${day}) u on u.unit_id = a.unit_id
    order by page.place
  `.execute(db);
  return rows;
}
