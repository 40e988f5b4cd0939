// Posts of a community with versions, files and who found them useful.
import { sql } from 'kysely';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Post, PostKind } from '../types.ts';

const columns = sql`
  p.id, p.community_id, p.parent_id, p.kind, p.title, p.body, p.author_id, p.posted_at, p.version, p.withdrawn_at, p.withdrawn_reason
`;

/** A post of a community, or not found. */
export async function selectPost(db: Db, of: { communityId: number; id: number }): Promise<Post> {
  const { rows } = await sql<Post>`
    select ${columns} from communities.post p where p.id = ${of.id} and p.community_id = ${of.communityId}
  `.execute(db);
  return rows[0] ?? notFound('post');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockPost(tx: Tx, of: { communityId: number; id: number }): Promise<Post> {
  await sql`select 1 from communities.post where id = ${of.id} for update`.execute(tx);
  return selectPost(tx, of);
}

export type PostStart = Pick<Post, 'communityId' | 'parentId' | 'kind' | 'title' | 'body' | 'authorId'> & {
  at: Date;
  token: string | null;
};

/** Posts; undefined when the same form has posted before. */
export async function insertPost(tx: Tx, start: PostStart): Promise<number | undefined> {
  const { at, ...rest } = start;
  const row = await tx
    .insertInto('communities.post')
    .values({ ...rest, postedAt: at })
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which post a form has made already. */
export async function selectPostByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('communities.post')
    .select('id')
    .where(sql.ref('token'), '=', token)
    .executeTakeFirst();
  return row?.id;
}

/** Keeps the text of a post as it stands as a version. */
export async function insertPostVersion(tx: Tx, id: number, by: { personId: number; at: Date }): Promise<void> {
  await sql`
    insert into communities.post_version (post_id, version, title, body, by_id, at)
    select id, version, title, body, ${by.personId}, ${by.at} from communities.post where id = ${id}
  `.execute(tx);
}

/** Writes a text over the loaded post and counts its version up. */
export async function updatePost(
  tx: Tx,
  post: Pick<Post, 'id' | 'version'>,
  text: { title: string; body: string }
): Promise<void> {
  await tx
    .updateTable('communities.post')
    .set({ ...text, version: post.version + 1 })
    .where('id', '=', post.id)
    .execute();
}

/** Withdraws the loaded post with its reason. */
export async function withdrawPostRow(
  tx: Tx,
  post: Pick<Post, 'id'>,
  by: { personId: number; at: Date; reason: string }
): Promise<void> {
  await tx
    .updateTable('communities.post')
    .set({ withdrawnAt: by.at, withdrawnBy: by.personId, withdrawnReason: by.reason })
    .where('id', '=', post.id)
    .execute();
}

/** Marks a post as useful; false when it was marked by the same person. */
export async function insertUse(tx: Tx, of: { postId: number; personId: number; at: Date }): Promise<boolean> {
  const { rows } = await sql`
    insert into communities.post_use (post_id, person_id, at) values (${of.postId}, ${of.personId}, ${of.at})
    on conflict do nothing returning 1
  `.execute(tx);
  return rows.length > 0;
}

export type PostFile = { id: number; postId: number; name: string; sha256: string; size: number };

/** Adds a file to a post, each content once. */
export async function insertPostFile(tx: Tx, postId: number, file: { sha256: string; name: string }): Promise<void> {
  await sql`
    insert into communities.post_file (post_id, sha256, name) values (${postId}, ${file.sha256}, ${file.name})
    on conflict do nothing
  `.execute(tx);
}

/** The files of these posts, in the order they came. */
export async function selectPostFiles(db: Db, posts: readonly number[]): Promise<PostFile[]> {
  if (posts.length === 0) return [];
  const { rows } = await sql<PostFile>`
    select f.id, f.post_id, f.name, f.sha256, stored.size from communities.post_file f
    join platform.file stored on stored.sha256 = f.sha256
    where f.post_id = any(${[...posts]}::bigint[]) order by f.id
  `.execute(db);
  return rows;
}

export type PostLine = {
  id: number;
  kind: PostKind;
  title: string;
  /** The beginning of the text. */
  opening: string;
  authorName: string;
  authorId: number;
  postedAt: Date;
  isWithdrawn: boolean;
  answers: number;
  uses: number;
};

type Asked = { communityId: number; q: string; limit: number; offset: number };

/** Posts of a community, the newest first, with how many answers and uses each has. */
export async function selectPosts(db: Db, asked: Asked): Promise<PostLine[]> {
  const found = sql`(p.title ilike '%' || ${asked.q} || '%' or p.body ilike '%' || ${asked.q} || '%')`;
  const { rows } = await sql<PostLine>`${keptPlan}
    select p.id, p.kind, p.title, case when p.withdrawn_at is null then left(p.body, 240) else '' end as opening,
      author.name as author_name, p.author_id, p.posted_at, p.withdrawn_at is not null as is_withdrawn,
      (select count(*) from communities.post a where a.parent_id = p.id and a.withdrawn_at is null) as answers,
      (select count(*) from communities.post_use u where u.post_id = p.id) as uses
    from (
      select p.* from communities.post p
      where p.community_id = ${asked.communityId} and p.parent_id is null
        and ${asked.q === '' ? sql`true` : sql`p.withdrawn_at is null and ${found}`}
      order by p.posted_at desc, p.id desc limit ${asked.limit} offset ${asked.offset}
    ) p
    join people.person_card author on author.id = p.author_id
    order by p.posted_at desc, p.id desc
  `.execute(db);
  return rows;
}

export type PostSeen = Post & { authorName: string; uses: number; isUsedByMe: boolean; changedAt: Date | null };

/** A post and its answers: the post first, then the answers, the most useful first. */
export async function selectThread(
  db: Db,
  of: { communityId: number; id: number; personId: number }
): Promise<PostSeen[]> {
  const { rows } = await sql<PostSeen>`
    select ${columns}, author.name as author_name, used.uses,
      exists (select from communities.post_use u where u.post_id = p.id and u.person_id = ${of.personId}) as is_used_by_me,
      case when p.version > 1 then
        (select v.at from communities.post_version v where v.post_id = p.id and v.version = p.version) end as changed_at
    from communities.post p join people.person_card author on author.id = p.author_id
    cross join lateral (select count(*) as uses from communities.post_use u where u.post_id = p.id) used
    where p.community_id = ${of.communityId} and (p.id = ${of.id} or p.parent_id = ${of.id})
    order by p.id <> ${of.id}, used.uses desc, p.posted_at limit 200
  `.execute(db);
  return rows[0]?.id === of.id ? rows : notFound('post');
}

export type PostVersion = { version: number; title: string; body: string; at: Date };

/** Every text a post had before the present one, newest first. */
export async function selectPostVersions(db: Db, post: Pick<Post, 'id' | 'version'>): Promise<PostVersion[]> {
  const { rows } = await sql<PostVersion>`
    select version, title, body, at from communities.post_version
    where post_id = ${post.id} and version < ${post.version} order by version desc
  `.execute(db);
  return rows;
}
