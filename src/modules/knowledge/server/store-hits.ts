// What a list shows of the assets on its page and beside them: lines with the words marked, units by name, people who know.
import { sql, type RawBuilder } from 'kysely';
import { addDays } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { closeMark, daysOfUse, openMark } from '../rules-search.ts';
import type { Template } from '../templates.ts';
import type { AssetForm, AssetState, Level } from '../types.ts';
import type { Search } from './store-search.ts';

export type Hit = {
  id: number;
  title: string;
  snippet: string;
  unitId: number;
  level: Level;
  form: AssetForm;
  template: Template;
  state: AssetState;
  submittedAt: Date | null;
  changedAt: Date;
  authors: string[];
  files: number;
  /** A panel found this very version valid. */
  isAssured: boolean;
};

const headline = (text: RawBuilder<unknown>, words: string, options: string) => sql<string>`
  ts_headline('knowledge.indonesian', translate(${text}, ${openMark + closeMark}, ''), ${words}::tsquery,
    ${`StartSel=${openMark}, StopSel=${closeMark}, ${options}`})
`;

const shown = (words: string) =>
  words === ''
    ? sql`a.title, left(a.summary, 280) as snippet`
    : sql`${headline(sql`a.title`, words, 'HighlightAll=true')} as title,
      ${headline(sql`a.summary || ' ' || left(a.body, 2000)`, words, 'MaxWords=35, MinWords=18, ShortWord=2')} as snippet`;

/** The lines of these assets, in the order given, with the words found marked. */
export async function selectHits(db: Db, ids: readonly number[], words: string): Promise<Hit[]> {
  const { rows } = await sql<Hit>`${keptPlan}
    select a.id, ${shown(words)}, a.unit_id, a.level, a.form, a.template, a.state, a.submitted_at, a.changed_at,
      array(
        select p.name from knowledge.asset_author w join people.person_card p on p.id = w.person_id
        where w.asset_id = a.id order by p.id = a.created_by desc, p.name
      ) as authors,
      (select count(*) from knowledge.asset_file f where f.asset_id = a.id and f.removed_in is null) as files,
      a.validity = 'valid' and a.settled_version = a.version as is_assured
    from unnest(${[...ids]}::bigint[]) with ordinality page (id, place)
    join knowledge.asset a on a.id = page.id
    order by page.place
  `.execute(db);
  return rows;
}

/** Somebody who wrote or used some of the assets found. */
export type Knowing = { id: number; name: string; unitName: string; wrote: number; used: number };

/** Who at work now wrote or, in the last year, used the most of these published assets; the reader left out. */
export async function selectKnowing(db: Db, ids: readonly number[], { sight, day }: Search): Promise<Knowing[]> {
  const { rows } = await sql<Knowing>`${keptPlan}
    with published as materialized (
      select id from knowledge.asset where id = any(${[...ids]}::bigint[]) and state = 'published'
    ),
    part as (
      select w.person_id, true as wrote from published a join knowledge.asset_author w on w.asset_id = a.id
      union all
      select u.person_id, false from published a cross join lateral (
        select distinct u.person_id from knowledge.asset_use u
        where u.asset_id = a.id and u.used_on between ${addDays(day, -daysOfUse)}::date and ${day}::date
      ) u
    ),
    known as materialized (
      select person_id, count(*) filter (where wrote) as wrote, count(*) filter (where not wrote) as used
      from part where person_id <> ${sight.personId}::bigint group by person_id
      order by 3 * count(*) filter (where wrote) + count(*) filter (where not wrote) desc, person_id limit 15
    )
    select p.id, p.name, coalesce(u.name, '') as unit_name, k.wrote, k.used
    from known k join people.person_card p on p.id = k.person_id
    join people.placements_on(${day}::date) at on at.person_id = k.person_id and at.status = 'active'
    left join people.units_on(${day}::date) u on u.unit_id = at.unit_id
    order by 3 * k.wrote + k.used desc, p.id limit 5
  `.execute(db);
  return rows;
}
