import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { HistoryStore, PartnershipReader, Seat } from '#features/partnerships/index.ts';
import type { Ending, EndingReader, EndingStore } from './ports.ts';

export type EndingReadingNeeds = Ambient & {
  readonly endings: EndingReader;
  readonly partnerships: PartnershipReader;
};
export type EndingNeeds = EndingReadingNeeds & {
  readonly endings: EndingStore;
  readonly history: HistoryStore;
};

export const askerId = ({ asker }: Pick<Ambient, 'asker'>): string =>
  'personId' in asker ? asker.personId : '';

/** A closing that is being prepared, and the seat by which the asker writes in it; nobody else writes meanwhile. */
export async function preparing(
  needs: EndingNeeds,
  partnershipId: string,
): Promise<Result<{ ending: Ending; seat: Seat; seats: readonly Seat[] }>> {
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  await needs.endings.holdRoom(partnershipId);
  const seats = await needs.partnerships.mySeats(partnershipId);
  const ending = await needs.endings.ending(partnershipId);
  if (ending?.state === 'ended') return problem('partnership-ended');
  const seat = seats.find(({ scope }) => scope.includes('answer'));
  if (!seat) return problem('not-yours');
  return ending ? done({ ending, seat, seats }) : problem('ending-not-begun');
}
