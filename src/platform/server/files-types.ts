// Which kinds of file the store takes: the content decides, the name must agree with it.
import { done, refused, type Result } from '../result.ts';

export type TypeRefusal = 'type-not-allowed' | 'type-mismatch';

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** Kinds by content, each with the endings of name that belong to it. */
const endingsOf: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/rtf': ['rtf', 'doc'],
  'application/x-cfb': ['doc', 'xls', 'ppt', 'pps', 'vsd'],
  'application/epub+zip': ['epub'],
  'application/vnd.visio': ['vsdx'],
  [`${office}.wordprocessingml.document`]: ['docx'],
  [`${office}.spreadsheetml.sheet`]: ['xlsx'],
  [`${office}.presentationml.presentation`]: ['pptx'],
  [`${office}.presentationml.slideshow`]: ['ppsx'],
  [`${open}.text`]: ['odt'],
  [`${open}.spreadsheet`]: ['ods'],
  [`${open}.presentation`]: ['odp'],
  [`${open}.graphics`]: ['odg'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/apng': ['png', 'apng'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heic', 'heif'],
  'image/tiff': ['tif', 'tiff'],
  'image/bmp': ['bmp'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a', 'mp4'],
  'audio/x-m4a': ['m4a'],
  'audio/aac': ['aac', 'm4a'],
  'audio/wav': ['wav'],
  'audio/ogg': ['ogg', 'oga'],
  'audio/ogg; codecs=opus': ['ogg', 'oga', 'opus'],
  'audio/flac': ['flac'],
  'audio/amr': ['amr'],
  'video/mp4': ['mp4', 'm4v'],
  'video/x-m4v': ['m4v', 'mp4'],
  'video/webm': ['webm'],
  'video/matroska': ['mkv'],
  'video/quicktime': ['mov'],
  'video/ogg': ['ogv'],
  'video/mpeg': ['mpg', 'mpeg'],
  'video/3gpp': ['3gp'],
  'video/3gpp2': ['3g2'],
  'text/plain': ['txt', 'md', 'srt'],
  'text/csv': ['csv', 'tsv'],
  'text/vtt': ['vtt']
};

const known = new Set(Object.values(endingsOf).flat());

/** The ending of a name, small, without its dot: `endingOf('Laporan.PDF')` → `pdf`. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const typeOfText = (ending: string): string | undefined =>
  ['text/plain', 'text/csv', 'text/vtt'].find((type) => endingsOf[type]?.includes(ending));

/** What was seen in the bytes: the kind by its mark, and whether all of it reads as text. */
export type Seen = { type: string | undefined; isText: boolean };

/** The kind under which content is stored, or why it is not: a zip or a script is refused whatever its name says. */
export function judgeType(seen: Seen, name: string): Result<string, TypeRefusal> {
  const ending = endingOf(name);
  if (seen.type !== undefined) {
    const endings = endingsOf[seen.type];
    if (!endings) return refused('type-not-allowed');
    return endings.includes(ending) ? done(seen.type) : refused('type-mismatch');
  }
  const asText = seen.isText ? typeOfText(ending) : undefined;
  if (asText) return done(asText);
  return refused(known.has(ending) ? 'type-mismatch' : 'type-not-allowed');
}
