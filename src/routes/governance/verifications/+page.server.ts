// The documents that wait for the reader to verify them.
import { verificationListSchema } from '#modules/governance/schema.ts';
import { listVerifications } from '#modules/governance/server/index.ts';

export const load = async ({ locals, url }) => ({
  list: await listVerifications(locals.ctx, verificationListSchema.parse(Object.fromEntries(url.searchParams)))
});
