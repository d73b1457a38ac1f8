import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Partnership } from '#domain/partnerships/model.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { HistoryEvent, HistoryReader, PartnershipReader } from './ports.ts';

type Needs = { readonly partnerships: PartnershipReader; readonly history: HistoryReader };

/** What has happened in a partnership, newest first. */
export async function readHistory(
  needs: Needs,
  id: string,
  page: PageRequest,
): Promise<Result<{ partnership: Partnership; events: Page<HistoryEvent> }>> {
  const partnership = await needs.partnerships.partnership(id);
  if (!partnership) return problem('not-found');
  return done({ partnership, events: await needs.history.events(id, page) });
}
