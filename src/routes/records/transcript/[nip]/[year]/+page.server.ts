// The transcript of a person and year: as the records stand now, or as one was issued; issuing it.
import { redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { yearOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { issuedTranscript, issueTranscript, transcriptOwner, transcriptState } from '#modules/records/server/index.ts';
import { gatherTranscript } from '../../../gather.server.ts';

function yearIn(ctx: Ctx, text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= 2000 && year <= yearOf(today(ctx)) ? year : notFound('transcript');
}

export const load = async ({ locals: { ctx, settings }, params, url }) => {
  const year = yearIn(ctx, params.year);
  const owner = await transcriptOwner(ctx, params.nip);
  const code = url.searchParams.get('code');
  const old = code ? await issuedTranscript(ctx, owner.nip, { year, code }) : null;
  const content = await gatherTranscript(ctx, owner, year);
  const state = await transcriptState(ctx, owner.nip, content);
  return {
    content: old?.content ?? content,
    state,
    old: old && old.code !== state.last?.code ? old : null,
    isOwn: owner.id === ctx.actor.personId,
    nip: owner.nip,
    year,
    years: [0, 1, 2].map((back) => yearOf(today(ctx)) - back),
    origin: settings.ORIGIN ?? url.origin,
    isDone: url.searchParams.get('done') === 'issued',
    crumbs: [{ href: `/people/${owner.nip}`, label: owner.name }, { label: m.records_title({ year: String(year) }) }]
  };
};

export const actions = {
  issue: async ({ locals: { ctx }, params }) => {
    const year = yearIn(ctx, params.year);
    const owner = await transcriptOwner(ctx, params.nip);
    await issueTranscript(ctx, owner.nip, await gatherTranscript(ctx, owner, year));
    redirect(303, `/records/transcript/${owner.nip}/${year}?done=issued`);
  }
};
