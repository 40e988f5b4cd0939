// A unit's assessment from its own to the closed year: figures locked, verified and decided, and what goes wrong on the way.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '#platform/server/context.ts';
import type { Db } from '#platform/server/database.ts';
import {
  changeTerms,
  closeYear,
  count,
  keptIn,
  learn,
  operatorOn,
  practiceIn,
  verifyYear,
  waitingDocument
} from '#tests/support/assessment.ts';
import { acting, assessedMinistry, grant, sampledPractice, type Assessed } from '#tests/support/committee.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import {
  answerFindings,
  approveDossier,
  dossierOf,
  drawDocuments,
  duties,
  endMember,
  getDossier,
  judgeItems,
  makeInitiative,
  recommend,
  recommendationsTo,
  moderateItems,
  publishFindings,
  queues,
  readFindings,
  replyToAppeal,
  setAside
} from '#modules/committee/server/index.ts';
import { seenMark } from '#modules/committee/rules-walk.ts';
import { digestsOf } from './close-period.ts';
import { countNews } from './count-news.ts';
import { drawSample, drawSamples } from './draw-samples.ts';
import { judgedPractices, judgedRecords } from './read-judged.ts';
import { selectSnapshot } from './store-frozen.ts';
import { ruleFigure, signSelfAssessment, walkComponent } from './walk-practices.ts';

const test = testDatabase();
const day = '2026-11-24';
let assessed: Assessed;
let m: Assessed['m'];
let of: Assessed['of'];
let people: Assessed['people'];
const { as, officer, leader, sitter, walked, signed, verdicts, judgedBy, ready, sampled } = acting(() => assessed, day);
const takeNews = async (db: Db) => {
  while ((await countNews(operatorOn(db, day))) > 0);
};
const practice = sampledPractice;

beforeAll(async () => {
  assessed = await assessedMinistry(test.db(), day);
  ({ m, people, of } = assessed);
});

describe('the own assessment', () => {
  it('is filled in by the officer, signed by the leader, and by nobody else', () =>
    test.inTransaction(async (tx) => {
      await expect(walkComponent(leader(tx), of, { component: 'learners', notes: {}, sources: {} })).rejects.toThrow(
        'not-allowed'
      );
      expect(await signSelfAssessment(leader(tx), of)).toEqual({ ok: false, reason: 'not-walked' });
      await walked(tx);
      await expect(signSelfAssessment(officer(tx), of)).rejects.toThrow('not-allowed');
      expect(await signSelfAssessment(leader(tx), of)).toMatchObject({ ok: true });
      expect(await walkComponent(officer(tx), of, { component: 'learners', notes: {}, sources: {} })).toEqual({
        ok: false,
        reason: 'not-walking'
      });
    }));

  it('of two officers at once loses nothing: what one left alone stays, what both wrote is given back', () =>
    test.inTransaction(async (tx) => {
      const component = 'learners';
      const saved = (notes: Record<string, string>, seen?: Record<string, string>) =>
        walkComponent(officer(tx), of, { component, notes, sources: {}, ...(seen && { seen }) });
      const asked = (await judgedPractices(officer(tx), await getDossier(officer(tx), of.id))).flatMap(
        ({ practice: p }) => (p.component === component ? p.id : [])
      );
      const [first = '', second = ''] = asked;
      const opened = Object.fromEntries(asked.map((id) => [id, seenMark(null)]));
      expect(await saved({ [first]: 'Pindah gedung' }, opened)).toEqual({ ok: true, value: [] });
      expect(await saved({ [second]: 'Pegawai baru' }, opened)).toEqual({ ok: true, value: [] });
      expect(await saved({ [first]: 'Lain' }, opened)).toEqual({ ok: true, value: [first] });
      const kept = (await getDossier(officer(tx), of.id)).walks.filter(({ note }) => note !== '');
      expect(Object.fromEntries(kept.map(({ practice: id, note }) => [id, note]))).toEqual({
        [first]: 'Pindah gedung',
        [second]: 'Pegawai baru'
      });
    }));

  it('locks what was counted: later evidence is shown, not counted', () =>
    test.inTransaction(async (tx) => {
      await signed(tx);
      const before = await practiceIn(tx, m.units.A, practice);
      await learn(tx, { person: m.people['b5'] ?? 0, unit: m.units.B, more: { need: 'gap' } });
      await takeNews(tx);
      const after = await practiceIn(tx, m.units.A, practice);
      expect(after).toMatchObject({ achieved: before.achieved, population: before.population, score: before.score });
      expect(after.settled).toMatchObject({ achieved: 6 });
      expect((await practiceIn(tx, m.units.M, practice)).achieved).toBe(before.achieved);
      const view = await getDossier(officer(tx), of.id);
      const shown = await judgedPractices(officer(tx), view);
      expect(shown.find((each) => each.practice.id === practice)?.late).toBe(1);
    }));

  it('waits for the officer, then for the leader, and is counted as it is listed', () =>
    test.inTransaction(async (tx) => {
      const kinds = async (ctx: Ctx) => (await duties(ctx)).map((duty) => duty.kind);
      const counted = async (ctx: Ctx) => (await queues(ctx).execute(tx)).rows.map((queue) => queue.kind);
      expect(await kinds(officer(tx))).toEqual(['committee.walk']);
      expect(await counted(officer(tx))).toEqual(['committee.walk']);
      await walked(tx);
      expect(await kinds(officer(tx))).toEqual([]);
      expect(await kinds(leader(tx))).toEqual(['committee.sign']);
      expect(await counted(leader(tx))).toEqual(['committee.sign']);
    }));
});

