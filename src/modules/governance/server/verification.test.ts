// A document on its way to count: grounds, check, decision by somebody else, successor; the duties of each on that way.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { visitor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { outcome } from '#tests/support/knowledge.ts';
import { smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { actingOn } from '#tests/support/noon.ts';
import { nipOf } from '#tests/support/roles.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { criteriaOf, type Purpose } from '../criteria.ts';
import { documentListSchema, documentSchema, verificationListSchema } from '../schema.ts';
import {
  acknowledgeDocument,
  checkDocument,
  documentRows,
  documentSampleOf,
  documentsToSample,
  documentsProving,
  duties,
  getDocument,
  getGround,
  getKeepForm,
  getVerification,
  holdBriefing,
  keepDocumentSample,
  listDocuments,
  listVerifications,
  nameContributors,
  nameMeeting,
  nameProof,
  noteOpening,
  planMonitoring,
  publishDocument,
  queues,
  recordMonitoring,
  verifyDocument,
  withdrawDocument
} from './index.ts';

const day: Day = '2026-11-24';
type Holding = { unit: number; capability: string; over: number };
const acting = (tx: Tx, id: number, { unit, capability, over }: Holding, on: Day = day): Ctx => {
  const grants = [{ capability, unitId: over }];
  return actingOn(tx, { ...visitor, personId: id, unitId: unit, grants }, on);
};
/** Who keeps the unit below, who keeps the level-I unit above it, who is on the committee, and a reader. */
const cast = (tx: Tx, m: SmallMinistry, on: Day = day) => ({
  head: acting(tx, m.head, { unit: m.unit, capability: 'governance.keep', over: m.unit }, on),
  officer: acting(tx, m.officer, { unit: m.root, capability: 'governance.keep', over: m.root }, on),
  committee: acting(tx, m.minister, { unit: m.root, capability: 'governance.verify', over: m.root }, on),
  ani: actingOn(tx, { ...visitor, personId: m.ani, unitId: m.unit }, on)
});
const reasonOf = async (attempt: Promise<{ ok: boolean; reason?: string }>) => {
  const answer = await attempt;
  return answer.ok ? 'done' : answer.reason;
};
const placesOf = (kind: Purpose) => ({
  kind,
  places: criteriaOf(kind).map((criterion) => ({ criterion, place: 'Pasal 4' }))
});
async function published(ctx: Ctx, unitId: number, more: Record<string, unknown> = {}): Promise<number> {
  const form = documentSchema.parse({
    ...{ unitId: String(unitId), kind: 'vision', number: 'KEP-1', title: 'Visi', summary: 'Isi' },
    ...{ datedOn: '2026-01-05', validFrom: '2026-01-05', validUntil: '2027-12-31', ...more }
  });
  const answer = await publishDocument(ctx, form);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}
const kindsOf = async (ctx: Ctx) => {
  const found = await duties(ctx);
  const { rows } = await queues(ctx).execute(ctx.db);
  expect(rows.reduce((all, { count }) => all + count, 0)).toBe(found.length);
  return found.map(({ kind }) => kind.replace('governance.', '')).sort();
};
const waiting = verificationListSchema.parse({});
const stateOf = async (ctx: Ctx, id: number) => (await getGround(ctx, id)).standings.map(({ state }) => state);

it('a vision is checked once its grounds stand, verified by who keeps the level-I unit, and never by its own people', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const { head, officer, committee, ani } = cast(tx, m);
    const id = await published(head, m.unit);
    expect(await kindsOf(head)).toEqual(['check']);
    expect(await outcome(checkDocument(ani, id, placesOf('vision')))).toBe('not-allowed');
    expect(await outcome(getKeepForm(ani, id))).toBe('not-found');
    expect(await reasonOf(checkDocument(head, id, placesOf('vision')))).toBe('contributors-missing');
    expect(await reasonOf(nameContributors(head, id, { nips: ['199901012020011001'] }))).toBe('unknown-nip');
    const named = { nips: [await nipOf(tx, m.ani), await nipOf(tx, m.budi)] };
    for (const _ of [1, 2]) expect(await reasonOf(nameContributors(head, id, named))).toBe('done');
    expect(await reasonOf(nameMeeting(head, id, { meeting: 'Rapat kerja', metOn: '2026-11-25' }))).toBe('day-outside');
    expect(await reasonOf(checkDocument(head, id, placesOf('vision')))).toBe('schedule-missing');
    expect(await reasonOf(planMonitoring(head, id, { firstOn: '2026-06-30', months: 6 }))).toBe('done');
    expect((await getGround(ani, id)).contributors.map(({ name }) => name)).toEqual(['Ani', 'Budi']);
    expect(
      await reasonOf(checkDocument(head, id, { kind: 'vision', places: placesOf('vision').places.slice(1) }))
    ).toBe('done');
    expect(await stateOf(ani, id)).toEqual(['incomplete']);
    expect(await reasonOf(checkDocument(head, id, placesOf('vision')))).toBe('done');
    expect(await kindsOf(head)).toEqual(['monitor']);
    expect(await kindsOf(officer)).toEqual(['monitor', 'verify']);
    expect(await kindsOf(committee)).toEqual([]);
    const { lines, counts } = await listVerifications(officer, waiting);
    expect(counts).toEqual({ waiting: 1, decided: 0 });
    const checkId = lines[0]?.id ?? 0;
    expect(await outcome(getVerification(head, checkId))).toBe('not-found');
    expect(await outcome(verifyDocument(committee, checkId, { decision: 'verified', note: '' }))).toBe('not-allowed');
    const own = acting(tx, m.head, { unit: m.unit, capability: 'governance.keep', over: m.root });
    expect(await reasonOf(verifyDocument(own, checkId, { decision: 'verified', note: '' }))).toBe('own-work');
    expect(await reasonOf(verifyDocument(officer, checkId, { decision: 'returned', note: '' }))).toBe('reason-missing');
    expect(await reasonOf(verifyDocument(officer, checkId, { decision: 'returned', note: 'Pasal 4?' }))).toBe('done');
    expect(await reasonOf(verifyDocument(officer, checkId, { decision: 'verified', note: '' }))).toBe('decided');
    expect(await kindsOf(head)).toEqual(['check', 'monitor']);
    await checkDocument(head, id, placesOf('vision'));
    const again = (await listVerifications(officer, waiting)).lines[0]?.id ?? 0;
    expect(await reasonOf(verifyDocument(officer, again, { decision: 'verified', note: '' }))).toBe('done');
    expect(await stateOf(ani, id)).toEqual(['verified']);
    expect(await reasonOf(checkDocument(head, id, placesOf('vision')))).toBe('verified-already');
    expect((await listVerifications(officer, { ...waiting, show: 'decided' })).lines).toHaveLength(2);
  }));

