// Begins an asset: a draft of the writer's unit, or of one above it, with its first version.
import { createHash } from 'node:crypto';
import { peopleByNip } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { kept } from '../rules.ts';
import type { NewAsset } from '../schema.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertAsset, replaceAuthors, selectIdByToken, type AssetStart } from './store.ts';
import { keepLinks } from './keep-links.ts';
import { owningUnits } from './owning-units.ts';
import { deleteTyped } from './store-typed.ts';
import { insertVersion } from './store-versions.ts';
import { tell } from './tell.ts';

export type CreateRefusal = 'unknown-nip' | 'foreign-unit';

/** Lays a draft with its authors in a running transaction; undefined when its form has been used. */
export async function layDraft(
  ctx: Ctx,
  tx: Tx,
  draft: AssetStart & { personId: number; authors: readonly number[] }
): Promise<number | undefined> {
  const by = { personId: draft.personId, at: ctx.now, note: '' };
  const id = await insertAsset(tx, draft, by);
  if (id === undefined) return undefined;
  await insertVersion(tx, id, by);
  await keepLinks(tx, id, draft.body);
  await replaceAuthors(tx, { id, createdBy: draft.personId }, draft.authors);
  await tell(ctx, tx, {
    name: 'knowledge.asset.drafted',
    asset: { id, unitId: draft.unitId },
    payload: { level: draft.level }
  });
  return id;
}

/** What a form sent twice is known by: its mark and what it says, so that other words under the mark of old ones are not lost. */
function tokenOf(personId: number, input: NewAsset): string | null {
  if (input.token === '') return null;
  return `${personId}:${input.token}:${createHash('sha256').update(JSON.stringify(input)).digest('hex')}`;
}

/** Begins an asset from its form; the same form sent twice gives the same asset. */
export async function createAsset(ctx: Ctx, input: NewAsset): Promise<Result<number, CreateRefusal>> {
  const me = signedIn(ctx);
  const units = await owningUnits(ctx);
  if (!units.some(({ id }) => id === input.unitId)) return refused('foreign-unit');
  const { people, unknown } = await peopleByNip(ctx, input.nips);
  if (unknown.length > 0) return refused('unknown-nip');
  const token = tokenOf(me, input);
  const authors = people.map(({ id }) => id);
  const id = await inTransaction(ctx.db, (tx) =>
    layDraft(ctx, tx, { ...input, ...kept(input), token, personId: me, authors })
  );
  const before = id ?? (token === null ? undefined : await selectIdByToken(ctx.db, token, me));
  await deleteTyped(ctx.db, { personId: me, place: `new:${input.template}` });
  if (before === undefined) throw new Error('the draft was neither made nor found');
  return done(before);
}
