import type { Page } from '#domain/keeping.ts';
import type { DemonstrationReader } from '#features/demonstrations/index.ts';
import {
  listPartnerships,
  type PartnershipListed,
  type PartnershipReader,
} from '#features/partnerships/index.ts';
import {
  myOrganisations,
  mayBeginPartnership,
  type OpenInvitation,
  type OwnMembership,
  type PeopleReader,
} from '#features/people/index.ts';
import type { OwnSheet, SheetReader } from '#features/toolbox/index.ts';
import { firstHourOf, type FirstHour } from './first-hour.ts';
import type { IdeasWaiting, RoomStore } from './ports.ts';
import { gatherToDo, grouped, type ToDoGroup, type ToDoNeeds } from './gather-to-do.ts';

type Needs = ToDoNeeds & {
  readonly people: PeopleReader;
  readonly partnerships: PartnershipReader;
  readonly sheets: SheetReader;
  readonly rooms: RoomStore;
  readonly demonstrations: DemonstrationReader;
};

/** What a signed-in person meets first: what waits, and what is theirs. */
export type Front = {
  readonly invitations: readonly OpenInvitation[];
  readonly firstHour: FirstHour;
  readonly waiting: readonly ToDoGroup[];
  /** Ideas from outside that wait for an answer, by own organisation. */
  readonly ideas: readonly IdeasWaiting[];
  readonly partnerships: Page<PartnershipListed>;
  readonly sheets: Page<OwnSheet>;
  readonly organisations: readonly OwnMembership[];
  readonly mayBegin: boolean;
  /** The reader has a demonstration library to go back to. */
  readonly demonstration: boolean;
};

export async function readFront(needs: Needs): Promise<Front> {
  const organisations = await myOrganisations(needs);
  const { ideas, ...standing } = await needs.rooms.firstHour();
  const play = await needs.demonstrations.ownDemonstration();
  const real = organisations.filter(({ organisationId }) => !play?.organisations.includes(organisationId));
  return {
    demonstration: play !== null,
    invitations: await needs.people.invitedTo(),
    firstHour: firstHourOf(standing, real),
    waiting: grouped(await gatherToDo(needs)),
    ideas,
    partnerships: await listPartnerships(needs, { limit: 6 }),
    sheets: await needs.sheets.ownSheets({ limit: 12 }),
    organisations,
    mayBegin: organisations.some(({ organisationId }) => mayBeginPartnership(organisations, organisationId)),
  };
}
