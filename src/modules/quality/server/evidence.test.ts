// T.KMI.2, T.KMI.3 and O.KMI.5 counted by hand on a small ministry with a panel in the east and one in the west.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { inUnits } from '#platform/server/evidence.ts';
import { actingAs } from '#tests/support/knowledge.ts';
import { achieved, scopeOf } from '#tests/support/learning.ts';
import { anAsset, panelMinistry, submit, voted, type PanelMinistry } from '#tests/support/quality.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { endTerm, evidence, withdrawSubmission } from './index.ts';

const ruleOf = (practice: string) => evidence.find((rule) => rule.practice === practice);
const counted = (work: (m: PanelMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await panelMinistry(tx), tx));

/** An asset of the east that was submitted on 2 March 2026, so that its ten working days end on 16 March. */
async function sent(tx: Tx, m: PanelMinistry, on = '2026-03-02'): Promise<{ asset: number; id: number }> {
  const asset = await anAsset(tx, m);
  return { asset, id: await submit(actingAs(tx, m.ani, { on }), asset) };
}
const decided = (tx: Tx, m: PanelMinistry, of: { id: number; as: string; on: string }) =>
  voted(
    tx,
    of.id,
    m.judges.map((who) => [who, of.as] as const),
    of.on
  );

describe('T.KMI.2: decided in time', () => {
  const ask = (tx: Tx, asOf: string) => achieved(tx, ruleOf('T.KMI.2'), scopeOf(asOf));

  it('asks once the tenth working day has passed, whatever was decided', () =>
    counted(async (m, tx) => {
      const early = await sent(tx, m);
      const late = await sent(tx, m);
      const open = await sent(tx, m);
      await decided(tx, m, { id: early.id, as: 'valid-3', on: '2026-03-16' });
      await decided(tx, m, { id: late.id, as: 'return', on: '2026-03-17' });
      expect(await ask(tx, '2026-03-16')).toEqual({});
      expect(await ask(tx, '2026-03-17')).toEqual({
        [early.id]: true,
        [late.id]: false,
        [open.id]: false
      });
    }));

  it('asks nothing of what was taken back, or whose asset was withdrawn, by then', () =>
    counted(async (m, tx) => {
      const back = await sent(tx, m);
      const gone = await sent(tx, m);
      const after = await sent(tx, m);
      await withdrawSubmission(actingAs(tx, m.ani, { on: '2026-03-10' }), back.id, 'Dilengkapi dulu');
      await withdrawSubmission(actingAs(tx, m.ani, { on: '2026-03-18' }), after.id, 'Terlambat dilengkapi');
      await sql`update knowledge.asset set state = 'withdrawn', withdrawn_at = '2026-03-12T09:00+07' where id = ${gone.asset}`.execute(
        tx
      );
      expect(await ask(tx, '2026-04-01')).toEqual({ [after.id]: false });
    }));

  it('counts in the unit of the panel, and leads to the decision', () =>
    counted(async (m, tx) => {
      const { id } = await sent(tx, m);
      await decided(tx, m, { id, as: 'valid-3', on: '2026-03-05' });
      const { rows } = await ruleOf('T.KMI.2')!.rows(scopeOf('2026-04-01')).execute(tx);
      expect(rows).toMatchObject([{ unitId: m.east, recordKind: 'quality.decision', onDate: '2026-03-05' }]);
      const elsewhere = scopeOf('2026-04-01', { inUnits: inUnits([m.west]) });
      expect(await achieved(tx, ruleOf('T.KMI.2'), elsewhere)).toEqual({});
      expect(await ask(tx, '2027-01-05')).toEqual({ [id]: true });
    }));
});

describe('T.KMI.3: levels set by a panel', () => {
  const ask = (tx: Tx, asOf: string) => achieved(tx, ruleOf('T.KMI.3'), scopeOf(asOf));

  it('takes published assets, those once found valid, and leaves out what was refused last', () =>
    counted(async (m, tx) => {
      const plain = await anAsset(tx, m);
      await anAsset(tx, m, { state: 'draft' });
      const [valid, back, no] = [await sent(tx, m), await sent(tx, m), await sent(tx, m)];
      await decided(tx, m, { id: valid.id, as: 'valid-2', on: '2026-03-05' });
      await decided(tx, m, { id: back.id, as: 'return', on: '2026-03-05' });
      await decided(tx, m, { id: no.id, as: 'refuse', on: '2026-03-05' });
      expect(await ask(tx, '2026-03-04')).toEqual({
        [plain]: false,
        [valid.asset]: false,
        [back.asset]: false,
        [no.asset]: false
      });
      expect(await ask(tx, '2026-03-05')).toEqual({ [plain]: false, [valid.asset]: true, [back.asset]: false });
      const { rows } = await ruleOf('T.KMI.3')!.rows(scopeOf('2026-03-05')).execute(tx);
      expect(rows.find(({ achieved: is }) => is)).toMatchObject({ unitId: m.office, recordKind: 'quality.decision' });
    }));
});

describe('O.KMI.5: level-I units with a panel that decides', () => {
  const ask = (tx: Tx, asOf: string) => achieved(tx, ruleOf('O.KMI.5'), scopeOf(asOf));

  it('needs a decision of the panel in force', () =>
    counted(async (m, tx) => {
      const { id } = await sent(tx, m);
      expect(await ask(tx, '2026-03-04')).toEqual({ [m.east]: false, [m.west]: false });
      await decided(tx, m, { id, as: 'valid-3', on: '2026-03-05' });
      expect(await ask(tx, '2026-03-05')).toEqual({ [m.east]: true, [m.west]: false });
      const officer = actingAs(tx, m.clerk, {
        on: '2026-04-01',
        grants: [{ capability: 'quality.appoint', unitId: null }]
      });
      await endTerm(officer, m.panel, 'Reorganisasi');
      expect(await ask(tx, '2026-04-01')).toMatchObject({ [m.east]: true });
      expect(await ask(tx, '2026-04-02')).toMatchObject({ [m.east]: false });
    }));

  it('needs three members, one of them of the ministry', () =>
    counted(async (m, tx) => {
      const { id } = await sent(tx, m);
      await decided(tx, m, { id, as: 'valid-3', on: '2026-03-05' });
      await sql`update quality.member set is_ministry = false where panel_id = ${m.panel}`.execute(tx);
      expect(await ask(tx, '2026-03-06')).toMatchObject({ [m.east]: false });
      await sql`update quality.member set is_ministry = true where panel_id = ${m.panel}`.execute(tx);
      expect(await ask(tx, '2026-03-06')).toMatchObject({ [m.east]: true });
      await sql`update quality.member set valid = '[2026-01-05,2026-03-06)' where panel_id = ${m.panel} and not is_chair`.execute(
        tx
      );
      expect(await ask(tx, '2026-03-06')).toMatchObject({ [m.east]: false });
    }));
});
