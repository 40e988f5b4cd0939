// The register of governing documents.
import { documentListSchema } from '#modules/governance/schema.ts';
import { listDocuments } from '#modules/governance/server/index.ts';

export const load = async ({ locals, url }) => ({
  list: await listDocuments(locals.ctx, documentListSchema.parse(Object.fromEntries(url.searchParams)))
});
