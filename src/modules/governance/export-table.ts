// The register of documents as it leaves the site.
import * as m from '#messages';
import type { Day } from '#platform/dates.ts';
import type { TableFile } from '#platform/table-file.ts';
import type { DocumentList } from './server/index.ts';
import { kindWord, standingWord, stateWord } from './ui/words.ts';

/** Documents with their days, and how each stands against its criteria; who read them is nobody's to take away. */
export function documentsTable(lines: DocumentList['lines'], day: Day): TableFile {
  return {
    name: `documents-${day}`,
    title: m.governance_documents_title(),
    marks: [],
    columns: [
      { label: m.governance_number(), width: 20 },
      { label: m.governance_document(), width: 48 },
      { label: m.governance_kind(), width: 24 },
      { label: m.governance_owner_unit(), width: 40 },
      { label: m.governance_dated() },
      { label: m.governance_field_from() },
      { label: m.governance_field_until() },
      { label: m.governance_state(), width: 20 },
      { label: m.governance_standing_column(), width: 48 }
    ],
    rows: lines.map((line) => [
      ...[line.number, line.title, kindWord(line.kind), line.unitName, line.datedOn, line.validFrom, line.validUntil],
      ...[stateWord(line.state).word, line.standings.map(standingWord).join('; ')]
    ])
  };
}
