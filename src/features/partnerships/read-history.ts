import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Partnership } from '#domain/partnerships/model.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { HistoryFilter } from './history-filter.ts';
import type { HistoryEvent, HistoryReader, PartnershipReader } from './ports.ts';

type Needs = { readonly partnerships: PartnershipReader; readonly history: HistoryReader };

/** What has happened in a partnership, newest first. */
export async function readHistory(
  needs: Needs,
  id: string,
  page: PageRequest & HistoryFilter,
): Promise<Result<{ partnership: Partnership; events: Page<HistoryEvent> }>> {
  const partnership = await needs.partnerships.partnership(id);
  if (!partnership) return problem('not-found');
  return done({ partnership, events: await needs.history.events(id, page) });
}

type Choice = { readonly id: string; readonly name: string };

/** Who has done something in the room, and for which parties. */
export const historyChoices = async (
  { history }: Pick<Needs, 'history'>,
  id: string,
): Promise<{ people: readonly Choice[]; parties: readonly Choice[] }> => ({
  people: await history.eventPeople(id),
  parties: await history.eventParties(id),
});

/** More than this is asked for a period at a time. */
const mostExported = 10_000;

/** All that fits the filter, newest first, to be taken along. */
export async function exportHistory(
  needs: Needs,
  id: string,
  filter: HistoryFilter,
): Promise<Result<{ partnership: Partnership; events: readonly HistoryEvent[] }>> {
  const events: HistoryEvent[] = [];
  let after: string | undefined;
  for (;;) {
    const read = await readHistory(needs, id, { ...filter, after, limit: 100 });
    if (!read.ok) return read;
    events.push(...read.value.events.items);
    after = read.value.events.next ?? undefined;
    if (after === undefined || events.length >= mostExported)
      return done({ partnership: read.value.partnership, events });
  }
}
