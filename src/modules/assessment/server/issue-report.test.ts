// Who issues the report of a unit, when its code changes, what a code says, and that the paper is tagged.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database.ts';
import { paperPdf } from '#modules/records/server/index.ts';
import { count, handMadeMinistry, learn, type Ministry } from '#tests/support/assessment.ts';
import { actingOn } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { reportPaper } from '../report.ts';
import { checkReport, issuedReport, issueReport, readReport } from './issue-report.ts';

const day = '2026-11-24';
const inMinistry = (work: (m: Ministry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await handMadeMinistry(tx);
    await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B });
    await count(tx, day);
    await work(m, tx);
  });
const employee = (m: Ministry): Actor => ({ ...visitor, personId: m.people['b1'] ?? 0, unitId: m.units.B });
const officer = (m: Ministry): Actor => ({
  ...employee(m),
  grants: [{ capability: 'assessment.names', unitId: m.units.A }]
});
const year = { year: 2026 };

describe('a report', () => {
  it('is issued by nobody but who sees the names behind the figures', () =>
    inMinistry(async (m, tx) => {
      const ctx = actingOn(tx, employee(m), day);
      await expect(issueReport(ctx, m.codes.B, year)).rejects.toThrow('not-allowed');
      expect(await readReport(ctx, m.codes.B, year)).toMatchObject({ mayIssue: false, issued: [] });
      await expect(issueReport(actingOn(tx, officer(m), day), m.codes.M, year)).rejects.toThrow('not-allowed');
    }));

  it('keeps its code while its figures stay, whoever reads it in whichever language', () =>
    inMinistry(async (m, tx) => {
      const ctx = actingOn(tx, officer(m), day);
      const first = await issueReport(ctx, m.codes.B, year);
      expect(await issueReport(ctx, m.codes.B, year)).toEqual(first);
      expect(await readReport(ctx, m.codes.B, year)).toMatchObject({ isStale: false });
    }));

  it('gets another code when a figure changed; the old one stays and says so', () =>
    inMinistry(async (m, tx) => {
      const ctx = actingOn(tx, officer(m), day);
      const first = await issueReport(ctx, m.codes.B, year);
      await learn(tx, { person: m.people['b2'] ?? 0, unit: m.units.B });
      await count(tx, day);
      expect(await readReport(ctx, m.codes.B, year)).toMatchObject({ isStale: true });
      const second = await issueReport(ctx, m.codes.B, year);
      expect(second.code).not.toBe(first.code);
      const anyone = actingOn(tx, visitor, day);
      expect(await checkReport(anyone, first.code.toLowerCase())).toMatchObject({ year: 2026, isReplaced: true });
      expect(await checkReport(anyone, second.code)).toMatchObject({ sha256: second.sha256, isReplaced: false });
      expect((await issuedReport(ctx, m.codes.B, { ...year, code: first.code })).content).toEqual(first.content);
    }));

  it('is never changed, and a code that was not given says nothing', () =>
    inMinistry(async (m, tx) => {
      await issueReport(actingOn(tx, officer(m), day), m.codes.B, year);
      expect(await checkReport(actingOn(tx, visitor, day), '0'.repeat(20))).toBeUndefined();
      const forged = sql`update assessment.report set sha256 = repeat('0', 64)`.execute(tx);
      await expect(forged).rejects.toThrow('never changed');
    }));

  it('is a tagged PDF that names every practice without a figure among its limits', () =>
    inMinistry(async (m, tx) => {
      const { content } = await readReport(actingOn(tx, officer(m), day), m.codes.B, year);
      const paper = reportPaper(content, 'en', 'https://pemelajar.example');
      const limits = paper.sections.find(({ key }) => key === 'limits')?.rows ?? [];
      const silent = content.practices.filter(({ state }) => !['measured', 'provisional', 'not-asked'].includes(state));
      expect(limits.map(([id]) => id)).toEqual(silent.map(({ id }) => id));
      const proof = {
        ...{ lang: 'en', site: 'Pemelajar', demonstration: '', heading: 'Proof', text: '', code: '7K2MQ' },
        ...{
          address: 'https://pemelajar.example/check/7K2MQ',
          qrLabel: 'QR',
          digestLabel: '',
          sha256: '',
          issued: '',
          page: ''
        }
      };
      const pdf = Buffer.from(paperPdf(paper, proof, new Date(0))).toString('latin1');
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toMatch(/\/Lang \(en\)/);
    }));
});
