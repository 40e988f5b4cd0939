// Plan a session in which one tells others.
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { ownColleagues } from '#modules/people/server/index.ts';
import { sharingSchema } from '#modules/knowledge/schema.ts';
import { assetCard, planOwnSharing } from '#modules/knowledge/server/index.ts';

/** The asset that the session is to tell of, when it was opened from one. */
const assetToTell = async (ctx: Ctx, id: string | null) => (id === null ? undefined : assetCard(ctx, recordId(id)));

export const load = async ({ locals, url }) => ({
  asset: await assetToTell(locals.ctx, url.searchParams.get('asset')),
  colleagues: await ownColleagues(locals.ctx),
  token: randomUUID(),
  today: today(locals.ctx),
  isForm: true,
  crumbs: [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: '/knowledge/sharing', label: m.knowledge_sharing_title() },
    { label: m.knowledge_sharing_plan() }
  ]
});

const fieldOf = { 'unknown-nip': 'nips', 'no-place': '', 'too-long-ago': 'heldOn', 'too-far': 'heldOn' } as const;

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(sharingSchema, data, ['nips']);
    if (!form.ok) return fail(422, form);
    const planned = await planOwnSharing(locals.ctx, form.value);
    if (planned.ok) redirect(303, `/knowledge/sharing/${planned.value}`);
    return fail(422, refuseForm(data, planned.reason, fieldOf[planned.reason], ['nips']));
  }
};
