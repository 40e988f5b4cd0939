// The members of a community as they leave the site.
import * as m from '#messages';
import type { Day } from '#platform/dates.ts';
import type { TableFile } from '#platform/table-file.ts';
import type { Part, PersonName } from './types.ts';
import { partWord } from './ui/words.ts';

type Row = PersonName & { part: Part; joinedOn: Day; unitName: string | null };

/** Who belongs to a community on a day; a NIP is text, so that none is lost. */
export function membersTable(of: { id: number; name: string; day: Day; members: readonly Row[] }): TableFile {
  return {
    name: `members-${of.id}-${of.day}`,
    title: m.communities_members_export_title({ name: of.name }),
    marks: [{ label: m.communities_session_on(), value: of.day }],
    columns: [
      { label: m.communities_name(), width: 36 },
      { label: 'NIP', width: 22 },
      { label: m.communities_unit(), width: 40 },
      { label: m.communities_members_part() },
      { label: m.communities_members_since() }
    ],
    rows: of.members.map((member) => [
      member.name,
      member.nip,
      member.unitName ?? m.communities_members_away(),
      partWord(member.part),
      member.joinedOn
    ])
  };
}
