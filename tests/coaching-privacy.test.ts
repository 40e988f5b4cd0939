// What is the pair's alone: notes, aims, the first feedback and above all whether work was below standard.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Grant } from '#platform/actor.ts';
import { refusalOf } from '#platform/server/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { exportPerson } from '../src/cli/person.ts';
import { readInbox } from '#modules/inbox/server/index.ts';
import { allEvidence } from '#modules/assessment/server/evidence-rules.ts';
import { capabilitiesOf, derivedRoles, roles } from '#modules/roles/roles.ts';
import { held, running, valueOf } from '#tests/support/coaching.ts';
import { ctxOf, scopeOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  acknowledgeOpening,
  agreeAction,
  answerRelation,
  confirmSession,
  duties,
  endRelation,
  getRelation,
  getSession,
  giveOpening,
  listRelations,
  openRelations,
  writeNote
} from '#modules/coaching/server/index.ts';

const secrets = [
  'RAHASIA-AIM',
  'RAHASIA-SEEN',
  'RAHASIA-STANDARD',
  'RAHASIA-GOAL',
  'RAHASIA-WAY',
  'RAHASIA-REFLECTION'
];
const isBelow = /is_?below|below/i;

/** A relation of Ani with Budi in which everything private was written; work was below standard. */
async function written(tx: Tx, of: { isBelow: boolean }) {
  const m = await smallMinistry(tx);
  const relationId = await running(tx, { coach: m.budi, coachee: m.ani }, { aim: 'RAHASIA-AIM', plannedSessions: 1 });
  const sessionId = await held(tx, { relationId, coach: m.budi, on: '2026-03-10' });
  const coach = ctxOf(tx, m.budi, '2026-03-10');
  const ani = ctxOf(tx, m.ani, '2026-03-11');
  const opening = { seen: 'RAHASIA-SEEN', standard: 'RAHASIA-STANDARD', isBelow: of.isBelow, relationId };
  valueOf(await giveOpening(coach, opening));
  valueOf(await acknowledgeOpening(ani, relationId));
  const note = { goal: 'RAHASIA-GOAL', reality: '', options: '', wayForward: 'RAHASIA-WAY', revision: 0 };
  valueOf(await writeNote(coach, { ...note, relationId, sessionId }));
  const action = { words: 'Menyusun contoh', dueOn: '2026-03-20', ownerId: m.ani, token: '' };
  valueOf(await agreeAction(coach, { ...action, relationId, sessionId }));
  return { m, relationId, sessionId };
}

/** Everybody who might look from outside: the leader, and each office over the whole ministry. */
function lookers(tx: Tx, m: SmallMinistry): [string, Ctx][] {
  const held = [...roles, ...derivedRoles].map((role): [string, Ctx] => {
    const grants: Grant[] = capabilitiesOf(role).map((capability) => ({ capability, unitId: null }));
    return [role, ctxOf(tx, m.officer, '2026-03-12', { grants })];
  });
  const all = { grants: [{ capability: '*', unitId: null }] };
  return [
    ['the supervisor', ctxOf(tx, m.head, '2026-03-12')],
    ['who stands in for the coach', ctxOf(tx, m.officer, '2026-03-12', { standsInFor: [m.budi] })],
    ['who may everything', ctxOf(tx, m.officer, '2026-03-12', all)],
    ...held
  ];
}

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => refusalOf(error)
  );

