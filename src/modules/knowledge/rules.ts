// What makes an asset fit to publish, what it lacks to be organised, and how two texts of it differ. Pure.
import { done, refused, type Result } from '#platform/result.ts';
import { bodyOf, questionsOf, sectionsOf, unanswered, type Template } from './templates.ts';
import { textFields, type Asset, type AssetState, type AssetText, type Level } from './types.ts';

/** What can be read of an asset: its text, a file, or the address of another knowledge base. */
const hasContent = (text: Pick<AssetText, 'body' | 'address'>, files: number): boolean =>
  text.body.trim() !== '' || text.address !== '' || files > 0;

export type PublishRefusal =
  | 'not-a-draft'
  | 'no-content'
  | 'no-summary'
  | 'unanswered'
  | 'level-one-without-reader'
  | 'not-sure'
  | 'basics-first'
  | 'panel-refused';

type Handed = {
  files: number;
  others: number;
  isSure: boolean;
  /** Passed the check on data, information and knowledge, or published before it was asked for. */
  knowsBasics: boolean;
};

/** Whether a draft can be handed in: something to read, a summary by which it is found, and an author who knows how. */
export function publish(asset: Asset, has: Handed): Result<AssetState, PublishRefusal> {
  if (asset.state !== 'draft') return refused('not-a-draft');
  if (asset.validity === 'refused') return refused('panel-refused');
  if (asset.summary.trim() === '') return refused('no-summary');
  if (unanswered(asset.template, asset.sections).length > 0) return refused('unanswered');
  if (!hasContent(asset, has.files)) return refused('no-content');
  if (asset.level === 1 && has.others === 0) return refused('level-one-without-reader');
  if (asset.level === 4 && !has.isSure) return refused('not-sure');
  return has.knowsBasics ? done('published') : refused('basics-first');
}

/** What an asset lacks to count as organised: job family, topic, process, and something to read. */
export function lacks(asset: AssetText, files: number): ('jobFamily' | 'topic' | 'process' | 'content')[] {
  const missing = (['jobFamily', 'topic', 'process'] as const).filter((field) => asset[field] === '');
  return hasContent(asset, files) ? [...missing] : [...missing, 'content'];
}

export type LevelRefusal =
  'same-level' | 'no-reason' | 'withdrawn' | 'level-one-without-reader' | 'not-sure' | 'panel-decided';

/** A level is changed for a reason, which becomes part of the record; a draft's needs none. Wider than decided asks the panel. */
export function changeLevel(
  asset: Pick<Asset, 'state' | 'level' | 'settledLevel'>,
  to: { level: Level; reason: string; others: number; isSure: boolean }
): Result<Level, LevelRefusal> {
  if (asset.state === 'withdrawn') return refused('withdrawn');
  if (asset.level === to.level) return refused('same-level');
  if (asset.settledLevel !== null && to.level > asset.settledLevel) return refused('panel-decided');
  if (asset.state === 'draft') return done(to.level);
  if (to.level === 1 && to.others === 0) return refused('level-one-without-reader');
  if (to.reason.trim() === '') return refused('no-reason');
  return to.level === 4 && !to.isSure ? refused('not-sure') : done(to.level);
}

/** Whether an asset is published to nobody but the one who made it: that counts for nothing, so it is refused. */
export const isForNobody = (asset: Pick<Asset, 'state' | 'level'>, others: number): boolean =>
  asset.state === 'published' && asset.level === 1 && others === 0;

/** The field under which the answer to a question of a guided form travels: `sectionField('why')` → `s_why`. */
export const sectionField = (key: string): string => `s_${key}`;

/** The fields of a text by name: of a guided one its questions instead of the body. */
export const fieldsOf = (template: Template): string[] => [
  ...textFields.filter((field) => field !== 'body' || template === 'free'),
  ...questionsOf(template).map(({ key }) => sectionField(key))
];

/** What stands in a field of a text. */
export const valueIn = (text: AssetText, field: string): string =>
  field.startsWith('s_') ? (text.sections[field.slice(2)] ?? '') : text[field as (typeof textFields)[number]];

/** A text as it is kept: of a guided form only the answers it asks for, with a body made of them. */
export function kept(text: AssetText): AssetText {
  const sections = sectionsOf(text.template, text.sections);
  return { ...text, sections, body: text.template === 'free' ? text.body : bodyOf(text.template, sections) };
}

/** The fields in which two texts of one form differ. */
export const differingFields = (one: AssetText, other: AssetText): string[] =>
  fieldsOf(other.template).filter((field) => valueIn(one, field) !== valueIn(other, field));

/** A text of two: the fields named are taken from `theirs`, the rest from `mine`. */
export function mergeTexts(mine: AssetText, theirs: AssetText, taken: readonly string[]): AssetText {
  const plain = textFields.filter((field) => taken.includes(field)).map((field) => [field, theirs[field]]);
  const answers = questionsOf(theirs.template)
    .filter(({ key }) => taken.includes(sectionField(key)))
    .map(({ key }) => [key, theirs.sections[key] ?? '']);
  const sections = { ...mine.sections, ...Object.fromEntries(answers) };
  return kept({ ...mine, ...Object.fromEntries(plain), template: theirs.template, sections });
}

/** Whether these readers of level 1 lie within those named when that level was decided; before any decision all do. */
export const areWithinSettled = (
  asset: Pick<Asset, 'settledLevel'>,
  readers: readonly number[],
  settled: readonly number[]
): boolean => asset.settledLevel !== 1 || readers.every((id) => settled.includes(id));

/** How many sharing sessions stand on a page of their list. */
export const sharingListLength = 50;
