// Many matters at once, documents of a report, the secret calendar.
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { folderStore } from '#platform/server/files.ts';
import { waitingActivity } from '#tests/support/activities.ts';
import { ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import * as learning from './index.ts';

const store = folderStore(testFolder());

async function evaluated(tx: Tx, personId: number, head: number): Promise<number> {
  const activityId = await waitingActivity(tx, personId);
  const yes = { activityId, answer: 'grant', note: '', offeredInstead: '' } as const;
  await learning.answerNotice(ctxOf(tx, head, '2026-10-07'), yes);
  const judged = { activityId, metGoal: 5, reflection: 'Tercapai' };
  await learning.evaluateActivity(ctxOf(tx, personId, '2026-11-06'), judged);
  return activityId;
}
const upload = (name: string, text: string) => ({ name, bytes: Readable.from([Buffer.from(text)]) });
/** Ani's activity, evaluated, and the one document she brought for its report. */
async function documented(tx: Tx, m: SmallMinistry) {
  const activityId = await evaluated(tx, m.ani, m.head);
  const ani = ctxOf(tx, m.ani, '2026-11-09');
  const { files } = await learning.bringDocuments(ani, { activityId, store, limitBytes: 100 }, [
    upload('catatan.txt', 'catatan belajar')
  ]);
  return { activityId, ani, files };
}
const words = { note: '', offeredInstead: '' };

describe('many matters at once', () => {
  it('are decided each for itself: what was decided meanwhile is told, the others stand', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const [first, second] = [await waitingActivity(tx, m.ani), await waitingActivity(tx, m.budi)];
      const head = ctxOf(tx, m.head, '2026-10-07');
      await learning.withdrawActivity(ctxOf(tx, m.budi, '2026-10-07'), { activityId: second, note: 'Batal' });
      const matters = [first, second].map((id) => ({ id, kind: 'notice' as const }));
      const result = await learning.decideMany(head, matters, { verdict: 'agree', ...words });
      expect(result).toMatchObject({ done: [{ id: first }], missed: [{ id: second, reason: 'already-decided' }] });
    }));
  it('sent twice are decided once', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const id = await waitingActivity(tx, m.ani);
      const head = ctxOf(tx, m.head, '2026-10-07');
      const send = () =>
        learning.decideMany(head, [{ id, kind: 'notice' }], { verdict: 'agree', ...words, token: 'many' });
      expect(await send()).toEqual(await send());
    }));
  it('a report is accepted or returned, never declined', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const { activityId: id, ani, files } = await documented(tx, m);
      await learning.writeReport(ani, { activityId: id, report: 'Isi', application: '', files, isSent: true });
      const head = ctxOf(tx, m.head, '2026-11-10');
      const declined = { verdict: 'decline', note: 'x', offeredInstead: '' } as const;
      expect((await learning.decideMany(head, [{ id, kind: 'report' }], declined)).missed).toHaveLength(1);
      const back = { verdict: 'return', note: 'Tambah contoh', offeredInstead: '' } as const;
      expect((await learning.decideMany(head, [{ id, kind: 'report' }], back)).done).toHaveLength(1);
      expect((await learning.getActivity(ani, id)).next).toEqual(['write', 'report']);
    }));
});

describe('the documents of a report', () => {
  it('are kept when their content is what they say; the others are told by name', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const activityId = await evaluated(tx, m.ani, m.head);
      const ani = ctxOf(tx, m.ani, '2026-11-09');
      const brought = await learning.bringDocuments(ani, { activityId, store, limitBytes: 100 }, [
        upload('../catatan.txt', 'catatan belajar'),
        upload('laporan.pdf', '#!/bin/sh'),
        upload('besar.txt', 'x'.repeat(101))
      ]);
      expect(brought.files).toMatchObject([{ name: 'catatan.txt' }]);
      expect(brought.refused.map(({ name, reason }) => [name, reason])).toEqual([
        ['laporan.pdf', expect.stringMatching(/^type-/)],
        ['besar.txt', 'too-large']
      ]);
    }));
  it('are opened by whom the activity concerns and by nobody else', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const { activityId, ani, files } = await documented(tx, m);
      await learning.writeReport(ani, { activityId, report: 'Isi', application: '', files, isSent: false });
      const [document] = (await learning.getActivity(ani, activityId)).attachments;
      const open = (personId: number) =>
        learning.openDocument(ctxOf(tx, personId, '2026-11-10'), { activityId, id: document?.id ?? 0 }, store);
      const opened = await open(m.head);
      expect([opened.name, await text(await opened.read())]).toEqual(['catatan.txt', 'catatan belajar']);
      await expect(open(m.budi)).rejects.toThrow('not found');
    }));
  it('are taken out again before the report is sent, which then lacks them', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const { activityId, ani, files } = await documented(tx, m);
      const report = { activityId, report: 'Isi yang panjang', application: '' };
      await learning.writeReport(ani, { ...report, files, isSent: false });
      const without = (await learning.getActivity(ani, activityId)).attachments.map(({ id }) => id);
      const sent = await learning.writeReport(ani, { ...report, files: [], without, isSent: true });
      expect(sent).toEqual({ ok: false, reason: 'document-missing' });
      expect(await learning.getActivity(ani, activityId)).toMatchObject({ report: report.report, state: 'evaluated' });
    }));
  it('are not taken from others, nor when no report is being written', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const activityId = await waitingActivity(tx, m.ani);
      const bring = (personId: number) =>
        learning.bringDocuments(ctxOf(tx, personId, '2026-10-07'), { activityId, store, limitBytes: 100 }, [
          upload('x.txt', 'x')
        ]);
      expect(await bring(m.ani)).toEqual({ files: [], refused: [] });
      await expect(bring(m.budi)).rejects.toThrow('not found');
    }));
});

describe('closing the circle', () => {
  it('lays a draft of the report and its documents, and tells what came of it', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const { activityId, ani, files } = await documented(tx, m);
      await learning.writeReport(ani, { activityId, report: 'Isi', application: '', files, isSent: true });
      await learning.acceptReport(ctxOf(tx, m.head, '2026-11-10'), { activityId, note: '' });
      expect(await learning.closeWithAsset(ani, { activityId, token: 'c' })).toMatchObject({ ok: true });
      expect(await learning.closeWithAsset(ani, { activityId, token: 'c' })).toMatchObject({ ok: true });
      const view = await learning.getActivity(ani, activityId);
      expect(view).toMatchObject({ state: 'closed', assetTitle: 'Kueri dasar', assetState: 'draft' });
      expect(view.chain.at(-1)?.state).toBe('now');
    }));
});

describe('the calendar behind a secret address', () => {
  it('shows what was noticed, weekly at its hour, until it is revoked', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      await waitingActivity(tx, m.ani);
      const ani = ctxOf(tx, m.ani, '2026-10-07');
      const old = await learning.makeCalendarFeed(ani);
      const token = await learning.makeCalendarFeed(ani);
      const nobody = { ...ani, actor: { ...ani.actor, personId: null } };
      const text = await learning.readCalendarFeed(nobody, token);
      expect(text).toContain('SUMMARY:Kueri dasar');
      expect(text).toContain('DTSTART:20261014T070000Z');
      expect(text).toContain('RRULE:FREQ=WEEKLY;UNTIL=20261106T165900Z');
      await expect(learning.readCalendarFeed(nobody, old)).rejects.toThrow('not found');
      await learning.revokeCalendarFeed(ani);
      await expect(learning.readCalendarFeed(nobody, token)).rejects.toThrow('not found');
    }));
});
