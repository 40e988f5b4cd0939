// Finding assets: words in Indonesian, filters, counts by facet, snippets; never more than the reader may know of.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { AssetQuery } from '../schema.ts';
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
  state: AssetState;
  submittedAt: Date | null;
  changedAt: Date;
  authors: string[];
  files: number;
};
export type Facets = { forms: Record<string, number>; levels: Record<string, number>; years: Record<string, number> };
export type Search = { sight: Sight; day: Day; query: AssetQuery };

/** How many of the newest hits are ranked and counted; beyond it the count says "more than". */
export const mostCounted = 2_000;
export const pageLength = 50;
/** Marks around a word found, in text that is otherwise plain; they never stand in stored text. */
export const [openMark, closeMark] = ['\u0001', '\u0002'];

const words = (query: AssetQuery) => sql`websearch_to_tsquery('knowledge.indonesian', ${query.q})`;
const year = sql`extract(year from a.submitted_at)::integer`;

/** Which assets are asked for, before any words: the filters, and what the reader may know of. */
function filters({ sight, day, query }: Search): RawBuilder<boolean>[] {
  const state = query.state ?? (query.mine ? undefined : 'published');
  return [
    visibleTo(sight),
    ...(state ? [sql<boolean>`a.state = ${state}`] : []),
    ...(query.form ? [sql<boolean>`a.form = ${query.form}`] : []),
    ...(query.level ? [sql<boolean>`a.level = ${query.level}`] : []),
    ...(query.year
      ? [
          sql<boolean>`a.submitted_at >= make_date(${query.year}, 1, 1) and a.submitted_at < make_date(${query.year + 1}, 1, 1)`
        ]
      : []),
    ...(query.mine
      ? [
          sql<boolean>`a.id in (select asset_id from knowledge.asset_author where person_id = ${sight.personId}::bigint)`
        ]
      : []),
    ...(query.unit ? [underUnit(query.unit, day)] : [])
  ];
}

const underUnit = (code: string, day: Day) => sql<boolean>`a.unit_id = any(array(
  select t.unit_id from people.tree_reaching(${day}) t
  join people.unit_card u on u.unit_id = t.ancestor_id where u.code = ${code}
)::bigint[])`;

const all = (conditions: readonly RawBuilder<boolean>[]) => sql.join(conditions, sql` and `);

/** The newest hits, as many as are counted; titles first, so that a frequent word does not hide a title. */
function hits(search: Search): RawBuilder<unknown> {
  const asked = all(filters(search));
  const columns = sql`a.id, a.form, a.level, a.submitted_at, a.changed_at`;
  if (search.query.q === '') {
    return sql`select ${columns}, false as in_title from knowledge.asset a where ${asked}
      order by a.submitted_at desc nulls last, a.id desc limit ${mostCounted + 1}`;
  }
  const found = (column: string) => sql`${sql.ref(column)} @@ ${words(search.query)}`;
  return sql`
    select ${columns}, a.title_words @@ ${words(search.query)} as in_title from knowledge.asset a
    where ${found('a.words')} and ${asked} limit ${mostCounted + 1}
  `;
}

/** Titles that resemble what was typed: for when no word was found as it was written. */
const resembling = (search: Search) => sql`
  select a.id, a.form, a.level, a.submitted_at, a.changed_at, true as in_title from knowledge.asset a
  where ${search.query.q} <% a.title and ${all(filters(search))} limit 200
`;

const orders: Record<string, RawBuilder<unknown>> = {
  newest: sql`hit.submitted_at desc nulls last, hit.changed_at desc, hit.id desc`,
  title: sql`a.title, hit.id`
};

function orderOf(query: AssetQuery, isTypo: boolean): RawBuilder<unknown> {
  const sort = query.sort ?? (query.q === '' ? 'newest' : 'relevance');
  const given = orders[sort];
  if (given) return given;
  if (query.q === '') return orders['newest']!;
  if (isTypo) return sql`word_similarity(${query.q}, a.title) desc, hit.id desc`;
  return sql`ts_rank(a.words, ${words(query)}, 1) desc, hit.submitted_at desc nulls last, hit.id desc`;
}

type Counts = {
  total: number;
  forms: Record<string, number> | null;
  levels: Record<string, number> | null;
  years: Record<string, number> | null;
};

/** How many hits there are, also by form, level and year. */
export async function countHits(db: Db, search: Search, isTypo: boolean): Promise<{ total: number; facets: Facets }> {
  const { rows } = await sql<Counts>`
    with hit as materialized (${isTypo ? resembling(search) : hits(search)}),
    grouped as (
      select a.form, a.level::text as level, ${year}::text as year, count(*) as n, grouping(a.form, a.level, ${year}) as g
      from hit a group by grouping sets ((), (a.form), (a.level), (${year}))
    )
    select coalesce(sum(n) filter (where g = 7), 0) as total,
      jsonb_object_agg(form, n) filter (where g = 3) as forms,
      jsonb_object_agg(level, n) filter (where g = 5) as levels,
      jsonb_object_agg(coalesce(year, ''), n) filter (where g = 6) as years
    from grouped
  `.execute(db);
  const [found] = rows;
  return {
    total: found?.total ?? 0,
    facets: { forms: found?.forms ?? {}, levels: found?.levels ?? {}, years: found?.years ?? {} }
  };
}

const headline = (text: RawBuilder<unknown>, query: AssetQuery, options: string) => sql<string>`
  ts_headline('knowledge.indonesian', translate(${text}, ${openMark + closeMark}, ''), ${words(query)},
    ${`StartSel=${openMark}, StopSel=${closeMark}, ${options}`})
`;

const shown = (query: AssetQuery) =>
  query.q === ''
    ? sql`a.title, left(a.summary, 280) as snippet`
    : sql`${headline(sql`a.title`, query, 'HighlightAll=true')} as title,
      ${headline(sql`a.summary || ' ' || left(a.body, 8000)`, query, 'MaxWords=35, MinWords=18, ShortWord=2')} as snippet`;

/** One page of hits, in order, with the words found marked. */
export async function selectHits(db: Db, search: Search, isTypo: boolean): Promise<Hit[]> {
  const { query, day } = search;
  const { rows } = await sql<Hit>`
    with hit as materialized (${isTypo ? resembling(search) : hits(search)}),
    page as (
      select hit.id, row_number() over (order by ${orderOf(query, isTypo)}) as place
      from hit join knowledge.asset a on a.id = hit.id
      order by 2 limit ${pageLength} offset ${(query.page - 1) * pageLength}
    )
    select a.id, ${shown(query)}, a.level, a.form, a.state, a.submitted_at, a.changed_at,
      coalesce(u.code, '') as unit_code, coalesce(u.name, '') as unit_name,
      array(
        select p.name from knowledge.asset_author w join people.person_card p on p.id = w.person_id
        where w.asset_id = a.id order by p.id = a.created_by desc, p.name
      ) as authors,
      (select count(*) from knowledge.asset_file f where f.asset_id = a.id and f.removed_in is null) as files
    from page join knowledge.asset a on a.id = page.id
    left join people.units_reaching(${day}) u on u.unit_id = a.unit_id
    order by page.place
  `.execute(db);
  return rows;
}
