// The first start may be interrupted at any time: the next one goes on, and the ministry is there once; its records are
// what the application writes.
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import {
  acceptReport,
  answerNotice,
  bringDocuments,
  closeWithSharing,
  evaluateActivity,
  writeReport
} from '#modules/learning/server/index.ts';
import { operator } from '#platform/actor.ts';
import { folderStore } from '#platform/server/files.ts';
import { isDemonstration } from '#platform/server/site-setting.ts';
import { waitingActivity } from '#tests/support/activities.ts';
import { ctxOf } from '#tests/support/learning.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { readDifference } from '#modules/assessment/server/index.ts';
import { digestOf, keyOf, sampleOf } from '#modules/committee/sample.ts';
import type { Drawable } from '#modules/committee/types.ts';
import { isFirstStart, loadDemonstration } from './load.ts';
import { demoPersonas, type PersonaKey } from './personas.ts';

const { db } = testDatabase();

const interruptedAt = (note: string) => (progress: string) => {
  if (progress.startsWith(note)) throw new Error('interrupted');
};

const counts = async () => {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from people.person) as people, (select count(*) from roles.grant) as grants,
      (select count(*) from learning.activity) as activities,
      (select count(distinct (person_id, goal, starts_on, ends_on)) from learning.activity) as different,
      (select count(*) from learning.hours where confirmed_at is null and origin = 'log' and on_date < '2026-01-01') as waiting_for_years,
      (select count(*) from knowledge.asset_file f join platform.file using (sha256)) as shelf,
      (select count(*) from assessment.period where state = 'closed') as closed
  `.execute(db());
  return rows[0] ?? {};
};

const now = new Date('2026-06-30T05:00:00Z');
const begun = new Date();

it('goes on after an interruption, and draws nothing twice', async () => {
  const ctx = { actor: operator, now, timeZone: 'Asia/Jakarta', db: db(), requestId: 'demo' };
  const store = folderStore(testFolder());
  const load = (progress?: (note: string) => void) =>
    loadDemonstration(ctx, { folder: 'demo', activitiesAYear: 1, store, ...(progress && { progress }) });

  expect(await isFirstStart(db())).toBe(true);
  await expect(load(interruptedAt('drawing'))).rejects.toThrow('interrupted');
  expect(await isDemonstration(db())).toBe(true);
  expect(await isFirstStart(db())).toBe(true);

  await expect(load(interruptedAt('2025'))).rejects.toThrow('interrupted');
  const drawn = await counts();
  await load();
  expect(await counts()).toEqual({ ...drawn, closed: 2 });
  expect(drawn).toMatchObject({ grants: 3, closed: 1, waitingForYears: 0 });
  expect(drawn['people']).toBeGreaterThan(590);
  expect(drawn['shelf']).toBeGreaterThan(2);
  expect(drawn['activities']).toBeGreaterThan(100);
  expect(drawn['different']).toBe(drawn['activities']);
  expect(await isFirstStart(db())).toBe(false);
});

/** Days that lie ahead by nature: plans, terms, what is due and until when. */
const planned =
  /(^people\.(calendar_day|day_number)|^programmes\.|^offers\.offer|\.(ends_on|due_on|until|until_on|\w+_until|trial_until|closes_on|cut_off_on|effective_on|valid_until|moves_on|leader_on|owner_on|planned_on|held_on|on_date|starts_on))\b/;

it('draws nothing that happened after the moment it begins', async () => {
  const { rows: columns } = await sql<{ part: string; name: string; column: string; isDay: boolean }>`
    select n.nspname as part, c.relname as name, a.attname as column, a.atttypid = 'date'::regtype as is_day
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('date'::regtype, 'timestamptz'::regtype) and n.nspname !~ '^(pg_|information_schema)'`.execute(
    db()
  );
  const ahead = columns.map(({ part, name, column, isDay }) => {
    const at = sql.ref(column);
    const isAhead = isDay
      ? sql`${at} > ${now.toISOString().slice(0, 10)}::date`
      : sql`${at} > ${now}::timestamptz and ${at} not between ${begun}::timestamptz - interval '1 day' and now()`; // set by the database
    const title = `${part}.${name}.${column}`;
    return sql`select ${title}::text as title from ${sql.table(`${part}.${name}`)} where isfinite(${at}) and ${isAhead} group by 1`;
  });
  const { rows } = await sql<{ title: string }>`${sql.join(ahead, sql` union all `)}`.execute(db());
  expect(rows.map(({ title }) => title).filter((title) => !planned.test(title))).toEqual([]);
});

it('asked in other words in its first year, which is another method', async () => {
  const ctx = { actor: operator, now, timeZone: 'Asia/Jakarta', db: db(), requestId: 'demo' };
  const versions = { from: { year: 2024, version: 2 }, to: { year: 2025, version: 1 } };
  expect(await readDifference(ctx, versions)).toMatchObject({
    ...{ changes: [], reworded: ['O.LRN.4'], isMethod: true }
  });
});

it('tries the committee out in the running year: a unit has signed, its documents are drawn and decided in part', async () => {
  const { rows } = await sql<Record<string, number | string | null>>`
    select s.year, s.size, s.population > s.size as leaves_others, s.outcome, o.state,
      count(v.check_id) filter (where k.place is not null) between 1 and s.size - 1 as is_part,
      count(v.check_id) filter (where k.place is null) as others, count(*) filter (where c.waits) + count(v.check_id) = count(*) as adds_up
    from governance.document_sample s join governance.document_sample_check k on k.sample_id = s.id
    join governance.document_check c on c.id = k.check_id left join governance.verification v on v.check_id = c.id
    join committee.dossier o on o.year = s.year and o.unit_id = s.unit_id
    where s.year = 2026 group by s.id, o.id`.execute(db());
  expect(rows).toEqual([
    {
      ...{ year: 2026, size: 5, leavesOthers: true, outcome: null, state: 'signed' },
      ...{ isPart: true, others: 0, addsUp: true }
    }
  ]);
});

it('leaves a draft that has units prove a practice by a document, in the running year alone', async () => {
  const { rows } = await sql<{ year: number; source: string }>`
    select year, document -> 'practices' -> 'O.LRN.1' ->> 'source' as source from assessment.scheme where state = 'draft'
  `.execute(db());
  expect(rows).toEqual([{ year: 2026, source: 'document' }]);
});

it('has one survey that runs, partly answered, and not by who looks at the demonstration first', async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select c.opens_on, c.closes_on, (select count(*) from surveys.answered a where a.campaign_id = c.id)::float
        / (select count(*) from surveys.invitation i where i.campaign_id = c.id) between 0.3 and 0.6 as is_part,
      (select sum(counts[1]) from surveys.box b where b.campaign_id = c.id) = (select count(*) from surveys.answered) as is_counted,
      (select array_agg(p.nip) from people.person p join surveys.invitation i on i.person_id = p.id and i.campaign_id = c.id
        where p.nip = any(${demoPersonas.map(({ nip }) => nip)}::text[])
          and not exists (select from surveys.answered a where a.person_id = p.id)) as left,
      (select array_agg(on_day::text order by on_day) from surveys.reminded) as reminded
    from surveys.campaign c where c.state = 'open'`.execute(db());
  expect(rows).toEqual([
    {
      opensOn: '2026-06-21',
      closesOn: '2026-07-05',
      ...{ isPart: true, isCounted: true, left: ['199405172018012003'], reminded: ['2026-06-28'] }
    }
  ]);
});

