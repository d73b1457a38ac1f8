import type { Revised } from '#domain/keeping.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Party, PartyPerson, Partnership, PartnershipReader, Seat } from './ports.ts';
import { isLead } from './rights.ts';

type Needs = { readonly partnerships: PartnershipReader };
const all = { limit: 100 };

export type SeatedParty = Party & { readonly people: readonly PartyPerson[] };

/** A partnership as its reader meets it, with what the reader may do. */
export type PartnershipPresented = {
  readonly partnership: Revised<Partnership>;
  /** In their order, each with the people who act for it. */
  readonly parties: readonly SeatedParty[];
  readonly seats: readonly Seat[];
  readonly abilities: {
    /** Parties are brought in by the one that leads. */
    readonly frame: boolean;
    readonly answer: boolean;
    /** Has a seat of one's own, which a guest and a leader who only reads have not. */
    readonly own: boolean;
  };
};

/** What stands above every page of a partnership. */
export async function readFrame(
  needs: Needs,
  id: string,
): Promise<Result<Pick<Partnership, 'id' | 'name' | 'example' | 'state'>>> {
  const partnership = await needs.partnerships.partnership(id);
  if (!partnership) return problem('not-found');
  const { name, example, state } = partnership;
  return done({ id, name, example, state });
}

export async function readPartnership(needs: Needs, id: string): Promise<Result<PartnershipPresented>> {
  const partnership = await needs.partnerships.partnership(id);
  if (!partnership) return problem('not-found');
  const parties = (await needs.partnerships.parties(id, all)).items;
  const people = await seatedPeople(needs, id);
  const seats = await needs.partnerships.mySeats(id);
  return done({
    partnership,
    parties: parties.map((party) => ({ ...party, people: people.filter((one) => one.partyId === party.id) })),
    seats,
    abilities: {
      frame: isLead(seats),
      answer: seats.some((seat) => seat.scope.includes('answer')),
      own: seats.some((seat) => !seat.byLink),
    },
  });
}

async function seatedPeople({ partnerships }: Needs, id: string): Promise<readonly PartyPerson[]> {
  const people: PartyPerson[] = [];
  let after: string | undefined;
  do {
    const page = await partnerships.partyPeople(id, { ...all, after });
    people.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return people;
}
