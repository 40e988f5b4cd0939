// Row 5: the last day of a survey of everybody: all send at sixteen at once, beside a raw insert of the same sheets; then it closes.
import { sql } from 'kysely';
import { shippedInstrument } from '#modules/surveys/bank.ts';
import { minimumComments } from '#modules/surveys/rules.ts';
import { closeCampaigns, openCampaign, sendAnswers } from '#modules/surveys/server/index.ts';
import { visitor } from '#platform/actor.ts';
import type { Db } from '#platform/server/database.ts';
import { year, type Ministry } from './ministry.ts';
import { timed } from './timing.ts';

export type Surveyed = {
  invited: number;
  opening: number;
  sent: number;
  perSecond: number;
  raw: number;
  closing: number;
};

const concurrent = 16;
const terms = { lowest: 1, highest: 5, minimumAnswers: 5, minimumResponse: 0.3, minimumComments };
const items = shippedInstrument.scales.flatMap((scale) => scale.items.map(({ id }) => id));

/** So many people send at most, and no longer than so many milliseconds. */
export type LastDay = { most: number; milliseconds: number };

/** Opens a survey of the whole ministry, lets people send, and closes it: milliseconds, and sheets a second. */
export async function measureSurveys({ ctx, db }: Ministry, { most, milliseconds }: LastDay): Promise<Surveyed> {
  const input = {
    year,
    unitCode: '',
    mode: 'anonymous' as const,
    purpose: 'Uji',
    closesOn: `${year}-11-30`,
    keepMonths: 12,
    token: ''
  };
  let id = 0;
  const opening = await timed(async () => {
    const opened = await openCampaign(ctx, input, terms);
    if (!opened.ok) throw new Error(`the survey was not opened: ${opened.reason}`);
    id = opened.value;
  });
  const people = await draftsOf(db, id, most);
  const until = Date.now() + milliseconds;
  const senders: number[] = [];
  const ours = await timed(() =>
    atOnce(people, async (personId) => {
      if (Date.now() > until) return;
      const sent = await sendAnswers({ ...ctx, actor: { ...visitor, personId } }, id);
      if (!sent.ok) throw new Error(`an answer was refused: ${sent.reason}`);
      senders.push(personId);
    })
  );
  const some = senders.slice(0, 5000);
  const raw = await rawInserts(db, some);
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from surveys.invitation where campaign_id = ${id}`.execute(db);
  const closing = await timed(() => closeCampaigns({ ...ctx, now: new Date(`${year}-12-01T03:00:00Z`) }));
  return {
    invited: Number(rows[0]?.n),
    opening,
    sent: senders.length,
    perSecond: (1000 * senders.length) / ours,
    raw: (1000 * some.length) / raw,
    closing
  };
}

/** Lets some people, drawn by their number, have filled in everything. */
async function draftsOf(db: Db, id: number, most: number): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    insert into surveys.draft (campaign_id, person_id, answers)
    select ${id}, person_id, (select jsonb_object_agg(item, 1 + abs(hashint8(person_id * 31 + hashtext(item))) % 5) from unnest(${items}::text[]) item)
    from surveys.invitation where campaign_id = ${id} order by hashint8(person_id) limit ${most} returning person_id
  `.execute(db);
  return rows.map(({ personId }) => personId);
}

async function atOnce(people: readonly number[], work: (personId: number) => Promise<void>): Promise<void> {
  const left = [...people];
  const lane = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) await work(next);
  };
  await Promise.all(Array.from({ length: concurrent }, lane));
}

/** The same sheets as a row each, as the plainest table takes them. */
async function rawInserts(db: Db, people: readonly number[]): Promise<number> {
  await sql`create table if not exists public.bench_sheet (person_id bigint primary key, answers jsonb not null)`.execute(
    db
  );
  const answers = JSON.stringify(Object.fromEntries(items.map((item) => [item, 3])));
  const spent = await timed(() =>
    atOnce(people, async (personId) => {
      await sql`insert into public.bench_sheet values (${personId}, ${answers}::jsonb)`.execute(db);
    })
  );
  await sql`drop table public.bench_sheet`.execute(db);
  return spent;
}
