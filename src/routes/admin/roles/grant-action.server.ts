// Giving and ending a role from the page of roles.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { grantForm, idForm } from '#modules/roles/schema.ts';
import { endRole, grantRole } from '#modules/roles/server/index.ts';
import { readForm, refuseForm } from '#platform/form.ts';

const fieldOf = {
  'unknown-person': 'nip',
  'own-role': 'nip',
  'already-held': 'nip',
  'unknown-unit': 'unitCode',
  'dates-reversed': 'endsOn'
};

/** Gives a role. */
export const grant = async ({ locals, request }: RequestEvent) => {
  const data = await request.formData();
  const form = readForm(grantForm, data);
  if (!form.ok) return fail(422, form);
  const granted = await grantRole(locals.ctx, form.value);
  if (granted.ok) redirect(303, '/admin/roles?done=granted');
  return fail(422, refuseForm(data, granted.reason, fieldOf[granted.reason]));
};

/** Ends a role. */
export const end = async ({ locals, request }: RequestEvent) => {
  const data = await request.formData();
  const form = readForm(idForm, data);
  if (!form.ok) return fail(422, form);
  const ended = await endRole(locals.ctx, form.value.id);
  if (ended.ok) redirect(303, '/admin/roles?done=ended');
  return fail(409, refuseForm(data, ended.reason));
};
