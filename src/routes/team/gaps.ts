// What somebody of the team can lack: a plan, hours, time. Pure.
import type { Day } from '#platform/dates.ts';
import type { Member } from './members.server.ts';

export type Gap = 'no-plan' | 'no-hours' | 'no-time' | 'no-coaching';

/** Who lacks what: no approved plan this year, no minutes this quarter, no request granted and no time kept free, no coaching this year. */
export const gaps: Record<Gap, (member: Member, today: Day) => boolean> = {
  'no-plan': ({ plan }) => plan !== 'approved',
  'no-hours': ({ quarterMinutes }) => quarterMinutes === 0,
  'no-time': ({ granted, keepsTime }) => granted === 0 && !keepsTime,
  'no-coaching': ({ coachedOn }, today) => coachedOn === null || coachedOn.slice(0, 4) < today.slice(0, 4)
};
