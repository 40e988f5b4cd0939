// Ideas as their pages show them.
import { today, type Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { namesOf } from '#modules/people/server/index.ts';
import { ideaState, mayAnswer, settle, vote, withdraw, type IdeaState } from '../rules.ts';
import type { IdeaQuery, IdeaShow } from '../schema.ts';
import type { Idea } from '../types.ts';
import { leads } from './leading.ts';
import {
  selectIdea,
  selectIdeaCounts,
  selectIdeaIds,
  selectIdeas,
  selectVotes,
  type IdeaLine as Line,
  type Votes
} from './store-ideas.ts';
import { selectUnitName } from './store-units.ts';

export type IdeaLine = Line & { state: IdeaState };
export type IdeaList = { query: IdeaQuery; lines: IdeaLine[]; counts: Record<IdeaShow, number> };

const shown = (line: Line): IdeaLine => ({ ...line, state: ideaState(line) });

/** One page of the ideas. */
export async function listIdeas(ctx: Ctx, query: IdeaQuery): Promise<IdeaList> {
  const reader = { personId: signedIn(ctx), day: today(ctx) };
  const [lines, counts] = await Promise.all([
    selectIdeas(ctx.db, query, reader),
    selectIdeaCounts(ctx.db, query.q, reader.personId)
  ]);
  return { query, lines: lines.map(shown), counts };
}

const mostExported = 20_000;

/** The whole list that a query names, for a file. */
export async function exportIdeas(ctx: Ctx, query: IdeaQuery): Promise<IdeaLine[]> {
  const reader = { personId: signedIn(ctx), day: today(ctx), limit: mostExported };
  return (await selectIdeas(ctx.db, { ...query, page: 1 }, reader)).map(shown);
}

export type IdeaView = Votes & {
  idea: Idea;
  state: IdeaState;
  unitName: string;
  askedName: string;
  authorName: string;
  answeredByName: string;
  isLate: boolean;
  abilities: Record<'vote' | 'answer' | 'settle' | 'withdraw', boolean>;
};

/** One idea, and what the reader can do about it. */
export async function getIdea(ctx: Ctx, id: number): Promise<IdeaView> {
  const me = signedIn(ctx);
  const idea = await selectIdea(ctx.db, id);
  const day = today(ctx);
  const by = { personId: me, leads: await leads(ctx, idea.askedUnitId) };
  const [votes, unitName, askedName, names] = await Promise.all([
    selectVotes(ctx.db, id, me),
    selectUnitName(ctx.db, idea.unitId, day),
    selectUnitName(ctx.db, idea.askedUnitId, day),
    namesOf(ctx, [idea.authorId, ...(idea.answeredBy === null ? [] : [idea.answeredBy])])
  ]);
  return {
    ...votes,
    idea,
    state: ideaState(idea),
    unitName,
    askedName,
    authorName: names.get(idea.authorId) ?? '',
    answeredByName: names.get(idea.answeredBy ?? 0) ?? '',
    isLate: idea.answer === null && idea.withdrawnAt === null && idea.dueOn < day,
    abilities: {
      vote: vote(idea, me).ok,
      answer: mayAnswer(idea, by).ok,
      settle: settle(idea, by).ok,
      withdraw: withdraw(idea, { personId: me, reason: 'asked' }).ok
    }
  };
}

/** Which of these ideas the reader may open: everybody who signed in may open each. */
export const openIdeas = async (ctx: Ctx, ids: readonly number[]): Promise<{ id: number }[]> =>
  ctx.actor.personId === null ? [] : selectIdeaIds(ctx.db, ids);
