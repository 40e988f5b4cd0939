// Reads one document of an archive: its text, what it says of itself, and what it leads to.
import { createHash } from 'node:crypto';
import type { FileStore } from '#platform/server/files.ts';
import { done, type Result } from '#platform/result.ts';
import { answersIn, kindOf, ledTo, linksOf, type Shelf } from '../rules-folder.ts';
import { kindTold, toldOnTop, type Told } from '../rules-mapping.ts';
import type { Sections, Template } from '../templates.ts';
import type { FolderNote } from '../types-folder.ts';
import { questionWords, templateWords } from '../ui/words-forms.ts';
import type { ReadImage } from './document-thread.ts';
import { restored, type Catalogue, type Catalogued } from './folder-catalogue.ts';
import type { ArchiveEntry } from './read-archive.ts';
import { readDocument, type DocumentRefusal } from './read-document.ts';

/** A document of an archive as it was read; its text names files and other documents by their paths. */
export type ArchiveText = {
  title: string;
  text: string;
  sections: Sections;
  images: ReadImage[];
  /** What it says of itself; in an archive of ours, all that it was. */
  told: Told;
  was: Catalogued | undefined;
  /** Files that belong to it whether its text names them or not, with their names. */
  files: ReadonlyMap<string, string>;
  sha256: string;
};

export type Shelved = { store: FileStore; limitBytes: number; catalogue: Catalogue };

/** Reads a document as it stands, or as the list of the archive knows it while nobody changed it. */
export async function readText(
  { store, limitBytes, catalogue }: Shelved,
  entry: ArchiveEntry
): Promise<Result<ArchiveText, DocumentRefusal>> {
  const hash = createHash('sha256');
  const seen = async function* () {
    for await (const chunk of entry.read()) {
      hash.update(chunk);
      yield chunk;
    }
  };
  const read = await readDocument(store, { name: entry.path, bytes: seen(), limitBytes });
  if (!read.ok) return read;
  const sha256 = hash.digest('hex');
  const { title, text, images, facts } = read.value;
  const listed = catalogue.get(entry.path);
  const was = listed?.markdownSha256 === sha256 ? listed : undefined;
  const plain = {
    title,
    text,
    sections: {},
    images,
    told: toldOnTop(facts),
    was,
    files: new Map<string, string>(),
    sha256
  };
  if (!was) return done(plain);
  const { body, ...rest } = restored(catalogue, was);
  return done({ ...plain, ...rest, text: body });
}

/** The template that is told of a document, and its answers where it is a guided one; else a free text with a remark. */
export function shapeOf(
  document: Pick<ArchiveText, 'text' | 'sections' | 'was'>,
  told: Told
): { template: Template; sections: Sections; notes: FolderNote[] } | undefined {
  const { was } = document;
  if (was) return { template: was.template, sections: document.sections, notes: [] };
  const template = kindTold(told.kind, templateWords);
  if (template === undefined) return undefined;
  if (template === null || template === 'free') return { template: 'free', sections: {}, notes: [] };
  const sections = answersIn(document.text, template, questionWords);
  if (sections && Object.values(sections).every((answer) => answer.length <= 20_000))
    return { template, sections, notes: [] };
  return { template: 'free', sections: {}, notes: [{ code: 'kind-unmatched', value: told.kind ?? '', line: 0 }] };
}

export type Leads = { assets: string[]; files: string[]; notes: FolderNote[] };
const mostNotes = 50;

/** What a document leads to within the archive; what is not there is remarked on with its line. */
export function leadsOf(document: ArchiveText, from: string, shelf: Shelf): Leads {
  const assets = new Set<string>();
  const files = new Set(document.files.keys());
  const notes: FolderNote[] = [];
  for (const { address, isImage, line } of [document.text, ...Object.values(document.sections)].flatMap(linksOf)) {
    if (/^(files|img)[/:]\d+$/.test(address)) continue;
    const led = ledTo(address, from, shelf);
    if (led === 'missing') notes.push({ code: isImage ? 'image-missing' : 'link-missing', value: address, line });
    if (typeof led === 'string') continue;
    const isDocument = kindOf(led.path) === 'document' && !isImage;
    if (led.path !== from) (isDocument ? assets : files).add(led.path);
  }
  return { assets: [...assets], files: [...files], notes: notes.slice(0, mostNotes) };
}
