// Codes that nobody guesses, the canonical form of a transcript, names that are recognised and not given away. Pure.
/** Thirty-two signs that are not mistaken for each other when read aloud or typed: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Twenty signs of five bits: one in 2^100. */
export const codeLength = 20;

/** A code out of random bytes: five bits of each byte are one sign. */
export const codeOf = (bytes: Uint8Array): string => [...bytes].map((byte) => alphabet[byte & 31]).join('');

/** A code as it is printed, in groups of five: `7K2MQ-…`. */
export const groupedCode = (code: string): string => code.match(/.{1,5}/g)?.join('-') ?? '';

/** A code as somebody typed it: case, gaps and the signs that look alike are forgiven; undefined if it can be none. */
export function codeTyped(text: string): string | undefined {
  const plain = text
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return plain.length === codeLength && [...plain].every((sign) => alphabet.includes(sign)) ? plain : undefined;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

/** What a paper says as text that is the same whenever the content is: keys in order, no space. */
export const canonicalText = (content: object): string => canonical(content);

const initial = (word: string) => `${[...word][0] ?? ''}.`;

/** A name enough to recognise: `Hj. Ratna Wulandari, S.E.` → `Ratna W.`; one word alone keeps its first letters. */
export function maskedName(name: string): string {
  const words = (name.split(',')[0] ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => !word.endsWith('.'));
  const [first = '', ...others] = words;
  return others.length > 0 ? [first, ...others.map(initial)].join(' ') : `${[...first].slice(0, 3).join('')}…`;
}

/** The last four digits of a NIP; the rest tells date of birth and sex. */
export const maskedNip = (nip: string): string => `•••• ${nip.slice(-4)}`;
