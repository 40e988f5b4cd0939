// A form that was sent after the session had ended: kept in the page itself until the person is back in.
import type { Upload } from '#platform/server/uploads.ts';
import { localPath } from '#modules/roles/rules.ts';

/** Where a form was going, what was typed in it, and the files that have to be chosen again. */
export type Held = { to: string; fields: [string, string][]; files: string[] };

/** What the browser sent: text is kept, files only by name. */
export function holdForm({ form, files }: Upload, to: string | null): Held {
  const fields = [...form.entries()].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : []
  );
  return { to: localPath(to), fields, files: files.map(({ name }) => name) };
}

/** What the page carried through the signing in; something else there is nothing at all. */
export function readHeld(form: FormData): Held {
  const read = (name: string): unknown => {
    try {
      return JSON.parse(String(form.get(name)));
    } catch {
      return [];
    }
  };
  const isField = (field: unknown): field is [string, string] =>
    Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string');
  const fields = read('held');
  const files = read('files');
  return {
    to: localPath(String(form.get('to'))),
    fields: Array.isArray(fields) ? fields.filter(isField) : [],
    files: Array.isArray(files) ? files.filter((file) => typeof file === 'string') : []
  };
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Where the front door sends a form of somebody whose session has ended: by 307 the browser posts it once more, to the
 * page that keeps it. Undefined for what is no form of a page.
 */
export function resumeAddress(request: Request, url: URL): string | undefined {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  if (request.method !== 'POST' || !formTypes.includes(type) || request.headers.has('x-sveltekit-action'))
    return undefined;
  return `/sign-in/resume?/hold&to=${encodeURIComponent(url.pathname + url.search)}`;
}
