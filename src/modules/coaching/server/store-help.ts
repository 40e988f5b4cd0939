// Help and thanks in the database, and what somebody may be thanked for.
import { sql } from 'kysely';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Help } from '../types.ts';

const columns = sql`h.id, h.helper_id, h.helped_id, h.is_claim, h.about_kind, h.about_id, h.about, h.words, h.on_date, h.confirmed_at, h.refused_at`;
export type HelpLine = Help & { helperName: string; helpedName: string };

/** Help that somebody gave or got, the newest first. */
export async function selectHelp(db: Db, personId: number): Promise<HelpLine[]> {
  const { rows } = await sql<HelpLine>`
    select ${columns}, a.name as helper_name, b.name as helped_name from coaching.help h
    join people.person_card a on a.id = h.helper_id join people.person_card b on b.id = h.helped_id
    where h.helper_id = ${personId} or h.helped_id = ${personId} order by h.said_at desc, h.id desc limit 200
  `.execute(db);
  return rows;
}

/** One help, held until the transaction ends, or not found. */
export async function lockHelp(tx: Tx, id: number): Promise<Help> {
  const { rows } = await sql<Help>`select ${columns} from coaching.help h where h.id = ${id} for update`.execute(tx);
  return rows[0] ?? notFound('help');
}

export type NewHelp = Pick<
  Help,
  'helperId' | 'helpedId' | 'isClaim' | 'aboutKind' | 'aboutId' | 'about' | 'words' | 'onDate'
> & {
  unitId: number;
  at: Date;
};

/** Keeps thanks or a claim once; thanks for what the helper has claimed confirm it. */
export async function insertHelp(tx: Tx, help: NewHelp): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into coaching.help (helper_id, helped_id, unit_id, is_claim, about_kind, about_id, about, words, on_date, said_at, confirmed_at)
    values (${help.helperId}, ${help.helpedId}, ${help.unitId}, ${help.isClaim}, ${help.aboutKind}, ${help.aboutId}, ${help.about},
      ${help.words}, ${help.onDate}, ${help.at}, ${help.isClaim ? null : help.at})
    on conflict (helper_id, helped_id, about_kind, about_id, about, (case when about_kind = 'work' then on_date end)) do update
      set confirmed_at = coalesce(help.confirmed_at, excluded.confirmed_at),
        refused_at = case when excluded.confirmed_at is null then help.refused_at end
    returning id
  `.execute(tx);
  return rows[0]?.id ?? notFound('help');
}

/** Keeps the answer of who is said to have been helped. */
export async function updateHelp(tx: Tx, help: Pick<Help, 'id'>, answer: { isTrue: boolean; at: Date }): Promise<void> {
  const { isTrue, at } = answer;
  await sql`
    update coaching.help set confirmed_at = ${isTrue ? at : null}, refused_at = ${isTrue ? null : at} where id = ${help.id}
  `.execute(tx);
}

/** Whether one spoke at a sharing session before the other. */
export async function selectHeard(
  db: Db,
  of: { sharingId: number; helperId: number; helpedId: number }
): Promise<boolean> {
  const { rows } = await sql`
    select from knowledge.heard_sharing
    where sharing_id = ${of.sharingId} and speaker_id = ${of.helperId} and listener_id = ${of.helpedId}
  `.execute(db);
  return rows.length > 0;
}

/** Whether both were at a coaching session that was held. */
export async function selectMetIn(
  db: Db,
  of: { sessionId: number; helperId: number; helpedId: number }
): Promise<boolean> {
  const { rows } = await sql`
    select from coaching.session s join coaching.presence a on a.session_id = s.id and a.person_id = ${of.helperId}
    join coaching.presence b on b.session_id = s.id and b.person_id = ${of.helpedId}
    where s.id = ${of.sessionId} and s.state = 'held'
  `.execute(db);
  return rows.length > 0;
}

/** What one may thank another for, beside help at work: sharings heard, coaching sessions had with her. */
export type Occasion = { kind: 'sharing' | 'session'; id: number; title: string; onDate: string };

/** The latest occasions on which one met the other, thanked for already left out. */
export async function selectOccasions(db: Db, of: { helperId: number; helpedId: number }): Promise<Occasion[]> {
  const { rows } = await sql<Occasion>`
    select kind, id, title, on_date from (
      select 'sharing' as kind, sharing_id as id, title, held_on as on_date from knowledge.heard_sharing
      where speaker_id = ${of.helperId} and listener_id = ${of.helpedId}
      union all
      select 'session', s.id, s.topic, s.planned_on from coaching.session s
      join coaching.presence a on a.session_id = s.id and a.person_id = ${of.helperId}
      join coaching.presence b on b.session_id = s.id and b.person_id = ${of.helpedId} where s.state = 'held'
    ) met where not exists (
      select from coaching.help h where h.helper_id = ${of.helperId} and h.helped_id = ${of.helpedId}
        and h.about_kind = met.kind and h.about_id = met.id
    ) order by on_date desc, id desc limit 3
  `.execute(db);
  return rows;
}

/** The newest published assets of a person that another has not thanked for; whether they may be read is knowledge's to say. */
export async function selectNewestAssets(db: Db, of: { helperId: number; helpedId: number }): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select a.id from knowledge.asset_card a where a.created_by = ${of.helperId} and a.state = 'published'
      and not exists (
        select from coaching.help h where h.helper_id = ${of.helperId} and h.helped_id = ${of.helpedId}
          and h.about_kind = 'asset' and h.about_id = a.id
      )
    order by a.submitted_on desc, a.id desc limit 20
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** How many have thanked for an asset, and whether this reader has. */
export async function selectThanksFor(
  db: Db,
  assetId: number,
  personId: number
): Promise<{ people: number; isMine: boolean }> {
  const { rows } = await sql<{ people: number; isMine: boolean }>`${keptPlan}
    select count(distinct helped_id)::integer as people, coalesce(bool_or(helped_id = ${personId}), false) as is_mine
    from coaching.help where about_kind = 'asset' and about_id = ${assetId} and confirmed_at is not null
  `.execute(db);
  return rows[0] ?? { people: 0, isMine: false };
}

/** The titles of sharings and the topics of sessions that thanks speak of, by `kind:id`. */
export async function selectTitles(
  db: Db,
  of: readonly Pick<Help, 'aboutKind' | 'aboutId'>[]
): Promise<Map<string, string>> {
  const ids = (kind: Help['aboutKind']) => of.filter((each) => each.aboutKind === kind).map((each) => each.aboutId);
  const { rows } = await sql<{ key: string; title: string }>`
    select 'sharing:' || id as key, title from knowledge.held_sharing where id = any(${ids('sharing')}::bigint[])
    union all select 'session:' || id, topic from coaching.session where id = any(${ids('session')}::bigint[])
  `.execute(db);
  return new Map(rows.map(({ key, title }) => [key, title]));
}

/** Up to two of those who confirmed somebody's help: with more, one more changes nothing for any of them. */
export async function selectConfirmers(db: Db, helperId: number): Promise<number[]> {
  const { rows } = await sql<{ helpedId: number }>`
    select distinct helped_id from coaching.help where helper_id = ${helperId} and confirmed_at is not null limit 3
  `.execute(db);
  return rows.map(({ helpedId }) => helpedId);
}
