import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { operator, visitor } from '#platform/actor.ts';
import { ctxOn, nipOf, personHeader, personLine, unitHeader, unitLine } from '#tests/support/roster.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { readImport } from './read-import.ts';
import type { SentFile } from '#platform/server/send-upload.ts';
import { forgetRoster, sendRoster } from './send-roster.ts';
import { startUpload } from './work-upload.ts';

const { db } = testDatabase();
const ctx = () => ctxOn(db(), '2026-01-10');

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < text.length; at += 700_000) yield Buffer.from(text.slice(at, at + 700_000));
}
const file = (name: string, text: string): SentFile => ({ name, bytes: bytesOf(text) });
const roster = (...people: string[]) => [
  file('units.csv', [unitHeader, unitLine('M'), ''].join('\n')),
  file('people.csv', [personHeader, ...people, ''].join('\n'))
];
const send = async (...people: string[]) => {
  const sent = await sendRoster(ctx(), roster(...people));
  if (!sent.ok) throw new Error(sent.reason);
  return sent.value;
};

describe('a roster sent by the page', () => {
  it('is checked, then taken over, and its bytes are forgotten', async () => {
    const id = await send(
      ...Array.from({ length: 900 }, (_, n) => personLine({ nip: nipOf(n + 1), unit: 'M', name: 'x'.repeat(900) }))
    );
    await (
      await startUpload(ctx(), id, 'check')
    )?.ended;
    const checked = (await readImport(ctx())).upload;
    expect([checked?.state, checked?.report?.dryRun, checked?.report?.added.people]).toEqual(['checked', true, 900]);
    expect(checked?.files.map(({ name, pieces }) => [name, pieces])).toEqual([
      ['people.csv', 1],
      ['units.csv', 1]
    ]);
    await (
      await startUpload(ctx(), id, 'store')
    )?.ended;
    const { upload, runs } = await readImport(ctx());
    expect([upload?.state, upload?.report?.dryRun, upload?.files]).toEqual(['stored', false, []]);
    expect(runs[0]?.files.map(({ file: name }) => name)).toEqual(['units.csv', 'people.csv']);
    expect(runs[0]?.id).toBe(upload?.runId);
  });

  it('with a bad line is not taken over', async () => {
    const id = await send(personLine({ nip: nipOf(1), unit: 'X' }));
    await (
      await startUpload(ctx(), id, 'store')
    )?.ended;
    const { upload } = await readImport(ctx());
    expect([upload?.state, upload?.report?.errorCount]).toEqual(['checked', 1]);
  });

  it('is in one hand only, until that hand is still for half a minute', async () => {
    const id = await send(personLine({ nip: nipOf(1), unit: 'M' }));
    await sql`update people.import_upload set state = 'storing', touched_at = clock_timestamp() where id = ${id}`.execute(
      db()
    );
    expect(await startUpload(ctx(), id, 'check')).toBeUndefined();
    expect(await sendRoster(ctx(), roster())).toEqual({ ok: false, reason: 'busy' });
    await forgetRoster(ctx(), id);
    expect((await readImport(ctx())).upload?.id).toBe(id);
    await sql`update people.import_upload set touched_at = touched_at - interval '31 seconds' where id = ${id}`.execute(
      db()
    );
    expect((await readImport(ctx())).upload?.isStale).toBe(true);
    await (
      await startUpload(ctx(), id, 'check')
    )?.ended;
    expect((await readImport(ctx())).upload?.state).toBe('checked');
  });

  it('is forgotten with its bytes when it is discarded or a newer one comes', async () => {
    const first = await send();
    const second = await send();
    await forgetRoster(ctx(), second);
    const { rows } = await sql<{ id: number }>`select distinct upload_id as id from people.import_upload_piece`.execute(
      db()
    );
    expect(rows.map(({ id }) => id).filter((id) => [first, second].includes(id))).toEqual([]);
  });

  const refused: [string, SentFile[]][] = [
    ['no-file', []],
    ['wrong-ending', [file('people.pdf', '')]],
    ['same-name', [file('a.csv', ''), file('a.csv', '')]]
  ];
  it.each(refused)('is refused: %s', async (reason, files) =>
    expect(await sendRoster(ctx(), files)).toEqual({ ok: false, reason })
  );

  it('is nobody’s but the administrator’s', async () => {
    const stranger = { ...ctx(), actor: { ...visitor, personId: 1 } };
    await expect(readImport(stranger)).rejects.toThrow('not found');
    await expect(sendRoster(stranger, roster())).rejects.toThrow('not found');
    await expect(startUpload(stranger, 1, 'store')).rejects.toThrow('not found');
    await expect(forgetRoster(stranger, 1)).rejects.toThrow('not found');
    expect(operator.grants).toHaveLength(1);
  });
});
