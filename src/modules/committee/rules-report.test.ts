// No NIP of a reason reaches a paper, however it was typed; other numbers stay.
import { describe, expect, it } from 'vitest';
import { withoutNips } from './rules-report.ts';

describe('a reason on paper', () => {
  it.each([
    ['Data 199405172018012003 tidak sah.', 'Data •••• 2003 tidak sah.'],
    ['NIP 19940517 201801 2 003, NIP 19830821 200602 1 002', 'NIP •••• 2003, NIP •••• 1002'],
    ['19940517.201801.2.003', '•••• 2003'],
    [
      'KEP-7/2026, 212 catatan, 12345678 dan 123456789012345678901',
      'KEP-7/2026, 212 catatan, 12345678 dan 123456789012345678901'
    ],
    ['', '']
  ])('%s', (said, printed) => expect(withoutNips(said)).toBe(printed));
});
