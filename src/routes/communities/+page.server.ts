// Communities around the reader, and what was offered to her.
import { recordId } from '#platform/server/record-id.ts';
import { answerSchema, listSchema } from '#modules/communities/schema.ts';
import { answerOffer, listCommunities, openOffers } from '#modules/communities/server/index.ts';
import { memberSchema } from '#modules/communities/schema.ts';
import { asked } from './answer.server.ts';

export const load = async ({ locals, url }) => {
  const query = listSchema.parse(Object.fromEntries(url.searchParams));
  const [list, offers] = await Promise.all([listCommunities(locals.ctx, query), openOffers(locals.ctx)]);
  return { list, offers, done: url.searchParams.get('done') ?? '' };
};

const answer = answerSchema.extend({ communityId: memberSchema.shape.personId });

export const actions = {
  answer: asked({
    schema: answer,
    work: (ctx, _, value) => answerOffer(ctx, recordId(String(value.communityId)), value.answer),
    next: (_, value) =>
      value.answer === 'accepted' ? `/communities/${value.communityId}?done=joined` : '/communities?done=declined'
  })
};
