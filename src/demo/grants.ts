// The offices that the well-known persons of the demonstration hold.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { sql } from 'kysely';
import { demoPersonas } from './personas.ts';

const offices = {
  administrator: { role: 'administrator', unit: 'M' },
  auditor: { role: 'auditor', unit: 'M' },
  officer: { role: 'officer', unit: 'M.05' }
} as const;

/** Grants administrator, auditor and officer their roles, from the first day of the demonstration on. */
export function demoGrants(ctx: Ctx): Promise<void> {
  return inTransaction(ctx.db, async (tx) => {
    for (const [key, { role, unit }] of Object.entries(offices)) {
      const nip = demoPersonas.find((persona) => persona.key === key)?.nip;
      await sql`
        insert into roles.grant (person_id, role, unit_id, valid)
        select p.id, ${role}, u.id, '[2024-01-01,)' from people.person p, people.unit u where p.nip = ${nip} and u.code = ${unit}
      `.execute(tx);
    }
  });
}
