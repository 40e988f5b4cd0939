// Making one-time links from the page of accounts; what they open is told once and kept nowhere.
import { fail, type RequestEvent } from '@sveltejs/kit';
import { nipForm, unitLinksForm } from '#modules/roles/schema.ts';
import { makeLink, makeUnitLinks } from '#modules/roles/server/index.ts';
import { readForm, refuseForm } from '#platform/form.ts';
import { addressOf } from '../../sign-in/entry.server.ts';

/** One link for one person, told this once. */
export const link = async ({ locals, request, url, setHeaders }: RequestEvent) => {
  const data = await request.formData();
  const form = readForm(nipForm, data);
  if (!form.ok) return fail(422, form);
  const made = await makeLink(locals.ctx, form.value.nip);
  setHeaders({ 'cache-control': 'no-store' });
  if (!made.ok) return fail(422, refuseForm(data, made.reason));
  return { link: { ...made.value, address: `${addressOf(locals.settings, url)}/sign-in/link/${made.value.token}` } };
};

/** Links for the people of a unit, as a list to print. */
export const unit = async ({ locals, request, url, setHeaders }: RequestEvent) => {
  const data = await request.formData();
  const form = readForm(unitLinksForm, data);
  if (!form.ok) return fail(422, form);
  const made = await makeUnitLinks(locals.ctx, form.value);
  setHeaders({ 'cache-control': 'no-store' });
  if (!made.ok)
    return fail(422, refuseForm(data, made.reason === 'too-many' ? 'too-many-people' : made.reason, 'unitCode'));
  return { list: { ...made.value, address: `${addressOf(locals.settings, url)}/sign-in/link/` } };
};