describe('a relation', () => {
  it('is not found by anybody but its pair: page, session, every form, with a right or a forged number', () =>
    inTransaction(async (tx) => {
      const { m, relationId, sessionId } = await written(tx, { isBelow: true });
      for (const [who, ctx] of lookers(tx, m)) {
        const tries = [
          getRelation(ctx, relationId),
          getRelation(ctx, 987_654),
          getSession(ctx, { relationId, sessionId }),
          answerRelation(ctx, { relationId, answer: 'accept' }),
          confirmSession(ctx, { relationId, sessionId }),
          endRelation(ctx, { relationId, reflection: '' }),
          acknowledgeOpening(ctx, relationId),
          writeNote(ctx, { relationId, sessionId, goal: '', reality: '', options: '', wayForward: '', revision: 1 })
        ];
        for (const each of tries) expect(await errorOf(each), who).toBe('not-found');
        expect((await listRelations(ctx)).relations, who).toEqual([]);
        expect(await openRelations(ctx, [relationId]), who).toEqual([]);
        expect(JSON.stringify([await duties(ctx), await readInbox(ctx)]), who).not.toMatch(/RAHASIA/);
      }
    }));
  it('shows both sides what was written, and the reflection its writer alone', () =>
    inTransaction(async (tx) => {
      const { m, relationId, sessionId } = await written(tx, { isBelow: true });
      await endRelation(ctxOf(tx, m.ani, '2026-03-12'), { relationId, reflection: 'RAHASIA-REFLECTION' });
      const seenBy = async (personId: number) =>
        JSON.stringify(await getSession(ctxOf(tx, personId, '2026-03-12'), { relationId, sessionId }));
      const [coach, ani] = [await seenBy(m.budi), await seenBy(m.ani)];
      for (const secret of secrets.slice(0, 5))
        expect([coach.includes(secret), ani.includes(secret)]).toEqual([true, true]);
      expect([coach.includes('RAHASIA-REFLECTION'), ani.includes('RAHASIA-REFLECTION')]).toEqual([false, true]);
    }));
  it('lets one who was only asked see the aim, and nothing of what was said', () =>
    inTransaction(async (tx) => {
      const { m, relationId } = await written(tx, { isBelow: true });
      await sql`insert into coaching.member (relation_id, person_id, coach_id) values (${relationId}, ${m.officer}, ${m.budi})`.execute(
        tx
      );
      await sql`update coaching.relation set is_group = true where id = ${relationId}`.execute(tx);
      const view = JSON.stringify(await getRelation(ctxOf(tx, m.officer, '2026-03-12'), relationId));
      expect(secrets.filter((secret) => view.includes(secret))).toEqual(['RAHASIA-AIM']);
    }));
});

describe('whether work was below standard', () => {
  it('leaves no trace in events, evidence, duties and hours: all is the same as where it was not', async () => {
    const traceOf = (below: boolean) =>
      inTransaction(async (tx) => {
        const { m } = await written(tx, { isBelow: below });
        const events = await sql<{ name: string; payload: unknown }>`
          select name, payload from platform.event where name like 'coaching.%' order by id`.execute(tx);
        const rows = [];
        for (const rule of allEvidence().filter(({ events: told }) =>
          told.some((name) => name.startsWith('coaching.'))
        )) {
          const found = await rule.rows(scopeOf('2026-11-24')).execute(tx);
          rows.push([
            rule.practice,
            found.rows.map(({ achieved, recordKind, onDate, isLate }) => [achieved, recordKind, onDate, isLate])
          ]);
        }
        const hours = await sql`select source, kind, minutes from learning.hours order by person_id`.execute(tx);
        const inboxes = await Promise.all(
          [m.head, m.ani, m.budi, m.officer].map((id) => readInbox(ctxOf(tx, id, '2026-03-12')))
        );
        const kinds = inboxes.map((inbox) => inbox.map(({ kind, title }) => [kind, title]));
        return JSON.stringify({ events: events.rows, rows, hours: hours.rows, kinds });
      });
    const [below, met] = [await traceOf(true), await traceOf(false)];
    expect(below).toBe(met);
    expect(below).not.toMatch(/RAHASIA|below/);
  });
  it('is handed out to the one coached alone: not to the coach, the leader, the officer', () =>
    inTransaction(async (tx) => {
      const { m } = await written(tx, { isBelow: true });
      const exported = async (personId: number) => JSON.stringify(await exportPerson(tx, personId));
      const own = await exported(m.ani);
      expect([own.includes('RAHASIA-SEEN'), isBelow.test(own)]).toEqual([true, true]);
      for (const id of [m.budi, m.head, m.officer, m.minister]) {
        const text = await exported(id);
        expect(text).not.toMatch(/RAHASIA-(SEEN|STANDARD|AIM)/);
        expect(text).not.toMatch(isBelow);
      }
      for (const id of [m.head, m.officer, m.minister]) expect(await exported(id)).not.toMatch(/RAHASIA/);
    }));
});
