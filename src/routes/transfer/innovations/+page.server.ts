// The register of innovations, open to the whole ministry.
import * as m from '#messages';
import { registerSchema } from '#modules/transfer/schema.ts';
import { readRegister } from '#modules/transfer/server/index.ts';

export const load = async ({ locals, url }) => ({
  register: await readRegister(locals.ctx, registerSchema.parse(Object.fromEntries(url.searchParams))),
  crumbs: [
    { href: '/learning', label: m.app_learning() },
    { href: '/transfer', label: m.transfer_title() },
    { label: m.transfer_part_innovations() }
  ]
});
