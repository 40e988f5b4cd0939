// A rule of evidence as readable SQL, for those who want to know exactly what is counted.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import type { Evidence, EvidenceScope } from '#platform/server/evidence.ts';

/** Stands for a value that the period or the scheme gives; the text shows its name. */
const named = <T>(name: string): T => `:${name}` as unknown as T;

const scope: EvidenceScope = {
  year: named('year'),
  startsOn: named('starts_on'),
  endsOn: named('ends_on'),
  asOf: named('as_of'),
  cutOff: named('cut_off'),
  counted: sql`counted_employees`,
  inUnits: (column) => sql<boolean>`${sql.ref(column)} = any(:units)`,
  isWhole: true,
  aims: { jpAYear: named('jp_a_year'), response: named('response') }
};

/** The SQL of a rule with names where the period, the units and the scheme put their values. */
export function ruleText(db: Db, rule: Evidence): string {
  const compiled = rule.rows(scope).compile(db);
  const value = (_: string, number: string) => shownValue(compiled.parameters[Number(number) - 1]);
  const text = compiled.sql.replace(/\$(\d+)/g, value).replace(/"([a-z_]+)"/g, '$1');
  return outdented(text);
}

function shownValue(value: unknown): string {
  if (typeof value === 'string') return value.startsWith(':') ? value : `'${value.replaceAll("'", "''")}'`;
  return Array.isArray(value) ? `array[${value.map(shownValue).join(', ')}]` : String(value);
}

/** Without empty lines and the indent that it has in the source; parts that were put in stand at the left already. */
function outdented(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean);
  const indents = lines
    .slice(1)
    .map((line) => line.search(/\S/))
    .filter((indent) => indent > 0);
  const least = Math.min(...indents, 40);
  return lines.map((line) => line.slice(Math.min(least, line.search(/\S/)))).join('\n');
}
