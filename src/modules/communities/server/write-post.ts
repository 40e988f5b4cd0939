// Posts and answers: written by members, changed by their author as versions, withdrawn with a reason, used by others.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { PostEvent } from '../events.ts';
import { mayChange, mayPost, use, withdraw } from '../rules-posts.ts';
import type { NewPost } from '../schema.ts';
import type { Post, Reason, SeenCommunity } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectSeen } from './store.ts';
import {
  insertPost,
  insertPostFile,
  insertPostVersion,
  insertUse,
  lockPost,
  selectPost,
  selectPostByToken,
  updatePost,
  withdrawPostRow,
  type PostStart
} from './store-posts.ts';
import { sightOf } from './store-sight.ts';
import { tell, tellAwake, tellConcerned } from './tell.ts';

type Told = { name: PostEvent; post: Pick<Post, 'id' | 'authorId'>; community: SeenCommunity };

const tellPost = (ctx: Ctx, tx: Tx, { name, post, community }: Told) =>
  tell(ctx, tx, { name, subject: `communities.post:${post.id}`, personId: post.authorId, unitId: community.unitId });

type File = { sha256: string; name: string };

async function lay(
  ctx: Ctx,
  tx: Tx,
  of: { community: SeenCommunity; start: PostStart; files?: readonly File[] }
): Promise<number> {
  const { community, start, files = [] } = of;
  const id = await insertPost(tx, start);
  if (id === undefined) return (await selectPostByToken(tx, start.token ?? '')) ?? 0;
  await insertPostVersion(tx, id, { personId: start.authorId, at: start.at });
  for (const file of files) await insertPostFile(tx, id, file);
  await tellAwake(ctx, tx, community);
  await tellPost(ctx, tx, { name: 'communities.post.posted', post: { id, authorId: start.authorId }, community });
  return id;
}

const tokenOf = (me: number, typed: string): string | null => (typed === '' ? null : `${me}:${typed}`);

/** Posts a question, a note or an announcement with its files, which lie in the file store already. */
export async function writePost(
  ctx: Ctx,
  communityId: number,
  input: NewPost & { files?: readonly File[] }
): Promise<Result<number, Reason>> {
  const authorId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await selectSeen(tx, sightOf(ctx), communityId);
    const may = mayPost(community, input.kind);
    if (!may.ok) return may;
    const { kind, title, body, files = [] } = input;
    const token = tokenOf(authorId, input.token);
    const start = { communityId, parentId: null, kind, title, body, authorId, at: ctx.now, token };
    return done(await lay(ctx, tx, { community, start, files }));
  });
}

type Of = { communityId: number; id: number };

/** Answers a post; an answer to an answer goes to the post above it. */
export async function answerPost(
  ctx: Ctx,
  of: Of,
  input: { body: string; token: string }
): Promise<Result<number, Reason>> {
  const authorId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await selectSeen(tx, sightOf(ctx), of.communityId);
    const may = mayPost(community, 'answer');
    if (!may.ok) return may;
    const asked = await selectPost(tx, of);
    if (asked.withdrawnAt !== null) return refused('withdrawn');
    const place = {
      communityId: of.communityId,
      parentId: asked.parentId ?? asked.id,
      kind: 'answer' as const,
      title: ''
    };
    const start = { ...place, body: input.body, authorId, at: ctx.now, token: tokenOf(authorId, input.token) };
    return done(await lay(ctx, tx, { community, start }));
  });
}

/** Changes a post on the version that was seen; the text before is kept. */
export async function changePost(
  ctx: Ctx,
  of: Of,
  input: { title: string; body: string; version: number }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await selectSeen(tx, sightOf(ctx), of.communityId);
    const post = await lockPost(tx, of);
    const may = mayChange(community, post, me);
    if (!may.ok) return may;
    if (post.version !== input.version) return refused('stale');
    const title = post.kind === 'answer' ? '' : input.title || post.title;
    await updatePost(tx, post, { title, body: input.body });
    await insertPostVersion(tx, post.id, { personId: me, at: ctx.now });
    await tellPost(ctx, tx, { name: 'communities.post.changed', post, community });
    return done(post.id);
  });
}

/** Withdraws a post with a reason, by its author or by who runs the community; it stays, its text is no longer shown. */
export async function withdrawPost(ctx: Ctx, of: Of, reason: string): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await selectSeen(tx, sightOf(ctx), of.communityId);
    const post = await lockPost(tx, of);
    const may = withdraw(community, post, { personId: me, reason });
    if (!may.ok) return may.reason === 'withdrawn' ? done(post.id) : may;
    await withdrawPostRow(tx, post, { personId: me, at: ctx.now, reason });
    await tellPost(ctx, tx, { name: 'communities.post.withdrawn', post, community });
    const after = await selectSeen(tx, sightOf(ctx), of.communityId);
    if (after.lastLifeOn !== community.lastLifeOn) await tellConcerned(ctx, tx, community);
    return done(post.id);
  });
}

/** Another member says that a post or an answer helped; said twice, it counts once. */
export async function usePost(ctx: Ctx, of: Of): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await selectSeen(tx, sightOf(ctx), of.communityId);
    const post = await lockPost(tx, of);
    const may = use(community, post, me);
    if (!may.ok) return may;
    if (await insertUse(tx, { postId: post.id, personId: me, at: ctx.now }))
      await tellPost(ctx, tx, { name: 'communities.post.used', post, community });
    return done(post.id);
  });
}
