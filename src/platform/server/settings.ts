// What an operator can set: read once from the environment, checked, and explained in one line when wrong.
import net from 'node:net';
import path from 'node:path';
import { z } from 'zod';

const yes = ['true', '1', 'on', 'yes'];
const no = ['false', '0', 'off', 'no'];

const matching = (isRight: (text: string) => boolean, error: string) => z.string().refine(isRight, { error });
const oneWord = (error: string) => matching((text) => /^\S+$/.test(text), error);
const address = (schemes: string[], error: string) =>
  matching((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), error);
const whole = (from: number, to: number) => {
  const error = `must be a whole number from ${from} to ${to}`;
  return matching((text) => /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to, error).transform(Number);
};
const folder = z.string().transform((text) => path.resolve(text));

/** On or off, in the words that people write. */
const toggle = (usual: 'on' | 'off') =>
  matching((text) => [...yes, ...no].includes(text.toLowerCase()), 'must be on or off (true or false, 1 or 0)')
    .default(usual)
    .transform((text) => yes.includes(text.toLowerCase()));

const isHost = (text: string) => net.isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
const isOrigin = (text: string) =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol) && isBare(new URL(text));
const isBare = (url: URL) => url.pathname === '/' && !url.search && !url.hash && !url.username;
const isLoopback = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
const isIssuer = (text: string) =>
  URL.canParse(text) &&
  (new URL(text).protocol === 'https:' || (new URL(text).protocol === 'http:' && isLoopback(new URL(text))));

