// `pemelajar person NIP`: everything kept of one person, from every module; and its erasure under the archive duty.
import * as assessment from '#modules/assessment/server/personal-data.ts';
import * as coaching from '#modules/coaching/server/personal-data.ts';
import * as committee from '#modules/committee/server/personal-data.ts';
import * as curation from '#modules/curation/server/personal-data.ts';
import * as culture from '#modules/culture/server/personal-data.ts';
import * as feedback from '#modules/feedback/server/personal-data.ts';
import * as governance from '#modules/governance/server/personal-data.ts';
import * as handover from '#modules/handover/server/personal-data.ts';
import * as history from '#modules/history/server/personal-data.ts';
import * as communities from '#modules/communities/server/personal-data.ts';
import * as inbox from '#modules/inbox/server/personal-data.ts';
import * as knowledge from '#modules/knowledge/server/personal-data.ts';
import * as learning from '#modules/learning/server/personal-data.ts';
import * as needs from '#modules/needs/server/personal-data.ts';
import * as offers from '#modules/offers/server/personal-data.ts';
import * as people from '#modules/people/server/personal-data.ts';
import * as plans from '#modules/plans/server/personal-data.ts';
import * as programmes from '#modules/programmes/server/personal-data.ts';
import * as quality from '#modules/quality/server/personal-data.ts';
import * as records from '#modules/records/server/personal-data.ts';
import * as roles from '#modules/roles/server/personal-data.ts';
import * as surveys from '#modules/surveys/server/personal-data.ts';
import * as teams from '#modules/teams/server/personal-data.ts';
import * as transfer from '#modules/transfer/server/personal-data.ts';
import { inTransaction, type Db } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { personIdOf } from '#platform/server/persons.ts';
import { onSite, type Site } from './site.ts';
import { print, tell, wrongCall, type Command, type ExitCode } from './command.ts';

/** Erased from the top down, so that nothing points at what is gone. */
const modules = {
  inbox,
  assessment,
  committee,
  programmes,
  feedback,
  surveys,
  needs,
  coaching,
  transfer,
  offers,
  plans,
  history,
  learning,
  handover,
  curation,
  quality,
  knowledge,
  records,
  communities,
  teams,
  culture,
  governance,
  roles,
  people
};

/** Everything kept of one person: the rows of every table that names people, by its name. */
export async function exportPerson(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const parts = [];
  for (const module of Object.values(modules)) parts.push(await module.exportPersonalData(db, personId));
  return Object.assign({}, ...parts);
}

async function exported({ db }: Site, personId: number): Promise<ExitCode> {
  print(JSON.stringify(await exportPerson(db, personId), null, 2));
  return 0;
}

async function erased({ ctx, db }: Site, personId: number): Promise<ExitCode> {
  await inTransaction(db, async (tx) => {
    for (const module of Object.values(modules)) await module.erasePersonalData(tx, personId);
    await emit(ctx, tx, { name: 'platform.person.erased', subject: `people.person:${personId}`, personId });
  });
  print('Erased: what the person wrote is blanked; dates, decisions and counts stay under the archive duty.');
  return 0;
}

export const command: Command = {
  summary: 'everything kept of one person, as JSON; or its erasure',
  usage: `pemelajar person NIP
pemelajar person NIP --erase --yes

Prints all rows of one person from every module. --erase blanks what the person wrote and forgets the account.`,
  options: { erase: { type: 'boolean' }, yes: { type: 'boolean' } },
  run: async ({ words, options }) => {
    const [nip] = words;
    if (!nip) return wrongCall(command, 'Name a NIP.');
    if (options['erase'] && !options['yes']) return (tell('Erasing cannot be undone; repeat with --yes.'), 1);
    return onSite(async (site) => {
      const personId = await personIdOf(site.db, nip);
      if (personId === undefined) return (tell(`Refused: nobody has the NIP ${nip}.`), 1);
      return options['erase'] ? erased(site, personId) : exported(site, personId);
    });
  }
};
