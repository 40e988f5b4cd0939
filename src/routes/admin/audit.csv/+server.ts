// The filtered audit trail as CSV, sent as it is read, so that a long one never lies in memory.
import { ReadableStream, TextEncoderStream } from 'node:stream/web';
import { stringify } from 'csv-stringify/sync';
import { eachEvent, type AuditEvent } from '#modules/roles/server/index.ts';
import { safeCell } from '#platform/table-file.ts';
import { filterIn } from '../audit/filter.server.ts';

const head = [
  'id',
  'at',
  'name',
  'actor_nip',
  'actor',
  'person_nip',
  'person',
  'unit',
  'subject',
  'payload',
  'request_id',
  'sealed'
];

const cellsOf = (event: AuditEvent) =>
  [
    event.id,
    event.at.toISOString(),
    event.name,
    event.actorNip,
    event.actorName,
    event.personNip,
    event.personName,
    event.unitName,
    event.subject,
    JSON.stringify(event.payload),
    event.requestId,
    event.isSealed ? 'yes' : 'no'
  ].map(safeCell);

async function* lines(events: AsyncIterable<AuditEvent>) {
  yield `\ufeff${stringify([head], { record_delimiter: 'windows' })}`;
  for await (const event of events) yield stringify([cellsOf(event)], { record_delimiter: 'windows' });
}

export const GET = ({ locals, url }) => {
  const text = ReadableStream.from(lines(eachEvent(locals.ctx, filterIn(url)))).pipeThrough(new TextEncoderStream());
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="audit.csv"',
    'cache-control': 'private, no-store'
  };
  return new Response(text as BodyInit, { headers });
};
