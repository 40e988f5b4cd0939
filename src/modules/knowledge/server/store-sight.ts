// Which assets a reader may know of: the one condition that every list, search, count, file and figure carries.
import { sql, type RawBuilder } from 'kysely';
import { unitsWithin } from '#platform/unit-chart.ts';
import { unitChart } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { keptPlan } from '#platform/server/database.ts';
import { unitsOpenTo } from '../rules-house.ts';

/** What the condition asks of the reader; loaded once for a request. */
export type Sight = {
  personId: number | null;
  /** Units whose level-2 assets the reader's placement opens. */
  houseUnits: number[];
  /** Teams to which the reader belongs today. */
  teams: number[];
  /** Units whose assets are in the reader's care; null = all. */
  caredUnits: number[] | null;
};

const nothing: Sight = { personId: null, houseUnits: [], teams: [], caredUnits: [] };

/** Units over which the actor cares for assets; null among them = the whole ministry. */
const grantedUnits = (ctx: Ctx): (number | null)[] =>
  ctx.actor.grants
    .filter(({ capability }) => capability === 'knowledge.steward' || capability === '*')
    .map(({ unitId }) => unitId);

const known = new WeakMap<Ctx, Promise<Sight>>();

/** How far the reader sees today, asked once in a request; a transaction asks for itself, by the context within it. */
export function sightOf(ctx: Ctx): Promise<Sight> {
  const sight = known.get(ctx) ?? loadSight(ctx);
  known.set(ctx, sight);
  return sight;
}

async function loadSight(ctx: Ctx): Promise<Sight> {
  if (ctx.actor.personId === null) return nothing;
  const granted = grantedUnits(ctx);
  const asked = sql<{ teamId: number }>`${keptPlan}
    select m.team_id from teams.membership m where m.person_id = ${ctx.actor.personId} and m.days @> ${today(ctx)}::date
  `.execute(ctx.db);
  const [chart, { rows }] = await Promise.all([unitChart(ctx), asked]);
  return {
    personId: ctx.actor.personId,
    houseUnits: unitsOpenTo(chart, ctx.actor.unitId),
    teams: rows.map(({ teamId }) => teamId),
    caredUnits: granted.includes(null)
      ? null
      : unitsWithin(chart, new Set(granted.flatMap((unit) => (unit === null ? [] : [unit]))))
  };
}

const careOf = ({ caredUnits }: Sight): RawBuilder<boolean> => {
  if (caredUnits === null) return sql<boolean>`true`;
  return caredUnits.length === 0 ? sql<boolean>`false` : sql<boolean>`a.unit_id = any(${caredUnits}::bigint[])`;
};

/** The condition on `knowledge.asset a`: the asset exists for this reader. The policy `mayRead` says the same. */
export function visibleTo(sight: Sight): RawBuilder<boolean> {
  const { personId, houseUnits, teams } = sight;
  if (personId === null) return sql<boolean>`(a.state = 'published' and a.level = 4 and a.validity <> 'refused')`;
  return sql<boolean>`(
    (a.state = 'published' and a.validity <> 'refused' and (
      a.level >= 3
      or (a.level = 2 and a.unit_id in (select unnest(${houseUnits}::bigint[])))
      or (a.level = 1 and a.id in (select asset_id from knowledge.asset_reader where person_id = ${personId}))
      or (a.level = 1 and a.id in (select asset_id from knowledge.asset_team where team_id = any(${teams}::bigint[])))
    ))
    or a.id in (select asset_id from knowledge.asset_author where person_id = ${personId})
    or (a.state <> 'draft' and a.validity <> 'refused' and a.level >= 2 and ${careOf(sight)})
  )`;
}

/** How the reader is related to an asset `a`, as columns beside it: what the policy asks. */
export function standingColumns(sight: Sight): RawBuilder<unknown> {
  const { personId, houseUnits, teams } = sight;
  return sql`
    exists (select from knowledge.asset_author w where w.asset_id = a.id and w.person_id = ${personId}) as is_author,
    exists (select from knowledge.asset_reader r where r.asset_id = a.id and r.person_id = ${personId}) as is_reader,
    exists (select from knowledge.asset_team t where t.asset_id = a.id and t.team_id = any(${teams}::bigint[])) as is_of_team,
    a.unit_id = any(${houseUnits}::bigint[]) as is_of_house,
    ${careOf(sight)} as is_steward
  `;
}
