// One innovation: written, put to a unit, accepted there, used elsewhere.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import * as forms from '#modules/transfer/schema.ts';
import * as transfer from '#modules/transfer/server/index.ts';
import { actionOn, newToken } from '../../answer.server.ts';

/** The reader's finished activities with the one that is named already, which may be another maker's. */
async function activitiesFor(ctx: App.Locals['ctx'], innovation: transfer.InnovationView) {
  const own = (await transfer.finishedActivities(ctx)).map(({ id, title }) => ({ id, title }));
  const { activityId, activityTitle } = innovation;
  if (activityId === null || own.some(({ id }) => id === activityId)) return own;
  return [{ id: activityId, title: activityTitle ?? '' }, ...own];
}

export const load = async ({ locals: { ctx }, params, url }) => {
  const innovation = await transfer.getInnovation(ctx, recordId(params.id));
  return {
    innovation,
    activities: innovation.next.includes('write') ? await activitiesFor(ctx, innovation) : [],
    token: newToken(),
    done: url.searchParams.get('done'),
    crumbs: [
      { href: '/transfer', label: m.transfer_title() },
      { href: '/transfer/innovations', label: m.transfer_part_innovations() },
      { label: m.transfer_innovation() }
    ]
  };
};

const action = actionOn({ parameter: 'id', path: '/transfer/innovations' });

export const actions = {
  write: action({
    name: 'write',
    schema: forms.innovationSchema,
    take: (ctx, order, innovationId) => transfer.writeInnovation(ctx, { ...order, innovationId })
  }),
  name: action({
    name: 'name',
    schema: forms.makersSchema,
    many: ['nips'],
    take: (ctx, order, innovationId) => transfer.nameMakers(ctx, { ...order, innovationId })
  }),
  ask: action({
    name: 'ask',
    schema: forms.askSchema,
    take: (ctx, order, innovationId) => transfer.askStep(ctx, { ...order, innovationId })
  }),
  takeBack: action({
    name: 'take-back',
    schema: forms.orderSchema,
    take: (ctx, order, innovationId) => transfer.takeBackStep(ctx, { ...order, innovationId })
  }),
  answer: action({
    name: 'answer',
    schema: forms.stepVerdictSchema,
    take: (ctx, order, innovationId) => transfer.answerStep(ctx, { ...order, innovationId })
  }),
  end: action({
    name: 'end',
    schema: forms.endingSchema,
    take: (ctx, order, innovationId) => transfer.endInnovation(ctx, { ...order, innovationId })
  }),
  use: action({
    name: 'use',
    schema: forms.useSchema,
    take: (ctx, order, innovationId) => transfer.recordUse(ctx, { ...order, innovationId })
  }),
  endUse: action({
    name: 'endUse',
    schema: forms.orderSchema,
    take: (ctx, order, innovationId) => transfer.endOwnUse(ctx, { ...order, innovationId })
  })
};
