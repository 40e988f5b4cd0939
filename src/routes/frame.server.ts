// What the frame of every page shows: where one may go, what waits, which figure stands at the left.
import * as m from '#messages';
import { holds, type Actor } from '#platform/actor.ts';
import type { Place } from '#ui/figure.ts';

/** Pages that belong to an entry though their address says nothing of it. */
const parts: Record<string, readonly string[]> = {
  '/learning': [
    '/plans',
    '/communities',
    '/culture',
    '/teams',
    '/history',
    '/programmes',
    '/coaching',
    '/offers',
    '/needs',
    '/transfer'
  ],
  '/knowledge': ['/curation', '/handover', '/quality', '/governance'],
  '/practices': ['/surveys'],
  '/team/decisions': ['/team'],
  '/assessment': ['/committee', '/feedback']
};

const isAt = (path: string, href: string) =>
  [href, ...(parts[href] ?? [])].some((place) => path === place || (place !== '/' && path.startsWith(`${place}/`)));

/** The main entries the reader may use; the others are absent. */
export function mainPlaces(actor: Actor, path: string, unitCode: string): Place[] {
  if (actor.personId === null) return [];
  const entries: [string, string, boolean][] = [
    ['/', m.app_home(), true],
    ['/learning', m.app_learning(), true],
    ['/knowledge', m.app_knowledge(), true],
    ['/team/decisions', m.app_team(), holds(actor, 'team.decide')],
    [`/units/${unitCode}`, m.app_unit(), true],
    ['/practices', m.app_practices(), true],
    ['/assessment', m.app_assessment(), holds(actor, 'assessment.read')]
  ];
  return entries.filter(([, , isOpen]) => isOpen).map(([href, label]) => ({ href, label, current: isAt(path, href) }));
}

/** The five places of the phone's bar. */
export function phonePlaces(actor: Actor, path: string): Place[] {
  if (actor.personId === null) return [];
  const entries: [string, string][] = [
    ['/', m.app_home()],
    ['/learning', m.app_learning()],
    ['/inbox', m.app_tasks()],
    ['/knowledge', m.app_knowledge()],
    ['/menu', m.app_menu()]
  ];
  return entries.map(([href, label]) => ({ href, label, current: isAt(path, href) }));
}

/** What administrators and auditors find in the account menu. */
export function adminPlaces(actor: Actor): Place[] {
  const entries: [string, string, string][] = [
    ['/admin', m.app_admin(), 'roles.accounts'],
    ['/admin/import', m.app_import(), 'people.import'],
    ['/admin/audit', m.app_audit(), 'roles.audit']
  ];
  return entries.filter(([, , need]) => holds(actor, need)).map(([href, label]) => ({ href, label }));
}
