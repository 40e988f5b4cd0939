// Addresses of this site that were pasted into a form become links within it.
import { withOwnLinks } from '#modules/knowledge/rules-markdown.ts';

/** Changes the texts of a form of an asset, in place. */
export function ownLinks(form: FormData, origin: string): void {
  for (const [name, value] of [...form]) {
    const isText = name === 'body' || name === 'summary' || name.startsWith('s_');
    if (isText && typeof value === 'string') form.set(name, withOwnLinks(value, origin));
  }
}
