import { checkInput } from '#domain/check-input.ts';
import { packParts } from '#domain/handovers/handover.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import { askerId, writingSeat, type HandoverNeeds } from './needs.ts';
import type { Handover } from './ports.ts';
import { confirmInput } from './schema.ts';

/**
 * A party says that it knows: the own one by the new person, when everything has been walked through; another by anybody
 * but the two it is about. With the last yes the promises move, whoever says it.
 */
export async function confirmHandover(
  needs: HandoverNeeds,
  input: unknown,
): Promise<Result<{ done: boolean }>> {
  const checked = checkInput(confirmInput, input);
  if (!checked.ok) return checked;
  const { id, partyId } = checked.value;
  const handover = await needs.handovers.handover(id);
  if (!handover) return problem('not-found');
  if (handover.yes.some((one) => one.partyId === partyId)) return standing(needs, id);
  const seats = await needs.partnerships.mySeats(handover.partnershipId);
  if (!writingSeat(seats, partyId)) return problem('not-yours');
  const refused = mayConfirm(handover, partyId, askerId(needs));
  if (refused) return problem(refused);
  const details = { name: handover.leaver.name, successor: handover.successor?.name ?? '' };
  // Told first: with the last yes the database tells that all is done.
  await record(needs, 'handover-confirmed', { partnershipId: handover.partnershipId, partyId, details });
  if (!(await needs.handovers.confirm(id, partyId))) return problem('crossed-just-now');
  return standing(needs, id);
}

async function standing(needs: HandoverNeeds, id: string): Promise<Result<{ done: boolean }>> {
  const handover = await needs.handovers.handover(id);
  if (handover?.state === 'called-off') return problem('handover-closed');
  return done({ done: handover?.state === 'done' });
}

/** Why this person may not say yes for this party now; null when they may. */
export function mayConfirm(handover: Handover, partyId: string, person: string | null) {
  const { state, successor, leaver, walked } = handover;
  if (state !== 'open') return 'handover-closed';
  if (partyId !== handover.partyId)
    return person === leaver.id || person === successor?.id ? 'handover-both-sides' : null;
  if (person === null || person !== successor?.id) return 'handover-not-you';
  return walked.length < packParts.length ? 'handover-unread' : null;
}
