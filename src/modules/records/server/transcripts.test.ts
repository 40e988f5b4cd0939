// Transcripts: found by few, checkable by anyone, the same code for the same content, kept when the records change.
import { describe, expect, it } from 'vitest';
import { visitor } from '#platform/actor.ts';
import type { Db } from '#platform/server/database.ts';
import { ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { actingOn } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import type { TranscriptContent } from '../types.ts';
import { issueTranscript } from './issue-transcript.ts';
import { erasePersonalData } from './personal-data.ts';
import { checkCode, issuedTranscript, transcriptState } from './read-transcript.ts';
import { paperPdf } from './paper-pdf.ts';
import { seesTranscript, transcriptOwner } from './transcript-owner.ts';

const on = '2026-11-24';

const nipOf = async (db: Db, id: number) =>
  (await db.selectFrom('people.person').select('nip').where('id', '=', id).executeTakeFirstOrThrow()).nip;

const contentOf = (nip: string, jp = 12): TranscriptContent => ({
  year: 2026,
  person: { nip, name: 'Ani Lestari, S.E.', title: 'Pelaksana', unit: 'Unit' },
  goals: [],
  activities: [],
  trainings: [],
  sharings: [],
  assets: [],
  totals: { jp, minutes: jp * 45, aim: 20, byWay: { self: jp } }
});

const inMinistry = (work: (db: Db, ministry: SmallMinistry, nip: string) => Promise<void>) =>
  inTransaction(async (tx) => {
    const ministry = await smallMinistry(tx);
    await work(tx, ministry, await nipOf(tx, ministry.ani));
  });

describe('who sees a transcript', () => {
  const readers: [who: 'ani' | 'budi' | 'head' | 'minister' | 'officer', may: boolean][] = [
    ['ani', true],
    ['head', true],
    ['budi', false],
    ['minister', false],
    ['officer', false]
  ];
  it.each(readers)('%s: %s', (who, may) =>
    inMinistry(async (db, ministry, nip) => {
      const ctx = ctxOf(db, ministry[who], on);
      expect(await seesTranscript(ctx, nip)).toBe(may);
      if (!may) await expect(issueTranscript(ctx, nip, contentOf(nip))).rejects.toThrow('not found');
    })
  );

  it('the officer over the unit, nobody without an account, and nobody who does not exist', () =>
    inMinistry(async (db, { officer, root }, nip) => {
      const grants = [{ capability: 'records.transcripts', unitId: root }];
      expect((await transcriptOwner(ctxOf(db, officer, on, { grants }), nip)).nip).toBe(nip);
      expect(await seesTranscript(actingOn(db, visitor, on), nip)).toBe(false);
      expect(await seesTranscript(ctxOf(db, officer, on, { grants }), '199104122015022003')).toBe(false);
    }));
});

describe('a transcript', () => {
  it('keeps its code while nothing changes, gets another when something does; the old stays checkable', () =>
    inMinistry(async (db, { ani }, nip) => {
      const ctx = ctxOf(db, ani, on);
      const first = await issueTranscript(ctx, nip, contentOf(nip));
      const again = await issueTranscript(ctx, nip, contentOf(nip));
      expect(again.code).toBe(first.code);
      const second = await issueTranscript(ctx, nip, contentOf(nip, 13));
      expect(second.code).not.toBe(first.code);
      const anyone = actingOn(db, visitor, on);
      expect(await checkCode(anyone, first.code.toLowerCase())).toMatchObject({
        name: 'Ani L.',
        nip: `•••• ${nip.slice(-4)}`,
        year: 2026,
        jp: 12,
        aim: 20,
        sha256: first.sha256,
        isReplaced: true
      });
      expect((await checkCode(anyone, second.code))?.isReplaced).toBe(false);
      expect((await issuedTranscript(ctx, nip, { year: 2026, code: first.code })).content.totals.jp).toBe(12);
      expect((await transcriptState(ctx, nip, contentOf(nip, 14))).isStale).toBe(true);
    }));

  it('is of one person only: the code of another is not found under her name', () =>
    inMinistry(async (db, { ani, budi }, nip) => {
      const theirs = await issueTranscript(ctxOf(db, ani, on), nip, contentOf(nip));
      const other = await nipOf(db, budi);
      const ctx = ctxOf(db, budi, on);
      await expect(issuedTranscript(ctx, other, { year: 2026, code: theirs.code })).rejects.toThrow('not found');
      await expect(issueTranscript(ctx, other, contentOf(nip))).rejects.toThrow('somebody else');
    }));

  it('is never changed, and survives an erasure as a digest', () =>
    inMinistry(async (db, { ani }, nip) => {
      const { code, sha256 } = await issueTranscript(ctxOf(db, ani, on), nip, contentOf(nip));
      await erasePersonalData(db as never, ani);
      expect(await checkCode(actingOn(db, visitor, on), code)).toMatchObject({ name: '', nip: '', sha256, jp: 12 });
      await expect(db.updateTable('records.transcript').set({ jp: 99 }).execute()).rejects.toThrow('never changed');
    }));

  it.each(['', 'AAAAA', '7K2MQ-7K2MQ-7K2MQ-7K2MQ', "' or true --"])('is not behind the code %j', (code) =>
    inTransaction(async (tx) => {
      expect(await checkCode(actingOn(tx, visitor, on), code)).toBeUndefined();
    })
  );
});

describe('its paper', () => {
  const proof = {
    ...{
      lang: 'id',
      site: 'Pemelajar',
      demonstration: '',
      heading: 'Periksa',
      text: 'Kode',
      code: 'A',
      page: 'Halaman'
    },
    ...{ address: 'https://x.example/check/A', qrLabel: 'QR', digestLabel: 'SHA-256', sha256: 'a', issued: 'hari ini' }
  };
  const paper = (value: string) => ({
    title: 'Transkrip',
    lead: 'x',
    identity: [{ label: 'Nama', value }],
    facts: [{ label: 'JP', value: '12' }],
    sections: [
      {
        ...{ key: 'a', title: 'Kegiatan', empty: '-' },
        columns: [{ label: 'Judul', isWide: true, isNumber: false }],
        rows: [[value]]
      }
    ]
  });

  it('is a tagged PDF, the same bytes for the same content, whatever signs stand in it', () => {
    const make = () => Buffer.from(paperPdf(paper('#panic() *_$\\ "x" <y> @z'), proof, new Date(0)));
    const pdf = make();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.includes('/StructTreeRoot')).toBe(true);
    expect(pdf.equals(make())).toBe(true);
  });
});
