// The documents by which a unit proves a practice, as who judges it sees them: what must stand in each, and where it stands.
import { today, type Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { purposesFor, type Purpose } from '../criteria.ts';
import type { GovernanceDocument } from '../types.ts';
import { standingsOf, type Standing } from './read-checks.ts';
import { selectChecks } from './store-checks.ts';
import { selectDocument, selectPurposes } from './store-documents.ts';
import { selectProving } from './store-proving.ts';

/** A document of a unit that may prove a practice, with how it stands in what that practice asks for. */
export type ProvingDocument = {
  document: Pick<GovernanceDocument, 'id' | 'kind' | 'number' | 'title' | 'datedOn' | 'validFrom' | 'validUntil'>;
  standings: Standing[];
};

/** The documents of a unit that may prove a practice today: everybody who signed in may read them in the register. */
export async function documentsProving(ctx: Ctx, of: { unitId: number; practice: string }): Promise<ProvingDocument[]> {
  signedIn(ctx);
  const kinds: readonly string[] = purposesFor(of.practice);
  const ids = await selectProving(ctx.db, { unitId: of.unitId, kinds, day: today(ctx) });
  return Promise.all(ids.map((id) => proving(ctx, id, kinds)));
}

async function proving(ctx: Ctx, id: number, kinds: readonly string[]): Promise<ProvingDocument> {
  const [document, serves, checks] = await Promise.all([
    selectDocument(ctx.db, id),
    selectPurposes(ctx.db, id),
    selectChecks(ctx.db, id)
  ]);
  const asked = serves.filter((purpose): purpose is Purpose => kinds.includes(purpose));
  return { document, standings: standingsOf(asked, checks) };
}
