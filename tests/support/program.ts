// A program of its own that a test or the bench starts: a free port for it, whether it has ended, its end.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';

/** A port of this machine on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Has it ended, by itself or by a signal? */
export const hasEnded = (program: ChildProcess): boolean => program.exitCode !== null || program.signalCode !== null;

/** Ends a program, asking it to or by force, and waits until it is gone. */
export async function end(program: ChildProcess, signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
  if (hasEnded(program)) return;
  program.kill(signal);
  await once(program, 'exit');
}
