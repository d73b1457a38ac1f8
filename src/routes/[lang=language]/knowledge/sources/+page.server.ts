import { listEvents } from '#features/knowledge/index.ts';
import { markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  markPublic(event);
  const { within, language } = event.locals;
  const events = await within((needs) => listEvents(needs, language));
  const years = [...Map.groupBy(events, ({ starts }) => starts.slice(0, 4))];
  return { events, years: years.map(([year, own]) => ({ year, events: own })) };
};
