// What an operator may write into the environment, and what he is told when it is wrong.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, settingsHelp } from './settings.ts';

const oidc = { OIDC_ISSUER: 'https://sso.example.go.id', OIDC_CLIENT_ID: 'pemelajar', OIDC_CLIENT_SECRET: 'rahasia' };
const s3 = {
  S3_ENDPOINT: 'https://s3.example.go.id',
  S3_BUCKET: 'pemelajar',
  S3_REGION: 'id-1',
  S3_ACCESS_KEY_ID: 'kunci',
  S3_SECRET_ACCESS_KEY: 'rahasia'
};

function valueOf(env: NodeJS.ProcessEnv) {
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

function messageOf(env: NodeJS.ProcessEnv) {
  const read = readSettings(env);
  return read.ok ? 'accepted' : read.message;
}

describe('without any setting', () => {
  it('listens on this machine alone, keeps everything in ./data and admits local sign-in', () => {
    expect(valueOf({})).toEqual({
      DATA_DIR: path.resolve('data'),
      FILES: path.resolve('data/files'),
      HOST: '127.0.0.1',
      PORT: 3000,
      TRUST_PROXY: false,
      TIME_ZONE: 'Asia/Jakarta',
      LOG_LEVEL: 'info',
      PEMELAJAR_EMPTY: false,
      PEMELAJAR_ALLOW_DEMO_HOST: false,
      LOCAL_SIGN_IN: true,
      OIDC_SCOPES: 'openid profile',
      OIDC_NIP_CLAIM: 'nip',
      UPLOAD_LIMIT_MB: 50,
      CHECK_ADDRESSES: false
    });
  });
});

describe('right settings', () => {
  const cases: [string, NodeJS.ProcessEnv, object][] = [
    ['an empty value means not set', { PORT: '', ORIGIN: ' ', LOCAL_SIGN_IN: '' }, { PORT: 3000, LOCAL_SIGN_IN: true }],
    ['unknown variables are ignored', { PROT: 'x', PATH: '/bin' }, { PORT: 3000 }],
    ['the files lie in the data folder', { DATA_DIR: '/srv/p' }, { DATA_DIR: '/srv/p', FILES: '/srv/p/files' }],
    ['the files may lie elsewhere', { DATA_DIR: '/srv/p', FILES: '/mnt/f' }, { FILES: '/mnt/f' }],
    ['PORT becomes a number', { PORT: '8080' }, { PORT: 8080 }],
    ['HOST may be every network', { HOST: '0.0.0.0' }, { HOST: '0.0.0.0' }],
    ['HOST may be an IPv6 address', { HOST: '::1' }, { HOST: '::1' }],
    ['ORIGIN loses its last slash', { ORIGIN: 'https://Belajar.go.id/' }, { ORIGIN: 'https://belajar.go.id' }],
    ['a switch may be true', { TRUST_PROXY: 'true' }, { TRUST_PROXY: true }],
    ['a switch may be 1', { PEMELAJAR_EMPTY: '1' }, { PEMELAJAR_EMPTY: true }],
    ['a switch may be 0', { PEMELAJAR_EMPTY: '0' }, { PEMELAJAR_EMPTY: false }],
    ['a switch may be off', { LOCAL_SIGN_IN: 'off', ...oidc }, { LOCAL_SIGN_IN: false }],
    ['both words for PostgreSQL', { DATABASE_URL: 'postgresql://db/p' }, { DATABASE_URL: 'postgresql://db/p' }],
    ['the zone of the east', { TIME_ZONE: 'Asia/Jayapura' }, { TIME_ZONE: 'Asia/Jayapura' }],
    [
      'a provider on this machine by http',
      { ...oidc, OIDC_ISSUER: 'http://127.0.0.1:9' },
      { OIDC_CLIENT_ID: 'pemelajar' }
    ],
    ['a whole S3 store', s3, { S3_BUCKET: 'pemelajar' }],
    [
      'a sender with a name',
      { SMTP_URL: 'smtp://m', MAIL_FROM: 'Pemelajar <p@x.id>' },
      { MAIL_FROM: 'Pemelajar <p@x.id>' }
    ]
  ];
  it.each(cases)('%s', (_, env, expected) => expect(valueOf(env)).toMatchObject(expected));
});

describe('wrong settings are named with what is allowed', () => {
  const cases: [NodeJS.ProcessEnv, string][] = [
    [{ PORT: 'http' }, 'PORT must be a whole number from 1 to 65535, not "http"'],
    [{ PORT: '0' }, 'PORT must be a whole number from 1 to 65535, not "0"'],
    [{ PORT: '65536' }, 'PORT must be a whole number from 1 to 65535, not "65536"'],
    [{ PORT: '80.5' }, 'PORT must be a whole number from 1 to 65535, not "80.5"'],
    [{ HOST: 'a host' }, 'HOST must be an address or a host name, not "a host"'],
    [{ ORIGIN: 'belajar.go.id' }, 'ORIGIN must be an http or https address without a path'],
    [{ ORIGIN: 'https://a.id/b' }, 'ORIGIN must be an http or https address without a path'],
    [{ TRUST_PROXY: 'maybe' }, 'TRUST_PROXY must be on or off (true or false, 1 or 0), not "maybe"'],
    [{ TIME_ZONE: 'WIB' }, 'TIME_ZONE must be the name of a time zone'],
    [{ TIME_ZONE: '+07:00' }, 'TIME_ZONE must be the name of a time zone'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of trace, debug, info'],
    [{ DATABASE_CONNECTIONS: '1' }, 'DATABASE_CONNECTIONS must be a whole number from 2 to 100, not "1"'],
    [{ UPLOAD_LIMIT_MB: '-1' }, 'UPLOAD_LIMIT_MB must be a whole number from 1 to 4096, not "-1"'],
    [{ OIDC_SCOPES: 'profile' }, 'OIDC_SCOPES must contain openid, not "profile"'],
    [{ ...oidc, OIDC_ISSUER: 'http://sso.go.id' }, 'OIDC_ISSUER must be an https address'],
    [
      { OIDC_ISSUER: oidc.OIDC_ISSUER },
      'OIDC_CLIENT_ID must be set, too: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET'
    ],
    [{ ...oidc, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET must be set, too'],
    [{ ...s3, S3_REGION: undefined }, 'S3_REGION must be set, too: S3_ENDPOINT, S3_BUCKET'],
    [{ ...s3, S3_ENDPOINT: 's3' }, 'S3_ENDPOINT must be an http or https address, not "s3"'],
    [{ SMTP_URL: 'smtp://mail' }, 'MAIL_FROM must be set, too, since SMTP_URL is'],
    [{ MAIL_FROM: 'pemelajar' }, 'MAIL_FROM must be an e-mail address, not "pemelajar"'],
    [{ LOCAL_SIGN_IN: 'off' }, 'LOCAL_SIGN_IN may be off only when OIDC_ISSUER is set'],
    [{ HOST: 'a\nb' }, 'HOST must be an address or a host name, not "a\\nb"']
  ];
  it.each(cases)('%o', (env, expected) => {
    const message = messageOf(env);
    expect(message.slice(0, expected.length)).toBe(expected);
    expect(message).not.toContain('\n');
  });

  it.each([
    { DATABASE_URL: 'mysql://u:rahasia@db' },
    { SMTP_URL: 'http://u:rahasia@mail' },
    { ...oidc, OIDC_CLIENT_SECRET: 'rahasia sekali' }
  ])('a secret is not repeated: %o', (env) => {
    expect(messageOf(env)).toMatch(/^(DATABASE_URL|SMTP_URL|OIDC_CLIENT_SECRET) must b/);
    expect(messageOf(env)).not.toContain('rahasia');
  });
});

describe('the table for the README', () => {
  it('has a row with default and meaning for every variable', () => {
    const rows = settingsHelp().split('\n').slice(2);
    const named = rows.map((row) => row.match(/^\| `([A-Z0-9_]+)` \| .* \| \S.* \|$/)?.[1]);
    expect(named).toEqual(
      expect.arrayContaining([...Object.keys(valueOf({ ...oidc, ...s3 })), 'DATABASE_URL', 'SMTP_URL'])
    );
    expect(rows).toContain('| `PORT` | `3000` | Port on which the site listens |');
  });
});