it('draws samples of the committee as anybody can draw them again from what was frozen', async () => {
  const { rows: samples } = await sql<{
    id: number;
    unitId: number;
    practice: string;
    seed: string;
    keysSha256: string;
  }>`
    select s.id, d.unit_id, s.practice, s.seed, s.keys_sha256 from committee.sample s join committee.dossier d on d.id = s.dossier_id
    where d.year = 2025 order by s.population desc limit 2`.execute(db());
  expect(samples).toHaveLength(2);
  for (const { id, unitId, practice, seed, keysSha256 } of samples) {
    const { rows } = await sql<Drawable>`
      select e.subject, e.unit_id, e.record_kind, e.record_id from assessment.evidence e
      join people.tree_reaching('2025-12-31') t on t.unit_id = e.unit_id and t.ancestor_id = ${unitId}
      where e.year = 2025 and e.practice = ${practice} and e.achieved`.execute(db());
    const items = await sql<Drawable>`
      select subject, unit_id, record_kind, record_id from committee.item where sample_id = ${id} order by place`.execute(
      db()
    );
    expect(sampleOf(rows, seed, 5).map(keyOf)).toEqual(items.rows.map(keyOf));
    expect(digestOf(rows)).toBe(keysSha256);
  }
});

it('draws documents below level I by the same seed, some with findings, as anybody can draw them again', async () => {
  const { rows: samples } = await sql<{ id: number; seed: string; size: number; keysSha256: string; code: string }>`
    select s.id, s.seed, s.size, s.keys_sha256, c.code from governance.document_sample s join people.unit_card c on c.unit_id = s.unit_id
    where s.year = 2025`.execute(db());
  expect(samples.map(({ code }) => code)).toContain('M.05');
  const sample = samples.find(({ code }) => code === 'M.05')!;
  const { rows } = await sql<Drawable & { place: number | null; decision: string }>`
    select 'document' as subject, d.unit_id, c.kind as record_kind, c.id::text as record_id, k.place, v.decision
    from governance.document_sample_check k join governance.document_check c on c.id = k.check_id
    join governance.document d on d.id = c.document_id join governance.verification v on v.check_id = c.id
    where k.sample_id = ${sample.id} order by k.place`.execute(db());
  const drawn = rows.filter(({ place }) => place !== null);
  expect(sampleOf(rows, sample.seed, 5).map(keyOf)).toEqual(drawn.map(keyOf));
  expect(digestOf(rows)).toBe(sample.keysSha256);
  expect(drawn.filter(({ decision }) => decision === 'returned')).toHaveLength(1);
  expect(rows.length).toBeGreaterThan(drawn.length);
});