it('a document is named as proof only of what a scheme proves so, also afterwards, and each is checked by itself', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const { head, officer, ani } = cast(tx, m);
    const form = documentSchema.parse({
      ...{ unitId: String(m.unit), kind: 'decree', number: 'KEP-2', title: 'Ketetapan', summary: 'Isi' },
      ...{ datedOn: '2026-01-05', validFrom: '2026-01-05', practices: ['I.LRN.1'] }
    });
    expect(documentSchema.safeParse({ ...form, practices: ["I.LRN.1' or"] }).success).toBe(false);
    expect(await reasonOf(publishDocument(head, form))).toBe('practice-not-asked');
    expect(await reasonOf(publishDocument(head, form, null, ['I.LRN.2']))).toBe('practice-not-asked');
    const asked = ['I.LRN.1', 'O.KMI.4'];
    const answer = await publishDocument(head, form, null, asked);
    const id = answer.ok ? answer.value : 0;
    expect(await outcome(nameProof(ani, id, { practices: ['O.KMI.4'], asked }))).toBe('not-allowed');
    expect(await reasonOf(nameProof(head, id, { practices: ['O.KMI.3'], asked }))).toBe('practice-not-asked');
    for (const _ of [1, 2]) expect(await reasonOf(nameProof(head, id, { practices: asked, asked }))).toBe('done');
    expect(await reasonOf(checkDocument(head, id, placesOf('practice:I.LRN.2')))).toBe('not-served');
    expect(await reasonOf(checkDocument(head, id, placesOf('practice:I.LRN.1')))).toBe('done');
    expect((await getGround(ani, id)).standings.map(({ kind, state }) => [kind, state])).toEqual([
      ['practice:I.LRN.1', 'waiting'],
      ['practice:O.KMI.4', 'unchecked']
    ]);
    const asProof = verificationListSchema.parse({ kind: 'practice:I.LRN.1' });
    const { lines } = await listVerifications(officer, asProof);
    expect(await reasonOf(verifyDocument(officer, lines[0]?.id ?? 0, { decision: 'verified', note: '' }))).toBe('done');
    expect(await stateOf(ani, id)).toEqual(['verified', 'unchecked']);
    expect((await listDocuments(ani, documentListSchema.parse({ kind: 'practice:O.KMI.4' }))).lines).toHaveLength(1);
    expect((await listDocuments(ani, documentListSchema.parse({ kind: 'practice:O.KMI.5' }))).lines).toHaveLength(0);
  }));

