// What every queue says of a matter: how long it has waited.
import * as m from '#messages';

/** How many days something waits: `hari ini`, `1 hari`, `3 hari`. */
export function waitedWord(days: number): string {
  if (days <= 0) return m.ui_waited_today();
  return days === 1 ? m.ui_waited_one() : m.ui_waited({ days });
}
