// A unit beside its peers: the one asked for by code or words, else the reader's own.
import * as m from '#messages';
import { readIndexTable } from '#modules/assessment/server/index.ts';
import { comparedIn } from '#modules/assessment/schema.ts';
import { comparisonOf, meantUnits } from '#modules/assessment/view-compare.ts';
import { yearOf } from '../actions.server.ts';

const mostOffered = 20;

export const load = async ({ locals, params, url }) => {
  const year = yearOf(params.year);
  const every = { sort: 'code', page: 1 } as const;
  const table = await readIndexTable(locals.ctx, { year, locale: locals.locale, query: every, pageSize: null });
  const typed = comparedIn(url);
  const asked = typed || (table.rows.find(({ unitId }) => unitId === locals.ctx.actor.unitId)?.code ?? '');
  const meant = asked === '' ? [] : meantUnits(table.rows, asked);
  const [unit] = meant.length === 1 ? meant : [];
  const { rows: _, ...of } = table;
  return {
    of,
    typed,
    offered: unit
      ? []
      : meant.slice(0, mostOffered).map(({ code, name, levelOneName }) => ({ code, name, levelOneName })),
    meant: meant.length,
    unit: unit ? { code: unit.code, name: unit.name, employees: unit.employees, isSmall: unit.isSmall } : null,
    comparison: unit && !unit.isSmall ? comparisonOf(unit, table.rows) : null,
    crumbs: [
      { href: '/assessment', label: m.app_assessment() },
      { href: `/assessment/${year}`, label: String(year) }
    ]
  };
};
