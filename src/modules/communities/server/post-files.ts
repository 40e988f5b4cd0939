// Files of posts: taken in as they arrive, opened by whoever sees what is inside the community.
import { nameOfFile } from '#platform/file-name.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { openFile, storeFile, type FileRefusal, type FileStore } from '#platform/server/files.ts';
import { maySeeInside } from '../policy.ts';
import { mayPost } from '../rules-posts.ts';
import { selectSeen } from './store.ts';
import { selectPost, selectPostFiles } from './store-posts.ts';
import { sightOf } from './store-sight.ts';

export type Upload = { name: string; bytes: AsyncIterable<Uint8Array> };
export type Brought = {
  files: { sha256: string; name: string }[];
  refused: { name: string; reason: FileRefusal | 'too-many-files' }[];
};
const mostFiles = 10;

/** Stores what a member brings with a post; what is refused is told by name. Nobody else's bytes are kept. */
export async function bringFiles(
  ctx: Ctx,
  to: { communityId: number; store: FileStore; limitBytes: number },
  uploads: readonly Upload[]
): Promise<Brought> {
  const brought: Brought = { files: [], refused: [] };
  const community = await selectSeen(ctx.db, sightOf(ctx), to.communityId);
  if (!mayPost(community, 'note').ok) return brought;
  for (const upload of uploads.slice(0, mostFiles)) {
    const name = nameOfFile(upload.name);
    const stored = await storeFile({ db: ctx.db, store: to.store }, upload.bytes, { limitBytes: to.limitBytes, name });
    if (stored.ok) brought.files.push({ sha256: stored.value.sha256, name });
    else brought.refused.push({ name, reason: stored.reason });
  }
  for (const { name } of uploads.slice(mostFiles)) brought.refused.push({ name, reason: 'too-many-files' });
  return brought;
}

/** Opens a file of a post that is not withdrawn. */
export async function openPostFile(
  ctx: Ctx,
  wanted: { communityId: number; postId: number; id: number },
  store: FileStore
) {
  const community = await selectSeen(ctx.db, sightOf(ctx), wanted.communityId);
  if (!maySeeInside(community)) return notFound('file');
  const post = await selectPost(ctx.db, { communityId: wanted.communityId, id: wanted.postId });
  const file = (await selectPostFiles(ctx.db, [post.id])).find(({ id }) => id === wanted.id);
  if (!file || post.withdrawnAt !== null) return notFound('file');
  return { ...(await openFile({ db: ctx.db, store }, file.sha256)), name: file.name };
}
