// The ten practices of feedback counted by hand on a very small ministry, and the follow-up from opening to lesson.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { inUnits } from '#platform/server/evidence.ts';
import type { Day } from '#platform/dates.ts';
import { achieved, aUnit, ctxOf, scopeOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import {
  actionOf,
  approved,
  closed,
  codeOf,
  committee,
  given,
  nipOf,
  ok,
  officer,
  placed
} from '#tests/support/feedback.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  acknowledge,
  answerRound,
  checkNeeds,
  closeRound,
  commitFollowUp,
  confirmDialogue,
  duties as dutiesOf,
  evidence,
  getRecommendation,
  getRound,
  getSpread,
  listRecommendations,
  noteLesson,
  openRecommendation,
  openRecommendations,
  openRound,
  passOn,
  queues,
  rateFollowUp,
  ratingResults,
  recordDialogue,
  reviewFollowUp,
  settleRatings,
  spreadWord,
  type Duty
} from './index.ts';

const ruleOf = (practice: string) => evidence.find((rule) => rule.practice === practice);
const ask = (tx: Tx, practice: string, on: Day = '2026-11-24', units: number[] | null = null) =>
  achieved(tx, ruleOf(practice), scopeOf(on, { inUnits: inUnits(units) }));
const inMinistry = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));

