import { checkInput } from '#domain/check-input.ts';
import { inTheWay, maySpeakFor, standingYes, type EndingYes } from '#domain/endings/ending.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { record, type Seat } from '#features/partnerships/index.ts';
import { askerId, preparing, type EndingNeeds } from './needs.ts';
import type { Ending } from './ports.ts';
import { sayInput } from './schema.ts';

type Said = Result<{ partnership: 'open' | 'ended' }>;

/** The party wants it to end, as it stands written. The last yes ends it, whoever says it. */
export async function sayYesToEnd(needs: EndingNeeds, input: unknown): Promise<Said> {
  const checked = checkInput(sayInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, partyId, revision } = checked.value;
  const stands = await preparing(needs, partnershipId);
  if (!stands.ok)
    return stands.problem.kind === 'partnership-ended' ? alreadySaid(needs, 'end', checked.value) : stands;
  const { ending, seats } = stands.value;
  const seat = speaking(seats, partyId);
  if (!seat?.scope.includes('accept')) return problem('no-mandate');
  const hindrance = inTheWay(ending);
  if (hindrance) return problem(hindrance);
  if (ending.revision !== revision) return problem('ending-moved');
  return speak(needs, ending, { kind: 'end', partyId });
}

/** An ended partnership is opened again, when all parties want it. */
export async function sayYesToReopen(needs: EndingNeeds, input: unknown): Promise<Said> {
  const checked = checkInput(sayInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, partyId, revision } = checked.value;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  await needs.endings.holdRoom(partnershipId);
  const ending = await needs.endings.ending(partnershipId);
  if (ending?.state !== 'ended') return alreadySaid(needs, 'reopen', checked.value);
  const seat = speaking(await needs.partnerships.mySeats(partnershipId), partyId);
  if (!seat) return problem('no-mandate');
  if (ending.revision !== revision) return problem('ending-moved');
  return speak(needs, ending, { kind: 'reopen', partyId });
}

/** Not any more; as long as not everybody has said yes. */
export async function takeBackYes(needs: EndingNeeds, input: unknown): Promise<Said> {
  const checked = checkInput(sayInput.omit({ revision: true }), input);
  if (!checked.ok) return checked;
  const { partnershipId, partyId } = checked.value;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  await needs.endings.holdRoom(partnershipId);
  const ending = await needs.endings.ending(partnershipId);
  if (!ending) return problem('ending-not-begun');
  if (!speaking(await needs.partnerships.mySeats(partnershipId), partyId)) return problem('no-mandate');
  const kind = kindOf(ending);
  if (standingYes(ending.yes, kind, ending.revision).some((one) => one.partyId === partyId)) {
    await needs.endings.say({ endingId: ending.id, kind, partyId, revision: 0 });
    await record(needs, 'ending-yes-back', { partnershipId, partyId, details: { kind } });
  }
  return done({ partnership: ending.state === 'ended' ? 'ended' : 'open' });
}

export const kindOf = ({ state }: Pick<Ending, 'state'>): EndingYes['kind'] =>
  state === 'ended' ? 'reopen' : 'end';

const speaking = (seats: readonly Seat[], partyId: string): Seat | undefined =>
  seats.find((seat) => seat.partyId === partyId && seat.mandate);

async function speak(
  needs: EndingNeeds,
  ending: Ending,
  { kind, partyId }: Pick<EndingYes, 'kind' | 'partyId'>,
): Promise<Said> {
  const { id: endingId, partnershipId, revision } = ending;
  const said = standingYes(ending.yes, kind, revision);
  if (!said.some((one) => one.partyId === partyId)) {
    const people = (await needs.partnerships.partyPeople(partnershipId, { limit: 100 })).items;
    const speakers = people
      .filter((one) => one.partyId === partyId && one.mandate)
      .map(({ person }) => person.id);
    if (!maySpeakFor({ personId: askerId(needs), partyId, said, speakers }))
      return problem('ending-one-voice');
    await record(needs, 'ending-yes', { partnershipId, partyId, details: { kind } });
    if (!(await needs.endings.say({ endingId, kind, partyId, revision }))) return problem('ending-moved');
  }
  const now = await needs.partnerships.partnership(partnershipId);
  return done({ partnership: now?.state === 'ended' ? 'ended' : 'open' });
}

/** It has happened meanwhile: fine for who said the same, and told to who did not. */
async function alreadySaid(
  needs: EndingNeeds,
  kind: EndingYes['kind'],
  { partnershipId, partyId }: { readonly partnershipId: string; readonly partyId: string },
): Promise<Said> {
  const ending = await needs.endings.ending(partnershipId);
  const now = await needs.partnerships.partnership(partnershipId);
  const partnership = now?.state === 'ended' ? 'ended' : 'open';
  if (kind === 'reopen') return partnership === 'open' ? done({ partnership }) : problem('ending-moved');
  const mine = ending?.yes.some((one) => one.kind === kind && one.partyId === partyId);
  return mine ? done({ partnership }) : problem('partnership-ended');
}
