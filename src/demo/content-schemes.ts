// How the demonstration's first two years were scored, and why that changed: invented, an example as all schemes here.

/** The terms of 2024 and 2025 that the shipped example has otherwise, as they were typed. */
export const firstTerms: Readonly<Record<string, string>> = {
  'weight-learners': '20',
  'weight-knowledge': '10',
  'target-I.LRN.1': '70',
  'target-I.SOL.1c': '60',
  'target-I.KMI.2': '15'
};

/** What the draft of the running year proposes: exchange of knowledge proved by a document of the unit, not by its records. */
export const proposedTerms: Readonly<Record<string, string>> = { 'source-O.LRN.1': 'document' };

/** Why the first year's terms were set, and why they were given up. */
export const schemeReasons = {
  first: 'Tahun pertama: sasaran dibuat lebih ringan sampai pencatatan berjalan di semua unit.',
  shipped: 'Dua tahun pencatatan telah berjalan; sasaran dan bobot kembali ke skema contoh.'
};
