// Which addresses may be asked from the server: only public ones of the web, never those of the inner network. Pure.

const blockedV4: readonly [number, number][] = [
  [0x00000000, 8], // this network
  [0x0a000000, 8],
  [0x64400000, 10], // shared by carriers
  [0x7f000000, 8],
  [0xa9fe0000, 16], // link-local, where clouds keep their secrets
  [0xac100000, 12],
  [0xc0000000, 24],
  [0xc0000200, 24], // documentation
  [0xc0a80000, 16],
  [0xc6120000, 15], // benchmarks
  [0xc6336400, 24],
  [0xcb007100, 24],
  [0xe0000000, 3] // multicast and reserved
];

function v4Number(address: string): number | undefined {
  const parts = address.split('.').map(Number);
  const isWhole = parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255);
  return isWhole ? parts.reduce((all, part) => all * 256 + part, 0) : undefined;
}

function isPublicV4(address: string): boolean {
  const number = v4Number(address);
  if (number === undefined) return false;
  return !blockedV4.some(
    ([start, bits]) => Math.floor(number / 2 ** (32 - bits)) === Math.floor(start / 2 ** (32 - bits))
  );
}

/** The eight groups of an address of version 6, undefined where it is none. */
function v6Groups(address: string): number[] | undefined {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  const tail = dotted ? v4Number(dotted[2] ?? '') : 0;
  if (tail === undefined) return undefined;
  const text = dotted
    ? `${dotted[1]}${Math.floor(tail / 65_536).toString(16)}:${(tail % 65_536).toString(16)}`
    : address;
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [head = [], rest] = halves;
  const missing = 8 - head.length - (rest?.length ?? 0);
  if (halves.length > 2 || (rest === undefined ? missing !== 0 : missing < 1)) return undefined;
  const groups = rest === undefined ? head : [...head, ...Array<string>(missing).fill('0'), ...rest];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined;
}

/** Of version 6 only global unicast is public; what carries an address of version 4 inside is refused whole. */
function isPublicV6(address: string): boolean {
  const groups = v6Groups(address);
  if (!groups) return false;
  const [first = 0, second = 0] = groups;
  if (Math.floor(first / 0x2000) !== 1) return false; // not 2000::/3
  return !(first === 0x2002 || (first === 0x2001 && (second < 0x200 || second === 0xdb8)));
}

/** Whether a network address is one of the public internet. */
export const isPublicAddress = (address: string): boolean =>
  address.includes(':') ? isPublicV6(address) : isPublicV4(address);

const ports = new Set(['', '80', '443', '8080', '8443']);

/** Whether an address may be asked at all: of the web, without a name and password, at a port of the web. */
export function isAskable(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return false;
  return url.username === '' && url.password === '' && ports.has(url.port) && url.hostname !== '';
}

/** Whether so many failures in a row mean that an address is dead: one may be a bad night. */
export const isDead = (failures: number): boolean => failures >= 2;

/** Whether an answer says that the page is there: refusals of a stranger are no sign that it is gone. */
export const isAlive = (status: number): boolean =>
  status < 400 || [401, 403, 405, 429].includes(status) || status >= 500;
