// O.SFC.1, O.SFC.2, O.SFC.3, O.LFO.2 and proofs of practices counted by hand: checked counts as provisional, verified for good.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import type { EvidenceRow } from '#platform/server/evidence.ts';
import { aPerson, aUnit, scopeOf } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { criteriaOf, type Purpose } from '../criteria.ts';
import { evidence, proofByDocument } from './index.ts';

const at = (day: Day) => new Date(`${day}T09:00:00+07:00`);

/** A ministry with a house at level I, an office of level II and a section of level IV in it, and a house beside. */
async function ministry(tx: Tx) {
  const root = await aUnit(tx, { code: 'EVM', echelon: '', above: [] });
  const house = await aUnit(tx, { code: 'EVH', echelon: 'I', above: [root] });
  const office = await aUnit(tx, { code: 'EVO', echelon: 'II', above: [house, root] });
  const section = await aUnit(tx, { code: 'EVS', echelon: 'IV', above: [office, house, root] });
  const beside = await aUnit(tx, { code: 'EVB', echelon: 'I', above: [root] });
  const [chief, ani, budi, citra, dewi] = [
    await aPerson(tx, 'Kepala', { unit: house, head: true }),
    await aPerson(tx, 'Ani', { unit: office }),
    await aPerson(tx, 'Budi', { unit: section }),
    await aPerson(tx, 'Citra', { unit: beside }),
    await aPerson(tx, 'Dewi', { unit: root })
  ];
  return { root, house, office, section, beside, chief, ani, budi, citra, dewi };
}
type Ministry = Awaited<ReturnType<typeof ministry>>;

type Draft = {
  unit: number;
  kinds: readonly Purpose[];
  checked?: Day | null;
  verified?: Day | null;
  from?: Day;
  until?: Day | null;
  replaces?: number;
};

async function aDocument(tx: Tx, m: Ministry, draft: Draft): Promise<number> {
  const { unit, kinds, checked = '2026-02-01', verified = null, from = '2026-01-05', until = null } = draft;
  const { rows } = await sql<{ id: number }>`
    insert into governance.document (unit_id, kind, number, title, summary, dated_on, valid_from, valid_until, published_by, replaces_id)
    values (${unit}, ${kinds[0]?.startsWith('practice:') ? 'decree' : kinds[0]}, 'K', 'Dokumen', 'Isi', ${from}, ${from}, ${until}, ${m.chief}, ${draft.replaces ?? null}) returning id
  `.execute(tx);
  const id = rows[0]?.id ?? 0;
  await sql`insert into governance.document_unit values (${id}, ${unit})`.execute(tx);
  for (const kind of kinds) {
    await sql`insert into governance.document_purpose values (${id}, ${kind})`.execute(tx);
    if (checked === null) continue;
    const check = await sql<{ id: number }>`
      insert into governance.document_check (document_id, kind, checked_by, checked_at, is_complete, waits)
      values (${id}, ${kind}, ${m.ani}, ${at(checked)}, true, ${verified === null}) returning id
    `.execute(tx);
    const checkId = check.rows[0]?.id;
    for (const criterion of criteriaOf(kind))
      await sql`insert into governance.document_check_place values (${checkId}, ${criterion}, 'Pasal 1')`.execute(tx);
    if (verified === null) continue;
    await sql`
      insert into governance.verification (check_id, decision, decided_by, decided_at)
      values (${checkId}, 'verified', ${m.dewi}, ${at(verified)})
    `.execute(tx);
  }
  return id;
}

const plan = (tx: Tx, m: Ministry, of: { id: number; due: Day; done?: Day }) =>
  sql`insert into governance.monitoring (document_id, due_on, planned_by, monitored_on, finding, recorded_by, recorded_at)
    values (${of.id}, ${of.due}, ${m.chief}, ${of.done ?? null}, ${of.done ? 'Berjalan' : ''}, ${of.done ? m.chief : null},
      ${of.done ? at(of.done) : null})`.execute(tx);
const read = (tx: Tx, id: number, who: number, on: Day = '2026-03-01') =>
  sql`insert into governance.acknowledgement (document_id, person_id, at) values (${id}, ${who}, ${at(on)})`.execute(
    tx
  );

/** The rows of a rule: `provisional`, `yes` or `no` by subject. */
async function found(tx: Tx, practice: string, asOf: Day = '2026-11-24'): Promise<Record<string, string>> {
  const rule = evidence.find((each) => each.practice === practice);
  const { rows } = (await rule?.rows(scopeOf(asOf)).execute(tx)) as { rows: EvidenceRow[] };
  const word = (row: EvidenceRow) => (row.isProvisional ? 'provisional' : row.achieved ? 'yes' : 'no');
  return Object.fromEntries(rows.map((row) => [row.subject, word(row)]));
}