it('a document of level I is verified by the committee; withdrawn, it waits no more', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const { officer, committee, ani } = cast(tx, m);
    const more = { kind: 'decree', purposes: ['learning-culture', 'people-management'] };
    const id = await published(officer, m.root, more);
    for (const kind of ['learning-culture', 'people-management'] as const)
      expect(await reasonOf(checkDocument(officer, id, placesOf(kind)))).toBe('done');
    expect(await reasonOf(checkDocument(officer, id, placesOf('vision')))).toBe('not-served');
    expect(await kindsOf(committee)).toEqual(['verify', 'verify']);
    expect((await listVerifications(committee, { ...waiting, kind: 'learning-culture' })).lines).toHaveLength(1);
    const shown = async (more: Record<string, string>) =>
      (await listDocuments(ani, documentListSchema.parse(more))).lines.map((line) => line.id);
    expect(await shown({ show: 'waiting', kind: 'learning-culture' })).toEqual([id]);
    expect(await shown({ show: 'unchecked' })).toEqual([]);
    expect(await documentRows(ani, documentListSchema.parse({}))).toMatchObject([
      { standings: [{ state: 'waiting' }, { state: 'waiting' }] }
    ]);
    const checkId = (await listVerifications(committee, waiting)).lines[0]?.id ?? 0;
    await withdrawDocument(officer, id, 'Salah cetak');
    expect(await kindsOf(committee)).toEqual([]);
    expect(await reasonOf(verifyDocument(committee, checkId, { decision: 'verified', note: '' }))).toBe('withdrawn');
    expect(await outcome(listVerifications(ani, waiting))).toBe('not-found');
  }));

it('a monitoring is recorded once; a successor ends what it follows and its duties', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const { head } = cast(tx, m);
    const id = await published(head, m.unit);
    await planMonitoring(head, id, { firstOn: '2026-06-30', months: 12 });
    const [first] = (await getGround(head, id)).monitorings;
    const result = { monitoringId: first?.id ?? 0, monitoredOn: '2026-07-02', finding: 'Berjalan' };
    const other = await published(head, m.unit, { kind: 'policy' });
    expect(await outcome(recordMonitoring(head, other, result))).toBe('not-found');
    expect(await reasonOf(recordMonitoring(head, id, { ...result, monitoredOn: '2026-12-01' }))).toBe('day-outside');
    expect(await reasonOf(recordMonitoring(head, id, result))).toBe('done');
    expect(await reasonOf(recordMonitoring(head, id, result))).toBe('recorded');
    const next = await published(head, m.unit, { validFrom: '2026-11-01', replacesId: String(id) });
    expect((await getDocument(head, id)).state).toBe('replaced');
    expect((await duties(head)).map(({ href }) => href)).toEqual([`/governance/documents/${next}/check`]);
    await withdrawDocument(head, next, 'Salah nomor');
    expect((await getDocument(head, id)).state).toBe('valid');
  }));