function isTimeZone(text: string) {
  try {
    return /^[a-z]/i.test(text) && Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const variables = {
  DATABASE_URL: matching((text) => /^postgres(ql)?:\/\/\S+$/.test(text), 'must begin with postgres://')
    .optional()
    .describe('A PostgreSQL 18 of your own; without it an embedded one runs in the data folder'),
  DATABASE_CONNECTIONS: whole(2, 100)
    .optional()
    .describe(
      'How many connections the pages of a node hold at most for what writes or takes long; without it twice its processors and one. ' +
        'Beside these all pages share as many as there are processors for short selects, and as many again for searches'
    ),
  DATA_DIR: folder.default(() => path.resolve('data')).describe('Folder of the embedded database and of the files'),
  HOST: matching(isHost, 'must be an address or a host name')
    .default('127.0.0.1')
    .describe('Where the site listens; `0.0.0.0` = on every network'),
  PORT: whole(1, 65_535).default(3000).describe('Port on which the site listens'),
  ORIGIN: matching(isOrigin, 'must be an http or https address without a path, such as https://belajar.example.go.id')
    .transform((text) => new URL(text).origin)
    .optional()
    .describe('Public address of the site, used in links that leave it'),
  TRUST_PROXY: toggle('off').describe(
    'Believe `x-forwarded-proto` and `x-forwarded-for`: only behind a proxy that sets them'
  ),
  TIME_ZONE: matching(isTimeZone, 'must be the name of a time zone, such as Asia/Jakarta or Asia/Makassar')
    .default('Asia/Jakarta')
    .describe('The time zone in which days and deadlines are meant'),
  LOG_LEVEL: z
    .enum(levels, { error: `must be one of ${levels.join(', ')}` })
    .default('info')
    .describe(`How much is logged: ${levels.join(', ')}`),
  PEMELAJAR_EMPTY: toggle('off').describe('Start without the demonstration ministry'),
  PEMELAJAR_ALLOW_DEMO_HOST: toggle('off').describe(
    'Let a demonstration, whose sign-ins are public, listen beyond this machine'
  ),
  LOCAL_SIGN_IN: toggle('on').describe('Sign-in by NIP and password'),
  OIDC_ISSUER: matching(isIssuer, 'must be an https address (http only on this machine)')
    .optional()
    .describe('OpenID Connect provider; set together with the client id and secret'),
  OIDC_CLIENT_ID: oneWord('must be one word').optional().describe('Client id at the provider'),
  OIDC_CLIENT_SECRET: oneWord('must be one word').optional().describe('Client secret at the provider'),
  OIDC_SCOPES: matching((text) => text.split(/\s+/).includes('openid'), 'must contain openid')
    .default('openid profile')
    .describe('Scopes to ask for'),
  OIDC_NIP_CLAIM: oneWord('must be one word').default('nip').describe('Claim that carries the NIP'),
  FILES: folder.optional().describe('Folder of uploaded files; with an S3 store, of those that are still arriving'),
  S3_ENDPOINT: address(['http:', 'https:'], 'must be an http or https address')
    .optional()
    .describe('S3-compatible store for uploaded files, asked by path; all five `S3_` variables are set together'),
  S3_BUCKET: oneWord('must be one word').optional().describe('Bucket of that store; it must be there'),
  S3_REGION: oneWord('must be one word').optional().describe('Region of that store'),
  S3_ACCESS_KEY_ID: oneWord('must be one word')
    .optional()
    .describe('Access key of that store, with the right to list, get and put'),
  S3_SECRET_ACCESS_KEY: oneWord('must be one word').optional().describe('Secret key of that store'),
  UPLOAD_LIMIT_MB: whole(1, 4096).default(50).describe('Largest upload, in megabytes'),
  CHECK_ADDRESSES: toggle('off').describe(
    'Ask at night whether the addresses of assets kept elsewhere still answer: only where the server may reach the internet'
  ),
  SMTP_URL: address(['smtp:', 'smtps:'], 'must begin with smtp:// or smtps://')
    .optional()
    .describe('Mail server for the daily digest; without it there is the inbox only'),
  MAIL_FROM: matching((text) => /^[^<>@]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(text), 'must be an e-mail address')
    .optional()
    .describe('Sender of the mails, needed with `SMTP_URL`')
};

const environment = z
  .object(variables)
  .transform((read) => ({ ...read, FILES: read.FILES ?? path.join(read.DATA_DIR, 'files') }));

/** What the site was told by its environment, under the names of the variables. */
export type Settings = z.output<typeof environment>;
type Name = keyof typeof variables;

const secret: Name[] = ['DATABASE_URL', 'OIDC_CLIENT_SECRET', 'S3_SECRET_ACCESS_KEY', 'S3_ACCESS_KEY_ID', 'SMTP_URL'];
const together: Name[][] = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']
];

/**
 * Reads the settings; a wrong one is told in one line that names the variable and what is allowed. Empty means not set.
 *
 * ```ts
 * readSettings({ PORT: 'http' }); // { ok: false, message: 'PORT must be a whole number from 1 to 65535, not "http"' }
 * ```
 */
export function readSettings(env: NodeJS.ProcessEnv): { ok: true; value: Settings } | { ok: false; message: string } {
  const given = Object.fromEntries(Object.entries(env).filter(([, text]) => text?.trim()));
  const read = environment.safeParse(given);
  if (!read.success) return { ok: false, message: complaint(read.error.issues[0], given) };
  const missing = missingBeside(read.data);
  return missing ? { ok: false, message: missing } : { ok: true, value: read.data };
}

function complaint(issue: z.core.$ZodIssue | undefined, given: NodeJS.ProcessEnv) {
  const name = String(issue?.path[0]) as Name;
  const shown = secret.includes(name) ? '' : `, not ${JSON.stringify(given[name]?.slice(0, 80))}`;
  return `${name} ${issue?.message}${shown}`;
}

/** Settings that are right alone but lack a companion. */
function missingBeside(read: Settings): string | undefined {
  for (const names of together) {
    const missing = names.filter((name) => read[name] === undefined);
    if (missing.length > 0 && missing.length < names.length)
      return `${missing[0]} must be set, too: ${names.join(', ')} go together`;
  }
  if (read.SMTP_URL && !read.MAIL_FROM) return 'MAIL_FROM must be set, too, since SMTP_URL is';
  if (!read.LOCAL_SIGN_IN && !read.OIDC_ISSUER)
    return 'LOCAL_SIGN_IN may be off only when OIDC_ISSUER is set: nobody could sign in';
  return undefined;
}

const shownDefaults: Partial<Record<Name, string>> = { DATA_DIR: './data', FILES: 'DATA_DIR/files' };

/** Every variable with its default and meaning, as a Markdown table. */
export function settingsHelp(): string {
  const rows = Object.entries(variables).map(([name, schema]) => {
    const usual = shownDefaults[name as Name] ?? defaultOf(schema);
    return `| \`${name}\` | ${usual ? `\`${usual}\`` : ''} | ${schema.description} |`;
  });
  return ['| variable | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function defaultOf(schema: z.ZodType) {
  const usual = schema.safeParse(undefined).data;
  if (typeof usual === 'boolean') return usual ? 'on' : 'off';
  return usual === undefined ? '' : String(usual);
}
