// Reads one asset as its page shows it; openings of levels 1 and 2 are noted on the way.
import { today, type Ctx } from '#platform/server/context.ts';
import { ownColleagues, unitChart } from '#modules/people/server/index.ts';
import { notFound } from '#platform/server/errors.ts';
import { visitor } from '#platform/actor.ts';
import { abilitiesOver, maySeeOpenings } from '../policy.ts';
import type { AssetCard, AssetFile, AssetText, AssetView, Head, Typed } from '../types.ts';
import { recordUse } from '../rules-use.ts';
import { namesSomebody, questionsOf } from '../templates.ts';
import { knowsBasics } from './answer-basics.ts';
import { noteRead } from './record-use.ts';
import { renderText, type TextPlace } from './render-text.ts';
import { selectAsset, selectAuthors, selectCards, selectReaders, type SeenAsset } from './store.ts';
import { insertOpening, selectFiles, selectOpenings } from './store-files.ts';
import { selectLeadingAstray, selectLinksTo } from './store-links.ts';
import { sightOf } from './store-sight.ts';
import { selectTyped } from './store-typed.ts';
import { countReaders, selectIsShared, selectReader, selectUses } from './store-uses.ts';
import { selectDraftLine, selectHead } from './store-versions.ts';

/** What only a reader who signed in is shown: uses by name, the own mark, what is left to know before the first asset. */
async function readingOf(ctx: Ctx, asset: SeenAsset): Promise<AssetView['reading']> {
  const { personId } = ctx.actor;
  if (personId === null) return null;
  const isOwnDraft = asset.isAuthor && asset.state === 'draft';
  const [reader, uses, lacksBasics] = await Promise.all([
    selectReader(ctx.db, asset.id, personId),
    selectUses(ctx.db, asset.id),
    isOwnDraft && knowsBasics(ctx.db, personId).then((knows) => !knows)
  ]);
  const verdict = recordUse(asset, { ...reader, hasOpened: true }, today(ctx));
  return {
    isMarked: reader.isMarked,
    uses,
    mayUse: verdict.ok,
    hasUsed: !verdict.ok && verdict.reason === 'used-this-quarter',
    lacksBasics
  };
}

/** How far a lesson of the reader's has come, with a soft warning where it speaks of people rather than of circumstances. */
async function lessonOf(ctx: Ctx, asset: SeenAsset): Promise<AssetView['lesson']> {
  if (asset.template !== 'lesson' || !asset.isAuthor) return null;
  const colleagues = asset.state === 'draft' ? await ownColleagues(ctx) : [];
  return {
    readers: await countReaders(ctx.db, asset.id),
    isShared: await selectIsShared(ctx.db, asset.id),
    namesSomebody: namesSomebody(
      asset.sections,
      colleagues.map(({ name }) => name)
    )
  };
}

/** The parts of a text as HTML: its body, or its answers by the keys of their questions. */
export function textsOf(
  text: AssetText,
  files: readonly AssetFile[],
  where: Pick<TextPlace, 'filesAt' | 'isSignedIn'>
): Record<string, string> {
  const place = { ...where, files: new Set(files.map(({ id }) => id)) };
  if (text.template === 'free') return { body: renderText(text.body, place) };
  const answers = questionsOf(text.template).filter(({ kind }) => kind === 'text');
  return Object.fromEntries(
    answers.map(({ key }) => [key, renderText(text.sections[key] ?? '', { ...place, prefix: key })])
  );
}

