import type { Ctx } from '#platform/server/context.ts';
import type { Gap } from '../types.ts';
export type Job = { code: string; name: string };
export async function gapsTowards(_ctx: Ctx, _p: number, _next: string | null): Promise<{ gaps: Gap[]; job: Job | null; nextJob: Job | null }> {
  return { gaps: [], job: null, nextJob: null };
}
