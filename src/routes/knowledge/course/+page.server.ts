// The course for authors: its parts and how far the reader has come.
import * as m from '#messages';
import { readCourse } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals }) => ({
  course: await readCourse(locals.ctx),
  crumbs: [{ href: '/knowledge', label: m.knowledge_title() }, { label: m.knowledge_course_title() }]
});
