import type { Page } from '#domain/keeping.ts';
import {
  listPartnerships,
  type PartnershipListed,
  type PartnershipReader,
} from '#features/partnerships/index.ts';
import {
  myOrganisations,
  organisationsToBeginFor,
  type OpenInvitation,
  type OwnMembership,
  type PeopleReader,
} from '#features/people/index.ts';
import type { OwnSheet, SheetReader } from '#features/toolbox/index.ts';
import { gatherToDo, grouped, type ToDoGroup, type ToDoNeeds } from './gather-to-do.ts';

type Needs = ToDoNeeds & {
  readonly people: PeopleReader;
  readonly partnerships: PartnershipReader;
  readonly sheets: SheetReader;
};

/** What a signed-in person meets first: what waits, and what is theirs. */
export type Front = {
  readonly invitations: readonly OpenInvitation[];
  readonly waiting: readonly ToDoGroup[];
  readonly partnerships: Page<PartnershipListed>;
  readonly sheets: Page<OwnSheet>;
  readonly organisations: readonly OwnMembership[];
  readonly mayBegin: boolean;
};

export async function readFront(needs: Needs): Promise<Front> {
  return {
    invitations: await needs.people.invitedTo(),
    waiting: grouped(await gatherToDo(needs)),
    partnerships: await listPartnerships(needs, { limit: 6 }),
    sheets: await needs.sheets.ownSheets({ limit: 12 }),
    organisations: await myOrganisations(needs),
    mayBegin: (await organisationsToBeginFor(needs)).length > 0,
  };
}
