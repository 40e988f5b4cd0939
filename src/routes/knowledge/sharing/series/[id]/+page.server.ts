// One series: its dates, and what becomes of the one that is opened.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { dropDateSchema, giveDateSchema, moveDateSchema } from '#modules/knowledge/schema.ts';
import { dropDate, giveDate, moveDate, readSeries, takeDate } from '#modules/knowledge/server/index.ts';
import { asked } from '../../../asked.server.ts';

export const load = async ({ locals, params, url }) => {
  const series = await readSeries(locals.ctx, recordId(params.id));
  const crumbs = [
    { href: '/knowledge/sharing', label: m.knowledge_sharing_title() },
    {
      href: `/knowledge/sharing/calendar?unit=${encodeURIComponent(series.unitCode)}`,
      label: m.knowledge_series_calendar()
    },
    { label: series.title }
  ];
  const wanted = Number(url.searchParams.get('date'));
  return { series, chosen: series.dates.find(({ id }) => id === wanted) ?? null, crumbs };
};

const next = (id: number) => `/knowledge/sharing/series/${id}`;

export const actions = {
  give: asked(giveDateSchema, (ctx, seriesId, { dateId, ...gift }) => giveDate(ctx, { seriesId, dateId }, gift), {
    field: 'speaker',
    next
  }),
  take: asked(giveDateSchema, (ctx, seriesId, { dateId, topic }) => takeDate(ctx, { seriesId, dateId }, topic), {
    field: 'topic',
    next
  }),
  move: asked(moveDateSchema, (ctx, seriesId, { dateId, onDate }) => moveDate(ctx, { seriesId, dateId }, onDate), {
    field: 'onDate',
    next
  }),
  drop: asked(dropDateSchema, (ctx, seriesId, { dateId, reason }) => dropDate(ctx, { seriesId, dateId }, reason), {
    field: 'reason',
    next
  })
};
