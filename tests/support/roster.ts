// Rosters for tests: text in, files in a folder of their own, taken over as an administrator would.
import fs from 'node:fs';
import path from 'node:path';
import { operator, type Actor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Db } from '#platform/server/database.ts';
import { importRoster, type ImportReport, type RosterFile } from '#modules/people/server/index.ts';
import { actingOn } from './noon.ts';
import { testFolder } from './test-folder.ts';

/** The context of a use case on a day, for whoever acts; the operator if nobody is named. */
export const ctxOn = (db: Db, day: Day, actor: Actor = operator): Ctx => actingOn(db, actor, day);

export const unitHeader = 'kode_organisasi,kode_induk,nama,eselon,berlaku_mulai,berlaku_sampai';
export const personHeader =
  'nip,nama,email,kode_organisasi,jabatan,kode_jabatan,jenis_jabatan,pangkat,golongan,status,penugasan,atasan_nip,tmt_jabatan,tmt_selesai';
export const jobHeader = 'kode_jabatan,nama,kode_kompetensi,nama_kompetensi,level';
export const levelHeader = 'nip,kode_kompetensi,level,diukur_pada,sumber';
export const dayHeader = 'tanggal,jenis,nama';

/** A valid NIP for the nth invented person. */
export const nipOf = (n: number): string => `19800101200501${String(1000 + n).padStart(4, '0')}`;

/** A line of people.csv; what is not said is plain: staff, active, definitive, from 2024 on. */
export function personLine(person: {
  nip: string;
  unit: string;
  name?: string;
  email?: string;
  title?: string;
  job?: string;
  kind?: string;
  status?: string;
  as?: string;
  under?: string;
  from?: string;
  to?: string;
}): string {
  const { nip, unit, name = `Orang ${nip.slice(-3)}`, email = '', title = 'Pelaksana', job = '' } = person;
  const { kind = 'pelaksana', status = 'aktif', as = 'definitif', under = '', from = '2024-01-01', to = '' } = person;
  return [nip, name, email, unit, title, job, kind, 'Penata', 'III/c', status, as, under, from, to].join(',');
}

/** A line of units.csv, from 2024 on. */
export const unitLine = (
  code: string,
  parent = '',
  more: { from?: string; to?: string; echelon?: string } = {}
): string => [code, parent, `Unit ${code}`, more.echelon ?? '', more.from ?? '2024-01-01', more.to ?? ''].join(',');

const headers: Record<string, string> = {
  units: unitHeader,
  people: personHeader,
  jobs: jobHeader,
  competencies: levelHeader,
  calendar: dayHeader
};

/** Writes files into a new folder: name → content. */
export function filesWith(contents: Record<string, string | Uint8Array>): RosterFile[] {
  const folder = testFolder();
  return Object.entries(contents).map(([name, content]) => {
    const file = { name, path: path.join(folder, name) };
    fs.writeFileSync(file.path, content);
    return file;
  });
}

/** Takes over rosters given as lines without header: `takeOver(ctx, { units: [unitLine('M')] })`. */
export function takeOver(ctx: Ctx, lines: Record<string, readonly string[]>, dryRun = false): Promise<ImportReport> {
  const contents = Object.entries(lines).map(([kind, rows]) => [
    `${kind}.csv`,
    [headers[kind], ...rows, ''].join('\n')
  ]);
  return importRoster(ctx, filesWith(Object.fromEntries(contents)), { dryRun });
}
