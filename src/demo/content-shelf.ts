// What stands in the files of the invented assets: a paper with steps, a table, a picture of bars.

/** The steps of a paper that goes with an asset, in this order. */
export const paperSteps: readonly string[] = [
  'Siapkan berkas periode yang diperiksa dan cocokkan jumlah barisnya.',
  'Tandai baris yang tidak berpasangan, lalu catat sebabnya.',
  'Tanyakan kepada pemilik data sebelum mengubah apa pun.',
  'Tuliskan hasil, tanggal, dan siapa yang memeriksa.',
  'Simpan kertas kerja bersama laporan, agar dapat diuji ulang.'
];

const months = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus'];

/** What a month was planned to be and what became of it, in millions: the table and the picture show the same. */
export const monthly: readonly { month: string; planned: number; actual: number }[] = months.map((month, at) => ({
  month,
  planned: 420 + 35 * at,
  actual: 395 + 38 * at - (at % 3) * 27
}));
