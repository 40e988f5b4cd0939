// What somebody of the team can lack: a plan, hours, time. Pure.
import type { Member } from './members.server.ts';

export type Gap = 'no-plan' | 'no-hours' | 'no-time';

/** Who lacks what: no approved plan this year, no minutes this quarter, no request granted and no time kept free. */
export const gaps: Record<Gap, (member: Member) => boolean> = {
  'no-plan': ({ plan }) => plan !== 'approved',
  'no-hours': ({ quarterMinutes }) => quarterMinutes === 0,
  'no-time': ({ granted, keepsTime }) => granted === 0 && !keepsTime
};
