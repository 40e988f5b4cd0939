// Finding assets: words in Indonesian and what means the same, filters, orders; never more than the reader may know of.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptSearch, searchSettings, type Db } from '#platform/server/database.ts';
import { mostWeighed, monthOf, weightOfReplaced, type Found } from '../rules-search.ts';
import type { AssetQuery } from '../schema.ts';
import { visibleTo, type Sight } from './store-sight.ts';

/** What is looked for; `words` as the database has them, with what means the same, empty where none are asked. */
export type Search = { sight: Sight; day: Day; query: AssetQuery; words: string };
/** The same for a list, with how many at most are counted. */
export type Listed = Search & { most: number };

const underUnit = (code: string, day: Day) => sql<boolean>`a.unit_id = any(array(
  select t.unit_id from people.tree_reaching(${day}) t
  join people.unit_card u on u.unit_id = t.ancestor_id where u.code = ${code}
)::bigint[])`;

const inYear = (year: number) => sql<boolean>`(
  a.submitted_at >= make_date(${year}::integer, 1, 1) and a.submitted_at < make_date(${year + 1}::integer, 1, 1)
)`;

const writtenBy = (personId: number | null) =>
  sql<boolean>`a.id in (select asset_id from knowledge.asset_author where person_id = ${personId}::bigint)`;

/** Each filter: whether it is set, and its condition. */
const filters = ({ sight, day, query }: Search): [isSet: boolean, condition: RawBuilder<boolean>][] => {
  const state = query.state ?? (query.mine ? undefined : 'published');
  const is = (column: string, value: string | number | undefined): [boolean, RawBuilder<boolean>] => [
    value !== undefined && value !== '',
    sql<boolean>`${sql.ref(column)} = ${value ?? null}`
  ];
  return [
    is('a.state', state),
    is('a.form', query.form),
    is('a.level', query.level),
    is('a.template', query.template),
    is('a.job_family', query.family),
    is('a.community_id', query.community),
    [query.year !== undefined, inYear(query.year ?? 0)],
    [query.mine, writtenBy(sight.personId)],
    [query.unit !== '', underUnit(query.unit, day)]
  ];
};

/** Which assets are asked for, before any words: the filters that are set, and what the reader may know of. */
const asked = (search: Search): RawBuilder<unknown> =>
  sql.join(
    [visibleTo(search.sight), ...filters(search).flatMap(([isSet, condition]) => (isSet ? [condition] : []))],
    sql` and `
  );

/** The same with every filter in one text, whether set or not, so that the plan for it is kept. */
const askedAlike = (search: Search): RawBuilder<unknown> =>
  sql.join(
    [
      visibleTo(search.sight),
      ...filters(search).map(([isSet, condition]) => sql`(not ${isSet}::boolean or ${condition})`)
    ],
    sql` and `
  );

const columns = sql`a.id, a.form, a.level, extract(year from a.submitted_at)::integer as year, a.template, a.unit_id,
  a.job_family, a.community_id, a.submitted_at, a.changed_at, a.title`;
const newest = sql`submitted_at desc nulls last, id desc`;
const orders = { newest, fresh: sql`changed_at desc, id desc`, title: sql`title, id` };

type Column = keyof typeof monthsAlone;

/**
 * Assets with the words of some months, by the index of words alone and before any other filter: the planner does not
 * know that the words of an asset lie apart and are dear to open, and would open them all.
 */
const worded = (column: Column, when: RawBuilder<boolean>, { words }: Search) => sql`
  select id, form, level, state, validity, unit_id, title, submitted_at, changed_at, template, job_family, community_id
  from knowledge.asset where ${sql.ref(column)} @@ ${words}::tsquery and ${when}
`;

/** How many at most, and in which order those of one month. */
type Wanted = { most: number; order: RawBuilder<unknown> };

