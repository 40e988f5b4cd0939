// Closing and opening an account from its row in the list.
import { fail, type RequestEvent } from '@sveltejs/kit';
import { nipForm } from '#modules/roles/schema.ts';
import type { AccountRefusal, AccountState } from '#modules/roles/server/index.ts';
import type { Named } from '#modules/roles/types.ts';
import { readForm, refuseForm } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';

type Change = (ctx: Ctx, nip: string) => Promise<Result<Named, AccountRefusal>>;

/** An action of the list: done tells whose account it was, refused why not. */
export const accountAction =
  (done: 'closed' | 'opened', change: Change) =>
  async ({ locals, request }: RequestEvent) => {
    const data = await request.formData();
    const form = readForm(nipForm, data);
    if (!form.ok) return fail(422, form);
    const changed = await change(locals.ctx, form.value.nip);
    return changed.ok ? { done, name: changed.value.name } : fail(422, refuseForm(data, changed.reason));
  };

const states: readonly AccountState[] = ['password', 'no-password', 'disabled'];

/** The state of account that an address filters by. */
export const stateIn = (url: URL): AccountState | null =>
  states.find((state) => state === url.searchParams.get('state')) ?? null;
