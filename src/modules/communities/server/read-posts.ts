// One post with its answers, files and earlier texts, as the reader sees it.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { mayChange, mayPost, use } from '../rules-posts.ts';
import { runs } from '../rules.ts';
import { communityHead, type CommunityHead } from './read-community.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  selectPostFiles,
  selectPostVersions,
  selectThread,
  type PostFile,
  type PostSeen,
  type PostVersion
} from './store-posts.ts';

export type ShownPost = PostSeen & { files: PostFile[]; canChange: boolean; canWithdraw: boolean; canUse: boolean };
export type ThreadView = {
  community: CommunityHead;
  post: ShownPost;
  answers: ShownPost[];
  versions: PostVersion[];
  canAnswer: boolean;
};

/** A post that is withdrawn keeps its place and loses its words, but for who runs the community and its author. */
const blanked = (post: PostSeen, mayRead: boolean): PostSeen =>
  post.withdrawnAt === null || mayRead ? post : { ...post, body: '' };

/** The post and its answers; not found where the reader does not see inside, or the post is an answer itself. */
export async function getThread(ctx: Ctx, of: { communityId: number; id: number }): Promise<ThreadView> {
  const me = signedIn(ctx);
  const community = await communityHead(ctx, of.communityId);
  if (!community.abilities.seeInside) return notFound('post');
  const thread = await selectThread(ctx.db, { ...of, personId: me });
  const files = await selectPostFiles(
    ctx.db,
    thread.map(({ id }) => id)
  );
  const shown = thread.map((post) => {
    const mayRead = runs(community) || post.authorId === me;
    return {
      ...blanked(post, mayRead),
      files: post.withdrawnAt === null ? files.filter(({ postId }) => postId === post.id) : [],
      canChange: mayChange(community, post, me).ok,
      canWithdraw: post.withdrawnAt === null && mayRead,
      canUse: use(community, post, me).ok && !post.isUsedByMe
    };
  });
  const [post, ...answers] = shown;
  if (!post || post.parentId !== null) return notFound('post');
  const versions = post.withdrawnAt === null ? await selectPostVersions(ctx.db, post) : [];
  return {
    community,
    post,
    answers,
    versions,
    canAnswer: post.withdrawnAt === null && mayPost(community, 'answer').ok
  };
}
