// Recognitions: those I got and gave, one to give for who leads; `?id` shows one that is behind a number.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { ownColleagues, peopleByNip } from '#modules/people/server/index.ts';
import { recognitionIdSchema, recognitionSchema } from '#modules/coaching/schema.ts';
import {
  giveRecognition,
  hideRecognition,
  listRecognitions,
  visibleRecognitions
} from '#modules/coaching/server/index.ts';
import { coachingAction } from '../answer.server.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const list = await listRecognitions(ctx);
  const asked = Number(url.searchParams.get('id') ?? 0);
  const nip = url.searchParams.get('to') ?? '';
  return {
    ...list,
    asked: Number.isSafeInteger(asked) && asked > 0 ? await visibleRecognitions(ctx, [asked]) : [],
    colleagues: list.canGive ? await ownColleagues(ctx) : [],
    named: nip === '' ? [] : (await peopleByNip(ctx, [nip])).people,
    token: randomUUID(),
    done: url.searchParams.get('done'),
    crumbs: [{ href: '/coaching', label: m.coaching_title() }, { label: m.coaching_tab_recognition() }]
  };
};

export const actions = {
  give: coachingAction({ name: 'give', schema: recognitionSchema, take: giveRecognition }),
  hide: coachingAction({ name: 'hide', schema: recognitionIdSchema, take: hideRecognition })
};
