// Closing an account, which ends its sessions at once, and opening it again.
import { done, refused, type Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { mayDisable } from '../policy.ts';
import type { Named } from '../types.ts';
import { saveDisabled } from './store-links.ts';
import { selectOptionalPerson } from './store-people.ts';
import { deleteSessionsOf } from './store.ts';

export type AccountRefusal = 'unknown-person' | 'own-account';

async function change(ctx: Ctx, nip: string, save: (tx: Tx, personId: number) => Promise<string | undefined>) {
  return inTransaction(ctx.db, async (tx): Promise<Result<Named, AccountRefusal>> => {
    const person = await selectOptionalPerson(tx, { nip }, today(ctx));
    if (person && person.personId === ctx.actor.personId) return refused('own-account');
    if (!person || !mayDisable(ctx.actor, person)) return refused('unknown-person');
    const { personId, name } = person;
    const event = await save(tx, personId);
    if (event) await emit(ctx, tx, { name: event, subject: `people.person:${personId}`, personId });
    return done({ personId, nip, name });
  });
}

/** Closes the account: nobody comes in as this person, by whatever way, until it is opened again. */
export const disableAccount = (ctx: Ctx, nip: string) =>
  change(ctx, nip, async (tx, personId) => {
    await deleteSessionsOf(tx, personId);
    return (await saveDisabled(tx, personId, ctx.now)) ? 'roles.account.disabled' : undefined;
  });

/** Opens the account again. */
export const enableAccount = (ctx: Ctx, nip: string) =>
  change(ctx, nip, async (tx, personId) =>
    (await saveDisabled(tx, personId, null)) ? 'roles.account.enabled' : undefined
  );
