// The daily mail: to whom, what it says, what it never says.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { operator } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Mail } from '#platform/server/mail.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { sendDigests } from './send-digests.ts';
import { sendReminders } from './send-reminders.ts';
import { switchDigest } from './switch-digest.ts';

const now = new Date('2026-11-24T06:30:00+07:00');

/** Ani leads a unit of two; Budi's plan waits for her. */
async function waitingPlan(tx: Tx): Promise<{ ctx: Ctx; ani: number }> {
  await sql`insert into people.unit (code) values ('M')`.execute(tx);
  await sql`insert into people.unit_period (unit_id, name, echelon, valid) select id, 'Uji', '', '[2024-01-01,)' from people.unit`.execute(
    tx
  );
  await sql`insert into people.unit_ancestor (unit_id, ancestor_id, depth, valid) select id, id, 0, '[2024-01-01,)' from people.unit`.execute(
    tx
  );
  await sql`insert into people.person (nip, name, email) values
    ('198001012005012001', 'Ani', 'ani@example.go.id'), ('199001012015011001', 'Budi', null)`.execute(tx);
  await sql`
    insert into people.assignment (person_id, unit_id, kind, title, job_kind, status, supervisor_id, valid)
    select p.id, u.id, 'definitive', 'Jabatan', case when p.name = 'Ani' then 'struktural' else 'pelaksana' end, 'active',
      case when p.name = 'Budi' then (select id from people.person where name = 'Ani') end, '[2024-01-01,)'
    from people.person p, people.unit u`.execute(tx);
  await sql`
    insert into plans.plan (person_id, unit_id, year, state, submitted_at)
    select p.id, u.id, 2026, 'submitted', '2026-11-20' from people.person p, people.unit u where p.name = 'Budi'`.execute(
    tx
  );
  const { id } = await tx.selectFrom('people.person').select('id').where('name', '=', 'Ani').executeTakeFirstOrThrow();
  return { ctx: { actor: operator, now, timeZone: 'Asia/Jakarta', db: tx, requestId: 'test' }, ani: id };
}

const posting = () => {
  const mails: Mail[] = [];
  return {
    mails,
    post: { send: async (mail: Mail) => void mails.push(mail), address: 'https://belajar.example.go.id' }
  };
};

describe('the daily mail', () => {
  it('goes to whom something waits for, once a day', () =>
    inTransaction(async (tx) => {
      const { ctx } = await waitingPlan(tx);
      const { mails, post } = posting();
      expect(await sendDigests(ctx, post)).toBe(1);
      expect(await sendDigests(ctx, post)).toBe(0);
      expect(mails.map((mail) => mail.to)).toEqual(['ani@example.go.id']);
      expect(mails[0]?.text).toContain('https://belajar.example.go.id/inbox');
    }));

  it("says how many of which kind, and nobody's name", () =>
    inTransaction(async (tx) => {
      const { ctx } = await waitingPlan(tx);
      const { mails, post } = posting();
      await sendDigests(ctx, post);
      expect(mails[0]?.text).toContain('1 × ');
      expect(`${mails[0]?.subject} ${mails[0]?.text}`).not.toContain('Budi');
    }));

  it('does not go to whoever switched it off', () =>
    inTransaction(async (tx) => {
      const { ctx, ani } = await waitingPlan(tx);
      const { mails, post } = posting();
      await switchDigest({ ...ctx, actor: { ...ctx.actor, personId: ani } }, true);
      expect(await sendDigests(ctx, post)).toBe(0);
      expect(mails).toEqual([]);
    }));
});

describe('the reminder of a survey', () => {
  it('goes in both languages to whom has an address and wants mail, until the survey is answered', () =>
    inTransaction(async (tx) => {
      const { ctx, ani } = await waitingPlan(tx);
      await sql`
        with i as (insert into surveys.instrument (version, document) values (1, '{}') returning version), c as (
          insert into surveys.campaign (year, version, mode, purpose, opens_on, closes_on, terms, reminders)
          select 2026, version, 'anonymous', 'Uji', '2026-11-20', '2026-11-27', '{}',
            '{"days": [3], "text": {"id": "Belum dijawab.", "en": "Not answered yet."}}' from i returning id
        )
        insert into surveys.invitation (campaign_id, person_id, unit_id)
        select c.id, p.id, u.id from c, people.person p, people.unit u`.execute(tx);
      const { mails, post } = posting();
      await switchDigest({ ...ctx, actor: { ...ctx.actor, personId: ani } }, true);
      expect(await sendReminders(ctx, post)).toBe(0);
      await switchDigest({ ...ctx, actor: { ...ctx.actor, personId: ani } }, false);
      await sql`delete from surveys.reminded`.execute(tx);
      expect(await sendReminders(ctx, post)).toBe(1);
      expect(await sendReminders(ctx, post)).toBe(0);
      expect(mails.map(({ to }) => to)).toEqual(['ani@example.go.id']);
      expect(mails[0]?.text).toMatch(/Belum dijawab[^]*surveys[^]*Not answered yet[^]*surveys/);
    }));
});