describe('samples', () => {
  it('change the figure: achieved times what stands of what was judged, in the unit and above it', () =>
    test.inTransaction(async (tx) => {
      const before = await practiceIn(tx, m.units.A, practice);
      expect(before).toMatchObject({ achieved: 5 });
      await sampled(tx, 3);
      await takeNews(tx);
      const after = await practiceIn(tx, m.units.A, practice);
      expect(after.achieved).toBe((5 * 3) / 4);
      expect(after.settled).toMatchObject({ achieved: 5, score: before.score, stands: 3, judged: 4 });
      expect((await practiceIn(tx, m.units.M, practice)).achieved).toBe(3.75);
      expect((await practiceIn(tx, m.units.B, practice)).achieved).toBe(4);
    }));

  it('are the same whenever they are drawn, and once', () =>
    test.inTransaction(async (tx) => {
      await signed(tx);
      const drawn = async () => (await getDossier(operatorOn(tx, day), of.id)).items.map((item) => item.subject);
      await sql`savepoint before`.execute(tx);
      await drawSample(as(tx, people.chair), of, { practice, isWhole: false });
      const first = await drawn();
      expect(first).toHaveLength(4);
      expect(await drawSample(as(tx, people.chair), of, { practice, isWhole: false })).toMatchObject({
        reason: 'already-drawn'
      });
      await sql`rollback to savepoint before`.execute(tx);
      await drawSample(as(tx, people.chair), of, { practice, isWhole: false });
      expect(await drawn()).toEqual(first);
      expect(await drawSamples(as(tx, people.chair), of, 'undian 24 November')).toMatchObject({ ok: true });
    }));

  it('may be followed by all records under four fifths, as the unit asks', () =>
    test.inTransaction(async (tx) => {
      await sampled(tx, 3);
      expect(await drawSample(leader(tx), of, { practice, isWhole: true })).toMatchObject({ ok: true });
      const view = await getDossier(leader(tx), of.id);
      expect(view.samples.map((sample) => [sample.isWhole, sample.size])).toEqual([
        [false, 4],
        [true, 5]
      ]);
    }));

  it('show the judge names and records of the unit, not what others said', () =>
    test.inTransaction(async (tx) => {
      await ready(tx);
      const seatedIn = (await getDossier(operatorOn(tx, day), of.id)).seats.filter(
        (seat) => seat.component === 'solutions'
      );
      expect(seatedIn).toHaveLength(2);
      const [first, second] = seatedIn.map((seat) => sitter(seat.name));
      expect(await judgeItems(as(tx, first ?? 0), of.id, { practice, given: [] })).toEqual({
        ok: false,
        reason: 'nothing-judged'
      });
      expect(await judgedBy(tx, first ?? 0, () => true)).toMatchObject({ ok: true });
      const view = await getDossier(as(tx, second ?? 0), of.id);
      const shown = await judgedRecords(as(tx, second ?? 0), view, practice);
      expect(shown.every(({ item, row }) => item.verdicts.length === 0 && item.given === 1 && row?.who)).toBe(true);
      expect(await judgedBy(tx, first ?? 0, () => true)).toEqual({ ok: false, reason: 'already-judged' });
    }));

  it('are never judged by somebody of the unit, nor read by her as a member', () =>
    test.inTransaction(async (tx) => {
      await ready(tx);
      const given = await verdicts(tx, () => true);
      expect(await judgeItems(as(tx, people.inside), of.id, { practice, given })).toEqual({
        ok: false,
        reason: 'conflict'
      });
      await expect(getDossier(as(tx, people.inside), of.id)).rejects.toThrow('not found');
    }));
});

