// One council meeting: minutes, decisions, the member who confirms them.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { emptySchema } from '#modules/culture/schema.ts';
import { minutesSchema } from '#modules/culture/schema-steering.ts';
import { cancelMeeting, confirmMeeting, getMeeting, writeMinutes } from '#modules/culture/server/index.ts';
import { asked, idOf } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getMeeting(locals.ctx, idOf(params));
  return {
    view,
    today: today(locals.ctx),
    done: url.searchParams.get('done') ?? '',
    crumbs: [{ href: '/culture/council', label: m.culture_council_title() }, { label: view.meeting.title }]
  };
};

const here = (id: number) => `/culture/council/${id}?done=saved`;

export const actions = {
  minutes: asked({ schema: minutesSchema, work: writeMinutes, next: here }),
  confirm: asked({ schema: emptySchema, work: (ctx, id) => confirmMeeting(ctx, id), next: here }),
  cancel: asked({ schema: emptySchema, work: (ctx, id) => cancelMeeting(ctx, id), next: here })
};
