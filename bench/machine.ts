// On which machine the figures came about: they mean little without it.
import os from 'node:os';
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';

/** Processor, cores, memory, kernel, PostgreSQL, Node and how busy the machine was, in one line. */
export async function machineLine(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db);
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const busy = os.loadavg()[0]?.toFixed(1);
  return [
    cpu?.model.trim() ?? 'unknown processor',
    `${os.availableParallelism()} cores`,
    `${memory} GiB`,
    `${os.type()} ${os.release()}`,
    `PostgreSQL ${rows[0]?.version}`,
    `Node ${process.versions.node}`,
    `load ${busy} at the start`
  ].join(', ');
}
