// The surveys: those that wait for the reader, and those that are over.
import { listCampaigns } from '#modules/surveys/server/index.ts';

export const load = async ({ locals }) => ({ list: await listCampaigns(locals.ctx) });
