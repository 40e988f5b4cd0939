// A person: the public card for all, the record for the person and for those in charge; thanks and recognitions beside.
import { thanksSchema } from '#modules/coaching/schema.ts';
import { recognitionsOf, thank, thanksChoices } from '#modules/coaching/server/index.ts';
import { coachingAction } from '../../coaching/answer.server.ts';
import { yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { readPerson } from '#modules/people/server/index.ts';
import { seesTranscript } from '#modules/records/server/index.ts';

export const load = async ({ locals: { ctx }, params, url }) => {
  const view = await readPerson(ctx, params.nip, url.searchParams.get('next'));
  const { person, path } = view;
  const units = [...path, ...(person.unitCode ? [{ code: person.unitCode, name: person.unitName ?? '' }] : [])];
  const crumbs = units.map(({ code, name }) => ({ href: `/units/${encodeURIComponent(code)}/people`, label: name }));
  const isOther = person.id !== ctx.actor.personId;
  return {
    view,
    isOther,
    transcript: (await seesTranscript(ctx, person.nip)) ? yearOf(today(ctx)) : null,
    recognitions: await recognitionsOf(ctx, person.id),
    choices: isOther ? await thanksChoices(ctx, person.id) : [],
    done: url.searchParams.get('done'),
    crumbs: [...crumbs, { label: person.name }]
  };
};

export const actions = {
  thank: coachingAction({
    name: 'thank',
    schema: thanksSchema,
    take: (ctx, said, params) => thank(ctx, { ...said, nip: params['nip'] ?? '' })
  })
};
