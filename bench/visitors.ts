// Sixteen visitors at once: each waits for a page to arrive whole before asking for the next, over one connection of its own.
import http from 'node:http';
import { percentile } from './timing.ts';

/** One page that a visitor opens, with the cookie by which she is signed in. */
export type Visit = { path: string; cookie?: string };

export type Load = { perSecond: number; p50: number; p95: number; bytes: number; visits: number };

const workers = 16;

/** Opens the page once; the size of what came. Anything but 200 is a fault of the measurement. */
export function open(url: string, visit: Visit, agent?: http.Agent): Promise<number> {
  const headers = visit.cookie ? { cookie: visit.cookie } : {};
  return new Promise((resolve, reject) => {
    const request = http.get(url + visit.path, { ...(agent && { agent }), headers }, (response) => {
      let bytes = 0;
      response.on('data', (piece: Buffer) => (bytes += piece.length));
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve(bytes);
        else reject(new Error(`${visit.path} answered ${response.statusCode}`));
      });
    });
    request.once('error', reject);
  });
}

/** Lets the visitors open each page once. */
export async function openAll(url: string, visits: readonly Visit[]): Promise<void> {
  const left = [...visits];
  const worker = async () => {
    for (let visit = left.pop(); visit; visit = left.pop()) await open(url, visit);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}

/** Lets the visitors open the pages in turn for so long: how many a second, and how long each waited. */
export async function load(url: string, visits: readonly Visit[], milliseconds: number): Promise<Load> {
  const times: number[] = [];
  let bytes = 0;
  let next = 0;
  const began = performance.now();
  const worker = async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    while (performance.now() - began < milliseconds) {
      const asked = performance.now();
      const size = await open(url, visits[next++ % visits.length] as Visit, agent);
      bytes += size;
      times.push(performance.now() - asked);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: workers }, worker));
  const seconds = (performance.now() - began) / 1000;
  const at = (share: number) => percentile(times, share);
  return {
    perSecond: times.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    bytes: bytes / times.length,
    visits: times.length
  };
}