/** What waits, once the number in the frame agrees with the list: as many of each kind. */
async function duties(ctx: Ctx): Promise<Duty[]> {
  const list = await dutiesOf(ctx);
  const { rows } = await sql<{ kind: string; count: number }>`select kind, count from (${queues(ctx)}) q`.execute(
    ctx.db
  );
  const counted = Object.entries(Object.groupBy(list, ({ kind }) => kind)).map(([kind, of]) => ({
    kind,
    count: of.length
  }));
  expect(rows.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual(
    counted.toSorted((a, b) => a.kind.localeCompare(b.kind))
  );
  return list;
}

describe('O.FBK.3 and O.FBK.4', () => {
  it('count a plan approved and a review in each quarter elapsed', () =>
    inMinistry(async (m, tx) => {
      const id = await approved(tx, m);
      expect(await ask(tx, 'O.FBK.3', '2026-03-01')).toEqual({ [id]: false });
      expect(await ask(tx, 'O.FBK.3', '2026-03-31')).toEqual({ [id]: true });
      expect(await ask(tx, 'O.FBK.3', '2026-06-30')).toEqual({ [id]: false });
      const review = { standing: 'on-track' as const, note: 'Berjalan' };
      ok(await reviewFollowUp(ctxOf(tx, m.head, '2026-05-04'), id, review));
      expect(await ask(tx, 'O.FBK.3', '2026-09-29')).toEqual({ [id]: true });
      expect(await ask(tx, 'O.FBK.3', '2026-09-30')).toEqual({ [id]: false });
      ok(await reviewFollowUp(ctxOf(tx, m.head, '2026-09-30'), id, review));
      expect(await ask(tx, 'O.FBK.3')).toEqual({ [id]: true });
      expect(await ask(tx, 'O.FBK.3', '2026-11-24', [m.root])).toEqual({});
      expect(await ask(tx, 'O.FBK.4')).toEqual({});
    }));

  it('ask no review of quarters after it was closed, and count own ones apart', () =>
    inMinistry(async (m, tx) => {
      const id = await given(tx, m);
      const own = { origin: 'own' as const, unit: await codeOf(tx, m.unit), year: 2025, component: 'spaces' as const };
      const more = { practice: '', priority: 2, title: 'Benahi ruang', body: '', token: 'x' };
      const opened = await openRecommendation(ctxOf(tx, m.head, '2026-02-11'), { ...own, ...more });
      expect(await openRecommendation(ctxOf(tx, m.head, '2026-02-11'), { ...own, ...more })).toEqual(opened);
      expect(await openRecommendation(ctxOf(tx, m.ani, '2026-02-11'), { ...own, ...more })).toMatchObject({
        reason: 'not-yours'
      });
      const second = opened.ok ? opened.value : 0;
      await sql`update feedback.recommendation set state = 'closed', owner_id = ${m.ani}, planned_by = ${m.ani}, approved_by = ${m.head},
        approved_at = '2026-03-05', closed_at = '2026-06-20', closed_by = ${m.head} where id = ${second}`.execute(tx);
      expect(await ask(tx, 'O.FBK.4')).toEqual({ [second]: true });
      expect(await ask(tx, 'O.FBK.3')).toEqual({ [id]: false });
    }));
});

describe('O.FBK.1', () => {
  it('counts a dialogue once somebody besides its writer has confirmed it', () =>
    inMinistry(async (m, tx) => {
      const id = await approved(tx, m);
      const talk = { kind: 'one' as const, heldOn: '2026-04-02', minutes: 'Rahasia', topics: [], token: 't' };
      const nips = [await nipOf(tx, m.budi)];
      ok(await recordDialogue(ctxOf(tx, m.ani, '2026-04-03'), id, { ...talk, nips }));
      expect(await recordDialogue(ctxOf(tx, m.ani, '2026-04-03'), id, { ...talk, nips: [], token: 'u' })).toMatchObject(
        { reason: 'alone' }
      );
      expect(await ask(tx, 'O.FBK.1')).toEqual({ [id]: false });
      const budi = ctxOf(tx, m.budi, '2026-04-05');
      expect(await duties(budi)).toMatchObject([{ kind: 'feedback.presence' }]);
      const dialogueId = (await getRecommendation(budi, id)).dialogues[0]?.id ?? 0;
      expect(await confirmDialogue(ctxOf(tx, m.ani, '2026-04-05'), dialogueId)).toMatchObject({ reason: 'own-word' });
      ok(await confirmDialogue(budi, dialogueId));
      expect(await ask(tx, 'O.FBK.1')).toEqual({ [id]: true });
      const minister = await getRecommendation(committee(tx, m, '2026-04-06'), id);
      expect(minister.dialogues[0]).toMatchObject({ minutes: null, people: [] });
      expect((await getRecommendation(ctxOf(tx, m.head, '2026-04-06'), id)).dialogues[0]?.minutes).toBe('Rahasia');
    }));
});

describe('O.FBK.5 to O.FBK.8', () => {
  it('count an action by its day, a lesson, its spreading, a check for needs', () =>
    inMinistry(async (m, tx) => {
      const id = await closed(tx, m);
      const actionId = await actionOf(tx, m, id);
      expect(await ask(tx, 'O.FBK.5', '2026-06-29')).toEqual({});
      expect(await ask(tx, 'O.FBK.5')).toEqual({ [actionId]: true });
      await sql`update feedback.action set done_on = '2026-07-01' where id = ${actionId}`.execute(tx);
      expect(await ask(tx, 'O.FBK.5')).toEqual({ [actionId]: false });

      expect(await ask(tx, 'O.FBK.6', '2026-10-19')).toEqual({});
      expect(await ask(tx, 'O.FBK.6')).toEqual({ [id]: false });
      const owner = ctxOf(tx, m.ani, '2026-10-25');
      ok(await noteLesson(owner, id, { lesson: 'Mulai kecil', asAsset: true }));
      expect(await ask(tx, 'O.FBK.6')).toEqual({ [id]: true });

      expect(await ask(tx, 'O.FBK.7')).toEqual({ [id]: false });
      const word = {
        kind: 'lesson' as const,
        reach: 'unit' as const,
        title: 'Pelajaran',
        body: 'Mulai kecil',
        topics: [],
        nips: [],
        token: 's'
      };
      ok(await spreadWord(owner, id, word));
      expect(await ask(tx, 'O.FBK.7')).toEqual({ [id]: false });
      const spreadId = (await getRecommendation(owner, id)).spreads[0]?.id ?? 0;
      ok(await acknowledge(placed(tx, m, m.budi, '2026-10-26'), spreadId));
      expect(await ask(tx, 'O.FBK.7')).toEqual({ [id]: true });

      expect(await ask(tx, 'O.FBK.8', '2026-03-26')).toEqual({});
      expect(await ask(tx, 'O.FBK.8')).toEqual({ [id]: false });
      ok(await checkNeeds(owner, id, { topics: ['Analisis data', 'Menulis'], reason: '' }));
      expect(await ask(tx, 'O.FBK.8')).toEqual({ [id]: true });
      expect((await getRecommendation(owner, id)).needs).toEqual(['Analisis data', 'Menulis']);
    }));
});

describe('O.FBK.2', () => {
  it('counts who acknowledged a documentation along the line, of all below units with recommendations', () =>
    inMinistry(async (m, tx) => {
      expect(await ask(tx, 'O.FBK.2')).toEqual({});
      const id = await closed(tx, m);
      const all = { [m.head]: false, [m.ani]: false, [m.budi]: false };
      expect(await ask(tx, 'O.FBK.2')).toEqual(all);
      const word = {
        kind: 'documentation' as const,
        reach: 'unit' as const,
        title: 'Hasil',
        body: 'Dua',
        topics: [],
        nips: [],
        token: 's'
      };
      ok(await spreadWord(ctxOf(tx, m.ani, '2026-10-25'), id, word));
      const budi = placed(tx, m, m.budi, '2026-10-26');
      const [duty] = (await duties(budi)).filter(({ kind }) => kind === 'feedback.read');
      const spreadId = Number(duty?.href.split('/').at(-1));
      expect(await acknowledge(placed(tx, m, m.ani, '2026-10-26'), spreadId)).toMatchObject({ reason: 'own-word' });
      ok(await acknowledge(budi, spreadId));
      expect(await ask(tx, 'O.FBK.2')).toEqual({ ...all, [m.budi]: true });
      expect((await getSpread(budi, spreadId)).receipts).toBe(1);
      await expect(getSpread(ctxOf(tx, m.officer, '2026-10-26'), spreadId)).rejects.toThrow('not found');
    }));
});

describe('I.FBK.1', () => {
  it('counts that somebody rated; what was said lies apart, without a person and a time', () =>
    inMinistry(async (m, tx) => {
      await given(tx, m);
      const budi = placed(tx, m, m.budi, '2026-09-01');
      expect(await rateFollowUp(placed(tx, m, m.budi, '2026-06-30'), { score: 4, comment: '' })).toMatchObject({
        reason: 'not-open-yet'
      });
      const { rows: before } = await sql<{ count: number }>`select count(*) from platform.event`.execute(tx);
      ok(await rateFollowUp(budi, { score: 4, comment: 'Lebih cepat' }));
      const { rows: after } = await sql<{ count: number }>`select count(*) from platform.event`.execute(tx);
      expect(after).toEqual(before);
      expect(await rateFollowUp(budi, { score: 1, comment: '' })).toMatchObject({ reason: 'answered-already' });
      expect(await ask(tx, 'I.FBK.1')).toEqual({ [m.head]: false, [m.ani]: false, [m.budi]: true });
      const columns = await sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = 'feedback' and table_name = 'rating' order by 1`.execute(tx);
      expect(columns.rows.map(({ name }) => name)).toEqual([
        ...['id', 'is_lifted', 'of_unit_id', 'score', 'unit_id', 'year']
      ]);
      await settleRatings(budi);
      const { rows } =
        await sql`select actor_id, person_id, unit_id from platform.event where name = 'feedback.rating.given'`.execute(
          tx
        );
      expect(rows).toEqual([{ actorId: null, personId: null, unitId: m.unit }]);
      expect(await ratingResults(budi, 2026)).toBeNull();
      expect(await ratingResults(placed(tx, m, m.budi, '2027-01-02'), 2026)).toMatchObject([
        { answers: null, comments: null }
      ]);
    }));

  it('is not asked of those to whose units nothing was recommended', () =>
    inMinistry(async (m, tx) => {
      await given(tx, m);
      const ctx = ctxOf(tx, m.officer, '2026-09-01');
      const of = { ...ctx, actor: { ...ctx.actor, unitId: m.root } };
      expect(await rateFollowUp(of, { score: 4, comment: '' })).toMatchObject({ reason: 'not-asked' });
      expect((await duties(of)).filter(({ kind }) => kind === 'feedback.rate')).toEqual([]);
      expect((await duties(placed(tx, m, m.budi, '2026-09-01'))).map(({ kind }) => kind)).toEqual(['feedback.rate']);
    }));
});

describe('O.FBK.9', () => {
  it('counts a round closed with the share of answers that the scheme asks', () =>
    inMinistry(async (m, tx) => {
      const keeper = officer(tx, m, '2026-09-01');
      const opening = {
        unitId: m.root,
        voice: 'employees' as const,
        question: 'Apa yang perlu diubah?',
        until: '2026-09-20'
      };
      const opened = await openRound(keeper, opening);
      const id = opened.ok ? opened.value : 0;
      expect(await openRound(keeper, opening)).toMatchObject({ reason: 'opened-already' });
      expect(await openRound(keeper, { ...opening, unitId: m.unit })).toMatchObject({ reason: 'not-level-one' });
      expect(await openRound(ctxOf(tx, m.ani, '2026-09-01'), { ...opening, voice: 'leaders' })).toMatchObject({
        reason: 'not-yours'
      });
      expect(await ask(tx, 'O.FBK.9')).toEqual({ [id]: false });
      const ani = ctxOf(tx, m.ani, '2026-09-02');
      expect(await duties(ani)).toMatchObject([{ kind: 'feedback.voice' }]);
      ok(await answerRound(ani, id, { keeps: 'Dialog', changes: '' }));
      expect(await answerRound(ani, id, { keeps: 'Dialog', changes: '' })).toMatchObject({
        reason: 'answered-already'
      });
      ok(await answerRound(ctxOf(tx, m.budi, '2026-09-02'), id, { keeps: '', changes: 'Waktu' }));
      expect(await getRound(keeper, id)).toMatchObject({ asked: 5, answered: 2, voices: null });
      expect(await ask(tx, 'O.FBK.9')).toEqual({ [id]: false });
      ok(await closeRound(keeper, id));
      expect(await ask(tx, 'O.FBK.9')).toEqual({ [id]: true }); // two of five, three of ten asked
      expect(
        await achieved(tx, ruleOf('O.FBK.9'), scopeOf('2026-11-24', { aims: { jpAYear: 20, response: 0.5 } }))
      ).toEqual({ [id]: false });
      expect(await answerRound(ctxOf(tx, m.head, '2026-09-03'), id, { keeps: 'x', changes: '' })).toMatchObject({
        reason: 'over'
      });
      expect((await getRound(keeper, id)).voices).toBeNull(); // two answers are too few to be shown
    }));
});

describe('a recommendation', () => {
  it('is opened once however often the committee sends it, by nobody else', () =>
    inMinistry(async (m, tx) => {
      const id = await given(tx, m);
      expect(await given(tx, m)).toBe(id);
      expect(await given(tx, m, 'committee.finding:2')).not.toBe(id);
      const list = [
        {
          unitId: m.unit,
          year: 2025,
          component: 'leaders' as const,
          practice: '',
          priority: 1 as const,
          title: 'x',
          body: '',
          source: 's'
        }
      ];
      await expect(openRecommendations(ctxOf(tx, m.head, '2026-02-10'), list)).rejects.toThrow();
      expect(await openRecommendations(committee(tx, m, '2026-02-10'), [{ ...list[0]!, unitId: 0 }])).toMatchObject({
        reason: 'no-unit'
      });
    }));

  it('waits for the leader, then for the owner, then is told on', () =>
    inMinistry(async (m, tx) => {
      const id = await given(tx, m);
      const kinds = async (personId: number, on: Day) =>
        (await duties(placed(tx, m, personId, on))).map(({ kind }) => kind);
      expect(await kinds(m.head, '2026-02-11')).toEqual(['feedback.lead']);
      expect(await kinds(m.ani, '2026-02-11')).toEqual([]);
      const ani = await nipOf(tx, m.ani);
      const commitment = { commitment: 'Kami', ownerNip: ani, dueOn: '2026-10-31' };
      expect(
        await commitFollowUp(ctxOf(tx, m.head, '2026-02-12'), id, { ...commitment, ownerNip: await nipOf(tx, m.head) })
      ).toMatchObject({ reason: 'owner-leads' });
      expect(await commitFollowUp(placed(tx, m, m.ani, '2026-02-12'), id, commitment)).toMatchObject({
        reason: 'not-yours'
      });
      ok(await commitFollowUp(ctxOf(tx, m.head, '2026-02-12'), id, commitment));
      expect(await kinds(m.head, '2026-02-13')).toEqual([]);
      expect(await kinds(m.ani, '2026-02-13')).toEqual(['feedback.own']);
      expect(await kinds(m.head, '2026-04-20')).toEqual(['feedback.late']);
      const late = officer(tx, m, '2026-05-04');
      expect((await duties(late)).map(({ kind }) => kind)).toEqual(['feedback.escalated']);
    }));

  it('is not found by others, and listed for those of the unit', () =>
    inMinistry(async (m, tx) => {
      const id = await given(tx, m);
      await expect(getRecommendation(ctxOf(tx, m.officer, '2026-02-11'), id)).rejects.toThrow('not found');
      const query = { show: 'all' as const, q: '', page: 1 };
      const list = await listRecommendations(placed(tx, m, m.budi, '2026-02-11'), query as never);
      expect(list).toMatchObject({
        total: 1,
        counts: { late: 0, running: 1, closed: 0 },
        lines: [{ id, next: { step: 'commit' } }]
      });
      expect((await listRecommendations(ctxOf(tx, m.officer, '2026-02-11'), query as never)).total).toBe(0);
    }));

  it('goes to the unit in which most of its people are, once its own is closed', () =>
    inMinistry(async (m, tx) => {
      const id = await approved(tx, m);
      const heir = await aUnit(tx, { code: `H${m.unit}`, echelon: 'III', above: [m.root] });
      await sql`update people.unit_period set valid = '[2020-01-01,2026-07-01)' where unit_id = ${m.unit}`.execute(tx);
      await sql`update people.unit_ancestor set valid = '[2020-01-01,2026-07-01)' where unit_id = ${m.unit}`.execute(
        tx
      );
      for (const [person, unit] of [
        [m.ani, heir],
        [m.budi, heir],
        [m.head, m.root]
      ] as const) {
        await sql`update people.assignment set valid = '[2020-01-01,2026-07-01)' where person_id = ${person}`.execute(
          tx
        );
        await sql`insert into people.assignment (person_id, unit_id, kind, title, job_kind, status, valid)
          values (${person}, ${unit}, 'definitive', 'x', 'pelaksana', 'active', '[2026-07-01,)')`.execute(tx);
      }
      expect(await passOn(ctxOf(tx, m.minister, '2026-07-02'))).toBe(1);
      expect(await passOn(ctxOf(tx, m.minister, '2026-07-02'))).toBe(0);
      expect(await ask(tx, 'O.FBK.3', '2026-11-24', [heir])).toEqual({ [id]: false });
      const it_ = await getRecommendation(officer(tx, m, '2026-07-02'), id);
      expect(it_).toMatchObject({ unitId: heir, givenUnitId: m.unit });
    }));
});
