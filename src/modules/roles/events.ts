// What this module tells: who came in, which role was given or ended, who stands in for whom.

/** Events of this module with their payloads. */
export type RolesEvents = {
  'roles.session.started': { sessionId: number; way: 'password' | 'link' | 'sso' | 'demo' };
  'roles.session.ended': { sessionId: number };
  'roles.entry.refused': { reason: string };
  'roles.link.made': { expiresAt: string };
  'roles.link.used': Record<string, never>;
  'roles.password.changed': Record<string, never>;
  'roles.account.disabled': Record<string, never>;
  'roles.account.enabled': Record<string, never>;
  'roles.grant.made': { role: string; startsOn: string; endsOn: string | null };
  'roles.grant.ended': { role: string };
  'roles.delegation.made': { toId: number; startsOn: string; endsOn: string };
  'roles.delegation.ended': { toId: number };
};
