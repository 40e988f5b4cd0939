// An empty site lets its first administrator in by a one-time link; afterwards administrators name each other.
import { done, refused, type Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { Link, Named } from '../types.ts';
import { issueLinks } from './make-link.ts';
import { countOtherAdministrators, insertGrant, lockAdministrators } from './store-grants.ts';
import { foundSite } from './store-people.ts';

export type First = { nip: string; name: string; unitCode: string; unitName: string };

/** Makes the top unit if there is none, the person if unknown, the role, and the link. */
export function makeFirstAdministrator(ctx: Ctx, first: First): Promise<Result<Link, 'bad-nip' | 'has-administrator'>> {
  return inTransaction(ctx.db, async (tx) => {
    const nip = first.nip.replaceAll(/\s/g, '');
    if (!/^\d{18}$/.test(nip)) return refused('bad-nip');
    await lockAdministrators(tx);
    if ((await countOtherAdministrators(tx, 0, today(ctx))) > 0) return refused('has-administrator');
    const { personId, unitId } = await foundSite(tx, { ...first, nip }, today(ctx));
    const person = { personId, nip, name: first.name };
    await administrate(ctx, tx, { ...person, unitId });
    const [link] = await issueLinks(ctx, tx, [person]);
    return link ? done(link) : refused('bad-nip');
  });
}

async function administrate(ctx: Ctx, tx: Tx, { personId, unitId }: Named & { unitId: number }): Promise<void> {
  const role = 'administrator';
  const grant = {
    personId,
    role,
    unitId,
    startsOn: today(ctx),
    endsOn: null,
    by: ctx.actor.personId,
    at: ctx.now
  } as const;
  const id = await insertGrant(tx, grant);
  const payload = { role, startsOn: grant.startsOn, endsOn: null };
  await emit(ctx, tx, { name: 'roles.grant.made', subject: `roles.grant:${id}`, personId, unitId, payload });
}
