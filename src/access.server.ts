// The one table of who may enter where: every URL, what it takes to read, what it takes to write.
import type { RouteId } from '$app/types';

/** `anyone`, `signed-in`, or a capability that the reader must hold somewhere; the record's policy decides the rest. */
export type Need = 'anyone' | 'signed-in' | (string & {});
export type Access = { read?: Need; write?: Need };

export const access = {
  '/': { read: 'anyone' },
  '/design': { read: 'anyone' },
  '/healthz': { read: 'anyone' },
  '/knowledge': { read: 'signed-in' },
  '/knowledge/[asset]': { read: 'signed-in', write: 'signed-in' },
  '/knowledge/[asset]/access': { read: 'signed-in', write: 'signed-in' },
  '/knowledge/[asset]/edit': { read: 'signed-in', write: 'signed-in' },
  '/knowledge/[asset]/files': { read: 'signed-in', write: 'signed-in' },
  '/knowledge/[asset]/files/[file]': { read: 'signed-in' },
  '/knowledge/[asset]/versions': { read: 'signed-in' },
  '/knowledge/new': { read: 'signed-in', write: 'signed-in' },
  '/knowledge/sharing': { read: 'signed-in' },
  '/knowledge/sharing/[id]': { read: 'signed-in', write: 'signed-in' },
  '/knowledge/sharing/new': { read: 'signed-in', write: 'signed-in' },
  '/library': { read: 'anyone' },
  '/library/[asset]': { read: 'anyone' },
  '/library/[asset]/files/[file]': { read: 'anyone' },
  '/plans': { read: 'signed-in', write: 'signed-in' },
  '/plans/[plan]': { read: 'signed-in', write: 'signed-in' },
  '/plans/[plan]/item': { read: 'signed-in', write: 'signed-in' },
  '/preferences': { write: 'anyone' },
  '/readyz': { read: 'anyone' },
  '/team/plans': { read: 'signed-in', write: 'signed-in' },
  '/units/[code]': { read: 'signed-in' },
  '/units/[code]/practices/[id]': { read: 'signed-in' }
} satisfies Record<RouteId, Access>;
