// Reads feedback notes and recognitions: one's own, and what stands on the page of a person.
import { ledTeam } from '#modules/people/server/index.ts';
import type { TeamMember } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { maySeeRecognition } from '../policy.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectPosts } from './store.ts';
import {
  selectFeedback,
  selectRecognitions,
  selectRecognitionsByIds,
  selectRecognitionsOf,
  type FeedbackLine,
  type RecognitionLine
} from './store-notes.ts';

export type { FeedbackLine, RecognitionLine };
export type FeedbackList = { got: FeedbackLine[]; given: FeedbackLine[]; team: TeamMember[] };

/** What is not opened yet shows its topic, not its words: opening is what counts. */
const closed = (note: FeedbackLine): FeedbackLine => (note.openedAt === null ? { ...note, words: '' } : note);

/** Notes one got and gave, and whom one may write to. */
export async function listFeedback(ctx: Ctx): Promise<FeedbackList> {
  const me = signedIn(ctx);
  const [notes, team] = await Promise.all([selectFeedback(ctx.db, me), ledTeam(ctx)]);
  return {
    got: notes.filter((note) => note.personId === me).map(closed),
    given: notes.filter((note) => note.leaderId === me),
    team: team.toSorted((a, b) => a.name.localeCompare(b.name))
  };
}

export type RecognitionList = { got: RecognitionLine[]; given: RecognitionLine[]; canGive: boolean };

/** Recognitions one got and gave. */
export async function listRecognitions(ctx: Ctx): Promise<RecognitionList> {
  const me = signedIn(ctx);
  const [lines, posts, team] = await Promise.all([
    selectRecognitions(ctx.db, me),
    selectPosts(ctx.db, me, today(ctx)),
    ledTeam(ctx)
  ]);
  return {
    got: lines.filter((line) => line.personId === me),
    given: lines.filter((line) => line.giverId === me),
    canGive: posts.length > 0 || team.length > 0
  };
}

/** The recognitions on the page of a person, those left out that she hides from others. */
export async function recognitionsOf(ctx: Ctx, personId: number): Promise<RecognitionLine[]> {
  const me = signedIn(ctx);
  return (await selectRecognitionsOf(ctx.db, personId)).filter((line) => maySeeRecognition(line, me));
}

/** Those of these recognitions that the reader may see. */
export async function visibleRecognitions(ctx: Ctx, ids: readonly number[]): Promise<RecognitionLine[]> {
  const me = signedIn(ctx);
  return (await selectRecognitionsByIds(ctx.db, ids)).filter((line) => maySeeRecognition(line, me));
}
