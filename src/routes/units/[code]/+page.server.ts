// A unit: its index in a year, and what it stands on.
import { readUnit } from '#modules/assessment/server/index.ts';
import { dossierOf, initiativesOf } from '#modules/committee/server/index.ts';
import { unitIn, yearIn } from '#modules/assessment/schema.ts';
import { changeHead } from '#modules/assessment/view-changes.ts';
import { moverLines } from '#modules/assessment/view-movers.ts';
import type { ComponentId } from '#modules/assessment/types.ts';
import { choosePractices } from '#modules/assessment/view-practices.ts';

export const load = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const read = await readUnit(ctx, params.code, { year: yearIn(url), locale });
  const { practices, movers: _, since, ...view } = read;
  const components = view.components.map(({ id }) => ({ id: id as ComponentId }));
  const shown = unitIn(url);
  const isAssessed = view.unit.echelon === 'I';
  return {
    view,
    crumbs: view.path.map(({ code, name }) => ({ href: `/units/${code}?year=${view.year}`, label: name })),
    dossier: isAssessed ? await dossierOf(ctx, { year: view.year, code: params.code }) : undefined,
    initiatives: isAssessed ? await initiativesOf(ctx, { year: view.year, code: params.code }) : [],
    chosen: choosePractices(practices, components, shown),
    movers: moverLines(read, locale),
    changes: since && !view.isSmall ? changeHead(since, { code: params.code, year: view.year, locale }) : null,
    shown,
    isPlain: shown.isPrint,
    address: url.origin + url.pathname
  };
};