describe('decisions', () => {
  it('on a figure stand beside the computed one, are the chair’s alone, and can be taken back', () =>
    test.inTransaction(async (tx) => {
      await signed(tx);
      const before = await practiceIn(tx, m.units.A, practice);
      await expect(ruleFigure(leader(tx), of, { practice, score: 90, reason: 'x' })).rejects.toThrow('not-allowed');
      expect(
        await ruleFigure(as(tx, people.chair), of, { practice, score: 40, reason: 'Laporan ganda' })
      ).toMatchObject({ ok: true });
      await takeNews(tx);
      const after = await practiceIn(tx, m.units.A, practice);
      expect(after).toMatchObject({
        score: 40,
        achieved: before.achieved,
        settled: { decided: 40, score: before.score }
      });
      await ruleFigure(as(tx, people.chair), of, { practice, score: null, reason: 'Dicabut' });
      await takeNews(tx);
      expect((await practiceIn(tx, m.units.A, practice)).score).toBe(before.score);
    }));

  it('are told with their reasons, without a NIP, once the unit knows its findings, to who may read its assessment', () =>
    test.inTransaction(async (tx) => {
      await sampled(tx, 3);
      const chair = as(tx, people.chair);
      await ruleFigure(chair, of, { practice, score: 40, reason: 'Ganda, 199405172018012003' });
      expect(await readFindings(chair, 2026)).toMatchObject({ rulings: [], samples: [] });
      await publishFindings(chair, of.id, { findings: 'Satu catatan tidak terbukti.' });
      expect(await readFindings(leader(tx), 2026)).toMatchObject({
        seed: 'undian 24 November',
        rulings: [{ code: m.codes.A, practice, score: 40, reason: 'Ganda, •••• 2003' }],
        samples: [{ code: m.codes.A, practice, size: 4, population: 5, stands: 3, judged: 4 }],
        exceptions: [{ code: null, reason: 'Uji coba' }]
      });
      const outside = await readFindings(as(tx, people.inside), 2026);
      expect(outside).toMatchObject({ rulings: [], samples: [], exceptions: [{ code: null }] });
    }));

  it('are moderated with minutes where judges differ', () =>
    test.inTransaction(async (tx) => {
      await ready(tx);
      const [strict, ...others] = (await getDossier(operatorOn(tx, day), of.id)).seats
        .filter((seat) => seat.component === 'solutions')
        .map((seat) => sitter(seat.name));
      await judgedBy(tx, strict ?? 0, (place) => place < 4);
      for (const who of others) await judgedBy(tx, who, () => true);
      const differing = (await getDossier(as(tx, people.chair), of.id)).items.filter((item) => item.isDiffering);
      expect(differing).toHaveLength(1);
      expect(differing[0]?.verdicts).toHaveLength(2);
      const decided = differing.map((item) => ({ itemId: item.id, stands: true, score: null, reason: '' }));
      const held = { heldOn: day, minutes: 'Dibahas bersama.', decided };
      expect(await moderateItems(as(tx, people.chair), of.id, held)).toMatchObject({ ok: true });
      expect((await getDossier(as(tx, people.chair), of.id)).samples[0]).toMatchObject({ stands: 4, judged: 4 });
    }));

  it('keep what a member judged who leaves, and ask for another', () =>
    test.inTransaction(async (tx) => {
      await ready(tx);
      const seats = (await getDossier(operatorOn(tx, day), of.id)).seats.filter(
        (seat) => seat.component === 'solutions'
      );
      const gone = seats[0]!;
      const who = sitter(gone.name);
      await judgedBy(tx, who, () => true);
      await endMember(operatorOn(tx, day), 2026, { memberId: gone.memberId, reason: 'Pindah tugas' });
      const waiting = (await duties(as(tx, people.chair))).map((duty) => duty.kind);
      expect(waiting).not.toContain('committee.replace'); // one verdict is there, one judge is seated
      const rest = sitter(seats[1]!.name);
      await judgedBy(tx, rest, () => true);
      expect((await getDossier(operatorOn(tx, day), of.id)).samples[0]).toMatchObject({ stands: 4, judged: 4 });
    }));
});