it('counts by rank and office whom a reference reached, for its keepers alone', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const { head, ani } = cast(tx, m);
    const id = await published(head, m.unit, { kind: 'people-management', purposes: ['vision'] });
    for (const _ of [1, 2]) await noteOpening(ani, id);
    const briefing = { heldOn: '2026-02-01', place: 'Aula', nips: [await nipOf(tx, m.budi)], token: 't' };
    for (const _ of [1, 2]) expect(await reasonOf(holdBriefing(head, id, briefing))).toBe('done');
    await acknowledgeDocument(ani, id);
    const ground = await getGround(head, id);
    expect(ground.briefings).toMatchObject([{ place: 'Aula', present: 1 }]);
    expect(ground.ranks).toEqual([
      { key: 'pelaksana', people: 2, reached: 2 },
      { key: 'struktural', people: 1, reached: 0 }
    ]);
    expect(ground.tiers).toEqual([{ key: 'III', people: 3, reached: 1 }]);
    expect(await getGround(ani, id)).toMatchObject({ ranks: null, offices: null, tiers: null, mayKeep: false });
  }));

it('below level I a sample is verified: the others wait for it, are accepted with it, or are all looked at', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const { head, officer } = cast(tx, m);
    for (const number of ['KEP-1', 'KEP-2', 'KEP-3'])
      await checkDocument(
        head,
        await published(head, m.unit, { kind: 'learning-culture', number }),
        placesOf('learning-culture')
      );
    expect(await kindsOf(officer)).toEqual(['verify', 'verify', 'verify']);
    const found = (await documentsToSample(officer, m.root)).map(({ checkId }) => checkId);
    expect(found).toHaveLength(3);
    expect(await documentsToSample(head, m.unit)).toEqual([]); // the unit's own are nobody's below it
    const [first = 0, ...others] = found;
    const sample = { year: 2026, unitId: m.root, seed: 's', keysSha256: 'k', leastShare: 0.8, drawn: [first], others };
    const verdict = async (decision: 'verified' | 'returned') => {
      await sql`savepoint before`.execute(tx);
      for (const isNew of [true, false]) expect(await keepDocumentSample(officer, sample)).toBe(isNew);
      expect(await kindsOf(officer)).toEqual(['verify']);
      expect((await listVerifications(officer, waiting)).lines).toMatchObject([{ id: first, isDrawn: true }]);
      await verifyDocument(officer, first, { decision, note: 'Pasal 4?' });
      const { outcome: came } = (await documentSampleOf(officer, sample)) ?? {};
      const left = (await kindsOf(officer)).filter((kind) => kind === 'verify');
      const { lines } = await listVerifications(officer, { ...waiting, show: 'decided' });
      await sql`rollback to savepoint before`.execute(tx);
      return [came, left.length, lines.length, lines.filter(({ bySample }) => bySample).length];
    };
    expect(await verdict('verified')).toEqual(['accepted', 0, 3, 2]);
    expect(await verdict('returned')).toEqual(['whole', 2, 1, 0]);
    await keepDocumentSample(officer, sample);
    const { documentId } = await getVerification(officer, first).then(({ check }) => check);
    await withdrawDocument(head, documentId, 'Salah cetak'); // what was drawn is gone: nothing says that the others stand
    expect(await documentSampleOf(officer, sample)).toMatchObject({ outcome: 'whole', judged: 0 });
    expect(await kindsOf(officer)).toEqual(['verify', 'verify']);
  }));

it('is shown to who judges the unit, with where each criterion stands; what is withdrawn or another unit’s is not', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const { officer, ani } = cast(tx, m);
    const reference = await published(officer, m.root, { kind: 'people-management' });
    await checkDocument(officer, reference, placesOf('people-management'));
    const gone = await published(officer, m.root, { kind: 'people-management', number: 'KEP-2' });
    await withdrawDocument(officer, gone, 'Keliru');
    await published(officer, m.unit, { kind: 'people-management', number: 'KEP-3' });
    await published(officer, m.root, { number: 'KEP-4', kind: 'learning-culture' });
    const shown = await documentsProving(ani, { unitId: m.root, practice: 'O.SFC.3' });
    expect(shown.map(({ document }) => document.id)).toEqual([reference]);
    expect(shown[0]?.standings).toMatchObject([{ kind: 'people-management', last: { places: { career: 'Pasal 4' } } }]);
    expect(await documentsProving(ani, { unitId: m.root, practice: 'I.KMI.2' })).toEqual([]);
  }));
