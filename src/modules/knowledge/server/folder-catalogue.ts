// The list of an archive that this system took out: each asset as it was, so that what was taken out comes back the same.
import { z } from 'zod';
import { assetForms } from '../types.ts';
import { pathOf, turnLinks } from '../rules-folder.ts';
import { sectionsOf, templates } from '../templates.ts';

/** By this mark an archive is known as one of ours. */
export const catalogueFormat = 'pemelajar-assets';

const words = (most: number) => z.string().max(most);
const entry = z.object({
  id: z.int().positive(),
  title: words(200).min(1),
  summary: words(2_000),
  body: words(400_000),
  sections: z.record(z.string(), words(40_000)),
  template: z.enum(templates),
  form: z.enum(assetForms),
  address: words(500),
  jobFamily: words(120),
  topic: words(120),
  process: words(120),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  path: words(500),
  markdownSha256: words(64),
  files: z.array(z.object({ id: z.int().positive(), name: words(300), path: words(500) })).max(200)
});
const list = z.object({ format: z.literal(catalogueFormat), assets: z.array(z.unknown()).max(10_000) });

export type Catalogued = z.infer<typeof entry>;
/** Assets of the list by the path of their Markdown. */
export type Catalogue = ReadonlyMap<string, Catalogued>;

/** Reads the list; what is not ours is no list, and an entry that cannot be read leaves its Markdown to be read instead. */
export function readCatalogue(text: string): Catalogue | undefined {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    return undefined;
  }
  const found = list.safeParse(told);
  if (!found.success) return undefined;
  const entries = found.data.assets.flatMap((each) => entry.safeParse(each).data ?? []);
  return new Map(entries.map((each) => [`${pathOf(each.path) ?? ''}/index.md`, each]));
}

const escaped = (path: string): string =>
  `/${path.split('/').map(encodeURIComponent).join('/')}`.replace(
    /[()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`
  );

const assetAt = /^\/knowledge\/(\d{1,15})(?:[/?#]|$)/;

export type Restored = Pick<Catalogued, 'title' | 'body' | 'sections'> & {
  /** Its files by their paths in the archive, each with the name it had. */
  files: ReadonlyMap<string, string>;
};

/** An asset of the list with its links to files and to other assets of the list as paths from the top of the archive. */
export function restored(catalogue: Catalogue, asset: Catalogued): Restored {
  const paths = new Map(asset.files.map(({ id, path }) => [`files/${id}`, path]));
  const others = new Map([...catalogue].map(([path, { id }]) => [String(id), path]));
  const turn = (text: string) =>
    turnLinks(text, ({ address }) => {
      const path = paths.get(address) ?? others.get(assetAt.exec(address)?.[1] ?? '');
      return path === undefined ? undefined : escaped(path);
    });
  const sections = sectionsOf(asset.template, asset.sections);
  return {
    title: asset.title,
    body: turn(asset.body),
    sections: Object.fromEntries(Object.entries(sections).map(([key, text]) => [key, turn(text)])),
    files: new Map(asset.files.map(({ path, name }) => [path, name]))
  };
}
