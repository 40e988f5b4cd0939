// What every page is given: the reader, the places, the state of the site.
import { initials } from '#ui/format.ts';
import { unitSpine } from '#modules/assessment/server/index.ts';
import { showsDemonstration } from '../site.server.ts';
import { adminPlaces, mainPlaces, phonePlaces } from './frame.server.ts';
import { waitingFor } from './waiting.server.ts';

export const load = async ({ locals, url, params }) => {
  const { ctx, locale, theme, density, settings } = locals;
  const { actor } = ctx;
  const path = url.pathname + url.search;
  const [{ spine, official, asOf, unitCode }, demonstration, queues] = await Promise.all([
    unitSpine(ctx, params.code, locale),
    showsDemonstration(),
    waitingFor(ctx, url.pathname)
  ]);
  return {
    locale,
    path,
    theme,
    density,
    site: { demonstration, official, asOf, timeZone: settings.TIME_ZONE },
    reader: actor.personId === null ? null : { name: actor.name, nip: actor.nip, initials: initials(actor.name) },
    queues,
    inboxCount: queues.reduce((sum, { count }) => sum + count, 0),
    nav: mainPlaces(actor, url.pathname, unitCode),
    phone: phonePlaces(actor, url.pathname),
    adminPlaces: adminPlaces(actor),
    spine
  };
};
