// What came out of a community: a draft laid from one of its posts, and the assets that it led to.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { getThread, type ThreadView } from '#modules/communities/server/index.ts';
import { layDraft } from './create-asset.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectIdByToken } from './store.ts';
import { insertFile } from './store-files.ts';
import { markOutput, selectOutputs, type Output } from './store-outputs.ts';
import { sightOf } from './store-sight.ts';

export type { Output };

/** The post and the answers that helped somebody, one after the other, each with who wrote it. */
function bodyOf({ post, answers }: ThreadView): string {
  const useful = answers.filter(({ uses, withdrawnAt }) => uses > 0 && withdrawnAt === null);
  return [post, ...useful].map(({ authorName, body }) => `${body}\n\n(${authorName})`).join('\n\n');
}

/**
 * Lays a draft of level 2 from a post of a community to which the writer belongs; the asset belongs to the unit of the
 * community and is its output. The same form sent twice lays it once.
 */
export async function draftOutput(
  ctx: Ctx,
  from: { communityId: number; id: number },
  input: { title: string; token: string }
): Promise<Result<number, 'not-a-member' | 'withdrawn'>> {
  const personId = signedIn(ctx);
  const thread = await getThread(ctx, from);
  const { community, post } = thread;
  if (!community.abilities.draftOutput) return refused('not-a-member');
  if (post.withdrawnAt !== null) return refused('withdrawn');
  const token = input.token === '' ? null : `${personId}:${input.token}`;
  const place = { address: '', jobFamily: community.families[0] ?? '', topic: community.name, process: '' };
  const shape = { form: 'text' as const, template: 'free' as const, sections: {} };
  const text = { title: input.title, summary: '', body: bodyOf(thread), ...shape, ...place };
  return inTransaction(ctx.db, async (tx) => {
    const draft = { ...text, level: 2 as const, unitId: community.unitId, token, personId, authors: [] };
    const id = await layDraft(ctx, tx, draft);
    if (id === undefined) return done((await selectIdByToken(tx, token ?? '', personId)) ?? 0);
    await markOutput(tx, id, community.id);
    for (const { sha256, name } of post.files) await insertFile(tx, { id, version: 1 }, { sha256, name });
    return done(id);
  });
}

/** The newest outputs of a community, as far as the reader may know of them. */
export const outputsOf = async (ctx: Ctx, communityId: number): Promise<Output[]> =>
  selectOutputs(ctx.db, await sightOf(ctx), communityId);
