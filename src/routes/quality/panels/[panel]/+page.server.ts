// One quality panel; who tends it replaces members and ends the term.
import * as m from '#messages';
import { reasonSchema, replaceSchema } from '#modules/quality/schema.ts';
import { endTerm, getPanel, replaceMember } from '#modules/quality/server/index.ts';
import { idIn, recordAction } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const panel = await getPanel(locals.ctx, idIn(params.panel));
  return {
    panel,
    done: url.searchParams.get('done'),
    crumbs: [
      { href: '/quality/panels', label: m.quality_panels_title() },
      { label: m.quality_panel_of({ unit: panel.unitName }) }
    ]
  };
};

const on = (name: string) => ({ name, param: 'panel', next: (id: number) => `/quality/panels/${id}` });

export const actions = {
  replace: recordAction(on('replace'), replaceSchema, replaceMember),
  end: recordAction(on('end'), reasonSchema, (ctx, id, { reason }) => endTerm(ctx, id, reason))
};