/** All that a page shows of an asset; its text is drawn where it is read, with the address its files are sent from. */
async function viewOf(ctx: Ctx, asset: SeenAsset, filesAt?: string): Promise<AssetView> {
  const standing = { ...asset, isSignedIn: ctx.actor.personId !== null };
  const isShown = filesAt !== undefined;
  const [files, unit, authors, readers, linkedFrom, astray, draft, lesson, reading, openings] = await Promise.all([
    selectFiles(ctx.db, asset.id),
    unitChart(ctx).then(({ units }) => units.get(asset.unitId)),
    selectAuthors(ctx.db, asset.id),
    standing.isAuthor ? selectReaders(ctx.db, asset.id) : [],
    isShown ? sightOf(ctx).then((sight) => selectLinksTo(ctx.db, sight, asset.id)) : [],
    standing.isAuthor ? selectLeadingAstray(ctx.db, asset.id) : [],
    standing.isAuthor ? selectDraftLine(ctx.db, asset) : null,
    lessonOf(ctx, asset),
    readingOf(ctx, asset),
    maySeeOpenings(standing, asset) ? selectOpenings(ctx.db, asset.id) : null
  ]);
  return {
    ...asset,
    unitCode: unit?.code ?? '',
    unitName: unit?.name ?? '',
    authors,
    readers,
    files,
    texts: isShown ? textsOf(asset, files, { filesAt, isSignedIn: standing.isSignedIn }) : {},
    linkedFrom,
    astray,
    draft,
    abilities: abilitiesOver(standing, asset),
    lesson,
    reading,
    openings
  };
}

/** An asset without noting that it was opened: for forms that change it. */
export async function getAsset(ctx: Ctx, id: number): Promise<AssetView> {
  return viewOf(ctx, await selectAsset(ctx.db, await sightOf(ctx), id));
}

/** An asset for the forms of its authors; for everybody else it is not found there. */
export async function getAssetToWrite(ctx: Ctx, id: number): Promise<AssetView> {
  const asset = await getAsset(ctx, id);
  return asset.abilities.write ? asset : notFound('asset');
}

/** An asset for the form of its level, its people and its withdrawal: for authors, and for who cares for its unit. */
export async function getAssetToCareFor(ctx: Ctx, id: number): Promise<AssetView> {
  const asset = await getAsset(ctx, id);
  return Object.values(asset.abilities).some(Boolean) ? asset : notFound('asset');
}

/** An asset of the public library, as anybody sees it, whoever asks. */
export async function getLibraryAsset(ctx: Ctx, id: number): Promise<AssetView> {
  const anybody = { ...ctx, actor: visitor };
  const asset = await selectAsset(ctx.db, await sightOf(anybody), id);
  return viewOf(anybody, asset, `/library/${id}/files`);
}

/** Opens an asset to read; its authors see who opened one of level 1 or 2. */
export async function openAsset(ctx: Ctx, id: number): Promise<AssetView> {
  const asset = await selectAsset(ctx.db, await sightOf(ctx), id);
  const { personId } = ctx.actor;
  if (personId !== null && asset.level <= 2 && !asset.isAuthor) {
    await insertOpening(ctx.db, { assetId: id, personId, at: ctx.now });
  }
  await noteRead(ctx, asset);
  return viewOf(ctx, asset, `/knowledge/${id}/files`);
}

/** An asset for the form of its text: what is worked on now, and what the actor typed before and has not saved. */
export async function readAssetForm(
  ctx: Ctx,
  id: number
): Promise<{ asset: AssetView; head: Head; typed: Typed | null }> {
  const seen = await selectAsset(ctx.db, await sightOf(ctx), id);
  const asset = await viewOf(ctx, seen);
  const { personId } = ctx.actor;
  if (!asset.abilities.write || personId === null) return notFound('asset');
  const typed = await selectTyped(ctx.db, { personId, place: String(id) });
  return { asset, head: await selectHead(ctx.db, seen), typed };
}

/** An asset as other modules show it in a line; undefined = it does not exist for this reader. */
export async function assetCard(ctx: Ctx, id: number): Promise<AssetCard | undefined> {
  const [card] = await selectCards(ctx.db, await sightOf(ctx), [id]);
  return card;
}

/** Several assets as lines; those that do not exist for this reader are left out. */
export async function assetCards(ctx: Ctx, ids: readonly number[]): Promise<AssetCard[]> {
  return ids.length === 0 ? [] : selectCards(ctx.db, await sightOf(ctx), ids);
}