describe('the end of the year', () => {
  const ended = async (tx: Db) => {
    await sampled(tx, 3);
    const chair = as(tx, people.chair);
    expect(await publishFindings(chair, of.id, { findings: 'Satu catatan tidak terbukti.' })).toMatchObject({
      ok: true
    });
    expect(await approveDossier(chair, of.id, { note: '' })).toEqual({ ok: false, reason: 'window-open' });
    const advice = {
      component: 'solutions',
      practice,
      priority: 1 as const,
      title: 'Rapikan catatan',
      body: '',
      token: 't'
    };
    await expect(recommend(leader(tx), of.id, advice)).rejects.toThrow('not-allowed');
    for (let sent = 0; sent < 2; sent++) expect(await recommend(chair, of.id, advice)).toMatchObject({ ok: true });
    const { dossier } = await getDossier(chair, of.id);
    expect(await recommendationsTo(chair, dossier, true)).toHaveLength(1);
    expect(await answerFindings(leader(tx), of.id, { answer: 'appealed', text: 'Mohon ditinjau.' })).toMatchObject({
      ok: true
    });
    expect(await approveDossier(chair, of.id, { note: '' })).toEqual({ ok: false, reason: 'unanswered' });
    expect(await replyToAppeal(chair, of.id, { reply: 'Ditinjau, tetap.' })).toMatchObject({ ok: true });
    expect(await approveDossier(chair, of.id, { note: 'Disetujui' })).toMatchObject({ ok: true });
    const other = await dossierOf(operatorOn(tx, day), { year: 2026, code: 'OTHER' });
    expect(
      await setAside(as(tx, people.officer, [grant('committee.manage')]), other ?? 0, { note: 'Digabung' })
    ).toMatchObject({ ok: true });
  };

  it('refuses to close before every unit is approved', () =>
    test.inTransaction(async (tx) => {
      expect(await closeYear(tx)).toEqual({ ok: false, reason: 'not-approved' });
    }));

  it('freezes what was decided, and proves it', () =>
    test.inTransaction(async (tx) => {
      await ended(tx);
      expect(await makeInitiative(officer(tx), of.id, { title: 'T', what: 'W', source: '', token: '' })).toMatchObject({
        reason: 'closed'
      });
      expect(await closeYear(tx)).toMatchObject({ ok: true });
      expect((await keptIn(tx, m.units.A)).practices[practice]).toMatchObject({ achieved: 3.75 });
      expect(await verifyYear(tx)).toMatchObject({ ok: true });
      await sql`update committee.item set stands = true where stands is false`.execute(tx);
      expect(await verifyYear(tx)).toMatchObject({
        ok: false,
        reason: expect.stringMatching(/decision of the committee.*A/)
      });
    }));

  /** A document below A that its people checked: it waits, as its sample does once it is drawn. */
  const waiting = (tx: Db) => waitingDocument(tx, { unit: m.units.B, by: m.people['b1'] ?? 0 });

  it('freezes the documents that were drawn; what comes of them later changes nothing, an edit does', () =>
    test.inTransaction(async (tx) => {
      await waiting(tx);
      await signed(tx);
      expect(await drawDocuments(as(tx, people.chair), of.id)).toEqual({ ok: true, value: 1 });
      await sql`update committee.dossier set state = 'approved' where year = 2026`.execute(tx);
      expect(await closeYear(tx)).toMatchObject({ ok: true });
      const lines = (await selectSnapshot(tx, 2026)).decisions.documents?.map(({ line }) => line);
      expect(lines).toEqual([
        expect.stringMatching(/^documents\|undian 24 November\|[^|]+\|documents\|1\|1\|[0-9a-f]{64}\|0.8$/),
        expect.stringMatching(/^document drawn\|\d+\|1$/)
      ]);
      await sql`
        insert into governance.verification (check_id, decision, decided_by)
        select check_id, 'verified', ${people.chair}::bigint from governance.document_sample_check`.execute(tx);
      expect(await verifyYear(tx)).toMatchObject({ ok: true });
      await sql`savepoint frozen`.execute(tx);
      await sql`update governance.document_sample set population = 2`.execute(tx);
      expect(await verifyYear(tx)).toMatchObject({ ok: false, reason: expect.stringMatching(/A documents/) });
      await sql`rollback to savepoint frozen`.execute(tx);
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`update assessment.snapshot set decisions = decisions - 'documents'`.execute(tx);
      expect(await verifyYear(tx)).toMatchObject({
        ok: false,
        reason: expect.stringMatching(/^decisions: the digest/)
      });
      const { sha256 } = await digestsOf(tx, 2026);
      await sql`update assessment.snapshot set sha256 = ${sha256}`.execute(tx);
      expect(await verifyYear(tx), 'a year closed before documents were kept').toMatchObject({ ok: true });
    }));

  it('passes over locked and sampled records once documents prove the practice, and has its criteria scored', () =>
    test.inTransaction(async (tx) => {
      await sampled(tx, 3);
      await changeTerms(tx, { [`source-${practice}`]: 'document' }, { day, decree: 'KEP-9' });
      await count(tx);
      const figure = await practiceIn(tx, m.units.A, practice);
      expect(figure).toMatchObject({ achieved: 0, population: 3, score: 0 }); // three units asked, no document
      expect(figure.settled).toBeUndefined();
      expect(await drawSamples(as(tx, people.chair), of, 'undian 24 November')).toMatchObject({ ok: true });
      const { items } = await getDossier(operatorOn(tx, day), of.id);
      expect(items.some((item) => item.practice === practice && item.sampleId === null)).toBe(true);
    }));

  it('keeps locked counts when the scheme changes after scores', () =>
    test.inTransaction(async (tx) => {
      await sampled(tx, 3);
      await changeTerms(tx, { 'target-I.SOL.1a': '50' }, { day, decree: 'KEP-9' });
      await count(tx, day);
      expect(await practiceIn(tx, m.units.A, practice)).toMatchObject({ achieved: 3.75 });
    }));

  it('keeps the dossier of a unit that was moved or merged', () =>
    test.inTransaction(async (tx) => {
      await signed(tx);
      await sql`update people.unit_period set valid = daterange(lower(valid), '2026-12-01') where unit_id = ${m.units.B}`.execute(
        tx
      );
      await sql`update people.unit_ancestor set valid = daterange(lower(valid), '2026-12-01') where unit_id = ${m.units.B}`.execute(
        tx
      );
      await count(tx, '2026-12-05');
      expect(await practiceIn(tx, m.units.A, practice)).toMatchObject({ achieved: 5 });
      expect((await getDossier(leader(tx, '2026-12-05'), of.id)).dossier.state).toBe('signed');
    }));
});
