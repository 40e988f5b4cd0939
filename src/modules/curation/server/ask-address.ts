// Asks an address on the web whether its page is there, without ever reaching into the inner network.
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { isAlive, isAskable, isPublicAddress } from '../rules-addresses.ts';

export type Answer = { isAlive: boolean; status: string };

/** How the network is reached; told otherwise by tests alone. */
export type Reach = {
  look: (host: string) => Promise<string[]>;
  mayAsk: (address: string) => boolean;
  isPublic: (address: string, host: string) => boolean;
};

const timeout = 10_000;
const mostTurns = 5;

const usual: Reach = {
  look: async (host) => (await dns.promises.lookup(host, { all: true })).map(({ address }) => address),
  mayAsk: isAskable,
  isPublic: isPublicAddress
};

/** The public network address of a host; none where any of its addresses lies inside. */
async function publicAddress(host: string, { look, isPublic }: Reach): Promise<string | undefined> {
  const bare = host.replace(/^\[|\]$/g, '');
  const found = net.isIP(bare) ? [bare] : await look(bare);
  return found.every((address) => isPublic(address, host)) ? found[0] : undefined;
}

type Head = { status: number; next: string | undefined };

/** One request to that very network address: what the name means a moment later does not matter. */
function request(url: URL, address: string, method: 'HEAD' | 'GET'): Promise<Head> {
  const { promise, resolve, reject } = Promise.withResolvers<Head>();
  const family = net.isIP(address);
  const lookup: net.LookupFunction = (_host, options, callback) =>
    options.all ? callback(null, [{ address, family }]) : callback(null, address, family);
  const signal = AbortSignal.timeout(timeout);
  const options = { method, lookup, signal, agent: false, headers: { 'user-agent': 'Pemelajar', accept: '*/*' } };
  const asked = (url.protocol === 'https:' ? https : http).request(url, options, (response) => {
    resolve({ status: response.statusCode ?? 0, next: response.headers.location });
    response.destroy();
  });
  asked.on('error', reject);
  asked.end();
  return promise;
}

async function head(url: URL, address: string): Promise<Head> {
  const first = await request(url, address, 'HEAD');
  return [404, 405, 501].includes(first.status) ? request(url, address, 'GET') : first; // some answer no HEAD
}

/** Asks an address, following it where it leads; every turn is judged anew. */
export async function askAddress(given: string, told: Partial<Reach> = {}): Promise<Answer> {
  const reach = { ...usual, ...told };
  let address = given;
  try {
    for (let turn = 0; turn <= mostTurns; turn += 1) {
      if (!reach.mayAsk(address)) return { isAlive: false, status: 'not-askable' };
      const url = new URL(address);
      const host = await publicAddress(url.hostname, reach);
      if (host === undefined) return { isAlive: true, status: 'inside' };
      const { status, next } = await head(url, host);
      if (status < 300 || status >= 400 || next === undefined)
        return { isAlive: isAlive(status), status: String(status) };
      address = new URL(next, url).href;
    }
    return { isAlive: false, status: 'too-many-turns' };
  } catch (error) {
    return { isAlive: false, status: (error as NodeJS.ErrnoException).code ?? (error as Error).name };
  }
}
