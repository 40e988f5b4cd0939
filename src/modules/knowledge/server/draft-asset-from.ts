// A draft made out of something else, e.g. a report of self-learning, in the transaction of that other module.
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AssetForm, Level } from '../types.ts';
import { layDraft } from './create-asset.ts';
import { insertFile } from './store-files.ts';

/** What a draft is made from; `files` lie in the file store already. */
export type DraftSource = {
  personId: number;
  unitId: number;
  title: string;
  summary: string;
  body: string;
  files: readonly { sha256: string; name: string }[];
  form?: AssetForm;
  level?: Exclude<Level, 1>;
  jobFamily?: string;
};

/** Lays a draft, of level 2 unless told, with its files; it is published from its own page. */
export async function draftAssetFrom(ctx: Ctx, tx: Tx, source: DraftSource): Promise<number> {
  const form = source.form ?? (source.body === '' && source.files.length > 0 ? 'document' : 'text');
  const rest = {
    form,
    level: source.level ?? (2 as const),
    address: '',
    jobFamily: source.jobFamily ?? '',
    topic: '',
    process: '',
    template: 'free' as const,
    sections: {},
    token: null,
    authors: []
  };
  const id = await layDraft(ctx, tx, { ...source, ...rest });
  if (id === undefined) throw new Error('a draft without a token is always new');
  for (const file of source.files) await insertFile(tx, { id, version: 1 }, file);
  return id;
}
