// The report of a year for the committee as a workbook: a sheet for each part, its numbers as numbers.
import * as m from '#messages';
import { bookResponse } from '#platform/server/write-table.ts';
import { ministryBook } from '#modules/assessment/ministry-book.ts';
import { aroundOf } from '../../../records/proof.server.ts';
import { yearOf } from '../actions.server.ts';
import { ministryContent } from '../report/report.server.ts';

export const GET = async ({ locals, params }) => {
  const year = yearOf(params.year);
  const { ctx, locale } = locals;
  const content = await ministryContent(ctx, { year, locale });
  const { demonstration } = await aroundOf(locals);
  return bookResponse(
    ministryBook(content, { locale, demonstration, name: `${m.assessment_papers_ministry_file()}-${year}` })
  );
};
