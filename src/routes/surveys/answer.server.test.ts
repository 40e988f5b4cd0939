// An answer that came too late is told on the survey's page: its own page is gone by then.
import { describe, expect, it } from 'vitest';
import { endIn, endOf } from './answer.server.ts';

describe('an answer that came too late', () => {
  it.each(['closed', 'already-sent'])('%s leads to the page of the survey, which says why', (reason) => {
    expect(() => endOf(3, reason)).toThrow(
      expect.objectContaining({ status: 303, location: `/surveys/3?done=${reason}` })
    );
    expect(endIn(reason)).toBe(reason);
  });

  it('what the form can say itself stays with the form', () => {
    expect(endOf(3, 'outside-scale')).toBeNull();
    expect(endIn('later')).toBeNull();
  });
});
