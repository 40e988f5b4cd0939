// The catalogue as it leaves the site, with the columns that an import takes.
import type { TableFile } from '#platform/table-file.ts';
import * as m from '#messages';
import { columns } from './rules-lines.ts';
import type { Programme } from './types.ts';
import { modeWord } from './ui/words.ts';

/** Programmes as a table; the same columns can be imported again. */
export function programmesTable(programmes: readonly Programme[]): TableFile {
  const [code, ...further] = columns.further;
  const names = [code ?? '', ...columns.needed, ...further];
  return {
    name: 'programmes',
    title: m.programmes_title(),
    marks: [],
    columns: names.map((label) => ({ label, width: label === 'judul' ? 48 : 18 })),
    rows: programmes.map((each) => {
      const cells: Record<string, string | number | null> = {
        kode: each.code,
        judul: each.title,
        penyelenggara: each.organiser,
        mulai: each.startsOn,
        selesai: each.endsOn,
        jp: each.jp,
        moda: modeWord(each.mode),
        bidang: each.field,
        batas_daftar: each.closesOn,
        kursi: each.seats,
        tempat: each.place,
        tautan: each.link,
        sasaran: each.audience
      };
      return names.map((name) => cells[name] ?? null);
    })
  };
}
