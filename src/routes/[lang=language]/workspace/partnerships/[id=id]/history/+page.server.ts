import { historyChoices, readHistory, readHistoryFilter } from '#features/partnerships/index.ts';
import { afterIn } from '../../../../../after-page.ts';
import { found } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

const asked = ['thing', 'person', 'party', 'from', 'to'] as const;

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { locals, params, url } = event;
  const typed = Object.fromEntries(asked.map((name) => [name, url.searchParams.get(name) ?? ''])) as Record<
    (typeof asked)[number],
    string
  >;
  const filter = readHistoryFilter(typed);
  const page = { limit: 50, ...afterIn(url), ...(filter.ok ? filter.value : {}) };
  return locals.within(async (needs) => ({
    events: found(await readHistory(needs, params.id, page)).events,
    ...(await historyChoices(needs, params.id)),
    typed,
    problem: filter.ok ? null : filter.problem,
  }));
};
