// One unit's assessment on one page: self-assessment, samples, scores, decisions, answer, approval.
import * as m from '#messages';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import {
  drawSample,
  drawSamples,
  judgedPractices,
  ruleFigure,
  signSelfAssessment
} from '#modules/assessment/server/index.ts';
import {
  answerSchema,
  commendSchema,
  drawSchema,
  emptySchema,
  findingsSchema,
  initiativeSchema,
  meetingSchema,
  noteSchema,
  reasonSchema,
  recommendationSchema,
  replySchema,
  rulingSchema,
  under,
  wholeSchema
} from '#modules/committee/schema.ts';
import {
  answerFindings,
  approveDossier,
  commend,
  getDossier,
  makeInitiative,
  moderateItems,
  publishFindings,
  recommend,
  recommendationsTo,
  replyToAppeal,
  setAside
} from '#modules/committee/server/index.ts';
import { documentSampleOf } from '#modules/governance/server/index.ts';
import { today } from '#platform/server/context.ts';
import { asked, dossierIn, givenIn, unitOf } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getDossier(locals.ctx, dossierIn(params));
  const { locale } = locals;
  const practices = await judgedPractices(locals.ctx, view);
  const { components } = catalogueFor(view.dossier.year);
  return {
    view,
    practices: practices.map(({ practice, figure, late, hasRule }) => ({
      ...{ id: practice.id, text: practice.text[locale], component: practice.component },
      ...{ figure, late, hasRule }
    })),
    documents: (await documentSampleOf(locals.ctx, view.dossier)) ?? null,
    components: components.map(({ id, no, short }) => ({ id, no, name: short[locale] })),
    recommendations: await recommendationsTo(locals.ctx, view.dossier, view.may.sits),
    token: crypto.randomUUID(),
    today: today(locals.ctx),
    done: url.searchParams.get('done') ?? '',
    crumbs: [
      { href: `/committee?year=${view.dossier.year}`, label: m.committee_title() },
      { label: view.dossier.unitName }
    ]
  };
};

const here = (done: string) => (id: number) => `/committee/units/${id}?done=${done}`;
const key = dossierIn;

export const actions = {
  sign: asked({
    schema: emptySchema,
    key,
    work: async (ctx, id) => signSelfAssessment(ctx, await unitOf(ctx, id)),
    next: here('signed')
  }),
  draw: asked({
    schema: drawSchema,
    key,
    work: async (ctx, id, { practice }) => {
      const { round } = await getDossier(ctx, id);
      const unit = await unitOf(ctx, id);
      return practice === '' ? drawSamples(ctx, unit, round.seed) : drawSample(ctx, unit, { practice, isWhole: false });
    },
    next: here('drawn')
  }),
  whole: asked({
    schema: wholeSchema,
    key,
    work: async (ctx, id, { practice }) => drawSample(ctx, await unitOf(ctx, id), { practice, isWhole: true }),
    next: here('drawn')
  }),
  meeting: asked({
    schema: meetingSchema,
    key,
    work: (ctx, id, form) => {
      const { heldOn, minutes } = form;
      return moderateItems(ctx, id, { heldOn, minutes, decided: givenIn(under('verdict', form), {}) });
    },
    next: here('met')
  }),
  ruling: asked({
    schema: rulingSchema,
    key,
    work: async (ctx, id, ruling) => ruleFigure(ctx, await unitOf(ctx, id), ruling),
    next: here('ruled')
  }),
  initiative: asked({ schema: initiativeSchema, key, work: makeInitiative, next: here('initiative') }),
  commend: asked({ schema: commendSchema, key, work: commend, next: here('commended') }),
  recommend: asked({ schema: recommendationSchema, key, work: recommend, next: here('recommended') }),
  findings: asked({ schema: findingsSchema, key, work: publishFindings, next: here('found') }),
  answer: asked({ schema: answerSchema, key, work: answerFindings, next: here('answered') }),
  reply: asked({ schema: replySchema, key, work: replyToAppeal, next: here('replied') }),
  approve: asked({ schema: noteSchema, key, work: approveDossier, next: here('approved') }),
  aside: asked({ schema: reasonSchema, key, work: setAside, next: here('aside') })
};