it('O.SFC.1: who read a vision of the unit or one above within the levels, while it is monitored', () =>
  inTransaction(async (tx) => {
    const m = await ministry(tx);
    const all = (more: Record<number, string> = {}) => ({
      ...{ [m.chief]: 'no', [m.ani]: 'no', [m.budi]: 'no', [m.citra]: 'no', [m.dewi]: 'no' },
      ...more
    });
    const id = await aDocument(tx, m, { unit: m.house, kinds: ['vision'] });
    for (const who of [m.ani, m.budi, m.citra]) await read(tx, id, who);
    expect(await found(tx, 'O.SFC.1')).toEqual(all()); // nothing planned
    await plan(tx, m, { id, due: '2026-06-30', done: '2026-06-20' });
    await plan(tx, m, { id, due: '2026-12-31' });
    expect(await found(tx, 'O.SFC.1')).toEqual(all({ [m.ani]: 'provisional', [m.budi]: 'provisional' }));
    expect(await found(tx, 'O.SFC.1', '2026-02-28')).toEqual(all()); // read later
    await sql`insert into governance.verification (check_id, decision, decided_by)
      select id, 'verified', ${m.dewi} from governance.document_check`.execute(tx);
    await sql`set local session_replication_role = replica`.execute(tx); // a decision is never edited, but here it is late
    await sql`update governance.verification set decided_at = ${at('2026-04-01')}`.execute(tx);
    await sql`set local session_replication_role = origin`.execute(tx);
    expect(await found(tx, 'O.SFC.1')).toEqual(all({ [m.ani]: 'yes', [m.budi]: 'yes' }));
    const whole = await aDocument(tx, m, { unit: m.root, kinds: ['vision'], verified: '2026-03-01' });
    await plan(tx, m, { id: whole, due: '2026-12-31' });
    for (const who of [m.chief, m.dewi]) await read(tx, whole, who); // the ministry's stands in for no unit's own
    expect(await found(tx, 'O.SFC.1')).toEqual(all({ [m.ani]: 'yes', [m.budi]: 'yes', [m.dewi]: 'yes' }));
    await plan(tx, m, { id, due: '2026-09-30' });
    expect(await found(tx, 'O.SFC.1')).toEqual(all({ [m.dewi]: 'yes' })); // one is overdue
    await sql`update governance.document set withdrawn_at = now(), withdrawn_by = ${m.chief} where id = ${whole}`.execute(
      tx
    );
    expect(await found(tx, 'O.SFC.1')).toEqual(all());
  }));

it('O.SFC.2: level-I units with a rule of their own, checked or verified, in force and not replaced by an unchecked one', () =>
  inTransaction(async (tx) => {
    const m = await ministry(tx);
    const culture = (draft: Partial<Draft> & { unit: number }) =>
      aDocument(tx, m, { kinds: ['learning-culture'], ...draft });
    await culture({ unit: m.office, verified: '2026-03-01' });
    await culture({ unit: m.root, verified: '2026-03-01' });
    await culture({ unit: m.beside, checked: null });
    expect(await found(tx, 'O.SFC.2')).toEqual({ [m.house]: 'no', [m.beside]: 'no' });
    const first = await culture({ unit: m.house, from: '2024-01-01', checked: '2024-02-01', verified: '2024-03-01' });
    await culture({ unit: m.beside, until: '2026-10-31', verified: '2026-03-01' });
    expect(await found(tx, 'O.SFC.2', '2026-10-31')).toEqual({ [m.house]: 'yes', [m.beside]: 'yes' });
    expect(await found(tx, 'O.SFC.2')).toEqual({ [m.house]: 'yes', [m.beside]: 'no' }); // ended; the other carries over
    const next = await culture({ unit: m.house, from: '2026-07-01', checked: null, replaces: first });
    expect(await found(tx, 'O.SFC.2', '2026-06-30')).toMatchObject({ [m.house]: 'yes' });
    expect(await found(tx, 'O.SFC.2')).toMatchObject({ [m.house]: 'no' });
    await sql`insert into governance.document_check (document_id, kind, checked_by, checked_at, is_complete, waits)
      values (${next}, 'learning-culture', ${m.ani}, ${at('2026-08-01')}, true, true)`.execute(tx);
    expect(await found(tx, 'O.SFC.2')).toMatchObject({ [m.house]: 'provisional' });
  }));

it('O.SFC.3: who opened the reference or was briefed on it', () =>
  inTransaction(async (tx) => {
    const m = await ministry(tx);
    const id = await aDocument(tx, m, { unit: m.house, kinds: ['people-management'] });
    for (const [who, on] of [
      [m.ani, '2026-03-02'],
      [m.ani, '2026-03-05'],
      [m.citra, '2026-03-02'],
      [m.chief, '2026-11-25']
    ] as const)
      await sql`insert into governance.document_opening values (${id}, ${who}, ${on})`.execute(tx);
    await sql`with b as (
      insert into governance.briefing (document_id, held_on, place, recorded_by) values (${id}, '2026-04-01', 'Aula', ${m.chief}) returning id
    ) insert into governance.briefing_presence select id, ${m.budi} from b`.execute(tx);
    const rest = { [m.chief]: 'no', [m.citra]: 'no', [m.dewi]: 'no' };
    expect(await found(tx, 'O.SFC.3')).toEqual({ ...rest, [m.ani]: 'provisional', [m.budi]: 'provisional' });
    const own = await aDocument(tx, m, { unit: m.office, kinds: ['people-management'], verified: '2026-05-01' });
    await sql`insert into governance.document_opening values (${own}, ${m.budi}, '2026-05-02')`.execute(tx);
    expect(await found(tx, 'O.SFC.3')).toEqual({ ...rest, [m.ani]: 'provisional', [m.budi]: 'yes' });
  }));

