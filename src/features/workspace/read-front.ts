import type { Page } from '#domain/keeping.ts';
import {
  listPartnerships,
  type PartnershipListed,
  type PartnershipReader,
  type Waiting,
} from '#features/partnerships/index.ts';
import {
  myOrganisations,
  organisationsToBeginFor,
  type OpenInvitation,
  type OwnMembership,
  type PeopleReader,
} from '#features/people/index.ts';
import type { OwnSheet, SheetReader } from '#features/toolbox/index.ts';

type Needs = {
  readonly people: PeopleReader;
  readonly partnerships: PartnershipReader;
  readonly sheets: SheetReader;
};

/** What a signed-in person meets first: what waits, and what is theirs. */
export type Front = {
  readonly invitations: readonly OpenInvitation[];
  readonly waiting: readonly Waiting[];
  readonly partnerships: Page<PartnershipListed>;
  readonly sheets: Page<OwnSheet>;
  readonly organisations: readonly OwnMembership[];
  readonly mayBegin: boolean;
};

export async function readFront(needs: Needs): Promise<Front> {
  return {
    invitations: await needs.people.invitedTo(),
    waiting: await needs.partnerships.waiting(),
    partnerships: await listPartnerships(needs, { limit: 6 }),
    sheets: await needs.sheets.ownSheets({ limit: 12 }),
    organisations: await myOrganisations(needs),
    mayBegin: (await organisationsToBeginFor(needs)).length > 0,
  };
}
