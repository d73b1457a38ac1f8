import type { RequestEvent } from '@sveltejs/kit';
import type { Result } from '#domain/result.ts';
import { done, problem } from '#domain/result.ts';
import { asWorkshop, seeWorkshop, type Seated, type WorkshopView } from '#features/workshops/index.ts';
import { seatSecret } from '../../../gathering-seat.ts';

type At = Pick<RequestEvent, 'cookies' | 'locals'> & { readonly params: { readonly id: string } };

/** The reader's seat at the workshop of this address. */
export const seatedAt = ({ cookies, params }: At): Seated => ({
  id: params.id,
  secret: seatSecret(cookies, params.id),
});

/** The workshop as the reader's seat sees it; without a seat, what it left to whoever began it and its partnership. */
export const readRoom = (event: At): Promise<Result<WorkshopView>> =>
  event.locals.within(async (needs) => {
    const seen = await seeWorkshop(needs, seatedAt(event));
    if (seen.ok) return seen;
    const record = await needs.gatherings.record(event.params.id);
    return record?.gathering.kind === 'workshop' ? done(asWorkshop(record)) : problem('gathering-over');
  });
