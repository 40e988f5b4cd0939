// The file store as a bucket of an S3-compatible server: one signed request a file, whose body the server checks.
import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { Part } from '../byte-range.ts';
import { arrivals, keyOf, troubleAt, type FileStore } from './files-store.ts';

export type Bucket = {
  endpoint: string;
  name: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** The code that S3 names in its answer: `NoSuchBucket`. */
async function codeOf(answer: Response): Promise<string> {
  const text = await answer.text().catch(() => '');
  return /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? String(answer.status);
}

const fullCodes = ['507', 'XMinioStorageFull', 'QuotaExceeded', 'XMinioAdminBucketQuotaExceeded'];

async function fault(what: string, answer: Response): Promise<Error> {
  const code = await codeOf(answer);
  const error = new Error(`the S3 store refused to ${what}: ${answer.status} ${code}`);
  return fullCodes.includes(code) ? Object.assign(error, { code: 'ENOSPC' }) : error;
}

const settingOf: Record<string, string> = {
  NoSuchBucket: 'S3_BUCKET names no bucket',
  InvalidBucketName: 'S3_BUCKET names no bucket',
  InvalidAccessKeyId: 'S3_ACCESS_KEY_ID is not known',
  SignatureDoesNotMatch: 'S3_SECRET_ACCESS_KEY does not belong to the access key',
  AuthorizationHeaderMalformed: 'S3_REGION is not the one of the bucket',
  PermanentRedirect: 'S3_REGION is not the one of the bucket',
  AccessDenied: 'S3_ACCESS_KEY_ID may not list the bucket, which is how absent files are told apart'
};

const unreachable = (endpoint: string) => (error: Error) => {
  const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
  return `S3_ENDPOINT ${endpoint} does not answer: ${code ?? error.message}`;
};

async function troubleIn(answer: Response, endpoint: string): Promise<string | undefined> {
  if (answer.ok) return void (await answer.body?.cancel());
  const code = await codeOf(answer);
  return `${settingOf[code] ?? 'S3_ENDPOINT gives no list of the bucket'} at ${endpoint}: ${code}`;
}

/**
 * A file store in a bucket: `s3Store({ endpoint: 'https://s3.go.id', name: 'pemelajar', … }, 'data/files')`; files arrive
 * in the folder and are sent on when they are whole. The digest is signed, so the server takes these bytes or none.
 */
export function s3Store(bucket: Bucket, root: string): FileStore {
  const { accessKeyId, secretAccessKey, region } = bucket;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  const endpoint = bucket.endpoint.replace(/\/+$/, '');
  const ask = (key: string, init: RequestInit) =>
    client.fetch(`${endpoint}/${bucket.name}${key}`, { redirect: 'manual', ...init });
  const read = async (sha256: string, method: 'GET' | 'HEAD', part?: Part) => {
    const headers: Record<string, string> = part ? { range: `bytes=${part.start}-${part.end}` } : {};
    const answer = await ask(`/${keyOf(sha256)}`, { method, headers });
    if (answer.ok) return answer;
    if (answer.status !== 404) throw await fault('read', answer);
    return void (await answer.body?.cancel());
  };
  return {
    ...arrivals(root),
    put: async (sha256, from) => {
      const headers = { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' };
      const answer = await ask(`/${keyOf(sha256)}`, { method: 'PUT', headers, body: await openAsBlob(from) });
      if (!answer.ok) throw await fault('store', answer);
      await answer.body?.cancel();
    },
    get: async (sha256, part) => {
      const answer = await read(sha256, 'GET', part);
      return answer?.body ? Readable.fromWeb(answer.body as ReadableStream) : undefined;
    },
    has: async (sha256) => (await read(sha256, 'HEAD')) !== undefined,
    trouble: async () => {
      const listing = ask('?list-type=2&max-keys=1&prefix=none/', { method: 'GET' });
      const there = await listing.then((answer) => troubleIn(answer, endpoint), unreachable(endpoint));
      return there ?? (await troubleAt(root));
    }
  };
}