/**
 * Of how many months each column is asked one after the other, before all others at once: so many that what is left of a
 * word that stands in too few of them is soon opened as a whole. Titles hold fewer words, and fewer of them are wanted.
 */
const monthsAlone = { title_words: 2, words: 6 };

/**
 * The newest assets with the words: of the last months one after the other, then of all others. A month is opened only
 * while those before it did not hold enough, so that a word that stands in half of all assets costs no more than a rare one.
 */
function newestWorded(column: Column, search: Search, { most, order }: Wanted): RawBuilder<unknown> {
  const last = search.query.year ? search.query.year * 12 + 12 : monthOf(search.day);
  const limit = sql`limit ${sql.lit(most)}`;
  const found = (when: RawBuilder<boolean>) => sql`
    with a as materialized (${worded(column, when, search)})
    select ${columns} from a where ${askedAlike(search)} ${order} ${limit}
  `;
  const near = Array.from({ length: monthsAlone[column] }, (_, ago) => last - ago);
  const others = sql<boolean>`coalesce(month + 0, 0) <> all(${near}::smallint[])`; // an expression: no index of it
  return sql`(
    (select found.* from unnest(${near}::smallint[]) near cross join lateral (${found(sql`month = near`)}) found ${limit})
    union all (${found(others)})
    ${limit}
  )`;
}

const rewritten = (q: string) => sql`ts_rewrite(websearch_to_tsquery('knowledge.indonesian', ${q}),
  'select target, substitute from knowledge.synonym_rewrite')`;