it('draws an activity as the use cases would have left it', async () => {
  const people = await sql<{ nip: string; id: number }>`select nip, id from people.person`.execute(db());
  const idOf = (key: PersonaKey) => {
    const { nip } = demoPersonas.find((persona) => persona.key === key)!;
    return people.rows.find((person) => person.nip === nip)!.id;
  };
  const [learner, head] = [idOf('employee'), idOf('supervisor')];
  const activityId = await waitingActivity(db(), learner);
  const granted = { activityId, answer: 'grant', note: '', offeredInstead: '' } as const;
  await answerNotice(ctxOf(db(), head, '2026-10-07'), granted);
  await evaluateActivity(ctxOf(db(), learner, '2026-11-06'), { activityId, metGoal: 4, reflection: 'Tercapai' });
  const store = folderStore(testFolder());
  const pages = { name: 'catatan.txt', bytes: Readable.from([Buffer.from('catatan')]) };
  const after = ctxOf(db(), learner, '2026-11-09');
  const { files } = await bringDocuments(after, { activityId, store, limitBytes: 100 }, [pages]);
  await writeReport(after, { activityId, report: 'Isi', application: '', files, isSent: true });
  await acceptReport(ctxOf(db(), head, '2026-11-10'), { activityId, note: '' });
  const closed = await closeWithSharing(ctxOf(db(), learner, '2026-11-13'), {
    activityId,
    heldOn: '2026-11-12',
    minutes: 60
  });
  expect(closed).toMatchObject({ ok: true });

  const { rows } = await sql<{ isReal: boolean; filled: string[]; steps: string[] }>`
    select distinct a.id = ${activityId} as is_real,
      (select array_agg(key order by key) from jsonb_each_text(to_jsonb(a)) where value <> '') as filled,
      (select array_agg(s.kind order by s.id) from learning.step s where s.activity_id = a.id and s.kind not in ('start', 'write')) as steps
    from learning.activity a where a.state = 'closed' and a.sharing_id is not null and a.has_goal and a.has_source
    order by is_real
  `.execute(db());
  expect(rows.map(({ isReal }) => isReal)).toEqual([false, true]);
  const [drawn, real] = rows;
  expect({ ...drawn, isReal: true }).toEqual(real);
});