it('O.LFO.2: units that both policies serve; one document may be both; provisional while one of them waits', () =>
  inTransaction(async (tx) => {
    const m = await ministry(tx);
    const asked = (more: Record<number, string>) => ({
      ...{ [m.root]: 'no', [m.house]: 'no', [m.office]: 'no', [m.beside]: 'no' },
      ...more
    });
    await aDocument(tx, m, { unit: m.root, kinds: ['competency-policy', 'knowledge-policy'], verified: '2026-03-01' });
    await aDocument(tx, m, { unit: m.house, kinds: ['competency-policy'], verified: '2026-03-01' });
    expect(await found(tx, 'O.LFO.2')).toEqual(asked({ [m.root]: 'yes' }));
    await aDocument(tx, m, { unit: m.office, kinds: ['knowledge-policy'] });
    expect(await found(tx, 'O.LFO.2')).toEqual(asked({ [m.root]: 'yes', [m.office]: 'provisional' }));
    const both = ['knowledge-policy', 'competency-policy'] as const;
    await aDocument(tx, m, { unit: m.beside, kinds: both, verified: '2027-01-20' }); // within the cut-off
    expect(await found(tx, 'O.LFO.2')).toEqual(
      asked({ [m.root]: 'yes', [m.office]: 'provisional', [m.beside]: 'yes' })
    );
  }));

it('a practice proved by documents: every unit asked once, by one that names it and serves the unit, as long as it holds', () =>
  inTransaction(async (tx) => {
    const m = await ministry(tx);
    const rules = proofByDocument([
      { practice: 'I.LRN.1', levels: ['', 'I', 'II', 'III', 'IV', 'V'] },
      { practice: 'O.KMI.4', levels: ['I'] }
    ]);
    const rowsOf = async (practice: string, asOf: Day = '2026-11-24') => {
      const rule = rules.find((each) => each.practice === practice);
      return ((await rule?.rows(scopeOf(asOf)).execute(tx)) as { rows: EvidenceRow[] }).rows;
    };
    const standing = async (practice: string, asOf?: Day) =>
      (await rowsOf(practice, asOf))
        .map((row) => [row.unitId, row.isProvisional ? 'provisional' : row.achieved ? Number(row.recordId) : 'no'])
        .toSorted(([a], [b]) => Number(a) - Number(b));
    const [root, house, office, section, beside] = [m.root, m.house, m.office, m.section, m.beside];
    const proof = (unit: number, more: Partial<Draft> = {}) =>
      aDocument(tx, m, { unit, kinds: ['practice:I.LRN.1'], ...more });

    await proof(beside, { checked: null }); // nobody checked it
    await proof(beside, { until: '2026-10-31', verified: '2026-03-01' }); // ended in October
    await aDocument(tx, m, { unit: beside, kinds: ['practice:I.LRN.2', 'vision'], verified: '2026-03-01' }); // names another
    const first = await proof(house, { kinds: ['practice:I.LRN.1', 'practice:O.KMI.4'] }); // waits, and serves all below
    const own = await proof(section, { verified: '2026-04-01' });
    const whole = await proof(root, { verified: '2026-04-01' }); // the ministry's stands in for no unit's own
    expect(await standing('I.LRN.1')).toEqual([
      ...[
        [root, whole],
        [house, 'provisional'],
        [office, 'provisional'],
        [section, own],
        [beside, 'no']
      ]
    ]);
    expect((await standing('I.LRN.1', '2026-10-31')).at(-1)?.[1]).not.toBe('no');
    expect(await standing('O.KMI.4')).toEqual([
      [house, 'provisional'],
      [beside, 'no']
    ]);
    const { rows } = await (rules[0]?.together?.counts(scopeOf('2026-11-24')).execute(tx) ?? { rows: [] });
    const sum = (practice: string) =>
      rows
        .filter((row) => row.practice === practice)
        .reduce(([a, p, w], row) => [a! + row.achieved, p! + row.population, w! + (row.provisional ?? 0)], [0, 0, 0]);
    expect([sum('I.LRN.1'), sum('O.KMI.4')]).toEqual([
      [4, 5, 2],
      [1, 2, 1]
    ]);
    await sql`update governance.document set withdrawn_at = now(), withdrawn_by = ${m.chief} where id = ${first}`.execute(
      tx
    );
    expect((await standing('O.KMI.4')).map(([, word]) => word)).toEqual(['no', 'no']);
  }));
