// The remarks of an import say which line of the file they mean.
import { expect, it } from 'vitest';
import * as m from '#messages';
import { historyNote } from './words.ts';

it('tells a line of the file from a record that is stored already', () => {
  expect(historyNote({ code: 'overlaps', value: '3: Audit B' })).toBe(
    m.history_note_overlaps_line({ line: '3', title: 'Audit B' })
  );
  expect(historyNote({ code: 'overlaps', value: 'Audit B' })).toBe(m.history_note_overlaps({ value: 'Audit B' }));
});
