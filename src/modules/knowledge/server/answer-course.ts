// The course for authors: each part has a check, answered as often as one likes; all parts passed make a trained author.
import { inTransaction } from '#platform/server/database.ts';
import type { Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { done, type Result } from '#platform/result.ts';
import { courseParts, courseVersion, isFinished, markPart, type CoursePart, type PartAnswers } from '../course.ts';
import type { CourseEvent } from '../events.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertFinish, insertPartTry, selectLastAnswers, selectProgress } from './store-course.ts';

export type PartMarked = { isPassed: boolean; isFinished: boolean };

/** Marks the answers to a part and keeps them; the first time that all parts are passed is told. */
export async function answerCourse(
  ctx: Ctx,
  part: CoursePart,
  answers: PartAnswers
): Promise<Result<PartMarked, 'unanswered'>> {
  const personId = signedIn(ctx);
  const marked = markPart(part, answers);
  if (!marked.ok) return marked;
  const { isPassed } = marked.value;
  return inTransaction(ctx.db, async (tx) => {
    await insertPartTry(tx, { personId, version: courseVersion, part, answers, isPassed, at: ctx.now });
    const { passed } = await selectProgress(tx, personId, courseVersion);
    if (!isFinished(passed)) return done({ isPassed, isFinished: false });
    const name: CourseEvent = 'knowledge.course.finished';
    if (await insertFinish(tx, { personId, version: courseVersion, at: ctx.now }))
      await emit(ctx, tx, { name, subject: `knowledge.course:${courseVersion}`, personId, unitId: ctx.actor.unitId });
    return done({ isPassed, isFinished: true });
  });
}

export type CourseView = { passed: string[]; finishedAt: Date | null };

/** How far the reader has come in the course. */
export async function readCourse(ctx: Ctx): Promise<CourseView> {
  const progress = await selectProgress(ctx.db, signedIn(ctx), courseVersion);
  return progress.finishedAt ? { ...progress, passed: courseParts.map(({ key }) => key) } : progress;
}

/** What the reader answered last in a part, while it is not passed. */
export const lastAnswers = (ctx: Ctx, part: CoursePart): Promise<PartAnswers | undefined> =>
  selectLastAnswers(ctx.db, { personId: signedIn(ctx), version: courseVersion, part });
