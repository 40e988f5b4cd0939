// Which page of the access table an address leads to, and who may enter it.
import { holds, type Actor } from '#platform/actor.ts';
import { access, type Access, type Need } from './access.server.ts';

/** Whether somebody passes by what a page asks; without a need nobody does. */
export function mayEnter(actor: Actor, need: Need | undefined): boolean {
  if (need === 'anyone') return true;
  if (need === undefined || actor.personId === null) return false;
  return need === 'signed-in' || holds(actor, need);
}

/** Routes by what their addresses look like, those without a parameter first. */
const doors = Object.entries(access as Record<string, Access>)
  .filter(([, { read }]) => read !== undefined)
  .toSorted(([one], [other]) => one.split('[').length - other.split('[').length)
  .map(([route, { read }]) => ({
    look: new RegExp(`^${RegExp.escape(route).replaceAll(/\\\[\w+\\\]/g, '[^/]+')}$`),
    read
  }));

/** What it takes to read the page at an address; undefined = there is no such page. */
export const needAt = (address: string): Need | undefined =>
  doors.find(({ look }) => look.test(address.replace(/(?<=.)\/$/, '')))?.read;

/** The pages of this site as the links of a text are told by: whether there is one, whether the reader may enter, who else may. */
export const doorFor = (actor: Actor) => (address: string) => {
  const need = needAt(address);
  const widest = need === 'anyone' ? 4 : need === 'signed-in' ? 3 : 0;
  return { isThere: need !== undefined, mayEnter: mayEnter(actor, need), widest } as const;
};
