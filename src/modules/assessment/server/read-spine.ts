// The ten components at the left of every page: of the unit looked at, else of the reader's own.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Place, SpineModel } from '#ui/figure.ts';
import * as m from '#messages';
import { catalogueFor } from '../catalogue.ts';
import { drawnComponents, type Locale } from '../view.ts';
import { selectNewestFigures, selectRootCode, type NearestFigure } from './store-nearest.ts';
import { selectScheme } from './store.ts';

export type Spine = { spine: SpineModel | null; official: boolean; asOf: string | undefined; unitCode: string };

/** The figure of a unit in the newest counted year; the reader's own unit, or the whole ministry, where none is named. */
export async function unitSpine(ctx: Ctx, code: string | undefined, locale: Locale): Promise<Spine> {
  const { period, own, named } = await selectNewestFigures(ctx.db, { unitId: ctx.actor.unitId, code });
  const nothing = { spine: null, official: true, asOf: undefined, unitCode: code ?? 'M' };
  if (!period) return nothing;
  const scheme = await selectScheme(ctx.db, period.schemeId);
  const shown = named ?? own;
  const unitCode = own?.code ?? (await selectRootCode(ctx.db, today(ctx)));
  const facts = { official: scheme.official, asOf: period.computedAt?.toISOString(), unitCode };
  if (!shown || ctx.actor.personId === null) return { ...facts, spine: null };
  return {
    ...facts,
    spine: spineOf(shown, { year: period.year, official: scheme.official, locale, scopes: scopesOf(own, shown) })
  };
}

function scopesOf(own: NearestFigure | undefined, shown: NearestFigure): Place[] {
  const units = [...(own?.above ?? []), ...(own ? [{ code: own.code, name: own.name }] : [])];
  return units.map(({ code, name }) => ({ href: `/units/${code}`, label: name, current: code === shown.code }));
}

function spineOf(
  figure: NearestFigure,
  of: { year: number; official: boolean; locale: Locale; scopes: Place[] }
): SpineModel {
  const components = drawnComponents(figure.components, catalogueFor(of.year), {
    locale: of.locale,
    code: figure.code,
    year: of.year,
    last: undefined,
    peers: {}
  });
  const note = of.official ? m.assessment_index_of({ year: of.year }) : m.assessment_index_example({ year: of.year });
  return { scope: figure.name, scopes: of.scopes, kind: 'score', index: figure.index, note, components, feeds: [] };
}
