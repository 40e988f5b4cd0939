// One part of the course for authors with its check; answers that were given stay.
import { error, fail } from '@sveltejs/kit';
import * as m from '#messages';
import { partAnswersOf, partNamed, type CoursePart } from '#modules/knowledge/course.ts';
import { answerCourse, lastAnswers, readCourse } from '#modules/knowledge/server/index.ts';
import { partWords } from '#modules/knowledge/ui/words-course.ts';

const partOf = (name: string): CoursePart => partNamed(name) ?? error(404);

export const load = async ({ locals, params }) => {
  const part = partOf(params.part);
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: '/knowledge/course', label: m.knowledge_course_title() },
    { label: partWords(part).head() }
  ];
  return { part, course: await readCourse(locals.ctx), last: await lastAnswers(locals.ctx, part), crumbs };
};

export const actions = {
  default: async ({ locals, params, request }) => {
    const part = partOf(params.part);
    const answers = partAnswersOf(part, Object.fromEntries(await request.formData()));
    const marked = await answerCourse(locals.ctx, part, answers);
    return marked.ok ? { answers, marked: marked.value } : fail(422, { answers, marked: null });
  }
};
