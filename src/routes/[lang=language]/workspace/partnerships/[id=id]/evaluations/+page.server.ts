import { readPulse } from '#features/evaluations/index.ts';
import { found } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

/** Sheets that say over time what the parties learn and what citizens get. */
const gathered = ['learning', 'citizen-value', 'value-account'] as const;

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { id } = event.params;
  return event.locals.within(async (needs) => {
    const sheets = (await needs.sheets.sheets(id, { limit: 100 })).items;
    return {
      pulse: found(await readPulse(needs, id)),
      gathered: gathered.map((tool) => ({
        tool,
        sheets: sheets
          .filter((sheet) => sheet.tool === tool)
          .map((sheet) => ({ id: sheet.id, title: sheet.title, at: sheet.createdAt }))
          .toReversed(),
      })),
      done: event.url.searchParams.get('done'),
    };
  });
};