/** What a transaction is told before it searches: the connections of searches are set so. */
const settings = sql.join(
  Object.entries(searchSettings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
);

/** The words as they are looked for, each with what means the same. */
export async function readWords(db: Db, q: string): Promise<string> {
  if (db.isTransaction) await sql`select ${settings}`.execute(db);
  const { rows } = await sql<{ words: string }>`${keptSearch} select ${rewritten(q)}::text as words`.execute(db);
  return rows[0]?.words ?? '';
}

type Row = [number, Found['form'], Found['level'], number | null, Found['template'], number, string, number | null];
const asRow = sql`json_build_array(id, form, level, year, template, unit_id, job_family, community_id)`;
const foundIn = ([id, form, level, year, template, unitId, jobFamily, communityId]: Row): Found => ({
  id,
  form,
  level,
  year,
  template,
  unitId,
  jobFamily,
  communityId
});

/** Runs a select of one row `found`, all assets in one text: a thousand rows would be slow to arrive. */
async function runFound(db: Db, select: RawBuilder<unknown>): Promise<Found[]> {
  const { rows } = await (select as RawBuilder<{ found: Row[] | null }>).execute(db);
  return (rows[0]?.found ?? []).map(foundIn);
}

const sortOf = ({ sort = 'newest' }: AssetQuery): RawBuilder<unknown> =>
  orders[sort === 'relevance' || sort === 'uses' ? 'newest' : sort];

/** How many assets there are, up to so many. */
export async function countAssets(db: Db, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from (select from knowledge.asset limit ${most}) a
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** Assets without words asked, in order, as many as are counted. */
export async function selectListed(db: Db, search: Listed): Promise<Found[]> {
  if (search.query.sort === 'uses') return selectMostUsed(db, search);
  const order = sortOf(search.query);
  return runFound(
    db,
    sql`
    select json_agg(${asRow} order by ${order}) as found from (
      select ${columns} from knowledge.asset a where ${asked(search)} order by ${order} limit ${sql.lit(search.most + 1)}
    ) found
  `
  );
}

/** The assets that most people used; those that nobody used are left out. */
const selectMostUsed = (db: Db, search: Listed): Promise<Found[]> =>
  runFound(
    db,
    sql`
    select json_agg(${asRow} order by people desc, id desc) as found from (
      select ${columns}, t.people from knowledge.asset_tally t join knowledge.asset a on a.id = t.asset_id
      where ${asked(search)} order by t.people desc, t.asset_id desc limit ${sql.lit(search.most + 1)}
    ) found
  `
  );

/** Assets with the words, in the order asked: newest first, or by title. */
export async function selectSorted(db: Db, search: Listed): Promise<Found[]> {
  const { sort } = search.query;
  const order = sortOf(search.query);
  const most = search.most + 1;
  const all = sql`
    select * from (with a as materialized (${worded('words', sql`true`, search)})
      select ${columns} from a where ${askedAlike(search)}) every order by ${order} limit ${sql.lit(most)}
  `;
  const found =
    sort === 'newest'
      ? sql`select * from ${newestWorded('words', search, { most, order: sql`order by ${newest}` })} newest`
      : all;
  return runFound(db, sql`${keptSearch} select json_agg(${asRow} order by ${order}) as found from (${found}) found`);
}

/** The newest with the words in the title, then any of the newest months, each once, with its place. */
function likely(search: Listed): RawBuilder<unknown> {
  const inTitle = newestWorded('title_words', search, { most: mostWeighed, order: sql`order by ${newest}` });
  const anywhere = newestWorded('words', search, { most: search.most + 1, order: sql`` });
  return sql`
    either as materialized (select e.*, row_number() over () as place from (${inTitle} union all ${anywhere}) e),
    likely as materialized (select distinct on (id) * from either order by id, place)
  `;
}

/** Assets with the words by how well they fit: the likeliest are weighed by their whole text, the rest follows as found. */
export const selectByFit = (db: Db, search: Listed): Promise<Found[]> =>
  runFound(
    db,
    sql`${keptSearch}
    with ${likely(search)},
    fit as materialized (
      select a.id as fit_id, ts_rank(a.words, ${search.words}::tsquery, 1) * case when a.newer_id is null then 1 else ${sql.lit(weightOfReplaced)} end as fit
      from (select id from likely order by place limit ${sql.lit(mostWeighed)}) first join knowledge.asset a on a.id = first.id
    )
    select json_agg(${asRow} order by fit desc nulls last, case when fit is null then place end, ${newest}) as found
    from likely left join fit on fit.fit_id = likely.id
  `
  );

/** The likeliest assets with the words, those first that most people used or that were changed last. */
export const selectLikeliest = (db: Db, search: Listed): Promise<Found[]> =>
  runFound(
    db,
    sql`${keptSearch}
    with ${likely(search)}
    select json_agg(${asRow} order by ${search.query.sort === 'uses' ? sql`people desc nulls last` : orders.fresh}, place) as found
    from likely left join knowledge.asset_tally t on t.asset_id = likely.id
  `
  );

/** Titles that resemble what was typed, the closest first: for when nothing or little was found as it was written. */
export async function selectResembling(db: Db, search: Listed): Promise<{ found: Found[]; titles: string[] }> {
  const { q } = search.query;
  const { rows } = await sql<{ found: Row[] | null; titles: string[] | null }>`${keptSearch}
    select json_agg(${asRow} order by nearness desc, id desc) as found,
      (array_agg(title order by nearness desc, id desc))[1:30] as titles
    from (
      select *, word_similarity(${q}, title) as nearness from (
        select ${columns} from knowledge.asset a where ${q} <% a.title and ${askedAlike(search)} limit ${search.most}
      ) alike order by nearness desc, id desc limit 200
    ) nearest
  `.execute(db);
  return { found: (rows[0]?.found ?? []).map(foundIn), titles: rows[0]?.titles ?? [] };
}

/** How many published assets that fit a search came after an instant. */
export async function countNew(db: Db, search: Search, since: Date): Promise<number> {
  const { q } = search.query;
  const fits = q === '' ? sql`true` : sql`a.words @@ (select ${rewritten(q)})`;
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from knowledge.asset a
    where a.submitted_at > ${since} and a.state = 'published' and ${asked(search)} and ${fits}
  `.execute(db);
  return rows[0]?.n ?? 0;
}
