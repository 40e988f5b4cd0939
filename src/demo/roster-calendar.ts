// National holidays and joint leave of 2024 to 2027, as an example until the official decree is imported.

type Kind = 'libur-nasional' | 'cuti-bersama';

const fixed = [
  ['01-01', 'Tahun Baru Masehi'],
  ['05-01', 'Hari Buruh Internasional'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['12-25', 'Kelahiran Yesus Kristus']
] as const;

/** Movable days: one entry a year, `MMDD name`; a plus before it makes it joint leave. */
const movable: Record<number, string> = {
  2024: `0208 Isra Mikraj; +0209 Cuti bersama Imlek; 0210 Tahun Baru Imlek; 0214 Pemilihan Umum; 0311 Hari Suci Nyepi; +0312 Cuti bersama Nyepi;
    0329 Wafat Yesus Kristus; 0331 Kebangkitan Yesus Kristus; +0408 Cuti bersama Idulfitri; +0409 Cuti bersama Idulfitri; 0410 Idulfitri; 0411 Idulfitri;
    +0412 Cuti bersama Idulfitri; +0415 Cuti bersama Idulfitri; 0509 Kenaikan Yesus Kristus; +0510 Cuti bersama Kenaikan Yesus Kristus; 0523 Waisak;
    +0524 Cuti bersama Waisak; 0617 Iduladha; +0618 Cuti bersama Iduladha; 0707 Tahun Baru Islam; 0916 Maulid Nabi Muhammad; 1127 Pemilihan Kepala Daerah;
    +1226 Cuti bersama Kelahiran Yesus Kristus`,
  2025: `0127 Isra Mikraj; +0128 Cuti bersama Imlek; 0129 Tahun Baru Imlek; +0328 Cuti bersama Nyepi; 0329 Hari Suci Nyepi; 0331 Idulfitri; 0401 Idulfitri;
    +0402 Cuti bersama Idulfitri; +0403 Cuti bersama Idulfitri; +0404 Cuti bersama Idulfitri; +0407 Cuti bersama Idulfitri; 0418 Wafat Yesus Kristus;
    0420 Kebangkitan Yesus Kristus; 0512 Waisak; +0513 Cuti bersama Waisak; 0529 Kenaikan Yesus Kristus; +0530 Cuti bersama Kenaikan Yesus Kristus;
    0606 Iduladha; +0609 Cuti bersama Iduladha; 0627 Tahun Baru Islam; +0818 Cuti bersama Proklamasi Kemerdekaan; 0905 Maulid Nabi Muhammad;
    +1226 Cuti bersama Kelahiran Yesus Kristus`,
  2026: `0116 Isra Mikraj; +0216 Cuti bersama Imlek; 0217 Tahun Baru Imlek; +0318 Cuti bersama Nyepi; 0319 Hari Suci Nyepi; +0320 Cuti bersama Idulfitri;
    0321 Idulfitri; 0322 Idulfitri; +0323 Cuti bersama Idulfitri; +0324 Cuti bersama Idulfitri; 0403 Wafat Yesus Kristus; 0405 Kebangkitan Yesus Kristus;
    0514 Kenaikan Yesus Kristus; +0515 Cuti bersama Kenaikan Yesus Kristus; 0527 Iduladha; +0528 Cuti bersama Iduladha; 0531 Waisak; 0616 Tahun Baru Islam;
    0825 Maulid Nabi Muhammad; +1224 Cuti bersama Kelahiran Yesus Kristus`,
  2027: `0105 Isra Mikraj; 0206 Tahun Baru Imlek; 0308 Hari Suci Nyepi; +0309 Cuti bersama Idulfitri; 0310 Idulfitri; 0311 Idulfitri; +0312 Cuti bersama Idulfitri;
    +0315 Cuti bersama Idulfitri; 0326 Wafat Yesus Kristus; 0328 Kebangkitan Yesus Kristus; 0506 Kenaikan Yesus Kristus; +0507 Cuti bersama Kenaikan Yesus Kristus;
    0517 Iduladha; 0520 Waisak; 0606 Tahun Baru Islam; 0815 Maulid Nabi Muhammad; +1224 Cuti bersama Kelahiran Yesus Kristus`
};

function movableDays(year: number): [string, Kind, string][] {
  return movable[year]!.split(';').map((text) => {
    const [, plus, month, day, name] = /^(\+?)(\d\d)(\d\d) (.+)$/s.exec(text.trim())!;
    return [`${year}-${month}-${day}`, plus ? 'cuti-bersama' : 'libur-nasional', name!];
  });
}

/** Every holiday and day of joint leave in order: date, kind, name. */
export function holidays(): [day: string, kind: Kind, name: string][] {
  return Object.keys(movable)
    .map(Number)
    .flatMap((year) => {
      const always = fixed.map(([day, name]): [string, Kind, string] => [`${year}-${day}`, 'libur-nasional', name]);
      return [...always, ...movableDays(year)].sort(([a], [b]) => (a < b ? -1 : 1));
    });
}
